const WIDTH = 48;
const rows = [new Uint8Array(WIDTH), new Uint8Array(WIDTH), new Uint8Array(WIDTH)];

/**
 * Whether two words are at most `most` edits apart: insertion, deletion, substitution or swap of neighbours (optimal
 * string alignment). Words above 40 characters are compared by their first 40.
 */
export function isWithin(left: string, right: string, most: number): boolean {
  if (left === right) return true;
  if (most <= 0 || Math.abs(left.length - right.length) > most) return false;
  const leftLength = Math.min(left.length, 40);
  const rightLength = Math.min(right.length, 40);
  let [before, previous, current] = rows as [Uint8Array, Uint8Array, Uint8Array];
  for (let column = 0; column <= rightLength; column += 1) previous[column] = column;
  for (let row = 1; row <= leftLength; row += 1) {
    current[0] = row;
    let smallest = row;
    const letter = left.charCodeAt(row - 1);
    for (let column = 1; column <= rightLength; column += 1) {
      const other = right.charCodeAt(column - 1);
      let cost = (previous[column - 1] ?? 0) + (letter === other ? 0 : 1);
      cost = Math.min(cost, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
      const isSwap = row > 1 && column > 1 && letter === right.charCodeAt(column - 2);
      if (isSwap && other === left.charCodeAt(row - 2)) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      current[column] = cost;
      smallest = Math.min(smallest, cost);
    }
    if (smallest > most) return false;
    [before, previous, current] = [previous, current, before];
  }
  return (previous[rightLength] ?? most + 1) <= most;
}
