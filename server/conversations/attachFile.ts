import { createHash } from 'node:crypto';
import type { Attachment } from '../../protocol/index.ts';
import { LIMITS } from '../../protocol/index.ts';
import { AppError, inTransaction, newId, participantId, sameBytes, type Actor } from '../platform/index.ts';
import type { House } from '../realtime/index.ts';
import { COLUMNS, toAttachment, type AttachmentRow } from './attachments.ts';
import { mediaTypeOf, shownName } from './fileKinds.ts';
import { imageSize, stripMetadata } from './images.ts';
import { openConversation } from './openConversation.ts';
import { mayActIn } from './policy.ts';
import { mayWait, withRoomForUpload } from './uploadBounds.ts';

/** A file on its way in. */
export interface Upload {
  conversation: string;
  clientId: string;
  /** As its sender calls it. */
  name: string;
  /** The raw body. */
  stream: NodeJS.ReadableStream;
  /** Bytes that the header promises; 0 when it does not say. */
  length: number;
  /** Of the address that it comes from. */
  network: string;
}

/**
 * Keeps an uploaded file until its message names it. The same client id with the same name and content gives the same file.
 *
 * @throws AppError `too_large`, `file_type_refused`, `not_found`, `blocked`, `conversation_closed`, `client_id_reused`,
 *   `too_many_requests`, `storage_full`
 */
export async function attachFile(house: House, actor: Actor, upload: Upload): Promise<Attachment> {
  if (upload.length > LIMITS.fileBytes) throw tooLarge();
  const place = await mayActIn(house.database, actor, upload.conversation);
  return withRoomForUpload(() => keep(house, actor, upload, place));
}

async function keep(house: House, actor: Actor, upload: Upload, place: 'there' | 'new'): Promise<Attachment> {
  const received = await readAtMost(upload.stream, LIMITS.fileBytes);
  const hash = createHash('sha256').update(`${upload.name}\0`).update(received).digest();
  const kept = await findByClientId(house, actor, upload, hash);
  if (kept !== undefined) return kept;
  const mediaType = await mediaTypeOf(received);
  const content = stripMetadata(received, mediaType);
  const size = imageSize(content, mediaType);
  await mayWait(house, actor, content.length, upload.network);
  const key = await house.storage.write(content);
  // What fails from here on leaves the file to the sweep of strays: the row may be there although nobody heard of it.
  if (place === 'new' && actor.kind === 'visitor') {
    // Committed before the file: whoever holds a conversation may wait for its shopper, so nobody waits the other way.
    await inTransaction(house.database, (transaction) => openConversation(transaction, actor, upload.conversation));
  }
  const rows = await inTransaction(house.database, (transaction) =>
    transaction.query<AttachmentRow>('attachment.insert', INSERT, [
      newId(),
      upload.conversation,
      participantId(actor),
      upload.clientId,
      shownName(upload.name),
      mediaType,
      content.length,
      size?.width ?? null,
      size?.height ?? null,
      key,
      actor.kind === 'staff',
      hash,
      house.clock.now(),
    ]),
  );
  const row = rows[0];
  if (row !== undefined) return toAttachment(row);
  await house.storage.remove(key);
  // The same upload on another connection was first, or meanwhile she was blocked or the chat has ended.
  const first = await findByClientId(house, actor, upload, hash);
  if (first !== undefined) return first;
  await mayActIn(house.database, actor, upload.conversation);
  throw new AppError('not_found');
}

const INSERT = `
  insert into attachments as a (id, conversation_id, uploader_id, client_id, name, media_type, size, width, height,
    storage_key, upload_hash, created_at)
  select $1, c.id, $3, $4, $5, $6, $7, $8, $9, $10, $12, $13
  from conversations c join visitors v on v.id = c.visitor_id
  where c.id = $2 and c.speaker <> 'closed' and ($11 or (c.visitor_id = $3 and v.blocked_at is null))
  on conflict (conversation_id, uploader_id, client_id) do nothing
  returning ${COLUMNS}`;

/** @throws AppError `client_id_reused` when it was another file */
async function findByClientId(
  house: House,
  actor: Actor,
  { conversation, clientId }: Upload,
  hash: Buffer,
): Promise<Attachment | undefined> {
  const { rows } = await house.database.pool.query<AttachmentRow & { upload_hash: Buffer | null }>({
    name: 'attachment.byClientId',
    text: `select ${COLUMNS}, a.upload_hash from attachments a
      where a.conversation_id = $1 and a.uploader_id = $2 and a.client_id = $3`,
    values: [conversation, participantId(actor), clientId],
  });
  const row = rows[0];
  if (row === undefined) return undefined;
  if (row.upload_hash !== null && !sameBytes(row.upload_hash, hash)) throw new AppError('client_id_reused');
  return toAttachment(row);
}

async function readAtMost(stream: NodeJS.ReadableStream, most: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of stream) {
      const bytes = Buffer.from(part);
      size += bytes.length;
      if (size > most) throw tooLarge();
      parts.push(bytes);
    }
  } catch (error) {
    if (error instanceof AppError) throw error;
    // The sender hung up: no fault of ours, and nobody is left to hear of it.
    throw new AppError('bad_request', { detail: 'The file did not arrive whole.', cause: error });
  }
  if (size === 0) throw new AppError('invalid', { fields: { file: 'must not be empty' } });
  return Buffer.concat(parts);
}

function tooLarge(): AppError {
  return new AppError('too_large', { detail: `Files may be up to ${LIMITS.fileBytes / 1024 / 1024} MB.` });
}
