// "The shopper has not read the answer": a due column that every process sweeps, instead of a timer for each message.

import { continueToken } from '../customers/index.ts';
import { inTransaction, recipientHash, sendMail, type Services, type Transaction } from '../platform/index.ts';
import { answerMail } from './texts.ts';

/** When an unread answer is mailed. All in milliseconds after the newest answer, but `seenFor`. */
export interface MailDelays {
  /** Whoever is not there gets it after this time. */
  absent: number;
  /** Whoever was seen gets it after this time: most likely she will look. */
  present: number;
  /** How long ago counts as there. */
  seenFor: number;
}

export const MAIL_DELAYS: MailDelays = { absent: 30_000, present: 10 * 60_000, seenFor: 60_000 };

/** Mails of answers to one address within an hour; what comes on top travels with the next one. */
const PER_HOUR = 3;
const HOUR = 60 * 60_000;
/** Conversations that are looked up at once. */
const BATCH = 50;
/** Milliseconds after which a conversation that failed is looked at again. */
const AFTER_FAILURE = 5 * 60_000;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

interface Due {
  id: string;
  visitor_id: string;
  mailed_seq: number;
  read_seq: number;
  email: string | null;
  blocked: boolean;
  last_seen_at: Date;
  site: string;
}

interface Answer {
  seq: number;
  created_at: Date;
  sender_name: string | null;
  text: string | null;
  data: { attachments?: { name: string }[] } | null;
}

/**
 * Mails what is due. Several processes may sweep at once: each takes what no other has. A conversation that fails is
 * looked at again later and holds up no other.
 *
 * @returns how many mails it put into the outbox
 */
export async function sweepUnread(services: Services, delays: MailDelays = MAIL_DELAYS): Promise<number> {
  const now = services.clock.now();
  let mailed = 0;
  // Whatever is done with a conversation, it is not due any more; each is looked at once in a sweep all the same.
  let after = { at: new Date(0), id: FIRST_ID };
  for (;;) {
    const { rows } = await services.database.pool.query<{ id: string; at: Date }>({
      name: 'mail.due',
      text: DUE,
      values: [now, after.at, after.id, BATCH],
    });
    for (const { id } of rows) if (await settleOne(services, id, delays)) mailed += 1;
    const last = rows.at(-1);
    if (last === undefined || rows.length < BATCH) return mailed;
    after = last;
  }
}

/** Settles one conversation in a transaction of its own. @returns true when it mailed */
async function settleOne(services: Services, id: string, delays: MailDelays): Promise<boolean> {
  try {
    return await inTransaction(services.database, async (transaction) => {
      const [due] = await transaction.query<Due>('mail.take', TAKE, [id, services.clock.now()]);
      return due !== undefined && settle(services, transaction, due, delays);
    });
  } catch (error) {
    services.log.error({ event: 'mail.answer_failed', conversation: id, message: String(error) });
    // Without the database this fails as well, and the sweep ends with it.
    await services.database.pool.query(
      'update conversations set mail_due_at = $2 where id = $1 and mail_due_at <= $3',
      [id, new Date(services.clock.now().getTime() + AFTER_FAILURE), services.clock.now()],
    );
    return false;
  }
}

// Places are compared in the precision of JavaScript's dates: what one page ends with begins the next one.
const DUE = `
  select id, date_trunc('milliseconds', mail_due_at) as at from conversations
  where mail_due_at <= $1 and (date_trunc('milliseconds', mail_due_at), id) > ($2, $3::uuid)
  order by date_trunc('milliseconds', mail_due_at), id limit $4`;

const TAKE = `
  select c.id, c.visitor_id, c.mailed_seq, v.email, v.blocked_at is not null as blocked, v.last_seen_at, s.name as site,
    coalesce((select p.read_seq from participants p
      where p.conversation_id = c.id and p.participant_id = c.visitor_id), 0) as read_seq
  from conversations c join visitors v on v.id = c.visitor_id join sites s on s.id = c.site_id
  where c.id = $1 and c.mail_due_at <= $2 for update of c skip locked`;

const ANSWERS = `
  select seq, created_at, sender_name, text, data from messages
  where conversation_id = $1 and seq > $2 and kind = 'message' and sender_kind = 'staff' order by seq limit 200`;

/** Mails a conversation's answers, puts it off, or finds that there is nothing to mail. @returns true when it mailed */
async function settle(
  services: Services,
  transaction: Transaction,
  conversation: Due,
  delays: MailDelays,
): Promise<boolean> {
  const { id, visitor_id: visitor, email } = conversation;
  const after = Math.max(conversation.read_seq, conversation.mailed_seq);
  const answers = await transaction.query<Answer>('mail.answers', ANSWERS, [id, after]);
  const newest = answers.at(-1);
  if (newest === undefined || email === null || conversation.blocked) {
    await note(transaction, id, null);
    return false;
  }
  const now = services.clock.now();
  const isThere = now.getTime() - conversation.last_seen_at.getTime() < delays.seenFor;
  const dueAt = newest.created_at.getTime() + (isThere ? delays.present : delays.absent);
  const freeAt = await nextFree(services, transaction, email, now);
  const at = Math.max(dueAt, freeAt);
  if (at > now.getTime()) {
    await note(transaction, id, new Date(at));
    return false;
  }
  const link = `${services.config.publicUrl}/continue#${continueToken(services.config, id, visitor, email, now)}`;
  const texts = answers.map((answer) => ({
    name: answer.sender_name ?? conversation.site,
    text: answer.text ?? '',
    files: answer.data?.attachments?.map((file) => file.name) ?? [],
  }));
  const queued = await sendMail(services, transaction, {
    key: `answer:${id}:${newest.seq}`,
    to: email,
    unlessRead: { conversation: id, participant: visitor, seq: newest.seq },
    ...answerMail(conversation.site, texts, link),
  });
  await transaction.query(
    'mail.noted',
    'update conversations set mail_due_at = null, mailed_seq = greatest(mailed_seq, $2) where id = $1',
    [id, newest.seq],
  );
  return queued;
}

async function note(transaction: Transaction, conversation: string, at: Date | null): Promise<void> {
  await transaction.query('mail.note', 'update conversations set mail_due_at = $2 where id = $1', [conversation, at]);
}

/** When the address may get another answer, in milliseconds since 1970: whoever typed it may not be whose it is. */
async function nextFree(services: Services, transaction: Transaction, email: string, now: Date): Promise<number> {
  const rows = await transaction.query<{ queued_at: Date }>(
    'mail.recent',
    `select queued_at from mails where recipient_hash = $1 and queued_at > $2 and key like 'answer:%'
      order by queued_at desc limit $3`,
    [recipientHash(services.config.secretKey, email), new Date(now.getTime() - HOUR), PER_HOUR],
  );
  const oldest = rows.length < PER_HOUR ? undefined : rows.at(-1);
  return oldest === undefined ? 0 : oldest.queued_at.getTime() + HOUR;
}
