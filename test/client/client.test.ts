// The client of widget and admin UI on the real product: what its unit tests promise on a wire of their own holds here.

import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { effect } from '@preact/signals';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import WebSocket from 'ws';
import { createInbox, insist } from '../../client/inbox/index.ts';
import { browser, createConnection, createHttp, createOutbox, createThread } from '../../client/index.ts';
import type { Connection, Environment, LinkFactory, Outbox, Storage, Thread } from '../../client/index.ts';
import { tabsLink } from '../../client/tabs/index.ts';
import type { SocketTicket } from '../../protocol/administration.ts';
import type { StaffConversation } from '../../protocol/entries.ts';
import { ServerProcess } from '../faults/serverProcess.ts';
import { makeTeam, type Team } from '../faults/team.ts';
import { createTestDatabase } from '../setup/database.ts';

let server: ServerProcess;
let team: Team;
let dropDatabase: () => Promise<void>;
let dataDirectory: string;
const open: Connection[] = [];

beforeAll(async () => {
  const { url, drop } = await createTestDatabase();
  dropDatabase = drop;
  dataDirectory = mkdtempSync(join(tmpdir(), 'shopbell-client-'));
  server = await ServerProcess.start('one', { dataDirectory, databaseUrl: url, shop: true });
  team = await makeTeam(server, ['agent']);
});

afterEach(() => {
  for (const connection of open.splice(0)) connection.close();
});

afterAll(async () => {
  await server?.stop();
  await dropDatabase?.();
  rmSync(dataDirectory, { recursive: true, force: true });
});

/** What a browser sends by itself. */
function environmentOf(origin: string, cookie?: string): Environment {
  const headers = { origin, ...(cookie && { cookie }) };
  return {
    ...browser,
    socket(url) {
      const socket = new WebSocket(url, { headers });
      // A browser says it by the close alone, which follows.
      socket.on('error', () => {});
      return socket as unknown as globalThis.WebSocket;
    },
    fetch: (input, init) => fetch(input, { ...init, headers: { ...headers, ...(init?.headers as object) } }),
    listen: () => () => {},
  };
}

function memory(values = new Map<string, string>()): Storage {
  return {
    durable: true,
    get: (key) => values.get(key) ?? null,
    set: (key, value) => void values.set(key, value),
    remove: (key) => void values.delete(key),
    keys: (prefix) => [...values.keys()].filter((key) => key.startsWith(prefix)),
    watch: () => () => {},
  };
}

interface Shopper {
  connection: Connection;
  outbox: Outbox;
  thread: Thread;
  environment: Environment;
}

const newToken = (): string => `${team.site.key}.${randomBytes(32).toString('base64url')}`;

function shopper(
  conversation: string,
  options: { token?: string; link?: LinkFactory; exists?: boolean } = {},
): Shopper {
  const environment = environmentOf(server.shopUrl ?? '');
  const token = options.token ?? newToken();
  const { link, exists = false } = options;
  const connection = createConnection({ origin: server.url, token: () => token, environment, ...(link && { link }) });
  open.push(connection);
  const outbox = createOutbox({ connection, storage: memory(), environment });
  const thread = createThread({ connection, outbox, conversation, side: 'visitor', exists, environment });
  return { connection, outbox, thread, environment };
}

/** Resolves when it holds; the limit of the test ends it otherwise. */
async function until(condition: () => boolean): Promise<void> {
  await new Promise<void>((resolve) => {
    const end = effect(() => {
      if (condition()) queueMicrotask(() => (end(), resolve()));
    });
  });
}

const texts = ({ thread }: { thread: Thread }): (string | undefined)[] =>
  thread.items.value.filter(({ sender }) => sender.kind === 'visitor').map(({ text }) => text);
const isThrough = ({ outbox }: Shopper): boolean => outbox.items.value.length === 0;

