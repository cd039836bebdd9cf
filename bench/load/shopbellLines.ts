import type { Entry, ServerFrame, StaffConversation } from '../../protocol/index.ts';
import { SENTENCE, type Connect, type Line, type Listener } from './line.ts';
import { QUESTIONS } from './questions.ts';
import { newToken, newUuid, ShopbellSocket } from './shopbellSocket.ts';

/** Where the two ends of a pair connect; the same process or two. */
export interface PeopleAt {
  shoppers: string;
  agents: string;
  siteKey: string;
  /** Sessions of staff, for socket tickets. */
  cookies: readonly string[];
}

/**
 * Shopper (side 0) and agent (side 1) of a conversation that was handed over and taken, each on a socket of its own,
 * all through the commands and frames of docs/protocol.md.
 */
export function peopleConnect(at: PeopleAt): Connect {
  return async (index, listener) => {
    const conversation = newUuid();
    const shopper = await ShopbellSocket.open(at.shoppers, { token: newToken(at.siteKey) });
    const shopperIsLive = shopper.next('live');
    await shopper.command({ type: 'conversation.handOver', clientId: newUuid(), conversation });
    await shopperIsLive;
    const agent = await ShopbellSocket.open(at.agents, { ticket: await socketTicket(at, index) });
    const agentIsLive = agent.next('live');
    const first = agent.next('entries');
    agent.write({ type: 'resume', conversation, cursor: null });
    const { state } = await first;
    await agentIsLive;
    // Staff get the whole ticket, a shopper its number.
    const ticket = (state as StaffConversation | undefined)?.ticket;
    if (ticket === undefined) throw new Error('A chat was handed over without a ticket');
    const told = shopper.next('entries', (frame) => frame.entries.some((entry) => entry.event?.type === 'taken'));
    await agent.command({ type: 'ticket.take', clientId: newUuid(), ticket: ticket.id });
    await told;
    return {
      lines: [
        openLine(shopper, conversation, 'visitor', listener(0)),
        openLine(agent, conversation, 'staff', listener(1)),
      ],
    };
  };
}

async function socketTicket({ agents, cookies }: PeopleAt, index: number): Promise<string> {
  const response = await fetch(`${agents}/api/session/ticket`, {
    method: 'POST',
    headers: { Cookie: cookies[index % cookies.length] ?? '', Origin: agents },
  });
  const body = (await response.json()) as { ticket?: string };
  if (body.ticket === undefined) throw new Error(`No ticket for a socket: ${JSON.stringify(body)}`);
  return body.ticket;
}

function openLine(
  socket: ShopbellSocket,
  conversation: string,
  own: Entry['sender']['kind'],
  listener: Listener,
): Line {
  const range = new Range(listener);
  socket.listen(
    (frame) => {
      if (frame.type === 'ack') return listener.acknowledged();
      if (frame.type !== 'entries') return reportRefusal(frame, listener);
      range.move(frame);
      for (const entry of frame.entries) {
        if (entry.kind === 'message' && entry.sender.kind !== own) listener.arrived();
      }
      return undefined;
    },
    (why) => listener.broken(why),
  );
  return {
    send: () => socket.write({ type: 'message.send', clientId: newUuid(), conversation, text: SENTENCE }),
    beat: () => socket.write({ type: 'ping' }),
    close: () => socket.close(),
  };
}

/** Turns after which a shopper begins a new conversation. */
const TURNS_OF_A_TALK = 8;

/** A shopper who talks with the bot; after some turns she begins a new conversation, as the next shopper would. */
export function botConnect(at: { shoppers: string; siteKey: string }): Connect {
  return async (index, listenerOf) => {
    const socket = await ShopbellSocket.open(at.shoppers, { token: newToken(at.siteKey) });
    const listener = listenerOf(0);
    let conversation = newUuid();
    let range = new Range(listener);
    let asked = 0;
    let unanswered = 0;
    socket.listen(
      (frame) => {
        if (frame.type === 'ack') return listener.acknowledged();
        if (frame.type !== 'entries') return reportRefusal(frame, listener);
        if (frame.conversation !== conversation) return listener.broken('an entry of a conversation that was left');
        range.move(frame);
        if (frame.entries.some((entry) => entry.event?.type === 'handed_over')) listener.broken('the bot handed over');
        // A turn is one transaction: the question and its answer come in one range.
        if (!frame.entries.some((entry) => entry.kind === 'message' && entry.sender.kind === 'bot')) return undefined;
        for (const entry of frame.entries) {
          if (entry.sender.kind !== 'visitor') continue;
          unanswered -= 1;
          listener.arrived();
        }
        return undefined;
      },
      (why) => listener.broken(why),
    );
    const line: Line = {
      send() {
        if (asked >= TURNS_OF_A_TALK && unanswered === 0) {
          socket.write({ type: 'leave', conversation });
          conversation = newUuid();
          range = new Range(listener);
          asked = 0;
        }
        const text = QUESTIONS[(index + asked) % QUESTIONS.length] ?? '';
        asked += 1;
        unanswered += 1;
        socket.write({ type: 'message.send', clientId: newUuid(), conversation, text });
      },
      beat: () => socket.write({ type: 'ping' }),
      close: () => socket.close(),
    };
    return { lines: [line] };
  };
}

/** The place up to which a conversation has come, moved as docs/protocol.md says; a hole or a repetition is broken. */
class Range {
  private through: number | undefined;
  private readonly listener: Listener;

  constructor(listener: Listener) {
    this.listener = listener;
  }

  move(frame: Extract<ServerFrame, { type: 'entries' }>): void {
    if (this.through !== undefined && frame.after !== this.through) {
      this.listener.broken(`a range after ${frame.after} where ${this.through} was the newest`);
    }
    this.through = frame.through;
  }
}

function reportRefusal(frame: ServerFrame, listener: Listener): void {
  if (frame.type === 'nack' || frame.type === 'error') listener.broken(`${frame.code}: ${frame.message}`);
  if (frame.type === 'reset') listener.broken(`reset: ${frame.reason}`);
}
