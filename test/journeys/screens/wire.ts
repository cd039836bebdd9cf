// Talks that only have to be there: written over HTTP, the second way to the same commands that the pages use.

import { randomBytes, randomUUID } from 'node:crypto';
import type { Attachment, CommandResults, Entry, InboxRow, TicketPage } from '../../../protocol/index.ts';

/** A file as a person would choose it. */
export interface GivenFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** Who asks: the address of the product and what proves who it is. */
export interface Caller {
  url: string;
  headers: Record<string, string>;
}

/**
 * @param body sent as JSON, a file as it is
 * @throws Error with the answer of the server when it refuses
 */
export async function call<Answer>(
  { url, headers }: Caller,
  method: string,
  path: string,
  body?: object | Buffer,
  type = 'application/json',
): Promise<Answer> {
  const answer = await fetch(url + path, {
    method,
    headers: { ...headers, ...(body !== undefined && { 'content-type': type }) },
    ...(body !== undefined && { body: Buffer.isBuffer(body) ? new Uint8Array(body) : JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path} was refused: ${answer.status} ${text}`);
  return JSON.parse(text || 'null') as Answer;
}

/** One side of one talk. */
abstract class Speaker {
  readonly caller: Caller;
  constructor(caller: Caller) {
    this.caller = caller;
  }

  protected command<Name extends keyof CommandResults>(path: string, body: object): Promise<CommandResults[Name]> {
    return call(this.caller, 'POST', path, { clientId: randomUUID(), ...body });
  }

  protected async write(conversation: string, text: string, options: { replyTo?: number; file?: GivenFile } = {}) {
    const { replyTo, file } = options;
    const attachments = file && [(await this.upload(conversation, file)).id];
    return this.command<'message.send'>(`/api/conversations/${conversation}/messages`, {
      text,
      ...(replyTo !== undefined && { replyTo }),
      ...(attachments && { attachments }),
    });
  }

  private upload(conversation: string, { name, mimeType, buffer }: GivenFile): Promise<Attachment> {
    const query = new URLSearchParams({ name, clientId: randomUUID() });
    return call(this.caller, 'POST', `/api/conversations/${conversation}/attachments?${query}`, buffer, mimeType);
  }

  protected async entries(conversation: string): Promise<Entry[]> {
    const { entries } = await call<{ entries: Entry[] }>(
      this.caller,
      'GET',
      `/api/conversations/${conversation}/entries?tail=50`,
    );
    return entries;
  }
}

/** A shopper with a talk of her own. */
export class WrittenShopper extends Speaker {
  readonly conversation = randomUUID();

  constructor(url: string, shopUrl: string, siteKey: string) {
    const secret = randomBytes(32).toString('base64url');
    super({ url, headers: { authorization: `Bearer ${siteKey}.${secret}`, origin: shopUrl } });
  }

  say(text: string, options: { replyTo?: number; file?: GivenFile } = {}) {
    return this.write(this.conversation, text, options);
  }

  contact(contact: { name?: string; email?: string }) {
    return this.command<'conversation.setContact'>(`/api/conversations/${this.conversation}/contact`, contact);
  }

  /** @returns number of the ticket */
  async wantsPerson(): Promise<string> {
    const path = `/api/conversations/${this.conversation}/hand-over`;
    return (await this.command<'conversation.handOver'>(path, {})).ticket;
  }

  end() {
    return this.command<'conversation.close'>(`/api/conversations/${this.conversation}/close`, {});
  }
}

/** Somebody of the staff who answers without a page. */
export class WrittenAgent extends Speaker {
  /**
   * @param cookie of the session, as `name=value`
   */
  constructor(url: string, cookie: string) {
    super({ url, headers: { cookie, origin: url } });
  }

  /** @param number of a ticket, such as SB-1001 */
  async find(number: string, view: 'all' | 'closed' = 'all'): Promise<InboxRow> {
    const query = new URLSearchParams({ query: number, view });
    const { rows } = await call<TicketPage>(this.caller, 'GET', `/api/tickets?${query}`);
    const row = rows.find((candidate) => candidate.number === number);
    if (!row) throw new Error(`No ticket ${number}`);
    return row;
  }

  async take(number: string): Promise<InboxRow> {
    const row = await this.find(number);
    await this.command<'ticket.take'>(`/api/tickets/${row.ticket}/take`, {});
    return row;
  }

  say({ conversation }: InboxRow, text: string, options: { replyTo?: number; file?: GivenFile } = {}) {
    return this.write(conversation, text, options);
  }

  /** Answers the newest message of the shopper, so that it is quoted. */
  async answer(row: InboxRow, text: string) {
    const newest = (await this.entries(row.conversation)).findLast(({ sender }) => sender.kind === 'visitor');
    return this.say(row, text, newest ? { replyTo: newest.seq } : {});
  }

  setStatus({ ticket }: InboxRow, status: string) {
    return this.command<'ticket.setStatus'>(`/api/tickets/${ticket}/status`, { status });
  }

  setPriority({ ticket }: InboxRow, priority: string) {
    return this.command<'ticket.setPriority'>(`/api/tickets/${ticket}/priority`, { priority });
  }

  close({ conversation }: InboxRow) {
    return this.command<'conversation.close'>(`/api/conversations/${conversation}/close`, {});
  }

  block({ visitor }: InboxRow) {
    return this.command<'visitor.block'>(`/api/visitors/${visitor.id}/block`, { blocked: true });
  }

  read({ conversation }: InboxRow, seq: number) {
    return this.command<'conversation.mark'>(`/api/conversations/${conversation}/marks`, { delivered: seq, read: seq });
  }

  setAway(away: boolean) {
    return this.command<'presence.set'>('/api/staff/me/presence', { away });
  }
}
