/** A number with its noun: `1 test`, `2 tests`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** A share of 0 to 1 as people write it: `97.5 %`. */
export const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
