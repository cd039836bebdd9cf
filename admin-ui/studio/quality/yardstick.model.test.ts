import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { BotDefinition } from '../../../bot/index.ts';
import type { BotOverview } from '../../../protocol/studio.ts';
import { fakeHttp, fakeStorage, refusal } from '../../testing/fakes.ts';
import type { Studio } from '../studio.model.ts';
import { createStudio } from '../studio.model.ts';
import { BOT, draftOf } from '../testing/fakes.ts';
import { fakeWorkers } from '../testing/workers.ts';
import { createYardstick } from './yardstick.model.ts';

let workers: ReturnType<typeof fakeWorkers>;
let live: { number: number; definition: BotDefinition; away: boolean };
let studio: Studio;
let stop: () => void;

const open = async (): Promise<void> => {
  const version = () => ({ id: `v${live.number}`, number: live.number, live: true, accuracy: null });
  const { http } = fakeHttp({
    'GET /api/sites/s1/bot': () => ({ versions: [version()], learning: 0 }) as unknown as BotOverview,
    'GET /api/sites/s1/bot/draft': () => draftOf(BOT),
    [`GET /api/sites/s1/bot/versions/v${live.number}`]: () => {
      if (live.away) throw refusal('offline');
      return { version: version(), definition: live.definition };
    },
  });
  studio = createStudio({ http, storage: fakeStorage(), site: 's1', hire: workers.hire });
  await studio.load();
  if (studio.draft.definition.value) studio.trainer.follow(studio.draft.definition.value);
  await vi.advanceTimersByTimeAsync(10);
};
const finish = async (): Promise<void> => {
  while (workers.step() !== undefined) await vi.advanceTimersByTimeAsync(0);
  await vi.advanceTimersByTimeAsync(0);
};

beforeEach(() => {
  vi.useFakeTimers();
  workers = fakeWorkers();
  live = { number: 3, definition: { ...BOT, intents: BOT.intents.toReversed() }, away: false };
});
afterEach(() => {
  stop();
  studio.trainer.rest();
  vi.useRealTimers();
});

it('tries the live version once the draft has its figures, in a worker of its own', async () => {
  await open();
  const yardstick = createYardstick(studio);
  stop = yardstick.follow();
  expect(workers.hired).toHaveLength(2);
  await finish();
  await finish();
  expect(workers.hired.map(({ kinds, ended }) => [kinds, ended])).toEqual([
    [['train'], false],
    [['judge'], false],
    [['judge'], true],
  ]);
  expect(yardstick.value.value).toMatchObject({ number: 3, accuracy: expect.any(Number) });
  expect(yardstick.value.value?.curve).toHaveLength(101);
});

it('needs no trial where the draft is what is live', async () => {
  live.definition = BOT;
  await open();
  const yardstick = createYardstick(studio);
  stop = yardstick.follow();
  await finish();
  expect(workers.hired).toHaveLength(2);
  expect(yardstick.value.value?.curve).toBe(studio.trainer.judged.value?.quality.curve);
});

it('is given up when nobody looks, and looked for again by the next', async () => {
  await open();
  const yardstick = createYardstick(studio);
  stop = yardstick.follow();
  while (workers.hired.length < 3) await finishOne();
  stop();
  expect(workers.hired[2]?.ended).toBe(true);
  stop = yardstick.follow();
  await vi.advanceTimersByTimeAsync(0);
  await finish();
  expect(yardstick.value.value?.number).toBe(3);
});

it('goes without when the version cannot be read', async () => {
  live.away = true;
  await open();
  const yardstick = createYardstick(studio);
  stop = yardstick.follow();
  await finish();
  expect([yardstick.value.value, studio.problem.value]).toEqual([null, null]);
});

async function finishOne(): Promise<void> {
  workers.step();
  await vi.advanceTimersByTimeAsync(0);
}
