import { setTimeout as after } from 'node:timers/promises';
import { answerCall, openCall, type OpenCall } from '../dialogue/index.ts';
import { dieAt } from '../platform/index.ts';
import type { House } from '../realtime/index.ts';
import { botOfVersion } from '../studio/index.ts';
import { callSecret } from './callSecret.ts';
import { postSigned, type Outcome } from './postSigned.ts';
import { placeOf, type Refusal } from './reachable.ts';

/** Milliseconds that the shop's server has, unless the endpoint says otherwise. */
const TIMEOUT = 5_000;

type Result = Outcome | { failed: Refusal };

/**
 * Asks the shop's server and gives the bot what it says, or that it failed. At least once: after a crash it asks again,
 * with the same `call`, and the talk hears one answer.
 *
 * @throws AppError when the answer cannot be stored now: the job is tried again
 */
export async function callShop(house: House, id: string): Promise<void> {
  const call = await openCall(house, id);
  if (call === undefined) return;
  const result = await ask(house, call);
  dieAt('after_call');
  const failure = 'failed' in result ? { failed: result.failed } : {};
  house.log.info({
    event: 'call.done',
    call: id,
    conversation: call.conversation,
    endpoint: call.endpoint,
    ...failure,
  });
  await answerCall(house, call, result);
}

async function ask(house: House, call: OpenCall): Promise<Result> {
  const bot = await botOfVersion(house, call.version);
  const endpoint = bot.definition.endpoints?.find(({ name }) => name === call.endpoint);
  if (endpoint === undefined || !URL.canParse(endpoint.url)) return { failed: 'not_allowed' };
  const url = new URL(endpoint.url);
  const timeout = endpoint.timeout ?? TIMEOUT;
  // A name server that does not answer has the same time.
  const place = await Promise.race([
    placeOf(url, house.config.callHosts),
    after(timeout, 'unreachable' as const, { ref: false }),
  ]);
  if (typeof place === 'string') return { failed: place };
  const { conversation, site, id, values } = call;
  const { secret } = await callSecret(house, site);
  return postSigned({
    url,
    place,
    body: JSON.stringify({ conversation, site, call: id, endpoint: endpoint.name, values }),
    secret,
    timeout,
    now: house.clock.now(),
  });
}
