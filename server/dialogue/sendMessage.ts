import type { Attachment, CommandBody, Placed } from '../../protocol/index.ts';
import {
  append,
  appendPlain,
  claimAttachments,
  lockOrOpen,
  mayWrite,
  noteMailDue,
  senderOf,
  type EntryDraft,
  type LockedConversation,
} from '../conversations/index.ts';
import { AppError, hashBody, inTransaction, participantId, type Actor, type Transaction } from '../platform/index.ts';
import type { House } from '../realtime/index.ts';
import { shadowObserve } from '../studio/index.ts';
import { reopenTicket, touchInbox, writeChange } from '../tickets/index.ts';
import { botTurn, type Turn } from './botTurn.ts';
import { plainTurn } from './plainTurns.ts';
import { forgetTalk, noteTalk, whoTalks } from './whoTalks.ts';

/**
 * The command message.send: who speaks now, and so what a message causes. One transaction; acknowledged is committed.
 *
 *   people talk, nothing changes:  a plain append, shared with others that arrive together
 *   the bot has words, no deeds:   her message and the bot's answers, shared with other turns
 *   a staff member in the queue:   takes the chat, then her message
 *   a shopper after an answer:     her words open the ticket again, then her message
 *   any other turn of the bot:     her message and the bot's answers, or her message and the hand-over
 *
 * @throws AppError as docs/protocol.md lists for message.send
 */
export async function sendMessage(house: House, actor: Actor, body: CommandBody<'message.send'>): Promise<Placed> {
  const { conversation, clientId, text, replyTo, form, attachments = [] } = body;
  // Where she is on the page may differ between two tries of the same message.
  const hash = hashBody('message.send', { text, replyTo, attachments, form });
  if (attachments.length === 0 && form === undefined) {
    const placed = await inBatch(house, actor, { conversation, clientId, hash, text, replyTo });
    if (placed !== 'not_plain') return placed;
    forgetTalk(conversation);
  }
  return inTransaction(house.database, async (transaction) => {
    const locked = await lockOrOpen(transaction, actor, conversation, clientId, hash, body);
    if (locked.repeated !== undefined) {
      house.metrics.deduplicated.inc();
      return locked.repeated;
    }
    mayWrite(actor, locked, replyTo);
    const isBotsTurn = actor.kind === 'visitor' && locked.speaker === 'bot';
    if (form !== undefined && !isBotsTurn) {
      throw new AppError('invalid', { fields: { form: 'answers a question of the bot, which does not speak now' } });
    }
    const now = house.clock.now();
    const before = causes(transaction, actor, locked, now);
    const message: EntryDraft = { kind: 'message', sender: senderOf(actor), clientId, hash };
    if (text !== '') message.text = text;
    if (replyTo !== undefined) message.replyTo = replyTo;
    const files = await claim(transaction, actor, conversation, attachments, locked.lastSeq + before.length + 1);
    if (files.length > 0) message.attachments = files;

    const turn: Turn = isBotsTurn
      ? await botTurn(house, transaction, locked, message, { text: message.text, form })
      : { drafts: [message], inbox: [], outcome: null };
    const entries = append(house, transaction, locked, [...before, ...turn.drafts], turn.memory);
    if (actor.kind === 'staff') noteMailDue(transaction, conversation, now);
    const tickets = [...turn.inbox, ...(before.length > 0 && locked.ticket !== undefined ? [locked.ticket.id] : [])];
    if (tickets.length > 0) await touchInbox(house, transaction, locked.siteId, tickets);
    const { speaker } = locked;
    transaction.afterCommit(() => noteTalk(conversation, speaker));
    if (actor.kind === 'visitor' && form === undefined && text !== '') {
      transaction.afterCommit(() => shadowObserve(house, locked.siteId, conversation, text, turn.outcome));
    }
    const entry = entries[before.length];
    if (entry === undefined) throw new Error('An entry without a place');
    return { id: entry.id, seq: entry.seq, at: entry.at };
  });
}

/** A message that has a good chance to change nothing but the thread. */
interface Words {
  conversation: string;
  clientId: string;
  hash: Buffer;
  text: string;
  replyTo: number | undefined;
}

async function inBatch(house: House, actor: Actor, words: Words): Promise<Placed | 'not_plain'> {
  const talk = whoTalks(words.conversation);
  if (actor.kind === 'staff' || talk === 'people') {
    const sender = { ...senderOf(actor), id: participantId(actor) };
    const placed = await appendPlain(house, { ...words, sender });
    if (actor.kind === 'visitor' && placed !== 'not_plain') {
      shadowObserve(house, actor.siteId, words.conversation, words.text, null);
    }
    return placed;
  }
  return talk === 'bot' ? plainTurn(house, { ...words, actor }) : 'not_plain';
}

/** What the words change before they are said: staff take a waiting chat, a shopper's answer opens the ticket again. */
function causes(transaction: Transaction, actor: Actor, conversation: LockedConversation, now: Date): EntryDraft[] {
  if (actor.kind === 'visitor') {
    const reopened = reopenTicket(transaction, conversation, now);
    return reopened === undefined ? [] : [reopened];
  }
  if (conversation.speaker !== 'queued' || conversation.ticket === undefined) return [];
  const change = { assigneeId: actor.staffId, speaker: 'agent' } as const;
  writeChange(transaction, conversation, conversation.ticket, change, now);
  return [{ kind: 'event', sender: senderOf(actor), event: { type: 'taken', agent: actor.name } }];
}

async function claim(
  transaction: Transaction,
  actor: Actor,
  conversation: string,
  ids: readonly string[],
  seq: number,
): Promise<Attachment[]> {
  return ids.length === 0 ? [] : claimAttachments(transaction, actor, conversation, ids, seq);
}
