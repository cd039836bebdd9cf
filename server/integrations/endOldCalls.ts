import { answerCall, openCall } from '../dialogue/index.ts';
import { causeOf, toAppError } from '../platform/index.ts';
import type { House } from '../realtime/index.ts';

/**
 * Milliseconds after which a question to the shop's server has failed, whatever became of its job: longer than a crash
 * and the second try take, and as long as anybody waits in a chat.
 */
const TOO_OLD = 180_000;

/**
 * Tells those who wait for a call that brings nothing any more: because its job was given up or lost, or because too many
 * stand before it. All processes may run it; each call is ended once. Never rejects.
 */
export async function endOldCalls(house: House): Promise<void> {
  try {
    const { rows } = await house.database.pool.query<{ id: string }>({
      name: 'calls.old',
      text: 'select id from bot_calls where created_at < $1 order by created_at limit 200',
      values: [new Date(house.clock.now().getTime() - TOO_OLD)],
    });
    for (const { id } of rows) await endCall(house, id);
  } catch (error) {
    house.log.warn({ event: 'calls.end_failed', code: toAppError(error).code });
  }
}

async function endCall(house: House, id: string): Promise<void> {
  const call = await openCall(house, id);
  if (call === undefined) return;
  try {
    await answerCall(house, call, { failed: 'too_late' });
    house.log.warn({ event: 'call.ended', call: id, conversation: call.conversation, endpoint: call.endpoint });
  } catch (error) {
    const { code, retryable } = toAppError(error);
    if (retryable && code !== 'internal') throw error;
    // It cannot be told either: without this it would stand before the others for ever.
    house.log.error({ event: 'call.dropped', call: id, conversation: call.conversation, code, cause: causeOf(error) });
    await house.database.pool.query('delete from bot_calls where id = $1', [id]);
  }
}
