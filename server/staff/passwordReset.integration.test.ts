import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { emailOf, OWNER, passwordOf, startStaffHouse, type Person, type StaffHouse } from './testing/staffHouse.ts';

const MINUTE = 60_000;
const BEA = emailOf('Bea');
const NEW_PASSWORD = 'another long secret';

let test: StaffHouse;
let owner: Person;
beforeAll(async () => {
  test = await startStaffHouse();
  owner = await test.setUpOwner();
  await test.join(owner, 'agent', 'Bea');
  await test.runJobs();
});
afterAll(() => test.stop());
beforeEach(async () => {
  test.mails.length = 0;
  await test.house.database.knex('guesses').del();
});

const forgot = (email: string) => test.post('/api/password/forgot', { email });
const reset = (code: string, change: object = {}) =>
  test.post('/api/password/reset', { email: BEA, code, password: NEW_PASSWORD, ...change });
const newestCode = async () => {
  await test.runJobs();
  return /^\d{6}$/m.exec(test.mails.at(-1)?.text ?? '')?.[0] ?? 'none';
};
const codeFor = async (email: string) => {
  await forgot(email);
  return newestCode();
};
/** Another one than the right one. */
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

describe('POST /api/password/forgot', () => {
  it('answers alike for every address and mails those who have an account', async () => {
    const gone = await test.join(owner, 'agent', 'Gone');
    await owner.request('PATCH', `/api/staff/${gone.me.id}`, { active: false });
    await test.runJobs();
    test.mails.length = 0;
    const answers = [];
    for (const email of [BEA, 'nobody@shop.example', emailOf('Gone'), '', 'x'.repeat(254)])
      answers.push(await forgot(email));
    for (const answer of answers) {
      expect(answer).toMatchObject({ status: 202, body: {} });
      expect([...answer.headers.keys()]).toEqual([...(answers[0]?.headers.keys() ?? [])]);
    }
    await test.runJobs();
    expect(test.mails.map((mail) => mail.to)).toEqual([BEA]);
    expect(JSON.stringify(await test.house.database.knex('password_codes'))).not.toContain(await newestCode());
  });

  it('mails an address at most five codes an hour and twenty a day, without a word', async () => {
    for (let hour = 0; hour < 6; hour += 1) {
      for (let wish = 0; wish < 7; wish += 1) {
        expect((await forgot(` ${BEA.toUpperCase()}`)).status).toBe(202);
        await test.runJobs();
      }
      expect(test.mails).toHaveLength(Math.min(20, (hour + 1) * 5));
      test.clock.advance(60 * MINUTE);
    }
    test.clock.advance(24 * 60 * MINUTE);
    owner = test.person(await test.signIn(OWNER.email, OWNER.password));
  });

  it('mails nothing when the wish is older than its code would last', async () => {
    await forgot(BEA);
    test.clock.advance(11 * MINUTE);
    await test.runJobs();
    expect(test.mails).toEqual([]);
  });
});

