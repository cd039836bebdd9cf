import { beforeEach, expect, it } from 'vitest';
import { toasts } from '../../shared/toasts.model.ts';
import { withIntent } from '../edits.ts';
import type { Studio } from '../studio.model.ts';
import { createStudio } from '../studio.model.ts';
import { fakeServer } from '../testing/fakes.ts';
import { fakeWorkers } from '../testing/workers.ts';
import type { Phrases } from './phrases.model.ts';
import { createPhrases } from './phrases.model.ts';

let studio: Studio;
let phrases: Phrases;
const kept = (): string[] => studio.draft.definition.value?.intents[1]?.phrases ?? [];

beforeEach(async () => {
  const { http, storage } = fakeServer();
  studio = createStudio({ http, storage, site: 's1', hire: fakeWorkers().hire });
  await studio.draft.load();
  phrases = createPhrases(studio, 'hours');
});

it('types into the draft, and into the empty line at the end', () => {
  phrases.type(1, 'opening hours ');
  expect(kept()[1]).toBe('opening hours');
  expect(phrases.lines.value[1]).toBe('opening hours ');
  expect(studio.draft.undoable.value).toBeNull();
  phrases.type(4, 'late');
  expect(kept()).toHaveLength(5);
  studio.draft.undo();
  expect(phrases.lines.value).toHaveLength(4);
});

it('has empty lines on the screen and none in the draft', () => {
  phrases.press(1, 'Enter', { from: 13, to: 13 });
  expect([phrases.lines.value.length, kept().length, phrases.active.value]).toEqual([5, 4, 2]);
  phrases.press(2, 'Backspace', { from: 0, to: 0 });
  expect([phrases.lines.value.length, phrases.active.value, phrases.caret.value?.at]).toEqual([4, 1, 13]);
  phrases.press(2, 'Delete', { from: 14, to: 14 });
  expect(kept()[2]).toBe('open on sundaywhat time do you close');
});

it('moves by arrow keys and stops at both ends', () => {
  expect(phrases.press(0, 'ArrowUp', { from: 3, to: 3 })).toBe(true);
  expect(phrases.active.value).toBe(0);
  phrases.press(3, 'ArrowDown', { from: 3, to: 3 });
  expect(phrases.active.value).toBe(4);
  expect(phrases.press(0, 'a', { from: 0, to: 0 })).toBe(false);
});

it('takes pasted lines, and leaves a single one to the field', () => {
  const end = { from: 0, to: 0 };
  expect(phrases.paste(4, 'one line', end)).toBe(false);
  expect(phrases.paste(4, 'one\ntwo\n', end)).toBe(true);
  expect(kept().slice(4)).toEqual(['one', 'two']);
  studio.draft.undo();
  expect(kept()).toHaveLength(4);
});

it('says what came of pasting, and takes it back in one step', () => {
  const lines = Array.from({ length: 200 }, (_, index) => `- phrase ${index}`);
  phrases.paste(4, [...lines, '', '"Opening hours"', 'phrase 7'].join('\n'), { from: 0, to: 0 });
  expect(kept()).toHaveLength(204);
  const toast = toasts.toasts.value.at(-1);
  expect(toast?.text).toBe('200 phrases pasted. 2 were there already.');
  expect([phrases.active.value, phrases.caret.value?.at]).toEqual([203, 'phrase 199'.length]);
  toast?.action?.run();
  expect(kept()).toHaveLength(4);
  expect(phrases.lines.value).toHaveLength(4);
});

it('says when nothing of it was new', () => {
  phrases.paste(4, 'opening hours\nOpening Hours', { from: 0, to: 0 });
  expect(toasts.toasts.value.at(-1)).toMatchObject({ text: '0 phrases pasted. 2 were there already.' });
  expect(toasts.toasts.value.at(-1)?.action).toBeUndefined();
  expect(studio.draft.undoable.value).toBeNull();
});

it('takes a phrase to another intent and stays where it was', () => {
  phrases.move(1, 'returns');
  expect(kept()).not.toContain('opening hours');
  expect(studio.draft.definition.value?.intents[0]?.phrases.at(-1)).toBe('opening hours');
  expect(phrases.active.value).toBe(1);
});

it('removes a line with a way back', () => {
  phrases.remove(1);
  expect(kept()).not.toContain('opening hours');
  expect(studio.draft.undoable.value).toBe('Phrase removed');
  studio.draft.undo();
  expect(phrases.lines.value[1]).toBe('opening hours');
});

it('follows what is changed elsewhere', () => {
  studio.draft.edit('elsewhere', (one) => withIntent(one, 'hours', (intent) => ({ ...intent, phrases: ['other'] })));
  expect(phrases.lines.value).toEqual(['other']);
});
