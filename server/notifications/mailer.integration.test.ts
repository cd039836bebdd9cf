import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MailList } from '../../protocol/index.ts';
import { startHouse, type TestHouse, type TestHouseSettings } from '../../test/setup/house.ts';
import { inTransaction, MAIL_SEAL, mailJob, seal, sendMail, type Actor, type Mail } from '../platform/index.ts';
import { notificationsRoom } from './index.ts';
import { openMailFiles } from './mailFiles.ts';
import { createMailer, messageIdOf, parseSender } from './mailer.ts';
import { deliverMail, tidyOutbox } from './outbox.ts';

interface Received {
  from: string;
  to: string[];
  raw: string;
}

/** A mail server that can be told to be away, to refuse or to lose the last word. */
class MailServer {
  received: Received[] = [];
  /** Answer to a recipient or to the data: code and words. */
  refuse: { at: 'recipient' | 'data'; code: number } | undefined;
  port = 0;
  private server: SMTPServer | undefined;

  async start(): Promise<void> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: (_address, _session, callback) => callback(this.refusal('recipient')),
      onData: (stream, session, callback) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          const refusal = this.refusal('data');
          const { mailFrom, rcptTo } = session.envelope;
          if (refusal === null) {
            this.received.push({
              from: mailFrom === false ? '' : mailFrom.address,
              to: rcptTo.map((recipient) => recipient.address),
              raw: Buffer.concat(parts).toString('utf8'),
            });
          }
          callback(refusal);
        });
      },
    });
    // Whoever hangs up in the middle is no concern of ours.
    server.on('error', () => undefined);
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', () => resolve()));
    this.port = (server.server.address() as AddressInfo).port;
    this.server = server;
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => (this.server === undefined ? resolve() : this.server.close(() => resolve())));
    this.server = undefined;
  }

  private refusal(at: 'recipient' | 'data'): Error | null {
    if (this.refuse?.at !== at) return null;
    return Object.assign(new Error('Refused by the test'), { responseCode: this.refuse.code });
  }
}

const actorOf = (role: unknown): Actor | undefined =>
  role === 'agent' || role === 'admin' || role === 'owner'
    ? { kind: 'staff', staffId: '0198c0de-0000-7000-8000-00000000000a', name: 'A', role, sessionId: 's' }
    : undefined;

const startNotifications = (settings: Partial<TestHouseSettings>): Promise<TestHouse> =>
  startHouse({
    rooms: (house) => [notificationsRoom(house)],
    doors: () => ({
      authenticate: async (request) => actorOf(request.headers['x-role']),
      allowsOrigin: async () => false,
    }),
    ...settings,
  });

const queue = (test: TestHouse, mail: Partial<Mail> & { key: string }): Promise<boolean> =>
  inTransaction(test.house.database, (transaction) =>
    sendMail(test.house, transaction, { to: 'lena@shop.example', subject: 'Hello', text: 'Words', ...mail }),
  );

