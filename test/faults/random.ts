/** Chance that can be played again: the seed is printed, and `SEED=` brings the same run of decisions back. */
export interface Random {
  readonly seed: number;
  /** At least 0 and below 1. */
  next(): number;
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number;
  /** True in so many of a hundred cases. */
  chance(percent: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** Chance of its own for one part of a run, so that parts do not shift each other's. */
  fork(): Random;
}

/** @param given a seed; by default the one that the variable `SEED` names, else a new one */
export function createRandom(given?: number): Random {
  const seed = given ?? (Number(process.env['SEED']) || Math.floor(Math.random() * 0xffff_ffff));
  let state = seed >>> 0;
  const next = (): number => {
    // A linear congruential generator with the constants of Numerical Recipes, its high bits mixed down once.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const mixed = Math.imul(state ^ (state >>> 16), 0x45d9f3b) >>> 0;
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 0x1_0000_0000;
  };
  const random: Random = {
    seed,
    next,
    between: (from, to) => from + Math.floor(next() * (to - from + 1)),
    chance: (percent) => next() * 100 < percent,
    pick: (items) => {
      const item = items[Math.floor(next() * items.length)];
      if (item === undefined) throw new Error('Nothing to pick from');
      return item;
    },
    fork: () => createRandom(Math.floor(next() * 0xffff_ffff)),
  };
  return random;
}
