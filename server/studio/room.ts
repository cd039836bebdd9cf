import {
  checkSchema,
  DRAFT_BYTES,
  draftChangeSchema,
  draftResetSchema,
  idParameter,
  pinSchema,
  publishSchema,
  replaySchema,
  shadowSchema,
  type BotOverview,
} from '../../protocol/index.ts';
import {
  AppError,
  causeOf,
  route,
  type Actor,
  type Room,
  type RouteRequest,
  type StaffActor,
} from '../platform/index.ts';
import type { House } from '../realtime/index.ts';
import { allSites, findSite } from '../sites/index.ts';
import { beginCheck, beginReplay } from './begin.ts';
import { changeDraft, draftState, readDraft, resetDraft } from './drafts.ts';
import { listPins, pin, unpin } from './pins.ts';
import { botOf, forgetLive } from './publishedBot.ts';
import { Runner } from './runner.ts';
import { cancelRun, newestRuns, readRun } from './runs.ts';
import { shadowOf } from './shadow.ts';
import { setShadow, shadowCounts, shadowReport } from './shadowReport.ts';
import { listPublications, listVersions, publish, readVersion, restore, type BotPublishedHint } from './versions.ts';

/** What rooms above the studio know and its overview shows. */
export interface StudioDoors {
  /** Clusters of questions that wait to be looked at. */
  learning?(site: string): Promise<number>;
}

const LOOKING = { times: 240, seconds: 60 };
/** A draft is saved while it is typed. */
const SAVING = { times: 120, seconds: 60 };
const CHANGING = { times: 60, seconds: 60 };
/** Each takes a processor for seconds. */
const RUNNING = { times: 20, seconds: 60 };

export function studioRoom(house: House, doors: StudioDoors = {}): Room {
  const { database } = house;
  const runner = new Runner(house);
  const shadow = shadowOf(house);
  house.realtime.bus.on<BotPublishedHint>('bot.published', ({ site }) => forgetLive(house, site));
  const siteOf = async ({ params }: Pick<RouteRequest, 'params'>): Promise<string> => {
    const site = idOf(params, 'site');
    if ((await findSite(house, site)) === undefined) throw new AppError('not_found');
    return site;
  };

  return {
    name: 'studio',
    async start() {
      for (const { id } of await allSites(house)) {
        // The first shopper need not wait for it; without it she gets a person.
        await botOf(house, id).catch((error: unknown) => {
          house.log.error({ event: 'bot.not_loaded', site: id, cause: causeOf(error) });
        });
      }
    },
    async stop() {
      await Promise.all([runner.stop(), shadow.stop()]);
    },
    routes: [
      route({
        method: 'GET',
        path: '/api/sites/:site/bot',
        audiences: ['agent'],
        limit: LOOKING,
        run: async (request): Promise<BotOverview> => {
          const site = await siteOf(request);
          return {
            draft: await draftState(database, site),
            versions: await listVersions(database, site),
            publications: await listPublications(database, site),
            runs: await newestRuns(database, site),
            shadow: await shadowCounts(database, site),
            learning: (await doors.learning?.(site)) ?? 0,
          };
        },
      }),
      route({
        method: 'GET',
        path: '/api/sites/:site/bot/draft',
        audiences: ['admin'],
        limit: LOOKING,
        run: async (request) => readDraft(database, await siteOf(request)),
      }),
      route({
        method: 'PUT',
        path: '/api/sites/:site/bot/draft',
        audiences: ['admin'],
        limit: SAVING,
        bodyLimit: DRAFT_BYTES,
        body: draftChangeSchema,
        run: async (request) => changeDraft(house, asStaff(request.actor), await siteOf(request), request.body),
      }),
      route({
        method: 'POST',
        path: '/api/sites/:site/bot/draft/reset',
        audiences: ['admin'],
        limit: CHANGING,
        body: draftResetSchema,
        run: async (request) => resetDraft(house, asStaff(request.actor), await siteOf(request), request.body),
      }),
      route({
        method: 'GET',
        path: '/api/sites/:site/bot/versions/:version',
        audiences: ['admin'],
        limit: LOOKING,
        run: async (request) => readVersion(database, await siteOf(request), idOf(request.params, 'version')),
      }),
      route({
        method: 'POST',
        path: '/api/sites/:site/bot/versions/:version/restore',
        audiences: ['admin'],
        limit: CHANGING,
        run: async (request) =>
          restore(house, asStaff(request.actor), await siteOf(request), idOf(request.params, 'version')),
      }),
      route({
        method: 'POST',
        path: '/api/sites/:site/bot/check',
        audiences: ['admin'],
        limit: RUNNING,
        body: checkSchema,
        run: async (request) => beginCheck(house, runner, asStaff(request.actor), await siteOf(request), request.body),
      }),
      route({
        method: 'POST',
        path: '/api/sites/:site/bot/replay',
        audiences: ['admin'],
        limit: RUNNING,
        body: replaySchema,
        run: async (request) => beginReplay(house, runner, asStaff(request.actor), await siteOf(request), request.body),
      }),
      route({
        method: 'GET',
        path: '/api/sites/:site/bot/runs/:run',
        audiences: ['admin'],
        limit: LOOKING,
        run: async (request) => readRun(database, await siteOf(request), idOf(request.params, 'run')),
      }),
      route({
        method: 'POST',
        path: '/api/sites/:site/bot/runs/:run/cancel',
        audiences: ['admin'],
        limit: CHANGING,
        run: async (request) => cancelRun(house, await siteOf(request), idOf(request.params, 'run')),
      }),
      route({
        method: 'POST',
        path: '/api/sites/:site/bot/publish',
        audiences: ['admin'],
        limit: CHANGING,
        body: publishSchema,
        run: async (request) => publish(house, asStaff(request.actor), await siteOf(request), request.body),
      }),
      route({
        method: 'GET',
        path: '/api/sites/:site/bot/pins',
        audiences: ['admin'],
        limit: LOOKING,
        run: async (request) => listPins(database, await siteOf(request)),
      }),
      route({
        method: 'POST',
        path: '/api/sites/:site/bot/pins',
        audiences: ['admin'],
        limit: CHANGING,
        body: pinSchema,
        run: async (request) => pin(house, asStaff(request.actor), await siteOf(request), request.body),
      }),
      route({
        method: 'DELETE',
        path: '/api/sites/:site/bot/pins/:pin',
        audiences: ['admin'],
        limit: CHANGING,
        run: async (request) => unpin(database, await siteOf(request), idOf(request.params, 'pin')),
      }),
      route({
        method: 'GET',
        path: '/api/sites/:site/bot/shadow',
        audiences: ['admin'],
        limit: LOOKING,
        run: async (request) => shadowReport(database, await siteOf(request)),
      }),
      route({
        method: 'PUT',
        path: '/api/sites/:site/bot/shadow',
        audiences: ['admin'],
        limit: CHANGING,
        body: shadowSchema,
        run: async (request) => setShadow(house, await siteOf(request), request.body.on),
      }),
    ],
  };
}

function idOf(params: Record<string, string>, name: string): string {
  const id = idParameter.safeParse(params[name]);
  if (!id.success) throw new AppError('not_found');
  return id.data;
}

function asStaff(actor: Actor | undefined): StaffActor {
  if (actor?.kind !== 'staff') throw new AppError('forbidden');
  return actor;
}
