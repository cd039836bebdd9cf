import type { Model } from '../model.ts';
import { extra } from '../texts/extra.ts';
import type { ExtraTexts } from '../texts/extra.ts';

/** Texts of the parts that arrive on demand, in the language of the panel. */
export const extraTexts = (model: Model): ExtraTexts => model.language()?.extra ?? extra;