describe('POST /api/password/reset', () => {
  it('changes the password, signs in here and out everywhere else', async () => {
    const before = test.person(await test.signIn(BEA, passwordOf('Bea')));
    const answer = await reset(await codeFor(BEA));
    expect(answer).toMatchObject({ status: 200, body: { email: BEA, role: 'agent' } });
    expect((await test.person(answer).request('GET', '/api/session')).status).toBe(200);
    expect((await before.request('GET', '/api/session')).status).toBe(204);
    const old = await test.house.database
      .knex('staff_sessions')
      .where({ staff_id: before.me.id })
      .whereNotNull('ended_at');
    expect(test.ended).toEqual(expect.arrayContaining(old.slice(-1).map((session) => session.id)));
    await test.runJobs();
    expect(test.mails.at(-1)).toMatchObject({ to: BEA, subject: 'Your password was changed' });
    expect((await test.signIn(BEA, passwordOf('Bea'))).status).toBe(401);
    expect((await test.signIn(BEA, NEW_PASSWORD)).status).toBe(200);
  });

  it('lets in whom others have locked out by guessing', async () => {
    for (let guess = 0; guess < 6; guess += 1) await test.signIn(BEA, 'wrong');
    expect((await test.signIn(BEA, NEW_PASSWORD)).status).toBe(429);
    expect((await reset(await codeFor(BEA))).status).toBe(200);
    expect((await test.signIn(BEA, NEW_PASSWORD)).status).toBe(200);
  });

  it('takes a code once, however many try at once', async () => {
    const code = await codeFor(BEA);
    const answers = await Promise.all([1, 2, 3, 4].map(() => reset(code)));
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, 401, 401, 401]);
    await test.house.database.knex('guesses').del();
    expect(await reset(code)).toMatchObject({ status: 401, body: { code: 'code_invalid' } });
  });

  it('takes no code after ten minutes, nor one that a newer replaced, nor that of somebody else', async () => {
    const expired = await codeFor(BEA);
    test.clock.advance(10 * MINUTE);
    expect(await reset(expired)).toMatchObject({ status: 401, body: { code: 'code_invalid' } });
    const replaced = await codeFor(BEA);
    const newest = await codeFor(BEA);
    // One time in a million both are the same.
    expect(replaced === newest ? 401 : (await reset(replaced)).status).toBe(401);
    expect((await reset(newest, { email: OWNER.email })).status).toBe(401);
    expect((await reset(newest)).status).toBe(200);
  });

  it('judges five of two hundred guesses at once, and not the right one after them', async () => {
    const code = await codeFor(BEA);
    const answers = await Promise.all(Array.from({ length: 200 }, () => reset(wrong(code))));
    const count = (status: number) => answers.filter((answer) => answer.status === status).length;
    expect([count(401), count(429)]).toEqual([5, 195]);
    const [row] = await test.house.database.knex('password_codes').whereNull('used_at');
    expect(row.tries).toBe(5);
    expect((await reset(code)).status).toBe(429);
    await test.house.database.knex('guesses').del();
    expect(await reset(code)).toMatchObject({ status: 401, body: { code: 'code_invalid' } });
    expect((await reset(await codeFor(BEA))).status).toBe(200);
  });

  it('answers unknown addresses like wrong codes', async () => {
    const code = await codeFor(BEA);
    const email = 'nobody@shop.example';
    const shown = async (change: object) => {
      const answers = [];
      for (let guess = 0; guess < 6; guess += 1) answers.push(await reset(wrong(code), change));
      return answers.map(({ status, body }) => ({ status, ...(body as object), requestId: '', retryAfter: 0 }));
    };
    expect(await shown({ email })).toEqual(await shown({}));
  });

  it('says that a password is too weak before it judges the code', async () => {
    const code = await codeFor(BEA);
    for (const password of ['short', 'qwertyuiop', 'aaaaaaaaaa', 'P4ssw0rd!', 'bea@shop.example']) {
      expect(await reset(code, { password })).toMatchObject({
        status: 422,
        body: { fields: { password: expect.any(String) } },
      });
    }
    expect((await reset(code)).status).toBe(200);
  });

  it.each([
    ['letters', { code: 'abcdef' }],
    ['seven figures', { code: '1234567' }],
    ['a number', { code: 123_456 }],
    ['an operator', { code: { $gt: '' } }],
    ['a field too many', { role: 'owner' }],
  ])('refuses %s', async (_, change) => {
    expect((await reset('000000', change)).status).toBe(422);
  });

  it('works for nobody who was deactivated after asking', async () => {
    owner = test.person(await test.signIn(OWNER.email, OWNER.password));
    const gus = await test.join(owner, 'agent', 'Gus');
    const code = await codeFor(emailOf('Gus'));
    await owner.request('PATCH', `/api/staff/${gus.me.id}`, { active: false });
    expect((await reset(code, { email: emailOf('Gus') })).status).toBe(401);
  });
});
