import type { BotSettings } from '../definition/types.ts';

/** Where a starter bot answers, asks back and gives up: chosen so that fewer than one answer in twenty is wrong. */
export const starterSettings: BotSettings = { threshold: 0.4, askBack: 0.2, missesBeforeHandOver: 2 };
