import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { BotDefinition } from '../../../bot/index.ts';
import type { BotOverview } from '../../../protocol/studio.ts';
import { fakeHttp, fakeStorage, refusal } from '../../testing/fakes.ts';
import type { Studio } from '../studio.model.ts';
import { createStudio } from '../studio.model.ts';
import { BOT, draftOf } from '../testing/fakes.ts';
import { fakeWorkers } from '../testing/workers.ts';
import { createReplacement } from './replacement.model.ts';

const OTHER: BotDefinition = { ...BOT, intents: [] };

let studio: Studio;
let workers: ReturnType<typeof fakeWorkers>;
let isAway = false;

async function open(change: Parameters<typeof draftOf>[1] = {}): Promise<void> {
  const { http } = fakeHttp({
    'GET /api/sites/s1/bot': () => ({ versions: [], learning: 0 }) as unknown as BotOverview,
    'GET /api/sites/s1/bot/draft': () => draftOf(BOT, change),
    'GET /api/sites/s1/bot/versions/v1': () => {
      if (isAway) throw refusal('offline');
      return { definition: BOT };
    },
  });
  studio = createStudio({ http, storage: fakeStorage(), site: 's1', hire: workers.hire });
  await studio.load();
}

beforeEach(async () => {
  vi.useFakeTimers();
  workers = fakeWorkers();
  isAway = false;
  await open();
});
afterEach(() => {
  vi.useRealTimers();
});

const give = (made: BotDefinition = OTHER) =>
  createReplacement(studio, { what: 'The draft was replaced', make: async () => made });

/** Looks, and lets the workers do what they are asked. */
async function look(): Promise<unknown> {
  const found = give().look();
  for (let turn = 0; turn < 3; turn += 1) {
    await vi.advanceTimersByTimeAsync(0);
    workers.step();
  }
  return found;
}

it('counts the parts that were changed since the version that the draft began from', async () => {
  expect(await look()).toEqual({ kind: 'parts', number: 1, parts: 0 });
  studio.draft.edit('Intent removed', (bot) => ({ ...bot, intents: bot.intents.slice(1) }));
  expect(await look()).toEqual({ kind: 'parts', number: 1, parts: 1 });
});

it('says so where it began from no version, or the version cannot be read', async () => {
  isAway = true;
  expect(await look()).toEqual({ kind: 'unknown', number: 1 });
  await open({ basedOn: null });
  expect(await look()).toEqual({ kind: 'all' });
});

it('takes the place of the draft, and is undone', async () => {
  expect(await give().run()).toBe(true);
  expect(studio.draft.definition.value).toEqual(OTHER);
  studio.draft.undo();
  expect(studio.draft.definition.value).toEqual(BOT);
});

it('overwrites nothing that was edited while the other bot was made', async () => {
  let made: (bot: BotDefinition) => void = () => undefined;
  const make = () =>
    new Promise<BotDefinition>((resolve) => {
      made = resolve;
    });
  const replacement = createReplacement(studio, { what: 'The draft was replaced', make });
  const done = replacement.run();
  expect(replacement.busy.value).toBe(true);
  studio.draft.edit('Renamed', (bot) => ({ ...bot, name: 'Edited' }));
  made(OTHER);
  expect(await done).toBe(false);
  expect([studio.draft.definition.value?.name, replacement.busy.value]).toEqual(['Edited', false]);
  expect(replacement.problem.value).toMatch(/changed meanwhile/);
});

it('leaves the draft alone when it is given up, or the other bot cannot be had', async () => {
  const left = give();
  const done = left.run();
  left.giveUp();
  expect(await done).toBe(false);
  const make = () => Promise.reject(new Error('The worker stopped.'));
  const broken = createReplacement(studio, { what: 'The draft was replaced', make });
  expect(await broken.run()).toBe(false);
  expect(broken.problem.value).toBe('The draft was not replaced. The worker stopped.');
  expect(studio.draft.definition.value).toEqual(BOT);
});

it('makes an empty bot while the draft is still being trained and judged', async () => {
  studio.trainer.follow(BOT);
  await vi.advanceTimersByTimeAsync(500);
  const make = () => studio.trainer.ask('starter', { from: 'empty', language: 'en', name: 'Bell' });
  const done = createReplacement(studio, { what: 'The draft was replaced', make }).run();
  const [training, judging, asked] = workers.waiting;
  // Only the worker of the question goes on; the other two are busy for as long as they like.
  expect(new Set([training, judging, asked].map((one) => one?.worker)).size).toBe(3);
  workers.waiting.splice(0, 2);
  expect(workers.step()).toBe('ask');
  expect(await done).toBe(true);
  expect(studio.draft.definition.value?.intents).toEqual([]);
});
