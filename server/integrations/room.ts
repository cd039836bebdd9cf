import { idParameter, type CallSecretAnswer } from '../../protocol/index.ts';
import { callJob } from '../dialogue/index.ts';
import { AppError, route, type Room } from '../platform/index.ts';
import type { House } from '../realtime/index.ts';
import { callSecret } from './callSecret.ts';
import { callShop } from './callShop.ts';
import { endOldCalls } from './endOldCalls.ts';

/** Milliseconds between two looks for calls that bring nothing any more. */
const END_EVERY = 30_000;

/** What goes out to the shop's own servers. */
export function integrationsRoom(house: House): Room {
  house.jobs.handle(callJob, ({ call }) => callShop(house, call));

  const answer = async (site: string | undefined, anew: boolean): Promise<CallSecretAnswer> => {
    const id = idParameter.safeParse(site);
    if (!id.success) throw new AppError('not_found');
    const { secret, changedAt } = await callSecret(house, id.data, anew);
    return { secret, changedAt: changedAt.toISOString(), hosts: [...house.config.callHosts] };
  };

  let ending: NodeJS.Timeout | undefined;
  return {
    name: 'integrations',
    start: async () => {
      ending = setInterval(() => void endOldCalls(house), END_EVERY);
      ending.unref();
    },
    stop: async () => clearInterval(ending),
    routes: [
      route({
        method: 'GET',
        path: '/api/sites/:site/calls-secret',
        audiences: ['admin'],
        limit: { times: 60, seconds: 60 },
        run: ({ params }) => answer(params['site'], false),
      }),
      route({
        method: 'POST',
        path: '/api/sites/:site/calls-secret',
        audiences: ['admin'],
        limit: { times: 10, seconds: 60 },
        run: ({ params }) => answer(params['site'], true),
      }),
    ],
  };
}
