import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startHouse, type TestHouse } from '../../test/setup/house.ts';
import { continueToken, readContinueToken } from '../customers/index.ts';
import { MAIL_SEAL, mailJob, newId, unseal, type Mail } from '../platform/index.ts';
import { ensureExampleSite } from '../sites/index.ts';
import { createMailer } from './mailer.ts';
import { deliverMail } from './outbox.ts';
import { sweepUnread } from './unreadSweep.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

let test: TestHouse;
let site: string;
/** What was handed to the mailer. */
let mails: Mail[];
beforeAll(async () => {
  test = await startHouse({
    rooms: () => [],
    doors: () => ({ authenticate: async () => undefined, allowsOrigin: async () => false }),
  });
  site = (await ensureExampleSite(test.house, undefined))?.id ?? '';
  test.house.jobs.handle(mailJob, async (job) => {
    const mailer = createMailer(test.house);
    await deliverMail(
      test.house,
      {
        ...mailer,
        async deliver(mail) {
          expect(mail).toEqual(JSON.parse(unseal(test.house.config.secretKey, MAIL_SEAL, job.sealed)));
          mails.push(mail);
          return true;
        },
      },
      job,
    );
  });
});
afterAll(() => test.stop());
beforeEach(async () => {
  mails = [];
  test.clock.advance(24 * 60 * MINUTE);
});

interface Talk {
  id: string;
  visitor: string;
  email: string;
}

let count = 0;

/** A talk of an absent shopper whose address is known. */
async function talk(visitor: { email?: string | null; blocked?: boolean; seenAgo?: number } = {}): Promise<Talk> {
  const { knex } = test.house.database;
  const now = test.clock.now().getTime();
  const [id, visitorId, email] = [newId(), newId(), `lena${(count += 1)}@shop.example`];
  await knex('visitors').insert({
    id: visitorId,
    site_id: site,
    email: visitor.email === undefined ? email : visitor.email,
    blocked_at: visitor.blocked === true ? new Date(now) : null,
    last_seen_at: new Date(now - (visitor.seenAgo ?? 60 * MINUTE)),
  });
  await knex('conversations').insert({ id, site_id: site, visitor_id: visitorId, speaker: 'agent' });
  return { id, visitor: visitorId, email: visitor.email ?? email };
}

/** Appends as the message core does: the next place, and due in half a minute when it is the staff's. */
async function say(
  { id }: Talk,
  text: string,
  sender: 'staff' | 'visitor' = 'staff',
  attachments?: { name: string }[],
): Promise<number> {
  const { knex } = test.house.database;
  const now = test.clock.now();
  const [{ last_seq: seq }] = await knex('conversations').where({ id }).increment('last_seq', 1).returning('last_seq');
  await knex('messages').insert({
    conversation_id: id,
    seq,
    id: newId(),
    kind: 'message',
    sender_kind: sender,
    sender_name: sender === 'staff' ? 'Ada' : null,
    text,
    data: attachments === undefined ? null : { attachments },
    created_at: now,
  });
  if (sender === 'staff') {
    await knex('conversations')
      .where({ id })
      .update({ mail_due_at: knex.raw('coalesce(mail_due_at, ?)', [new Date(now.getTime() + 30 * SECOND)]) });
  }
  return seq;
}

const read = (talked: Talk, seq: number) =>
  test.house.database
    .knex('participants')
    .insert({ conversation_id: talked.id, participant_id: talked.visitor, kind: 'visitor', read_seq: seq })
    .onConflict(['conversation_id', 'participant_id'])
    .merge();
const sweep = async () => {
  const queued = await sweepUnread(test.house);
  await test.runJobs();
  return queued;
};
const row = async ({ id }: Talk) => test.house.database.knex('conversations').where({ id }).first();

