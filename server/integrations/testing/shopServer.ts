// A shop's own server, and a bot whose flows ask it.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BotDefinition } from '../../../bot/index.ts';
import { smallBot } from '../../../bot/testing/smallBot.ts';

export interface AskedOnce {
  path: string;
  headers: IncomingMessage['headers'];
  body: string;
  /** Answers it. */
  answer(status: number, body: string, headers?: Record<string, string>): void;
}

export interface ShopServer {
  /** `127.0.0.1:PORT` */
  host: string;
  /** What was asked, in order. */
  asked: AskedOnce[];
  close(): Promise<void>;
}

/** @param onAsk answers; what it leaves alone waits */
export async function startShopServer(onAsk: (asked: AskedOnce) => void): Promise<ShopServer> {
  const asked: AskedOnce[] = [];
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const one: AskedOnce = {
        path: request.url ?? '',
        headers: request.headers,
        body: Buffer.concat(parts).toString(),
        answer: (status, body, headers) => void response.writeHead(status, headers).end(body),
      };
      asked.push(one);
      onAsk(one);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** The flow of this name asks a second time before it says anything. */
const TWICE = 'twice';
/** The endpoint of this name has a second, the others have ten. */
const SLOW = 'slow';

/**
 * A bot with one flow for each name: "look up NAME" asks the endpoint of that name with the order number, and says what
 * it answers.
 *
 * @param urls by name
 */
export function askingBot(urls: Record<string, string>): BotDefinition {
  const names = Object.keys(urls);
  return {
    ...smallBot,
    slots: [
      ...smallBot.slots,
      { name: 'status', kind: 'text', ask: ['Which?', 'Which one?'], skip: ['skip'], skipTitle: 'skip' },
    ],
    endpoints: names.map((name) => ({ name, url: urls[name] ?? '', timeout: name === SLOW ? 1_000 : 10_000 })),
    rules: [...smallBot.rules, ...names.map((name) => ({ name, any: [`look up ${name}`], action: { flow: name } }))],
    flows: names.map((name) => ({
      name,
      title: name,
      start: 'order',
      steps: {
        order: { kind: 'collect', slot: 'order_number', next: 'ask' },
        ask: {
          kind: 'call',
          endpoint: name,
          send: ['order_number'],
          save: { 'parcel.status': 'status' },
          next: name === TWICE ? 'again' : 'told',
          failed: 'sorry',
        },
        again: {
          kind: 'call',
          endpoint: name,
          send: ['order_number', 'status'],
          save: { 'parcel.status': 'status' },
          next: 'told',
          failed: 'sorry',
        },
        told: { kind: 'say', text: ['Your parcel is {status}.', 'There is no news of it.'], next: null },
        sorry: { kind: 'say', text: 'I could not look that up.', next: null },
      },
    })),
  };
}
