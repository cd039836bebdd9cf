import { answerCall, openCall, type OpenCall } from '../dialogue/index.ts';
import { causeOf, dieAt, toAppError } from '../platform/index.ts';
import type { House } from '../realtime/index.ts';
import { botOfVersion } from '../studio/index.ts';
import { callSecret } from './callSecret.ts';
import { postSigned, type Outcome } from './postSigned.ts';
import { placeOf, type Refusal } from './reachable.ts';

/** Milliseconds that the shop's server has for all of it, unless the endpoint says otherwise (10 s at most). */
const TIMEOUT = 5_000;

/** `not_asked` is our own fault, and stands in the log. */
type Result = Outcome | { failed: Refusal | 'not_asked' };

/**
 * Asks the shop's server and gives the bot what it says, or that it failed. At least once: after a crash it asks again,
 * with the same `call`, and the talk hears one answer.
 *
 * @param id of the open question; nothing is done when it was answered already
 * @throws AppError `database_unavailable`, `storage_full`: the job is tried again
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
  try {
    return await post(house, call);
  } catch (error) {
    const { code, retryable } = toAppError(error);
    if (retryable && code !== 'internal') throw error;
    // Tried again it would fail again, and she would wait all the while.
    house.log.error({ event: 'call.not_asked', call: call.id, code, cause: causeOf(error) });
    return { failed: 'not_asked' };
  }
}

async function post(house: House, call: OpenCall): Promise<Result> {
  const bot = await botOfVersion(house, call.version);
  const endpoint = bot.definition.endpoints?.find(({ name }) => name === call.endpoint);
  if (endpoint === undefined || !URL.canParse(endpoint.url)) return { failed: 'not_allowed' };
  const { conversation, site, id, values } = call;
  const { secret } = await callSecret(house, site);
  const url = new URL(endpoint.url);
  // One time for name server, connection and the last byte of the answer.
  const signal = AbortSignal.timeout(endpoint.timeout ?? TIMEOUT);
  const place = await placeOf(url, house.config.callHosts, signal);
  if (typeof place === 'string') return { failed: place };
  return postSigned({
    url,
    place,
    body: JSON.stringify({ conversation, site, call: id, endpoint: endpoint.name, values }),
    secret,
    signal,
    now: house.clock.now(),
  });
}
