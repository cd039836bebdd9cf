// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { IntentDefinition } from '../../../bot/index.ts';
import { addPhrases } from '../edits.ts';
import type { Studio } from '../studio.model.ts';
import { createStudio } from '../studio.model.ts';
import { fakeServer } from '../testing/fakes.ts';
import { fakeWorkers } from '../testing/workers.ts';
import { PhraseEditor } from './PhraseEditor.tsx';

let box: HTMLElement;
let studio: Studio;
const draw = (): void => {
  const definition = studio.draft.definition.value;
  const intent = definition?.intents[1] as IntentDefinition;
  if (definition) render(<PhraseEditor studio={studio} definition={definition} intent={intent} />, box);
};
const inputs = (): HTMLInputElement[] => [...box.querySelectorAll<HTMLInputElement>('.phrase-text')];

beforeEach(async () => {
  box = document.createElement('div');
  document.body.append(box);
  const { http, storage } = fakeServer();
  studio = createStudio({ http, storage, site: 's1', hire: fakeWorkers().hire });
  await studio.draft.load();
});
afterEach(() => {
  render(null, box);
  box.remove();
});

it('has a line for each phrase and an empty one, of which one is a stop of the Tab key', () => {
  draw();
  expect(inputs().map(({ value }) => value)).toEqual([
    'when are you open',
    'opening hours',
    'open on sunday',
    'what time do you close',
    '',
  ]);
  expect(inputs().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  expect(inputs()[1]?.getAttribute('aria-label')).toBe('Phrase 2');
});

it('draws only some of thousands, and tells how many there are', () => {
  studio.draft.edit('many', (one) =>
    addPhrases(
      one,
      'hours',
      Array.from({ length: 3_000 }, (_, at) => `phrase ${at}`),
    ),
  );
  draw();
  expect(inputs().length).toBeLessThan(100);
  expect(box.querySelector('li')?.getAttribute('aria-setsize')).toBe('3005');
});
