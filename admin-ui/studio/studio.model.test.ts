import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeHttp } from '../testing/fakes.ts';
import { toasts } from '../shared/toasts.model.ts';
import type { Studio } from './studio.model.ts';
import { createStudio } from './studio.model.ts';
import { BOT, draftOf, fakeServer } from './testing/fakes.ts';
import { fakeWorkers } from './testing/workers.ts';

let calls: { name: string }[];
let revision: number;
let studio: Studio;

beforeEach(async () => {
  vi.useFakeTimers();
  revision = 1;
  const fake = fakeHttp({
    'GET /api/sites/s1/bot': () => ({ draft: { revision }, versions: [], learning: 0 }),
    'GET /api/sites/s1/bot/draft': () => draftOf({ ...BOT, name: `Bell ${revision}` }, { revision }),
    'PUT /api/sites/s1/bot/draft': () => draftOf(BOT, { revision: revision + 1 }),
  });
  calls = fake.calls;
  studio = createStudio({ http: fake.http, storage: fakeServer().storage, site: 's1', hire: fakeWorkers().hire });
  await studio.load();
});
afterEach(() => {
  vi.useRealTimers();
});
const drafts = (): number => calls.filter(({ name }) => name === 'GET /api/sites/s1/bot/draft').length;

it('reads the draft once, and again only when somebody else has saved', async () => {
  await studio.load();
  expect(drafts()).toBe(1);
  revision = 2;
  await studio.load();
  expect([drafts(), studio.draft.definition.value?.name]).toEqual([2, 'Bell 2']);
});

it('says nothing when there was nothing to take away', () => {
  const shown = toasts.toasts.value.length;
  studio.removed('nothing', (one) => one);
  expect([toasts.toasts.value.length, studio.draft.undoable.value]).toEqual([shown, null]);
});

it('offers to bring back what was taken away, as long as nothing came after it', () => {
  const without = (name: string) =>
    studio.removed(`${name} removed`, (one) => ({ ...one, rules: one.rules.filter((rule) => rule.name !== name) }));
  const rules = (): unknown[] => studio.draft.definition.value?.rules.map(({ name }) => name) ?? [];
  without('person');
  const first = toasts.toasts.value.at(-1);
  expect([first?.text, rules()]).toEqual(['person removed', ['back']]);
  without('back');
  first?.action?.run();
  expect(rules()).toEqual([]);
  toasts.toasts.value.find(({ text }) => text === 'back removed')?.action?.run();
  expect(rules()).toEqual(['back']);
  first?.action?.run();
  expect(rules()).toEqual(['person', 'back']);
});
