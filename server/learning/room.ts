import { clusterSchema, idParameter } from '../../protocol/index.ts';
import { AppError, command, route, type Room } from '../platform/index.ts';
import type { House } from '../realtime/index.ts';
import { findSite } from '../sites/index.ts';
import { endLooks } from './looks.ts';
import { rateMessage } from './rateMessage.ts';
import { readLearning } from './report.ts';
import { settleCluster } from './settleCluster.ts';

/** What the bot missed, what people answered for it, and what shoppers think of its answers. */
export function learningRoom(house: House): Room {
  return {
    name: 'learning',
    stop: () => endLooks(house),
    commands: [
      command({
        name: 'message.rate',
        audiences: ['visitor'],
        limit: { times: 30, seconds: 60 },
        run: async (actor, body) => {
          if (actor.kind !== 'visitor') throw new AppError('forbidden');
          await rateMessage(house, actor, body);
          return {};
        },
      }),
    ],
    routes: [
      route({
        method: 'GET',
        path: '/api/sites/:site/bot/learning',
        audiences: ['admin'],
        limit: { times: 60, seconds: 60 },
        run: async ({ params }) => readLearning(house, await siteOf(house, params['site'])),
      }),
      route({
        method: 'POST',
        path: '/api/sites/:site/bot/learning/:cluster',
        audiences: ['admin'],
        limit: { times: 120, seconds: 60 },
        body: clusterSchema,
        run: async ({ actor, params, body }) => {
          const cluster = idParameter.safeParse(params['cluster']);
          if (actor?.kind !== 'staff' || !cluster.success) throw new AppError('not_found');
          await settleCluster(house, actor, await siteOf(house, params['site']), cluster.data, body.outcome);
        },
      }),
    ],
  };
}

async function siteOf(house: House, parameter: string | undefined): Promise<string> {
  const id = idParameter.safeParse(parameter);
  const site = id.success ? await findSite(house, id.data) : undefined;
  if (site === undefined) throw new AppError('not_found');
  return site.id;
}
