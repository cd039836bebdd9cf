// What it costs to have typed one word for another.

const KEY_ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const KEYS = new Map<string, [number, number]>(
  KEY_ROWS.flatMap((row, y) => [...row].map((key, x): [string, [number, number]] => [key, [x + y * 0.5, y]])),
);

/** Letters of the Latin alphabet, by code, that lie beside each other on the keyboard. */
const BESIDE = new Uint8Array(128 * 128);
for (const [left, [x, y]] of KEYS) {
  for (const [right, [otherX, otherY]] of KEYS) {
    const isBeside = Math.hypot(x - otherX, y - otherY) < 1.2;
    if (isBeside) BESIDE[left.charCodeAt(0) * 128 + right.charCodeAt(0)] = 1;
  }
}

function areNeighbours(left: number, right: number): boolean {
  return left < 128 && right < 128 && BESIDE[left * 128 + right] === 1;
}

/** Room for words of 40 letters; made once, since a message may ask for hundreds of costs. */
let table = new Float32Array(41 * 41);

/**
 * Cost of having typed `typed` for `meant`: optimal string alignment where a neighbouring key, a swap, and a doubled
 * or dropped double letter cost less than one edit, and a wrong first letter costs more.
 */
export function editCost(typed: string, meant: string): number {
  const width = meant.length + 1;
  const size = (typed.length + 1) * width;
  if (table.length < size) table = new Float32Array(size);
  table[0] = 0;
  for (let column = 1; column < width; column += 1) table[column] = column;
  for (let row = 1; row <= typed.length; row += 1) {
    table[row * width] = row;
    const letter = typed.charCodeAt(row - 1);
    for (let column = 1; column < width; column += 1) {
      const wanted = meant.charCodeAt(column - 1);
      const first = row === 1 && column === 1 ? 0.3 : 0;
      const substitute = letter === wanted ? 0 : (areNeighbours(letter, wanted) ? 0.7 : 1) + first;
      const extra = letter === typed.charCodeAt(row - 2) ? 0.6 : 1;
      const dropped = wanted === meant.charCodeAt(column - 2) ? 0.6 : 0.9;
      let cost = Math.min(
        (table[(row - 1) * width + column - 1] ?? 0) + substitute,
        (table[(row - 1) * width + column] ?? 0) + extra,
        (table[row * width + column - 1] ?? 0) + dropped,
      );
      if (row > 1 && column > 1 && letter === meant.charCodeAt(column - 2) && wanted === typed.charCodeAt(row - 2)) {
        cost = Math.min(cost, (table[(row - 2) * width + column - 2] ?? 0) + 0.7);
      }
      table[row * width + column] = cost;
    }
  }
  return table[typed.length * width + meant.length] ?? Infinity;
}
