import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { StartupError } from '../startupError.ts';
import { checkPostgresVersion } from './version.ts';

let server: Server | undefined;
afterEach(() => new Promise<void>((resolve) => (server === undefined ? resolve() : server.close(() => resolve()))));

/** One message of the PostgreSQL protocol: its kind, its length, its content. */
function message(kind: string, content: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeInt32BE(content.length + 4);
  return Buffer.concat([Buffer.from(kind), length, content]);
}

/** A server that lets everybody in and answers every query with one text column. */
async function serverAnswering(answer: string): Promise<string> {
  const letIn = [message('R', Buffer.from([0, 0, 0, 0])), message('Z', Buffer.from('I'))];
  const column = Buffer.concat([
    Buffer.from([0, 1]),
    Buffer.from('server_version_num\0'),
    Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 0, 25]),
  ]);
  const rest = Buffer.from([0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0, 0]);
  const row = Buffer.concat([Buffer.from([0, 1, 0, 0, 0, answer.length]), Buffer.from(answer)]);
  const result = [
    message('T', Buffer.concat([column, rest])),
    message('D', row),
    message('C', Buffer.from('SHOW\0')),
    message('Z', Buffer.from('I')),
  ];
  return listen((bytes) =>
    bytes[0] === 'Q'.charCodeAt(0) ? Buffer.concat(result) : bytes[0] === 0 ? Buffer.concat(letIn) : undefined,
  );
}

async function serverRefusing(): Promise<string> {
  const fields = 'SFATAL\0C28P01\0Mpassword authentication failed for user "shop"\0\0';
  return listen(() => message('E', Buffer.from(fields)));
}

async function listen(answer: (bytes: Buffer) => Buffer | undefined): Promise<string> {
  const listening = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => {
      const bytesBack = answer(bytes);
      if (bytesBack !== undefined) socket.write(bytesBack);
    });
  });
  server = listening;
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  return `postgresql://shop:hunter2@127.0.0.1:${(listening.address() as AddressInfo).port}/shop`;
}

async function refusal(url: string): Promise<string> {
  const error: unknown = await checkPostgresVersion(url).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(StartupError);
  const text = error instanceof Error ? error.message : '';
  expect(text).not.toMatch(/hunter2|\n/);
  return text;
}

describe('the server of DATABASE_URL', () => {
  it.each(['150000', '180004'])('is accepted with version %s', async (version) => {
    await expect(checkPostgresVersion(await serverAnswering(version))).resolves.toBeUndefined();
  });

  it('is refused when it is too old', async () => {
    expect(await refusal(await serverAnswering('140011'))).toMatch(
      /^DATABASE_URL names PostgreSQL 14, Shopbell needs 15 or newer/,
    );
  });

  it('is refused when it does not let us in', async () => {
    expect(await refusal(await serverRefusing())).toMatch(
      /^The database of DATABASE_URL cannot be used: password authentication failed/,
    );
  });

  it('is refused when nobody listens there', async () => {
    const url = await serverAnswering('180004');
    await new Promise((resolve) => server?.close(resolve));
    server = undefined;
    expect(await refusal(url)).toMatch(/^The database of DATABASE_URL cannot be used: connect ECONNREFUSED/);
  });
});