describe('by SMTP', () => {
  const server = new MailServer();
  let test: TestHouse;
  beforeAll(async () => {
    await server.start();
    test = await startNotifications({
      config: { smtpUrl: `smtp://127.0.0.1:${server.port}`, mailFrom: '"Halden help" <help@shop.example>' },
    });
  });
  beforeEach(() => {
    server.received = [];
    server.refuse = undefined;
  });
  afterAll(async () => {
    await test.stop();
    await server.stop();
  });

  it('sends text and escaped HTML to the one address', async () => {
    await queue(test, { key: 'one', text: 'Grüße\n\n<b>&\nhttps://shop.example/x' });
    await test.runJobs();
    const [mail] = server.received;
    expect(mail).toMatchObject({ from: 'help@shop.example', to: ['lena@shop.example'] });
    const parsed = await PostalMime.parse(mail?.raw ?? '');
    expect(parsed).toMatchObject({
      from: { name: 'Halden help', address: 'help@shop.example' },
      to: [{ address: 'lena@shop.example' }],
      subject: 'Hello',
      messageId: messageIdOf('one', test.house.config.publicUrl),
    });
    expect(parsed.text?.trim()).toBe('Grüße\n\n<b>&\nhttps://shop.example/x');
    expect(parsed.html).toContain('&lt;b&gt;&amp;<br><a href="https://shop.example/x"');
    expect(mail?.raw).not.toMatch(/[^\r]\n/);
    expect((await test.request('GET', '/api/mails', { headers: { 'x-role': 'admin' } })).body).toEqual({
      smtp: true,
      mails: [],
      givenUp: [],
    });
  });

  it.each([
    ['a subject with a line of its own', { subject: 'Hi\r\nBcc: evil@evil.test\r\n\r\n<script>' }],
    ['a subject with other ends of lines', { subject: 'Hi\u0085Bcc: evil@evil.test\u2028X: y\u0000' }],
    ['a text that ends the mail', { text: 'a\r\n.\r\nMAIL FROM:<evil@evil.test>\r\nRCPT TO:<evil@evil.test>\n.\n' }],
  ])('adds no header and no recipient for %s', async (name, mail) => {
    await queue(test, { key: name, ...mail });
    await test.runJobs();
    expect(server.received).toHaveLength(1);
    expect(server.received[0]?.to).toEqual(['lena@shop.example']);
    const parsed = await PostalMime.parse(server.received[0]?.raw ?? '');
    expect(parsed.bcc).toBeUndefined();
    expect(parsed.headers.map((header) => header.key).toSorted()).toEqual([
      'auto-submitted',
      'content-type',
      'date',
      'from',
      'message-id',
      'mime-version',
      'subject',
      'to',
      'x-auto-response-suppress',
    ]);
  });

  it.each([
    'lena@shop.example,evil@evil.test',
    'lena@shop.example\r\nRCPT TO:<evil@evil.test>',
    '"lena@evil.test x"@shop.example',
    'lena(x@evil.test)@shop.example',
    'Friends:lena@shop.example;',
    '<evil@evil.test>lena@shop.example',
    '@evil.test:lena@shop.example',
    'lena@shop.example lena@evil.test',
    '',
  ])('sends nothing to %j', async (to) => {
    await queue(test, { key: `to ${to}`, to });
    await test.runJobs();
    expect(server.received).toEqual([]);
    const [row] = await test.house.database.knex('mails').where({ key: `to ${to}` });
    expect(row).toMatchObject({ sent_at: null, given_up_at: expect.any(Date) });
  });

  it('loses nothing while the mail server is away, and sends nothing twice', async () => {
    await server.stop();
    for (const key of ['a', 'b', 'c']) await queue(test, { key: `away ${key}`, subject: key });
    await expect(test.runJobs()).rejects.toThrow();
    await expect(test.runJobs()).rejects.toThrow();
    await server.start();
    await test.runJobs();
    await test.runJobs();
    expect(server.received.map(({ raw }) => /^Subject: (.*)\r$/m.exec(raw)?.[1]).toSorted()).toEqual(['a', 'b', 'c']);
  });

  it.each([
    ['recipient', 450],
    ['data', 451],
    ['data', 552],
  ] as const)('tries again after a refusal of the %s with %i', async (at, code) => {
    const key = `later ${at} ${code}`;
    server.refuse = { at, code };
    await queue(test, { key });
    await expect(test.runJobs()).rejects.toThrow();
    server.refuse = undefined;
    await test.runJobs();
    expect(server.received).toHaveLength(1);
  });

  it('gives up when the address will never be taken', async () => {
    server.refuse = { at: 'recipient', code: 550 };
    await queue(test, { key: 'never' });
    await test.runJobs();
    const [row] = await test.house.database.knex('mails').where({ key: 'never' });
    expect(row.given_up_at).not.toBeNull();
  });

  it('queues a key once, for ever', async () => {
    expect(await queue(test, { key: 'once' })).toBe(true);
    expect(await queue(test, { key: 'once' })).toBe(false);
    await test.runJobs();
    expect(await queue(test, { key: 'once' })).toBe(false);
    await test.runJobs();
    expect(server.received).toHaveLength(1);
  });

  it('sends nothing of a transaction that was rolled back', async () => {
    const attempt = inTransaction(test.house.database, async (transaction) => {
      await sendMail(test.house, transaction, { key: 'back', to: 'lena@shop.example', subject: 'x', text: 'x' });
      throw new Error('changed my mind');
    });
    await expect(attempt).rejects.toThrow('changed my mind');
    await test.runJobs();
    expect(server.received).toEqual([]);
    expect(await test.house.database.knex('mails').where({ key: 'back' })).toEqual([]);
  });

  it('sends nothing that has become useless', async () => {
    await queue(test, { key: 'late', until: new Date(test.clock.now().getTime() + 60_000) });
    test.clock.advance(60_000);
    await test.runJobs();
    expect(server.received).toEqual([]);
  });

  describe('a job that is done again', () => {
    const job = (key: string) => {
      const mail = JSON.stringify({ key, to: 'lena@shop.example', subject: 'Again', text: 'x' });
      return { key, sealed: seal(test.house.config.secretKey, MAIL_SEAL, mail) };
    };
    const mailer = () => createMailer(test.house);
    const deliver = (key: string) => deliverMail(test.house, mailer(), job(key));

    it('after a crash before the note carries the same Message-ID', async () => {
      await queue(test, { key: 'crash' });
      await test.runJobs();
      await test.house.database.knex('mails').where({ key: 'crash' }).update({ sent_at: null });
      await deliver('crash');
      const ids = server.received.map(({ raw }) => /^Message-ID: (.*)\r$/im.exec(raw)?.[1]);
      expect(ids).toHaveLength(2);
      expect(ids[0]).toBe(ids[1]);
    });

    it('does nothing once the mail is sent', async () => {
      await queue(test, { key: 'done' });
      await test.runJobs();
      await deliver('done');
      expect(server.received).toHaveLength(1);
    });

    it('is sent by one of several processes that try at once', async () => {
      await test.house.database.knex('mails').insert({
        key: 'many',
        recipient_hash: Buffer.from('x'),
        queued_at: test.clock.now(),
      });
      const results = await Promise.allSettled([1, 2, 3, 4].map(() => deliver('many')));
      expect(results.filter((result) => result.status === 'fulfilled').length).toBeGreaterThanOrEqual(1);
      expect(server.received).toHaveLength(1);
    });

    it('is taken over from a process that died with it', async () => {
      await test.house.database.knex('mails').insert({
        key: 'dead',
        recipient_hash: Buffer.from('x'),
        queued_at: test.clock.now(),
        claimed_until: new Date(test.clock.now().getTime() + 60_000),
      });
      await expect(deliver('dead')).rejects.toThrow('Another process');
      test.clock.advance(60_000);
      await deliver('dead');
      expect(server.received).toHaveLength(1);
    });

    it('is given up when the key that sealed it is gone', async () => {
      await test.house.database.knex('mails').insert({
        key: 'sealed',
        recipient_hash: Buffer.from('x'),
        queued_at: test.clock.now(),
      });
      await deliverMail(test.house, mailer(), { key: 'sealed', sealed: job('sealed').sealed.slice(0, -8) });
      const [row] = await test.house.database.knex('mails').where({ key: 'sealed' });
      expect(row.given_up_at).not.toBeNull();
    });
  });

  describe('that never arrives', () => {
    const HOUR = 60 * 60_000;
    const givenUp = async () =>
      ((await test.request('GET', '/api/mails', { headers: { 'x-role': 'admin' } })).body as MailList).givenUp;

    it('is given up after half a day without the mail server, listed, and no longer counted as waiting', async () => {
      await server.stop();
      await queue(test, { key: 'invite:gone' });
      test.clock.advance(11 * HOUR);
      await expect(test.runJobs()).rejects.toThrow();
      expect(await givenUp()).not.toContainEqual(expect.objectContaining({ kind: 'invite' }));
      test.clock.advance(HOUR);
      await test.runJobs();
      expect((await givenUp())[0]).toEqual({
        kind: 'invite',
        failure: 'unreachable',
        queuedAt: new Date(test.clock.now().getTime() - 12 * HOUR).toISOString(),
        givenUpAt: test.clock.now().toISOString(),
      });
      expect(await test.house.metrics.registry.metrics()).toMatch(/^shopbell_outbox_age_seconds 0$/m);
      await server.start();
    });

    it('is given up after two days when its job is gone', async () => {
      const row = { recipient_hash: Buffer.from('x'), queued_at: test.clock.now() };
      await test.house.database.knex('mails').insert({ key: 'code:lost', ...row });
      test.clock.advance(47 * HOUR);
      await tidyOutbox(test.house);
      expect(await givenUp()).not.toContainEqual(expect.objectContaining({ kind: 'code' }));
      test.clock.advance(2 * HOUR);
      await tidyOutbox(test.house);
      expect((await givenUp())[0]).toMatchObject({ kind: 'code', failure: 'unreachable' });
    });

    it('is not listed when it was only no longer wanted', async () => {
      await queue(test, { key: 'answer:late', until: test.clock.now() });
      await test.runJobs();
      expect(await givenUp()).not.toContainEqual(expect.objectContaining({ kind: 'answer' }));
    });

    it('is forgotten after three months, like those that did', async () => {
      await queue(test, { key: 'long ago' });
      await test.runJobs();
      test.clock.advance(89 * 24 * HOUR);
      await tidyOutbox(test.house);
      expect(await test.house.database.knex('mails').where({ key: 'long ago' })).toHaveLength(1);
      test.clock.advance(2 * 24 * HOUR);
      await tidyOutbox(test.house);
      expect(await test.house.database.knex('mails')).toEqual([]);
      expect(await givenUp()).toEqual([]);
    });
  });

  it('shows in the figures how long the oldest mail has waited', async () => {
    await server.stop();
    await queue(test, { key: 'old' });
    test.clock.advance(90_000);
    expect(await test.house.metrics.registry.metrics()).toMatch(/^shopbell_outbox_age_seconds 90$/m);
    await server.start();
    await test.runJobs();
    expect(await test.house.metrics.registry.metrics()).toMatch(/^shopbell_outbox_age_seconds 0$/m);
  });

  it.each([
    ['Shopbell <no-reply@shop.example>', { name: 'Shopbell', address: 'no-reply@shop.example' }],
    ['"Halden, help" <help@shop.example>', { name: 'Halden, help', address: 'help@shop.example' }],
    ['help@shop.example', { name: '', address: 'help@shop.example' }],
  ])('sends as %s', (mailFrom, sender) => {
    expect(parseSender(mailFrom)).toEqual(sender);
  });
});

