import { continueSchema, type Continued } from '../../protocol/index.ts';
import { route, type Room } from '../platform/index.ts';
import type { House } from '../realtime/index.ts';
import { continueOnDevice } from './continueOnDevice.ts';
import type { SeenVisitors } from './seenVisitors.ts';

export function customersRoom(house: House, seen: SeenVisitors): Room {
  return {
    name: 'customers',
    routes: [
      route({
        method: 'POST',
        path: '/api/continue',
        audiences: ['anybody'],
        limit: { times: 3, seconds: 60 },
        body: continueSchema,
        run: ({ body }): Promise<Continued> => continueOnDevice(house, body),
      }),
    ],
    start: async () => seen.start(),
    stop: () => seen.stop(),
  };
}
