import type { ReadonlySignal } from '@preact/signals';
import { batch, computed, effect, signal } from '@preact/signals';
import type { BotDefinition } from '../../../bot/index.ts';
import { t } from '../../shared/texts.ts';
import { toasts } from '../../shared/toasts.model.ts';
import { movePhrase, withIntent } from '../edits.ts';
import { count } from '../figures.ts';
import type { Studio } from '../studio.model.ts';
import type { Edited } from './lines.ts';
import type { Pasted } from './paste.ts';
import { readPasted } from './paste.ts';
import type { Verdicts } from './verdict.model.ts';
import { createVerdicts } from './verdict.model.ts';
import { breakLine, joinLine, LONGEST_PHRASE, pasteLines, phrasesOf, removeLine, sayTheSame } from './lines.ts';

export interface Phrases {
  /** As they are typed: also empty ones, which the draft does not have. */
  readonly lines: ReadonlySignal<readonly string[]>;
  /** The line that the keyboard is in; one after the last is the empty line at the end. */
  readonly active: ReadonlySignal<number>;
  /** Where the caret has to go after an edit; the number tells one wish from the next. */
  readonly caret: ReadonlySignal<{ at: number; wish: number } | null>;
  /** What is to be said of a new phrase while it is being written. */
  readonly verdict: Verdicts['verdict'];
  enter(line: number): void;
  type(line: number, text: string): void;
  /** @returns true when the key did something here */
  press(line: number, key: string, selection: { from: number; to: number }): boolean;
  /** @returns true when it was more than a line and so is taken care of */
  paste(line: number, text: string, selection: { from: number; to: number }): boolean;
  remove(line: number): void;
  /** Takes a line's phrase to another intent. */
  move(line: number, to: string): void;
  /** Goes to the line of a phrase. */
  show(phrase: string): void;
  /** Goes to the empty line at the end. */
  end(): void;
  dispose(): void;
}

/** What came of pasting, in one sentence after the other. */
function pastedWords({ phrases, repeated, cut, isTable }: Pasted): string {
  return [
    t('phrases.added', { count: phrases.length }),
    repeated > 0 ? t('phrases.repeated', { count: repeated }) : '',
    cut > 0 ? t('phrases.cut', { count: cut, most: count(LONGEST_PHRASE) }) : '',
    isTable ? t('phrases.table') : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** The phrases of one intent as lines. */
export function createPhrases(studio: Studio, intent: string): Phrases {
  const phrases = computed(
    () => studio.draft.definition.value?.intents.find((one) => one.name === intent)?.phrases ?? [],
  );
  const lines = signal<readonly string[]>(phrases.peek());
  const active = signal(0);
  const caret = signal<{ at: number; wish: number } | null>(null);
  const verdicts = createVerdicts({ trainer: studio.trainer, intent });
  let wishes = 0;

  // An undo, a move from elsewhere, somebody else's draft.
  const follow = effect(() => {
    if (!sayTheSame(lines.peek(), phrases.value)) lines.value = phrases.value;
  });

  const commit = (next: readonly string[], what: string, merge?: string): void => {
    lines.value = next;
    const said = phrasesOf(next);
    if (sayTheSame(said, phrases.peek())) return;
    studio.draft.edit(
      what,
      (definition) => withIntent(definition, intent, (one) => ({ ...one, phrases: said })),
      merge,
    );
  };
  const stand = (line: number, at: number): void => {
    wishes += 1;
    batch(() => {
      active.value = line;
      caret.value = { at, wish: wishes };
    });
  };
  const apply = (edited: Edited, what: string): void => {
    verdicts.leave();
    batch(() => {
      commit(edited.lines, what);
      stand(edited.line, edited.caret);
    });
  };
  const remove = (line: number): void => {
    const text = lines.peek()[line];
    const edited = removeLine(lines.peek(), line);
    verdicts.leave();
    stand(edited.line, edited.caret);
    if (text === undefined || text.trim() === '') {
      lines.value = edited.lines;
      return;
    }
    studio.removed(t('phrases.removed'), (definition) =>
      withIntent(definition, intent, (one) => ({ ...one, phrases: phrasesOf(edited.lines) })),
    );
  };

  return {
    lines,
    active,
    caret,
    verdict: verdicts.verdict,
    enter(line) {
      if (line !== active.peek()) verdicts.leave();
      active.value = line;
    },
    type(line, text) {
      const next = [...lines.peek()];
      verdicts.type(line, text, next[line] ?? '');
      next[line] = text.slice(0, LONGEST_PHRASE);
      commit(next, t('phrases.typed'), `phrase ${intent} ${line}`);
    },
    press(line, key, { from, to }) {
      const now = lines.peek();
      const length = now[line]?.length ?? 0;
      if (key === 'Enter') {
        // An empty line at the end is one already.
        if (line < now.length) apply(breakLine(now, line, from, to), t('phrases.broken'));
        return true;
      }
      if (key === 'Backspace' && from === 0 && to === 0) {
        if (line === 0) return false;
        apply(joinLine(now, line), t('phrases.joined'));
        return true;
      }
      if (key === 'Delete' && from === length && to === length && line < now.length - 1) {
        apply(joinLine(now, line + 1), t('phrases.joined'));
        return true;
      }
      const step = { ArrowUp: -1, ArrowDown: 1, PageUp: -12, PageDown: 12 }[key];
      if (step === undefined) return false;
      const next = Math.max(0, Math.min(now.length, line + step));
      if (next !== line) stand(next, from);
      return true;
    },
    paste(line, text, { from, to }) {
      if (!/[\n\r\u2028\u2029]/.test(text.trim())) return false;
      const now = line < lines.peek().length ? lines.peek() : [...lines.peek(), ''];
      const pasted = readPasted(text, now);
      if (pasted.phrases.length === 0) {
        toasts.show(pastedWords(pasted));
        return true;
      }
      const edited = pasteLines(now, line, from, to, pasted.phrases);
      verdicts.leave();
      batch(() => {
        lines.value = edited.lines;
        const change = (definition: BotDefinition): BotDefinition =>
          withIntent(definition, intent, (one) => ({ ...one, phrases: phrasesOf(edited.lines) }));
        studio.removed(t('phrases.pasted'), change, pastedWords(pasted));
        stand(edited.line, edited.caret);
      });
      return true;
    },
    remove,
    move(line, to) {
      const phrase = lines.peek()[line]?.trim() ?? '';
      verdicts.leave();
      studio.removed(t('phrases.moved', { intent: to }), (definition) => movePhrase(definition, phrase, intent, to));
      stand(Math.min(line, lines.peek().length), Infinity);
    },
    show(phrase) {
      const line = lines.peek().findIndex((one) => one.trim() === phrase);
      if (line >= 0) stand(line, Infinity);
    },
    end() {
      const { length } = lines.peek();
      stand(lines.peek().at(-1)?.trim() === '' ? length - 1 : length, 0);
    },
    dispose() {
      verdicts.leave();
      follow();
    },
  };
}
