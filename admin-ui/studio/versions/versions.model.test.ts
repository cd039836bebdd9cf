import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { BotOverview, BotRun, BotVersion, DraftState } from '../../../protocol/studio.ts';
import { toasts } from '../../shared/toasts.model.ts';
import { fakeHttp, fakeStorage, refusal } from '../../testing/fakes.ts';
import { createStudio } from '../studio.model.ts';
import { BOT, draftOf } from '../testing/fakes.ts';
import { fakeWorkers } from '../testing/workers.ts';
import type { Versions } from './versions.model.ts';
import { createVersions, versionBefore } from './versions.model.ts';

const version = (number: number, live: boolean): BotVersion => ({
  id: `v${number}`,
  number,
  live,
  note: '',
  publishedAt: '2026-06-15T10:00:00.000Z',
  publishedBy: null,
  intents: 2,
  phrases: 8,
  accuracy: null,
  modelBytes: 1,
});
const publication = (number: number): BotOverview['publications'][number] => ({
  version: { id: `v${number}`, number },
  kind: 'publish',
  at: '2026-06-15T10:00:00.000Z',
  by: null,
});

it('rolls back at once; the toast goes forward again, and back again', async () => {
  let live = 3;
  const restored = (number: number) => () => {
    live = number;
  };
  const { http, calls } = fakeHttp({
    'GET /api/sites/s1/bot': () => ({ versions: [3, 2].map((number) => version(number, number === live)) }),
    'GET /api/sites/s1/bot/draft': () => draftOf(BOT),
    'POST /api/sites/s1/bot/versions/v2/restore': restored(2),
    'POST /api/sites/s1/bot/versions/v3/restore': restored(3),
  });
  const studio = createStudio({ http, storage: fakeStorage(), site: 's1', hire: fakeWorkers().hire });
  await studio.load();
  const versions = createVersions(studio);
  await versions.restore(version(2, false));
  for (const number of [2, 3, 2]) {
    const toast = toasts.toasts.value.at(-1);
    expect([live, toast?.text, toast?.action?.label]).toEqual([number, `Version ${number} is live again`, 'Undo']);
    toast?.action?.run();
    await vi.waitFor(() => expect(live).not.toBe(number));
    await vi.waitFor(() => expect(toasts.toasts.value.at(-1)).not.toBe(toast));
  }
  expect(calls.filter(({ name }) => name.startsWith('POST')).length).toBe(4);
});

it('says why a version does not go live, and offers nothing', async () => {
  const { http } = fakeHttp({
    'GET /api/sites/s1/bot': () => ({ versions: [version(3, true), version(2, false)] }),
    'GET /api/sites/s1/bot/draft': () => draftOf(BOT),
    'POST /api/sites/s1/bot/versions/v2/restore': () => {
      throw refusal('offline');
    },
  });
  const studio = createStudio({ http, storage: fakeStorage(), site: 's1', hire: fakeWorkers().hire });
  await studio.load();
  const versions = createVersions(studio);
  const before = toasts.toasts.value.at(-1);
  await versions.restore(version(2, false));
  expect([typeof versions.problem.value, toasts.toasts.value.at(-1)]).toEqual(['string', before]);
});

it('rolls back to what was live before, however it became so', () => {
  const versions = [version(3, false), version(2, true), version(1, false)];
  const back = { versions, publications: [2, 3, 2, 1].map(publication) };
  expect(versionBefore(back)?.number).toBe(3);
  const first = { versions: [version(1, true)], publications: [publication(1)] };
  expect(versionBefore(first)).toBeNull();
});

describe('what the gate goes by', () => {
  let overview: { versions: BotVersion[]; publications: unknown[]; runs: BotRun[]; draft: DraftState };
  const run = (kind: BotRun['kind'], endedAt: string): BotRun => ({
    id: kind,
    kind,
    state: 'done',
    revision: 1,
    progress: 1,
    startedAt: endedAt,
    startedBy: null,
    endedAt,
  });
  const wentLive = (number: number, at: string) => ({ ...publication(number), at });
  let workers: ReturnType<typeof fakeWorkers>;

  async function open() {
    workers = fakeWorkers();
    const { problems, revision, changedAt, changedBy } = draftOf(BOT);
    overview = {
      versions: [version(1, true)],
      publications: [wentLive(1, '2026-06-15T10:00:00.000Z')],
      runs: [run('check', '2026-06-15T11:00:00.000Z'), run('replay', '2026-06-15T11:00:00.000Z')],
      draft: { problems, revision, changedAt, changedBy, basedOn: { id: 'v1', number: 1 } },
    };
    const { http } = fakeHttp({
      'GET /api/sites/s1/bot': () => overview,
      'GET /api/sites/s1/bot/draft': () => draftOf({ ...BOT, name: 'Bell 2' }),
      'GET /api/sites/s1/bot/versions/v1': () => ({ definition: BOT }),
      'GET /api/sites/s1/bot/versions/v2': () => ({ definition: { ...BOT, name: 'Bell 2' } }),
      'GET /api/sites/s1/bot/runs/check': () => overview.runs[0],
      'GET /api/sites/s1/bot/runs/replay': () => overview.runs[1],
      'POST /api/sites/s1/bot/publish': () => {
        overview = {
          ...overview,
          versions: [version(2, true), version(1, false)],
          publications: [wentLive(2, '2026-06-15T12:00:00.000Z'), ...overview.publications],
          draft: { ...overview.draft, basedOn: { id: 'v2', number: 2 } },
        };
        return version(2, true);
      },
    });
    const studio = createStudio({ http, storage: fakeStorage(), site: 's1', hire: workers.hire });
    await studio.load();
    const versions = createVersions(studio);
    onTestFinished(versions.open());
    return { studio, versions };
  }
  const compared = (versions: Versions): Promise<void> =>
    vi.waitFor(() => {
      workers.step();
      expect(versions.changes.value).not.toBeNull();
    });

  it('is the version that is live now: after a publication nothing is different, and its check counts no more', async () => {
    const { studio, versions } = await open();
    onTestFinished(versions.show(null));
    await compared(versions);
    expect([versions.checked.value, versions.same.value]).toEqual([true, false]);
    expect(await versions.publish('')).toBe(true);
    // As the page does when the versions have changed.
    onTestFinished(versions.show(null));
    await compared(versions);
    expect([versions.checked.value, versions.overtakenBy.value, versions.same.value]).toEqual([false, 2, true]);
    expect(studio.draft.held.value?.basedOn?.number).toBe(2);
  });

  it('says of a replay whether it is of the draft as it stands', async () => {
    const { studio, versions } = await open();
    expect(versions.replayed.value).toBe(true);
    studio.draft.edit('Renamed', (bot) => ({ ...bot, name: 'Other' }));
    expect([versions.replayed.value, versions.checked.value]).toEqual([false, false]);
  });
});