it('carries a talk from the bot to a person and back', async () => {
  const conversation = randomUUID();
  const lena = shopper(conversation);
  lena.thread.visible.value = true;
  lena.thread.send('Where is my order?');
  expect(lena.thread.items.value).toMatchObject([{ text: 'Where is my order?', status: 'pending' }]);
  lena.connection.open();
  await until(() => lena.thread.items.value.some(({ sender }) => sender.kind === 'bot'));
  expect(lena.connection.welcome.value?.site?.name).toMatch(/\S/);
  lena.outbox.put('conversation.handOver', conversation, {});
  await until(() => lena.thread.state.value?.speaker === 'queued');

  const [agent] = team.members;
  const environment = environmentOf(server.origin, agent?.cookie);
  const http = createHttp({ origin: server.url }, environment);
  const connection = createConnection({
    origin: server.url,
    ticket: async () => (await http.call<SocketTicket>('POST', '/api/session/ticket', {})).ticket,
    environment,
  });
  open.push(connection);
  const inbox = createInbox({ connection, me: agent?.id ?? '' });
  const outbox = createOutbox({ connection, storage: memory(), environment });
  connection.open();
  await until(() => inbox.views.waiting.value.some((row) => row.conversation === conversation));
  expect(inbox.live.value).toBe(true);
  const ticket = inbox.views.waiting.value.find((row) => row.conversation === conversation)?.ticket ?? '';
  await insist(connection, 'ticket.take', { ticket }, environment);
  await until(() => inbox.views.mine.value.some((row) => row.ticket === ticket));
  expect(inbox.presence.value.find(({ id }) => id === agent?.id)?.status).toBe('online');

  const desk = createThread<StaffConversation>({
    connection,
    outbox,
    conversation,
    side: 'staff',
    exists: true,
    environment,
  });
  await until(() => desk.live.value);
  expect(desk.entries.value.map(({ seq }) => seq)).toEqual(desk.entries.value.map((_, index) => index + 1));
  desk.setTyping(true);
  await until(() => lena.thread.typing.value.some(({ kind }) => kind === 'staff'));
  desk.send('I am looking into it.');
  await until(() => desk.items.value.at(-1)?.status === 'read');
  expect(lena.thread.items.value.at(-1)).toMatchObject({ text: 'I am looking into it.', own: false });
  expect(lena.thread.typing.value).toEqual([]);
  expect(lena.thread.unread.value).toBe(0);

  lena.thread.send('Thank you!');
  await until(() => desk.unread.value === 1);
  desk.visible.value = true;
  await until(() => lena.thread.items.value.at(-1)?.status === 'read');
  lena.outbox.put('conversation.close', conversation, {});
  await until(() => lena.thread.state.value?.speaker === 'closed' && isThrough(lena));
  lena.thread.send('One more thing');
  await until(() => lena.thread.items.value.at(-1)?.status === 'failed');
  expect(lena.thread.items.value.at(-1)?.failed?.code).toBe('conversation_closed');
});

it('brings each message through a killed server once, in order', async () => {
  const lena = shopper(randomUUID());
  lena.connection.open();
  const words = Array.from({ length: 8 }, (_, index) => `Is it red or blue, ${index}?`);
  for (const [index, text] of words.entries()) {
    lena.thread.send(text);
    if (index === 3) {
      await until(() => texts(lena).length === 4 && lena.thread.entries.value.length > 1);
      await server.kill();
    }
  }
  expect(texts(lena)).toEqual(words);
  await server.start();
  lena.connection.retry();
  await until(() => isThrough(lena) && lena.thread.live.value);
  expect(texts(lena)).toEqual(words);
  const seqs = lena.thread.entries.value.map(({ seq }) => seq);
  expect(seqs).toEqual(seqs.map((_, index) => index + 1));
});

it('sends by HTTP where no socket opens, and catches up when one does', async () => {
  const lena = shopper(randomUUID());
  const { socket } = lena.environment;
  lena.environment.socket = () => {
    throw new DOMException('blocked', 'SecurityError');
  };
  lena.thread.send('Do you ship to Norway?');
  lena.connection.open();
  await until(() => lena.outbox.items.value[0]?.placed?.seq === 1);
  expect(lena.thread.items.value).toMatchObject([{ status: 'sent' }]);
  lena.environment.socket = socket;
  lena.connection.retry();
  await until(() => lena.thread.live.value && isThrough(lena));
  expect(lena.thread.items.value.at(-1)?.sender.kind).toBe('bot');
});

it('serves several tabs by one socket', async () => {
  const conversation = randomUUID();
  const token = newToken();
  const link = tabsLink({ name: () => token });
  const [one, two] = [shopper(conversation, { token, link }), shopper(conversation, { token, link })];
  one.connection.open();
  two.connection.open();
  one.thread.send('Hello from one');
  await until(() => two.thread.entries.value.length > 1);
  two.thread.send('Hello from two');
  await until(() => texts(one).length === 2 && isThrough(two));
  expect([one, two].filter(({ connection }) => connection.leads.value)).toHaveLength(1);
  const [leader, other] = one.connection.leads.value ? [one, two] : [two, one];
  leader.connection.close();
  await until(() => other.connection.leads.value && other.thread.live.value);
  other.thread.send('Still here');
  await until(() => isThrough(other));
  expect(texts(other)).toEqual(['Hello from one', 'Hello from two', 'Still here']);
});
