import type { Signal } from '@preact/signals';
import { createTimes } from '../../../client/i18n/index.ts';
import type { Times } from '../../../client/index.ts';
import type { Kit } from '../kit.ts';
import type { Model } from '../model.ts';

// All that parts share stands behind this one file, so that it arrives as one.
export { extraTexts } from './extraTexts.ts';
export { ACCEPTED, LIMITS } from './limits.ts';
export type { JSX } from 'preact';

// Preact, signals and the drawn things of the app, as the app hands them in before anything here is used.
export let h: Kit['h'];
export let effect: Kit['effect'];
export let signal: Kit['signal'];
export let uuid: Kit['uuid'];
export let BotFace: Kit['BotFace'];
export let Icon: Kit['Icon'];

/** Called by the app with the arrival of a part. */
export const equip = (given: Kit): void => {
  ({ h, effect, signal, uuid, BotFace, Icon } = given);
};

/** Tokens that only the parts need, with the names and values of client/tokens; a test keeps them equal. */
export const partTokens = `:host{--bad:light-dark(#b3261e,#f2938c);--bad-soft:light-dark(#fce8e6,#3c1714);--surface-3:light-dark(#e7eae8,#28322f);--border-strong:light-dark(#c4cbc8,#3d4a46);--brass-solid:#e0a423;--good:light-dark(#1d7a3e,#6fcf8e);--good-soft:light-dark(#e0f3e6,#12301d);--field-line:color-mix(in srgb,var(--ink-3) 72%,var(--surface))}
.s{font-size:.8125em;line-height:1.54}`;

/** Adds the rules of a part to the panel, once. */
export function dress(model: Model, rules: string): void {
  model.style(partTokens);
  model.style(rules);
}

/** A signal of a part's own, made at its first use, when the kit is there. */
export function state<Value>(first: Value): () => Signal<Value> {
  let made: Signal<Value> | undefined;
  return () => (made ??= signal(first));
}

const made = new Map<string, Times>();

/** The language itself, without its country. */
const bare = (tag: string): string | undefined => tag.split('-')[0];

/**
 * Times in the language of the panel, as they are written where she lives if her browser speaks the same language;
 * making the formats costs more than using them.
 */
export function times({ shell }: Model): Times {
  const language = bare(navigator.language) === bare(shell.language) ? navigator.language : shell.language;
  const known = made.get(language) ?? createTimes(language);
  made.set(language, known);
  return known;
}