describe('an answer that stays unread', () => {
  it('is mailed after half a minute, once, with a link that goes on with the talk', async () => {
    const lena = await talk();
    await say(lena, 'Hello?', 'visitor');
    await say(lena, 'It left on Tuesday.\n<b>Bold</b>');
    expect(await sweep()).toBe(0);
    test.clock.advance(30 * SECOND);
    expect(await sweep()).toBe(1);
    expect(await sweep()).toBe(0);
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({ to: lena.email, subject: 'Halden has answered you' });
    expect(mails[0]?.text).toContain('Ada:\nIt left on Tuesday.\n<b>Bold</b>');
    expect(mails[0]?.text).not.toContain('Hello?');
    const link = new URL(/^http\S+$/m.exec(mails[0]?.text ?? '')?.[0] ?? '');
    expect(link.origin + link.pathname).toBe(`${test.house.config.publicUrl}/continue`);
    expect(readContinueToken(test.house.config, link.hash.slice(1), test.clock.now())).toMatchObject({
      conversation: lena.id,
      visitor: lena.visitor,
    });
    expect(await row(lena)).toMatchObject({ mail_due_at: null, mailed_seq: 2 });
  });

  it('waits for the newest one, and then tells all', async () => {
    const lena = await talk();
    await say(lena, 'First');
    test.clock.advance(25 * SECOND);
    await say(lena, 'Second', 'staff', [{ name: 'label.pdf' }]);
    test.clock.advance(25 * SECOND);
    expect(await sweep()).toBe(0);
    test.clock.advance(5 * SECOND);
    expect(await sweep()).toBe(1);
    expect(mails[0]?.text).toContain('Ada:\nFirst\n\nAda:\nSecond\nFile: label.pdf');
  });

  it('is not mailed again with the next one', async () => {
    const lena = await talk();
    await say(lena, 'First');
    test.clock.advance(MINUTE);
    await sweep();
    await say(lena, 'Second');
    test.clock.advance(MINUTE);
    expect(await sweep()).toBe(1);
    expect(mails[1]?.text).toContain('Second');
    expect(mails[1]?.text).not.toContain('First');
  });

  it('waits ten minutes for a shopper who was there a moment ago', async () => {
    const lena = await talk();
    await say(lena, 'Are you there?');
    test.clock.advance(30 * SECOND);
    const seen = new Date(test.clock.now().getTime() - 59 * SECOND);
    await test.house.database.knex('visitors').where({ id: lena.visitor }).update({ last_seen_at: seen });
    expect(await sweep()).toBe(0);
    const { mail_due_at: due } = await row(lena);
    expect(due.getTime() - test.clock.now().getTime()).toBe(9.5 * MINUTE);
    test.clock.set(due);
    expect(await sweep()).toBe(1);
  });

  it('is mailed ten minutes later even to a shopper who is there and does not look', async () => {
    const lena = await talk();
    await say(lena, 'Are you there?');
    test.clock.advance(10 * MINUTE);
    await test.house.database.knex('visitors').where({ id: lena.visitor }).update({ last_seen_at: test.clock.now() });
    expect(await sweep()).toBe(1);
  });

  it.each([
    [
      'was read',
      async () => {
        const lena = await talk();
        await read(lena, await say(lena, 'Read'));
        return lena;
      },
    ],
    [
      'has no address to go to',
      async () => {
        const lena = await talk({ email: null });
        await say(lena, 'To nobody');
        return lena;
      },
    ],
    [
      'is for somebody who is blocked',
      async () => {
        const lena = await talk({ blocked: true });
        await say(lena, 'To the blocked');
        return lena;
      },
    ],
  ])('is not mailed when it %s', async (_, prepare) => {
    const lena = await prepare();
    test.clock.advance(MINUTE);
    expect(await sweep()).toBe(0);
    expect(mails).toEqual([]);
    expect((await row(lena)).mail_due_at).toBeNull();
  });

  it('is not mailed when it is read while the mail server is away', async () => {
    const lena = await talk();
    const seq = await say(lena, 'In the outbox');
    test.clock.advance(MINUTE);
    expect(await sweepUnread(test.house)).toBe(1);
    await read(lena, seq);
    await test.runJobs();
    expect(mails).toEqual([]);
  });

  it('is mailed without what was read before it', async () => {
    const lena = await talk();
    await read(lena, await say(lena, 'Read'));
    await say(lena, 'Unread');
    test.clock.advance(MINUTE);
    await sweep();
    expect(mails[0]?.text).toContain('Unread');
    expect(mails[0]?.text).not.toMatch(/Ada:\nRead/);
  });

  it('reaches an address three times an hour at most; the rest travels together', async () => {
    const email = 'victim@shop.example';
    for (let talks = 0; talks < 5; talks += 1) {
      const lena = await talk({ email: talks % 2 === 0 ? email : email.toUpperCase() });
      await say(lena, 'Something');
    }
    test.clock.advance(MINUTE);
    expect(await sweep()).toBe(3);
    test.clock.advance(59 * MINUTE);
    expect(await sweep()).toBe(0);
    test.clock.advance(MINUTE);
    expect(await sweep()).toBe(2);
    expect(mails).toHaveLength(5);
  });

  it('is taken by one of several processes, also in great numbers', async () => {
    const talks: Talk[] = [];
    for (let index = 0; index < 45; index += 1) talks.push(await talk());
    for (const each of talks) await say(each, 'Mass');
    test.clock.advance(MINUTE);
    const queued = await Promise.all([sweepUnread(test.house), sweepUnread(test.house), sweepUnread(test.house)]);
    await sweepUnread(test.house);
    await test.runJobs();
    expect(queued.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(45);
    expect(mails.map((mail) => mail.to).toSorted()).toEqual(talks.map((each) => each.email).toSorted());
  });

  it('that cannot be mailed holds up no other, and is looked at again', async () => {
    const [spoilt, lena] = [await talk(), await talk()];
    const seq = await say(spoilt, 'Spoilt');
    const entry = () => test.house.database.knex('messages').where({ conversation_id: spoilt.id, seq });
    await entry().update({ data: JSON.stringify({ attachments: 'no list' }) });
    await say(lena, 'Sound');
    test.clock.advance(MINUTE);
    expect(await sweep()).toBe(1);
    expect(mails.map((mail) => mail.to)).toEqual([lena.email]);
    expect(await sweep()).toBe(0);
    await entry().update({ data: null });
    test.clock.advance(5 * MINUTE);
    expect(await sweep()).toBe(1);
    expect(mails[1]?.to).toBe(spoilt.email);
  });

  it('shows twenty of many in one mail', async () => {
    const lena = await talk();
    for (let index = 1; index <= 23; index += 1) await say(lena, `Line ${index}.`);
    test.clock.advance(MINUTE);
    await sweep();
    expect(mails[0]?.text).toContain('Line 20.');
    expect(mails[0]?.text).not.toContain('Line 21.');
    expect(mails[0]?.text).toContain('And 3 more.');
  });
});

describe('the link of a mail', () => {
  const now = new Date('2026-05-01T12:00:00Z');
  const [conversation, visitor] = [newId(), newId()];
  const token = (config = test.house.config) => continueToken(config, conversation, visitor, 'lena@shop.example', now);
  const later = (days: number) => new Date(now.getTime() + days * 24 * 60 * MINUTE);

  it('is good for thirty days', () => {
    expect(readContinueToken(test.house.config, token(), later(29.9))).toMatchObject({ conversation, visitor });
    expect(() => readContinueToken(test.house.config, token(), later(30))).toThrow(
      expect.objectContaining({ code: 'token_expired' }),
    );
  });

  it('is good with our own key and algorithm alone', () => {
    const [, payload = '', signature = ''] = token().split('.');
    const header = (alg: string) => Buffer.from(JSON.stringify({ alg, typ: 'JWT' })).toString('base64url');
    const other = token({ ...test.house.config, secretKey: 'another secret key of at least 32 characters' });
    for (const forged of [
      `${header('none')}.${payload}.`,
      `${header('HS512')}.${payload}.${signature}`,
      `${header('HS256')}.${payload}.`,
      other,
      'x',
      '',
    ]) {
      expect(() => readContinueToken(test.house.config, forged, now)).toThrow(
        expect.objectContaining({ code: 'token_invalid' }),
      );
    }
  });
});
