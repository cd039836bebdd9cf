import type { Context } from 'koa';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SocketTicket } from '../../protocol/index.ts';
import { redeemSocketTicket, stillValidSessions, touchPresence } from './index.ts';
import type { AppError } from '../platform/index.ts';
import { tidyUp } from './housekeeping.ts';
import { signIn } from './signIn.ts';
import { emailOf, OWNER, passwordOf, startStaffHouse, type Person, type StaffHouse } from './testing/staffHouse.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let test: StaffHouse;
let owner: Person;
let agent: Person;
beforeAll(async () => {
  test = await startStaffHouse();
  owner = await test.setUpOwner();
  agent = await test.join(owner, 'agent', 'Bea');
});
afterAll(() => test.stop());
beforeEach(() => test.house.database.knex('guesses').del());

const signedIn = async (email: string, password: string) => test.person(await test.signIn(email, password));
const sessionId = async (person: Person) => {
  const { body } = await person.request('POST', '/api/session/ticket', {});
  return (await redeemSocketTicket(test.house, (body as SocketTicket).ticket)).sessionId;
};

describe('POST /api/session', () => {
  it('signs in with a cookie that scripts cannot read and other sites cannot send', async () => {
    const answer = await test.signIn(` ${OWNER.email.toUpperCase()} `, OWNER.password);
    expect(answer).toMatchObject({
      status: 200,
      body: { name: 'Ada', email: OWNER.email, role: 'owner', away: false },
    });
    expect(answer.headers.get('set-cookie')).toMatch(
      /^shopbell=[\w-]{43}; Path=\/; Max-Age=604800; HttpOnly; SameSite=Strict$/,
    );
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await test.person(answer).request('GET', '/api/session')).toMatchObject({ status: 200, body: answer.body });
  });

  it('keeps neither the password nor the cookie', async () => {
    const person = await signedIn(OWNER.email, OWNER.password);
    const rows = await test.house.database.knex('staff').where({ id: person.me.id });
    expect(rows[0].password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const sessions = JSON.stringify(await test.house.database.knex('staff_sessions'));
    expect(sessions).not.toContain(person.cookie.split('=')[1]);
  });

  it('ends the session that the browser came with', async () => {
    const first = await signedIn(OWNER.email, OWNER.password);
    const answer = await test.post(
      '/api/session',
      { email: OWNER.email, password: OWNER.password },
      { cookie: first.cookie },
    );
    expect(answer.status).toBe(200);
    expect(await first.request('GET', '/api/session')).toMatchObject({ status: 204 });
  });

  it('answers an unknown account, a wrong password and a deactivated person alike', async () => {
    const gone = await test.join(owner, 'agent', 'Gone');
    await owner.request('PATCH', `/api/staff/${gone.me.id}`, { active: false });
    const answers = [
      await test.signIn('nobody@shop.example', 'whatever it is'),
      await test.signIn(OWNER.email, 'whatever it is'),
      await test.signIn(emailOf('Gone'), passwordOf('Gone')),
      await test.signIn("' or 1=1--", "' or 1=1--"),
      await test.signIn('', ''),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(401);
      expect({ ...(answer.body as object), requestId: '' }).toEqual({ ...(answers[0]?.body as object), requestId: '' });
      expect([...answer.headers.keys()].toSorted()).toEqual([...(answers[0]?.headers.keys() ?? [])].toSorted());
      expect(answer.headers.get('set-cookie')).toBeNull();
    }
    expect(answers[0]?.body).toMatchObject({ code: 'wrong_credentials' });
  });

  it.each([
    ['an object for a password', { email: OWNER.email, password: { $ne: 1 } }, 422],
    ['a list for an address', { email: [OWNER.email], password: OWNER.password }, 422],
    ['a field too many', { email: OWNER.email, password: OWNER.password, role: 'owner' }, 422],
    ['a missing password', { email: OWNER.email }, 422],
    ['a password of more than a kilobyte', { email: OWNER.email, password: 'x'.repeat(1_025) }, 422],
    ['a megabyte', { email: OWNER.email, password: 'x'.repeat(1_000_000) }, 413],
    ['what is no JSON', '{"email":', 400],
  ])('refuses %s', async (_, body, status) => {
    expect(await test.post('/api/session', body)).toMatchObject({ status });
  });

  it.each([
    ['another site', { origin: 'https://evil.test' }, 403],
    ['a frame without an origin', { origin: 'null' }, 403],
    ['a form', { 'content-type': 'text/plain' }, 415],
  ])('refuses %s, which a forged page could send', async (_, headers, status) => {
    const body = JSON.stringify({ email: OWNER.email, password: OWNER.password });
    expect(await test.post('/api/session', body, headers)).toMatchObject({ status });
  });

  it('judges five of two hundred guesses at once, and not the right one after them', async () => {
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => test.signIn(agent.me.email, 'not the password')),
    );
    const count = (status: number) => answers.filter((answer) => answer.status === status).length;
    expect([count(401), count(429)]).toEqual([5, 195]);
    const sixth = await test.signIn(agent.me.email, passwordOf('Bea'));
    expect(sixth).toMatchObject({ status: 429, body: { code: 'too_many_requests' } });
    expect(Number(sixth.headers.get('retry-after'))).toBeGreaterThan(800);

    const unknown = await Promise.all(Array.from({ length: 8 }, () => test.signIn('nobody@shop.example', 'x')));
    expect(unknown.map((answer) => answer.status).toSorted()).toEqual([401, 401, 401, 401, 401, 429, 429, 429]);

    expect((await test.signIn(OWNER.email, OWNER.password)).status).toBe(200);
    test.clock.advance(15 * MINUTE);
    expect((await test.signIn(agent.me.email, passwordOf('Bea'))).status).toBe(200);
  });

  it('counts in one bucket however the address is spelled or headers are forged', async () => {
    const spellings = [OWNER.email, OWNER.email.toUpperCase(), ` ${OWNER.email}`, OWNER.email, `${OWNER.email} `];
    for (const [index, email] of spellings.entries()) {
      const headers = {
        'x-forwarded-for': `10.0.0.${index}`,
        'x-real-ip': `10.0.0.${index}`,
        forwarded: `for=10.1.1.${index}`,
      };
      expect((await test.post('/api/session', { email, password: 'wrong' }, headers)).status).toBe(401);
    }
    expect((await test.signIn(OWNER.email, OWNER.password)).status).toBe(429);
  });

  it('judges ten for one account from everywhere together, and leaves other accounts alone', async () => {
    const from = (network: number, email: string) =>
      signIn(test.house, { ip: `203.0.113.${network}` } as Context, { email, password: 'not the password' });
    const codes: string[] = [];
    for (const network of [1, 2, 3]) {
      for (let guess = 0; guess < 5; guess += 1) {
        await from(network, OWNER.email).catch((error: unknown) => codes.push((error as AppError).code));
      }
    }
    expect(codes.filter((code) => code === 'wrong_credentials')).toHaveLength(10);
    expect(codes.filter((code) => code === 'too_many_requests')).toHaveLength(5);
    await expect(from(1, agent.me.email)).rejects.toMatchObject({ code: 'wrong_credentials' });
  });

  it('begins to count anew after the right password', async () => {
    for (let round = 0; round < 2; round += 1) {
      for (let guess = 0; guess < 4; guess += 1) expect((await test.signIn(OWNER.email, 'wrong')).status).toBe(401);
      expect((await test.signIn(OWNER.email, OWNER.password)).status).toBe(200);
    }
  });
});

