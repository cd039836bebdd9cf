import { idParameter, siteChangeSchema, type SiteList } from '../../protocol/index.ts';
import { AppError, route, type Room } from '../platform/index.ts';
import type { House } from '../realtime/index.ts';
import { changeSite, type SiteChangedHint } from './changeSite.ts';
import { allSites, forgetSites } from './findSite.ts';
import { presentSite } from './presentSite.ts';

export function sitesRoom(house: House): Room {
  house.realtime.bus.on<SiteChangedHint>('site.changed', () => forgetSites(house));
  return {
    name: 'sites',
    routes: [
      route({
        method: 'GET',
        path: '/api/sites',
        audiences: ['agent'],
        limit: { times: 120, seconds: 60 },
        run: async (): Promise<SiteList> => ({
          sites: (await allSites(house)).map((site) => presentSite(site, house.config)),
        }),
      }),
      route({
        method: 'PATCH',
        path: '/api/sites/:site',
        audiences: ['admin'],
        limit: { times: 60, seconds: 60 },
        body: siteChangeSchema,
        run: async ({ params, body }) => {
          const id = idParameter.safeParse(params['site']);
          if (!id.success) throw new AppError('not_found');
          return presentSite(await changeSite(house, id.data, body), house.config);
        },
      }),
    ],
  };
}
