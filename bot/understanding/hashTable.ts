/** Spreads the bits of a 32-bit number (the finalizer of MurmurHash3, Appleby, public domain). */
export function mix(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/**
 * Hash of `text[from..through)`, FNV-1a over UTF-16 code units (Fowler, Noll, Vo), then mixed.
 * @param seed Keeps different kinds of things apart.
 */
export function hashText(text: string, seed: number, from = 0, through = text.length): number {
  let h = (0x811c9dc5 ^ seed) | 0;
  for (let index = from; index < through; index += 1) h = Math.imul(h ^ text.charCodeAt(index), 0x01000193);
  return mix(h);
}

/** Hash of an ordered pair of hashes. */
export function hashPair(first: number, second: number, seed: number): number {
  return mix(Math.imul(first ^ seed, 0x9e3779b1) + Math.imul(second, 0x85ebca77));
}

/** Open-addressing table from a 32-bit key to the number of its insertion (0, 1, 2, ...). */
export class HashTable {
  /** Keys in the order of insertion; only the first `size` count. */
  keys: Uint32Array;
  size = 0;
  /** Key and number + 1 of each slot, side by side so that a look-up touches one place in memory. */
  private slots: Int32Array;
  private mask: number;

  constructor(expected: number) {
    let capacity = 16;
    while (capacity < expected * 2) capacity *= 2;
    this.slots = new Int32Array(capacity * 2);
    this.mask = capacity - 1;
    this.keys = new Uint32Array(Math.max(8, expected));
  }

  /** Number of the key, or -1. */
  find(key: number): number {
    const { slots, mask } = this;
    const wanted = key | 0;
    let slot = key & mask;
    for (;;) {
      const number = slots[2 * slot + 1] ?? 0;
      if (number === 0 || slots[2 * slot] === wanted) return number - 1;
      slot = (slot + 1) & mask;
    }
  }

  /** Number of the key, which is inserted when it is new. */
  add(key: number): number {
    const found = this.find(key);
    if (found >= 0) return found;
    if (this.size === this.keys.length) {
      const keys = new Uint32Array(this.keys.length * 2);
      keys.set(this.keys);
      this.keys = keys;
    }
    if ((this.size + 1) * 4 > this.slots.length) this.grow();
    const number = this.size;
    this.keys[number] = key;
    this.size += 1;
    this.place(key, number);
    return number;
  }

  private place(key: number, number: number): void {
    let slot = key & this.mask;
    while ((this.slots[2 * slot + 1] ?? 0) > 0) slot = (slot + 1) & this.mask;
    this.slots[2 * slot] = key;
    this.slots[2 * slot + 1] = number + 1;
  }

  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    this.mask = this.slots.length / 2 - 1;
    for (let number = 0; number < this.size; number += 1) this.place(this.keys[number] ?? 0, number);
  }
}
