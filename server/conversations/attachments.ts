import type { Context } from 'koa';
import type { Attachment } from '../../protocol/index.ts';
import { AppError, participantId, type Actor, type Transaction } from '../platform/index.ts';
import type { House } from '../realtime/index.ts';
import { mayEnter } from './lockConversation.ts';

export interface AttachmentRow {
  id: string;
  name: string;
  media_type: string;
  size: number;
  width: number | null;
  height: number | null;
  storage_key: string;
}

/** Of the table under the name `a`. */
export const COLUMNS = 'a.id, a.name, a.media_type, a.size, a.width, a.height, a.storage_key';

/**
 * Gives uploaded files to the message at `seq`. Only the uploader's own, of this conversation, not given before.
 *
 * @throws AppError `invalid` when one is not there
 */
export async function claimAttachments(
  transaction: Transaction,
  actor: Actor,
  conversation: string,
  ids: readonly string[],
  seq: number,
): Promise<Attachment[]> {
  const rows = await transaction.query<AttachmentRow>(
    'attachments.claim',
    `update attachments a set message_seq = $4
     where a.id = any($1) and a.conversation_id = $2 and a.uploader_id = $3 and a.message_seq is null
     returning ${COLUMNS}`,
    [ids, conversation, participantId(actor), seq],
  );
  return ids.map((id) => {
    const row = rows.find((one) => one.id === id);
    if (row === undefined)
      throw new AppError('invalid', { fields: { attachments: 'must be files that you uploaded here' } });
    return toAttachment(row);
  });
}

/**
 * Sends a file to somebody who may see it. It is never shown as a page: attachment disposition, sandbox, no sniffing.
 *
 * @throws AppError `not_found`, the same for a foreign file as for none
 */
export async function sendAttachment(
  house: House,
  actor: Actor,
  conversation: string,
  id: string,
  koa: Context,
): Promise<void> {
  const { rows } = await house.database.pool.query<
    AttachmentRow & { visitor_id: string; uploader_id: string; message_seq: number | null }
  >({
    name: 'attachment.read',
    text: `select ${COLUMNS}, a.uploader_id, a.message_seq, c.visitor_id from attachments a
      join conversations c on c.id = a.conversation_id where a.id = $1 and a.conversation_id = $2`,
    values: [id, conversation],
  });
  const row = rows[0];
  if (row === undefined || !mayEnter(actor, row.visitor_id)) throw new AppError('not_found');
  if (row.message_seq === null && row.uploader_id !== participantId(actor)) throw new AppError('not_found');
  const { stream, size } = await house.storage.read(row.storage_key);
  koa.set({
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'Cache-Control': 'private, max-age=31536000, immutable',
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(row.name).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16)}`)}`,
  });
  koa.type = row.media_type;
  koa.length = size;
  koa.body = stream;
}

/** The only shape of a file that leaves. */
export function toAttachment(row: AttachmentRow): Attachment {
  return {
    id: row.id,
    name: row.name,
    mediaType: row.media_type,
    size: row.size,
    ...(row.width !== null && { width: row.width }),
    ...(row.height !== null && { height: row.height }),
  };
}