describe('by real jobs', () => {
  const server = new MailServer();
  let test: TestHouse;
  beforeAll(async () => {
    await server.start();
    test = await startNotifications({ realJobs: true, config: { smtpUrl: `smtp://127.0.0.1:${server.port}` } });
  });
  afterAll(async () => {
    await test.stop();
    await server.stop();
  });
  afterEach(() => {
    server.received = [];
  });

  it('are tried until the mail server is back, once each, and readable nowhere in the database', async () => {
    await server.stop();
    for (const key of ['a', 'b']) await queue(test, { key, text: 'a secret of the mail' });
    const { knex } = test.house.database;
    await vi.waitFor(async () => {
      const { rows } = await knex.raw(`select 1 from pgboss.job where name = ? and state = 'retry'`, [mailJob.name]);
      expect(rows.length).toBeGreaterThan(0);
    }, 10_000);
    const { rows } = await knex.raw('select * from pgboss.job');
    expect(JSON.stringify(rows)).not.toContain('secret of the mail');
    await server.start();
    await vi.waitFor(async () => {
      expect(await knex('mails').whereNull('sent_at')).toEqual([]);
    }, 20_000);
    expect(server.received).toHaveLength(2);
  });
});

describe('without a mail server', () => {
  let test: TestHouse;
  beforeAll(async () => {
    test = await startNotifications({});
  });
  afterAll(() => test.stop());
  const list = async (role: string) => test.request('GET', '/api/mails', { headers: { 'x-role': role } });
  const folder = () => join(test.house.config.dataDirectory, 'mails');

  it('has no mails before the first', async () => {
    expect(await list('admin')).toMatchObject({ status: 200, body: { smtp: false, mails: [], givenUp: [] } });
  });

  it('keeps every mail as a file that mail programs open, and lists the newest first', async () => {
    for (const key of ['first', 'second']) {
      await queue(test, { key: `answer:${key}`, subject: key, text: 'Zeile eins\nZeile zwei: ü' });
      await test.runJobs();
      test.clock.advance(1_000);
    }
    const { mails } = (await list('admin')).body as MailList;
    expect(mails.map((mail) => mail.subject)).toEqual(['second', 'first']);
    expect(mails[0]).toMatchObject({ to: 'lena@shop.example', text: 'Zeile eins\nZeile zwei: ü' });
    const raw = readFileSync(join(folder(), `${mails[0]?.id}.eml`), 'utf8');
    expect(raw).not.toMatch(/[^\r]\n/);
    const parsed = await PostalMime.parse(raw);
    expect(parsed).toMatchObject({ subject: 'second', to: [{ address: 'lena@shop.example' }] });
    expect(parsed.text?.trim()).toBe('Zeile eins\nZeile zwei: ü');
  });

  it('lists a subject on one line', async () => {
    await queue(test, { key: 'lines', subject: 'Hi\r\nBcc: evil@evil.test' });
    await test.runJobs();
    expect(((await list('admin')).body as MailList).mails[0]?.subject).toBe('Hi Bcc: evil@evil.test');
    test.clock.advance(1_000);
  });

  it('lists a hundred, and passes over what somebody spoilt by hand', async () => {
    const files = openMailFiles(folder());
    const start = test.clock.now().getTime();
    const mailAt = (count: number) => ({
      to: 'lena@shop.example',
      subject: String(count),
      at: new Date(start + count * 1_000).toISOString(),
      text: 'Words',
      kind: 'answer',
    });
    await Promise.all(Array.from({ length: 101 }, (_, count) => files.keep(Buffer.from('raw'), mailAt(count))));
    const [, spoilt = ''] = readdirSync(folder())
      .filter((name) => name.endsWith('.json'))
      .toSorted()
      .toReversed();
    writeFileSync(join(folder(), spoilt), '{"to":');
    const { mails } = (await list('admin')).body as MailList;
    expect(mails).toHaveLength(99);
    expect(mails[0]?.subject).toBe('100');
  });

  it.each(['code', 'invite', 'password-changed', 'setup'])(
    'shows what a mail of the kind %s says to the owner alone',
    async (kind) => {
      test.clock.advance(5 * 60_000);
      await queue(test, { key: `${kind}:1`, subject: kind, text: 'Your code is 123456.' });
      await test.runJobs();
      const newest = async (role: string) =>
        ((await list(role)).body as MailList).mails.find((mail) => mail.subject === kind);
      expect(await newest('owner')).toMatchObject({ text: 'Your code is 123456.' });
      expect(await newest('admin')).toMatchObject({ to: 'lena@shop.example', text: '', hidden: true });
    },
  );

  it('hides what was kept before its kind was noted', async () => {
    const name =
      readdirSync(folder())
        .filter((file) => file.endsWith('.json'))
        .toSorted()
        .at(-1) ?? '';
    const { kind: _, ...old } = JSON.parse(readFileSync(join(folder(), name), 'utf8'));
    writeFileSync(join(folder(), name), JSON.stringify(old));
    expect(((await list('admin')).body as MailList).mails[0]).toMatchObject({ text: '', hidden: true });
  });

  it('shows them to admins alone', async () => {
    expect((await list('agent')).status).toBe(403);
    expect((await list('')).status).toBe(401);
  });
});
