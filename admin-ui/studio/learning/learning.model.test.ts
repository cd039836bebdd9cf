import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { LearningCluster } from '../../../protocol/studio.ts';
import { toasts } from '../../shared/toasts.model.ts';
import { fakeHttp, refusal } from '../../testing/fakes.ts';
import { createStudio, type Studio } from '../studio.model.ts';
import { BOT, draftOf, fakeServer } from '../testing/fakes.ts';
import { fakeWorkers } from '../testing/workers.ts';
import { createLearning, nearOf, titleFrom, type Learning } from './learning.model.ts';

const PHRASES = ['cod available?', 'can i pay  cash', 'wrong one'];
const CLUSTER: LearningCluster = {
  id: 'c1',
  title: PHRASES[0] ?? '',
  count: 3,
  source: 'missed',
  phrases: PHRASES.map((text) => ({ text, count: 1, conversation: 'k' })),
  replies: [{ text: 'Yes, up to 100 euros.', agent: 'Tom', conversation: 'k' }],
  nearest: null,
};
const FIGURES = { conversations: 4, contained: 2, falselyContained: 1, helpful: 1, notHelpful: 0 };

/** Questions that the server counts. */
let counted: number;
let settled: unknown[];
let isAnswering: boolean;
let studio: Studio;
let learning: Learning;

beforeEach(async () => {
  vi.useFakeTimers();
  counted = 0;
  settled = [];
  isAnswering = true;
  const { http } = fakeHttp({
    'GET /api/sites/s1/bot': () => ({ draft: { revision: 1 }, versions: [], learning: counted }),
    'GET /api/sites/s1/bot/draft': () => draftOf(BOT, { revision: 1 }),
    'PUT /api/sites/s1/bot/draft': () => draftOf(BOT, { revision: 2 }),
    'GET /api/sites/s1/bot/learning': () => ({ clusters: [CLUSTER], figures: FIGURES }),
    'POST /api/sites/s1/bot/learning/c1': (body: unknown) => {
      if (!isAnswering) throw refusal('offline');
      settled.push(body);
    },
  });
  studio = createStudio({ http, storage: fakeServer().storage, site: 's1', hire: fakeWorkers().hire });
  await studio.load();
  learning = createLearning(studio);
  await learning.load();
});
afterEach(() => {
  vi.useRealTimers();
});
const intents = () => studio.draft.definition.value?.intents ?? [];
const waiting = (): string[] => learning.clusters.value.map(({ id }) => id);
const pass = () => vi.advanceTimersByTimeAsync(20_000);

it('makes an intent of the ticked wordings, and tells the server once it cannot be undone', async () => {
  learning.choose(CLUSTER, 'wrong one', false);
  learning.make(CLUSTER, 'Cash on delivery?', 'Yes.');
  const { name, title, phrases, answer } = intents().at(-1) ?? {};
  expect({ name, title, phrases, answer }).toEqual({
    name: 'cash_on_delivery',
    title: 'Cash on delivery?',
    phrases: ['cod available?', 'can i pay cash'],
    answer: { text: 'Yes.' },
  });
  expect([waiting(), settled]).toEqual([[], []]);
  await pass();
  expect([waiting(), settled]).toEqual([[], [{ outcome: 'taught' }]]);
});

it('adds to an intent, and takes both back with one click', async () => {
  const before = intents();
  learning.add(CLUSTER, before[0]?.name ?? '');
  expect(intents()[0]?.phrases).toContain('wrong one');
  toasts.toasts.value.at(-1)?.action?.run();
  await pass();
  expect([intents(), waiting(), settled]).toEqual([before, ['c1'], []]);
});

it('does not count as taught what was undone by keys', async () => {
  learning.add(CLUSTER, intents()[0]?.name ?? '');
  studio.draft.undo();
  await pass();
  expect([waiting(), settled]).toEqual([['c1'], []]);
});

it('dismisses, and brings back what the server did not take', async () => {
  learning.dismiss(CLUSTER);
  await pass();
  expect([waiting(), settled]).toEqual([[], [{ outcome: 'dismissed' }]]);
  isAnswering = false;
  learning.dismiss(CLUSTER);
  await pass();
  expect([waiting(), learning.problem.value === null]).toEqual([['c1'], false]);
});

it('counts on its tab what it shows, when questions have come meanwhile', async () => {
  expect(studio.overview.value?.learning).toBe(0);
  counted = 1;
  await learning.load();
  expect(studio.overview.value?.learning).toBe(1);
});

it('teaches nothing when nothing is ticked', () => {
  for (const text of PHRASES) learning.choose(CLUSTER, text, false);
  const before = intents();
  learning.make(CLUSTER, 'Cash', '');
  learning.add(CLUSTER, before[0]?.name ?? '');
  expect([intents(), waiting()]).toEqual([before, ['c1']]);
});

it('cuts a title between words', () => {
  expect(titleFrom(' do you\n ship? ')).toBe('Do you ship?');
  expect(titleFrom(`${'word '.repeat(20)}`)).toBe(`Word${' word'.repeat(11)}`);
});

it('offers an intent only from where the bot itself would ask after it', () => {
  const near = (intent: string, confidence: number) =>
    nearOf({ ...CLUSTER, nearest: { intent, confidence } }, BOT)?.name;
  expect([near('hours', 0.2), near('hours', 0.19), near('gone', 0.9)]).toEqual(['hours', undefined, undefined]);
  expect(nearOf(CLUSTER, BOT)).toBeNull();
});
