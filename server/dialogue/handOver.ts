import { withNothingUnderWay, type BotEffect } from '../../bot/index.ts';
import type { CommandBody, CommandResults, EntryEvent } from '../../protocol/index.ts';
import { lockOrOpen, mayWrite, type LockedConversation } from '../conversations/index.ts';
import { AppError, type Transaction, type VisitorActor } from '../platform/index.ts';
import type { House } from '../realtime/index.ts';
import { findSite, openingState } from '../sites/index.ts';
import { anybodyOnline } from '../staff/index.ts';
import { eventCommand, openTicket, writeSpeaker } from '../tickets/index.ts';
import { stateOf } from './decide.ts';
import { noteTalk } from './whoTalks.ts';

/** Nothing of what was under way is taken up again when she leaves the queue: not a question, nor a call's answer. */
const REST = 'update conversations set bot_state = $2 where id = $1';

type HandedOver = Extract<EntryEvent, { type: 'handed_over' }>;

/** Why and for whom; one with a subject of its own is answered by mail. */
type Meant = Omit<Extract<BotEffect, { type: 'hand_over' }>, 'type'>;

/**
 * Hands a locked conversation over to people: the ticket, the queue, and the line that tells of both. The caller appends
 * the line and moves the inbox, all in this one transaction; from then on the bot is silent.
 *
 * @param words what the shopper wrote last
 */
export async function handOver(
  house: House,
  transaction: Transaction,
  conversation: LockedConversation,
  { reason, team, subject, priority }: Meant,
  words = '',
): Promise<{ ticket: string; event: HandedOver }> {
  const site = await findSite(house, conversation.siteId);
  if (site === undefined) throw new AppError('not_found');
  const matter = subject ?? (reason === 'asked' ? await firstWords(transaction, conversation) : undefined);
  const now = house.clock.now();
  const ticket = await openTicket(transaction, conversation, matter ?? words, now, {
    team,
    priority: priority === 'normal' ? 'medium' : priority,
  });
  writeSpeaker(transaction, conversation, 'queued', now);
  const rest = JSON.stringify(withNothingUnderWay(stateOf(conversation)));
  if (conversation.botState !== null) void transaction.query('bot.rest', REST, [conversation.id, rest]);
  const online = await anybodyOnline(house);
  const { opensAt } = openingState(site, now);
  const event: HandedOver = { type: 'handed_over', ticket: ticket.number, reason, online };
  if (subject !== undefined) event.byMail = true;
  if (!online && opensAt !== undefined) event.opensAt = opensAt.toISOString();
  return { ticket: ticket.id, event };
}

/**
 * The shopper's own wish for a person, from the menu, at any time and without a message.
 *
 * @throws AppError `conflict` when people have it already, `blocked`, `conversation_closed`
 */
export async function askForPerson(
  house: House,
  actor: VisitorActor,
  body: CommandBody<'conversation.handOver'>,
): Promise<CommandResults['conversation.handOver']> {
  let number: string | undefined;
  const { placed, conversation } = await eventCommand(
    house,
    actor,
    'conversation.handOver',
    body,
    (transaction, clientId, hash) => lockOrOpen(transaction, actor, body.conversation, clientId, hash),
    async (locked, transaction) => {
      mayWrite(actor, locked, undefined);
      if (locked.speaker !== 'bot') throw new AppError('conflict', { detail: 'People have this chat already.' });
      const words = await newestWords(transaction, locked);
      const { ticket, event } = await handOver(house, transaction, locked, { reason: 'asked' }, words);
      number = event.ticket;
      transaction.afterCommit(() => noteTalk(locked.id, 'queued'));
      return { event, ticket };
    },
  );
  return { ...placed, ticket: number ?? (await numberOf(house, conversation)) };
}

/** The number of the ticket that a repetition opened the first time. */
async function numberOf(house: House, conversation: LockedConversation): Promise<string> {
  const site = await findSite(house, conversation.siteId);
  return `${site?.ticketPrefix ?? ''}-${conversation.ticket?.number ?? ''}`;
}

/** "Talk to a person" says nothing about the matter; what the shopper came with does. */
async function firstWords(transaction: Transaction, conversation: LockedConversation): Promise<string | undefined> {
  const rows = await transaction.query<{ text: string }>(
    'conversation.firstWords',
    `select text from messages where conversation_id = $1 and sender_kind = 'visitor' and text is not null
      order by seq limit 1`,
    [conversation.id],
  );
  return rows[0]?.text;
}

async function newestWords(transaction: Transaction, conversation: LockedConversation): Promise<string> {
  const rows = await transaction.query<{ text: string }>(
    'conversation.newestWords',
    `select text from messages where conversation_id = $1 and sender_kind = 'visitor' and text is not null
      order by seq desc limit 1`,
    [conversation.id],
  );
  return rows[0]?.text ?? '';
}
