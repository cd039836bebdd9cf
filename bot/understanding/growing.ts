/** Array of 32-bit numbers that doubles when full. */
export class Growing {
  items: Uint32Array;
  length = 0;

  constructor(expected = 4096) {
    this.items = new Uint32Array(Math.max(16, expected));
  }

  push(item: number): void {
    if (this.length === this.items.length) this.reserve(this.length + 1);
    this.items[this.length] = item;
    this.length += 1;
  }

  /** Adds the first `count` items of a list. */
  append(list: Uint32Array, count: number): void {
    if (this.length + count > this.items.length) this.reserve(this.length + count);
    for (let index = 0; index < count; index += 1) this.items[this.length + index] = list[index] ?? 0;
    this.length += count;
  }

  private reserve(room: number): void {
    const larger = new Uint32Array(Math.max(room, this.items.length * 2));
    larger.set(this.items);
    this.items = larger;
  }
}
