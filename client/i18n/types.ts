/** A text, or one text per plural category of the language; `other` is the one that must be there. `{name}` is a place for a value. */
export type Message = string | ({ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>);
export type Messages = Record<string, Message>;

type Placeholders<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholders<Rest> : never;
type NamesIn<M> = M extends string ? Placeholders<M> : Placeholders<M[keyof M]> | 'count';
/** Values that a message needs: every `{name}` in it; a plural one needs `count`. */
export type Values<M> = Record<NamesIn<M>, string | number>;

/** `t('key')`, `t('key', { name: 'Ada' })`, `t('key', { count: 3 })`. */
export type Translate<English extends Messages> = <Key extends keyof English & string>(
  key: Key,
  ...values: [NamesIn<English[Key]>] extends [never] ? [] : [Values<English[Key]>]
) => string;

export interface Translator<English extends Messages> {
  /** Language of the texts in use, for the `lang` attribute. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly t: Translate<English>;
}

/** Times in words of one language and zone; `at` and `now` are ISO texts or milliseconds since 1970. */
export interface Times {
  /** For instance 14:08. */
  clock(at: string | number): string;
  /** For a day separator: today, yesterday, the weekday within a week, else the date. */
  day(at: string | number, now: number): string;
  /** For instance "5 minutes ago". */
  ago(at: string | number, now: number): string;
  /** For instance "Monday 09:00", "today 09:00" or "3 May 09:00": when it opens next. */
  moment(at: string | number, now: number): string;
  /** Date and time in full, for a `title`. */
  full(at: string | number): string;
}
