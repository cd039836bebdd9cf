import type { ReadonlySignal } from '@preact/signals';
import { batch, computed, effect, signal } from '@preact/signals';
import { t } from '../../shared/texts.ts';
import { withIntent } from '../edits.ts';
import type { Studio } from '../studio.model.ts';
import type { Edited } from './lines.ts';
import { breakLine, joinLine, LONGEST_PHRASE, pasteLines, phrasesOf, removeLine, sayTheSame } from './lines.ts';

export interface Phrases {
  /** As they are typed: also empty ones, which the draft does not have. */
  readonly lines: ReadonlySignal<readonly string[]>;
  /** The line that the keyboard is in; one after the last is the empty line at the end. */
  readonly active: ReadonlySignal<number>;
  /** Where the caret has to go after an edit; the number tells one wish from the next. */
  readonly caret: ReadonlySignal<{ at: number; wish: number } | null>;
  enter(line: number): void;
  type(line: number, text: string): void;
  /** @returns true when the key did something here */
  press(line: number, key: string, selection: { from: number; to: number }): boolean;
  /** @returns true when it was more than a line and so is taken care of */
  paste(line: number, text: string, selection: { from: number; to: number }): boolean;
  remove(line: number): void;
  /** Goes to the line of a phrase. */
  show(phrase: string): void;
  dispose(): void;
}

/** The phrases of one intent as lines. */
export function createPhrases(studio: Studio, intent: string): Phrases {
  const phrases = computed(
    () => studio.draft.definition.value?.intents.find((one) => one.name === intent)?.phrases ?? [],
  );
  const lines = signal<readonly string[]>(phrases.peek());
  const active = signal(0);
  const caret = signal<{ at: number; wish: number } | null>(null);
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
    batch(() => {
      commit(edited.lines, what);
      stand(edited.line, edited.caret);
    });
  };
  const remove = (line: number): void => {
    const text = lines.peek()[line];
    const edited = removeLine(lines.peek(), line);
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
    enter(line) {
      active.value = line;
    },
    type(line, text) {
      const next = [...lines.peek()];
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
      apply(pasteLines(now, line, from, to, text), t('phrases.pasted'));
      return true;
    },
    remove,
    show(phrase) {
      const line = lines.peek().findIndex((one) => one.trim() === phrase);
      if (line >= 0) stand(line, Infinity);
    },
    dispose: follow,
  };
}
