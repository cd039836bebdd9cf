import { region } from '../../shared/texts.ts';

/** Languages that the engine knows stems and stop words of; others are read by their letters. */
const KNOWN = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl'] as const;
const OTHERS = [
  'ar',
  'cs',
  'da',
  'el',
  'fi',
  'he',
  'hi',
  'hu',
  'ja',
  'ko',
  'nb',
  'pl',
  'ro',
  'ru',
  'sv',
  'th',
  'tr',
  'uk',
  'zh',
];

const names = new Intl.DisplayNames([region], { type: 'language' });

/** Languages to choose from, the present one among them whatever it is. */
export function languageOptions(present: string): { value: string; label: string }[] {
  const tags = [...KNOWN, ...OTHERS];
  const all = tags.includes(present) ? tags : [present, ...tags];
  return all.map((value) => ({ value, label: names.of(value) ?? value }));
}