describe('a session', () => {
  it('is nothing that can be made up', async () => {
    for (const cookie of ['shopbell=', 'shopbell=x', `shopbell=${'A'.repeat(43)}`, `__Host-${agent.cookie}`]) {
      const answer = await test.request('GET', '/api/session', { headers: { cookie } });
      expect(answer).toMatchObject({ status: 204 });
    }
  });

  it('ends after twelve hours of silence for an agent, half an hour for those who may more', async () => {
    const bea = await signedIn(agent.me.email, passwordOf('Bea'));
    const ada = await signedIn(OWNER.email, OWNER.password);
    test.clock.advance(29 * MINUTE);
    expect((await ada.request('GET', '/api/session')).status).toBe(200);
    test.clock.advance(29 * MINUTE);
    expect((await ada.request('GET', '/api/session')).status).toBe(200);
    test.clock.advance(30 * MINUTE);
    expect((await ada.request('GET', '/api/session')).status).toBe(204);
    expect((await bea.request('GET', '/api/session')).status).toBe(200);
    test.clock.advance(12 * HOUR);
    expect((await bea.request('GET', '/api/session')).status).toBe(204);
  });

  it('is kept by an open socket, and ends after seven days in any case', async () => {
    const ada = await signedIn(OWNER.email, OWNER.password);
    const id = await sessionId(ada);
    for (let minutes = 0; minutes < 7 * 24 * 60 - 20; minutes += 20) {
      test.clock.advance(20 * MINUTE);
      await touchPresence(test.house, id);
    }
    expect(await stillValidSessions(test.house, [id])).toEqual(new Set([id]));
    test.clock.advance(20 * MINUTE);
    expect(await stillValidSessions(test.house, [id])).toEqual(new Set());
    expect((await ada.request('GET', '/api/session')).status).toBe(204);
  });

  it('ends when it is signed out of, with its sockets and what the browser kept', async () => {
    const person = await signedIn(OWNER.email, OWNER.password);
    const id = await sessionId(person);
    const { body } = await person.request('POST', '/api/session/ticket', {});
    const answer = await person.request('DELETE', '/api/session');
    expect(answer.status).toBe(204);
    expect(answer.headers.get('clear-site-data')).toBe('"cache", "storage"');
    expect(answer.headers.get('set-cookie')).toMatch(/^shopbell=; Path=\/; Max-Age=0;/);
    expect(test.ended).toContain(id);
    expect((await person.request('GET', '/api/session')).status).toBe(204);
    await expect(redeemSocketTicket(test.house, (body as SocketTicket).ticket)).rejects.toMatchObject({
      code: 'unauthorized',
    });
  });

  it('leaves the other sessions of the person alone', async () => {
    const first = await signedIn(OWNER.email, OWNER.password);
    const second = await signedIn(OWNER.email, OWNER.password);
    await first.request('DELETE', '/api/session');
    expect((await second.request('GET', '/api/session')).status).toBe(200);
  });
});

