// The process of the load: connects what it is told and measures when it is told, by messages from its parent.

import { Load, type Measured } from './load.ts';
import { baselineConnect, bareConnect } from './plainLines.ts';
import { botConnect, peopleConnect, type PeopleAt } from './shopbellLines.ts';

/** Who is loaded. */
export type Contestant =
  | { kind: 'bare' | 'baseline'; port: number }
  | ({ kind: 'people' } & PeopleAt)
  | { kind: 'bot'; shoppers: string; siteKey: string };

export type Order =
  | { do: 'connect'; contestant: Contestant; talks: number }
  | { do: 'saturate'; warmUp: number; seconds: number }
  | { do: 'steady'; rate: number; warmUp: number; seconds: number };

/** Keeps idle connections open; there is no answer. */
export const BEAT = 'beat';

export type Answer = { measured?: Measured; failure?: string };

let load: Load | undefined;

async function obey(order: Order): Promise<Answer> {
  if (order.do === 'connect') {
    load = await connected(order.contestant, order.talks);
    return {};
  }
  if (load === undefined) throw new Error('Nothing is connected');
  if (order.do === 'saturate') return { measured: await load.saturate(order.warmUp, order.seconds) };
  return { measured: await load.steady(order.rate, order.warmUp, order.seconds) };
}

async function connected(contestant: Contestant, talks: number): Promise<Load> {
  const made = new Load(contestant.kind !== 'bare');
  await made.connect(connectOf(contestant), talks);
  return made;
}

function connectOf(contestant: Contestant) {
  switch (contestant.kind) {
    case 'bare':
      return bareConnect(contestant.port);
    case 'baseline':
      return baselineConnect(contestant.port);
    case 'people':
      return peopleConnect(contestant);
    default:
      return botConnect(contestant);
  }
}

process.on('message', (order: Order | typeof BEAT) => {
  if (order === BEAT) return load?.beat();
  obey(order).then(
    (answer) => process.send?.(answer),
    (error: unknown) =>
      process.send?.({ failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
  return undefined;
});
process.once('disconnect', () => process.exit(0));
