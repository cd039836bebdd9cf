// What files may cost before a message carries them: memory while they come in, disk until they are carried.

import { AppError, participantId, type Actor, type Services } from '../platform/index.ts';

/** Uploads that this process takes at once: each is in memory as a whole. */
export const UPLOADS_AT_ONCE = 8;
/** Milliseconds after which a refused upload may come again: most take less. */
const RETRY_AFTER = 2_000;

/** Bytes of files that no message of theirs carries yet, for each shopper and each of the staff. */
export const UNCLAIMED_BYTES = 100 * 1024 * 1024;
/** Whoever throws her secret away is somebody new; her address is not. Megabytes of shoppers' files for each address. */
const MEGABYTES = { times: 2_000, seconds: 60 * 60 };
const MEGABYTE = 1024 * 1024;

let underWay = 0;

/**
 * Does the work of an upload while this process has room for it.
 *
 * @throws AppError `too_many_requests` when too many are under way; what `work` throws
 */
export async function withRoomForUpload<Result>(work: () => Promise<Result>): Promise<Result> {
  if (underWay >= UPLOADS_AT_ONCE) {
    throw new AppError('too_many_requests', {
      detail: 'Many files are coming in right now. Try again in a moment.',
      retryAfter: RETRY_AFTER,
    });
  }
  underWay += 1;
  try {
    return await work();
  } finally {
    underWay -= 1;
  }
}

/**
 * May this file wait for its message? Uploads of one person at the same moment may go past the bound by as many files.
 *
 * @param size in bytes
 * @param network of the address that it comes from
 * @throws AppError `too_large` when too much waits already, `too_many_requests`
 */
export async function mayWait(services: Services, actor: Actor, size: number, network: string): Promise<void> {
  const { rows } = await services.database.pool.query<{ bytes: number }>({
    name: 'attachment.unclaimed',
    text: 'select coalesce(sum(size), 0)::bigint as bytes from attachments where uploader_id = $1 and message_seq is null',
    values: [participantId(actor)],
  });
  if ((rows[0]?.bytes ?? 0) + size > UNCLAIMED_BYTES) {
    const megabytes = UNCLAIMED_BYTES / MEGABYTE;
    throw new AppError('too_large', {
      detail: `At most ${megabytes} MB of files may wait for a message. Send the ones you have uploaded first.`,
    });
  }
  if (actor.kind === 'staff') return;
  for (let megabytes = 0; megabytes < size / MEGABYTE; megabytes += 1) {
    services.limiter.take('uploaded megabytes', network, MEGABYTES);
  }
}