describe('a socket ticket', () => {
  const ticket = async (person: Person) =>
    ((await person.request('POST', '/api/session/ticket', {})).body as SocketTicket).ticket;

  it('names the person and the session, once, however many try', async () => {
    const person = await signedIn(OWNER.email, OWNER.password);
    const given = await ticket(person);
    const results = await Promise.allSettled(Array.from({ length: 20 }, () => redeemSocketTicket(test.house, given)));
    const taken = results.filter((result) => result.status === 'fulfilled');
    expect(taken).toHaveLength(1);
    expect(taken[0]?.value).toMatchObject({ kind: 'staff', staffId: person.me.id, name: 'Ada', role: 'owner' });
  });

  it('is good for thirty seconds', async () => {
    const person = await signedIn(OWNER.email, OWNER.password);
    const [early, late] = [await ticket(person), await ticket(person)];
    test.clock.advance(29_000);
    await expect(redeemSocketTicket(test.house, early)).resolves.toMatchObject({ staffId: person.me.id });
    test.clock.advance(1_000);
    await expect(redeemSocketTicket(test.house, late)).rejects.toMatchObject({ code: 'unauthorized' });
  });

  it('is only for those who are signed in', async () => {
    expect(await test.post('/api/session/ticket', {})).toMatchObject({ status: 401 });
    await expect(redeemSocketTicket(test.house, 'x')).rejects.toMatchObject({ code: 'unauthorized' });
  });
});

describe('tidying up', () => {
  it('deletes what has expired and keeps when somebody was last seen', async () => {
    const person = await signedIn(OWNER.email, OWNER.password);
    await test.signIn(OWNER.email, 'wrong');
    await person.request('POST', '/api/session/ticket', {});
    test.clock.advance(31 * 24 * HOUR);
    await tidyUp(test.house);
    const { knex } = test.house.database;
    expect([await knex('guesses'), await knex('socket_tickets')]).toEqual([[], []]);
    expect(await knex('staff_sessions').where({ staff_id: person.me.id })).toHaveLength(1);
  });
});
