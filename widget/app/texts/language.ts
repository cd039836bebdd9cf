import type { Texts } from './english.ts';
import type { ExtraTexts } from './extra.ts';

/** Another language than English, in a file of its own. */
export interface Language {
  /** For the `lang` attribute. */
  tag: string;
  direction: 'ltr' | 'rtl';
  core: Texts;
  extra: ExtraTexts;
}
