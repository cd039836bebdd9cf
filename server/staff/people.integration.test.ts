import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CreatedInvite, StaffList, StaffMember } from '../../protocol/index.ts';
import { newId } from '../platform/index.ts';
import { ownerLink } from './index.ts';
import {
  emailOf,
  OWNER,
  passwordOf,
  startStaffHouse,
  tokenOf,
  type Person,
  type StaffHouse,
} from './testing/staffHouse.ts';

const HOUR = 3_600_000;
const NEW = { name: 'New', email: 'new@shop.example', password: 'a new long secret' };

describe('the first account', () => {
  let test: StaffHouse;
  beforeAll(async () => {
    test = await startStaffHouse();
  });
  afterAll(() => test.stop());
  const setUp = (token: string, change: object = {}) => test.post('/api/setup', { token, ...OWNER, ...change });
  const freshToken = async () => tokenOf(await ownerLink(test.house));

  it('is made under a link to our own pages that ends the older ones', async () => {
    const older = await freshToken();
    const link = await ownerLink(test.house);
    expect(link).toMatch(new RegExp(`^${test.house.config.publicUrl}/admin/setup#[\\w-]{43}$`));
    expect(await test.post('/api/setup/check', { token: tokenOf(link) })).toMatchObject({
      status: 200,
      body: { role: 'owner' },
    });
    for (const path of ['/api/setup/check', '/api/setup']) {
      const body = path.endsWith('check') ? { token: older } : { token: older, ...OWNER };
      expect(await test.post(path, body)).toMatchObject({ status: 401, body: { code: 'token_invalid' } });
    }
  });

  it('is not made a day later', async () => {
    const token = await freshToken();
    test.clock.advance(24 * HOUR);
    expect(await test.post('/api/setup/check', { token })).toMatchObject({
      status: 401,
      body: { code: 'token_expired' },
    });
    expect(await setUp(token)).toMatchObject({ status: 401, body: { code: 'token_expired' } });
  });

  it.each([
    ['password', { password: 'short' }],
    ['password', { password: 'Password123!' }],
    ['password', { password: 'ada@shop.example1' }],
    ['email', { email: 'ada@shop' }],
    ['email', { email: 'ada@shop.example\r\nBcc: evil@evil.test' }],
    ['name', { name: '  ' }],
    ['(body)', { role: 'owner' }],
  ])('wants a sound %s: %o', async (field, change) => {
    const token = await freshToken();
    const answer = await setUp(token, change);
    expect(answer).toMatchObject({ status: 422, body: { code: 'invalid', fields: { [field]: expect.any(String) } } });
    expect((await test.post('/api/setup/check', { token })).status).toBe(200);
  });

  it('is made once, however many try at once, and signs in', async () => {
    const token = await freshToken();
    const answers = await Promise.all([1, 2, 3, 4].map((place) => setUp(token, { email: `ada${place}@shop.example` })));
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, 401, 401, 401]);
    const made = answers.find((answer) => answer.status === 200);
    if (made === undefined) throw new Error('No owner');
    expect((await test.person(made).request('GET', '/api/session')).body).toEqual(made.body);
    expect(await test.house.database.knex('staff')).toHaveLength(1);
  });

  it('ends the printing of links', async () => {
    expect(await ownerLink(test.house)).toBeUndefined();
  });
});

describe('people', () => {
  let test: StaffHouse;
  let owner: Person;
  let admin: Person;
  let agent: Person;
  beforeAll(async () => {
    test = await startStaffHouse();
    owner = await test.setUpOwner();
    admin = await test.join(owner, 'admin', 'Cem');
    agent = await test.join(owner, 'agent', 'Bea');
    await test.runJobs();
  });
  afterAll(() => test.stop());
  beforeEach(async () => {
    await test.runJobs();
    test.mails.length = 0;
    await test.house.database.knex('guesses').del();
  });

  const invite = async (by: Person, email: string, role = 'agent') =>
    by.request('POST', '/api/staff/invites', { email, role });
  const accept = (token: string, change: object = {}) =>
    test.post('/api/invites/accept', { token, name: NEW.name, password: NEW.password, ...change });
  const list = async (by: Person) => (await by.request('GET', '/api/staff')).body as StaffList;
  const member = async (id: string) => (await list(owner)).staff.find((person) => person.id === id);
  const change = (by: Person, id: string, body: object) => by.request('PATCH', `/api/staff/${id}`, body);

  describe('invitations', () => {
    it('are shown once and mailed, name who invites, and make the account that they say', async () => {
      const answer = await invite(admin, 'dora@shop.example', 'admin');
      const created = answer.body as CreatedInvite;
      expect(answer.status).toBe(200);
      expect(created.link).toMatch(new RegExp(`^${test.house.config.publicUrl}/admin/invite#[\\w-]{43}$`));
      await test.runJobs();
      expect(test.mails).toMatchObject([{ to: 'dora@shop.example', text: expect.stringContaining(created.link) }]);
      expect(test.mails[0]?.text).toContain('Cem invites you');

      const { link, ...shown } = created;
      expect((await list(admin)).invites).toEqual([shown]);
      expect(JSON.stringify(await test.house.database.knex('staff_links'))).not.toContain(tokenOf(link));

      const token = tokenOf(link);
      expect(await test.post('/api/invites/check', { token })).toMatchObject({
        status: 200,
        body: { email: 'dora@shop.example', role: 'admin' },
      });
      const dora = test.person(await accept(token, { name: 'Dora' }));
      expect(dora.me).toMatchObject({ name: 'Dora', email: 'dora@shop.example', role: 'admin', away: false });
      expect((await list(dora)).invites).toEqual([]);
      expect(await accept(token)).toMatchObject({ status: 401, body: { code: 'token_invalid' } });
    });

    it('are taken once, however many try at once', async () => {
      const token = tokenOf(((await invite(owner, 'eve@shop.example')).body as CreatedInvite).link);
      const answers = await Promise.all([1, 2, 3, 4, 5].map(() => accept(token)));
      expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, 401, 401, 401, 401]);
    });

    it('end after seven days, when revoked, and when a newer one is sent', async () => {
      const invited = async (email: string) => {
        const { id, link } = (await invite(owner, email)).body as CreatedInvite;
        return { id, token: tokenOf(link) };
      };
      const replaced = await invited(NEW.email);
      const revoked = await invited(NEW.email);
      expect((await owner.request('DELETE', `/api/staff/invites/${revoked.id}`)).status).toBe(204);
      expect((await owner.request('DELETE', `/api/staff/invites/${revoked.id}`)).status).toBe(404);
      const open = await invited(NEW.email.toUpperCase());
      for (const { token } of [replaced, revoked]) {
        expect(await accept(token)).toMatchObject({ status: 401, body: { code: 'token_invalid' } });
      }
      expect((await list(owner)).invites).toHaveLength(1);
      test.clock.advance(7 * 24 * HOUR);
      for (const path of ['check', 'accept']) {
        const body =
          path === 'check' ? { token: open.token } : { token: open.token, name: 'New', password: NEW.password };
        expect(await test.post(`/api/invites/${path}`, body)).toMatchObject({
          status: 401,
          body: { code: 'token_expired' },
        });
      }
      owner = test.person(await test.signIn(OWNER.email, OWNER.password));
      admin = test.person(await test.signIn(emailOf('Cem'), passwordOf('Cem')));
      agent = test.person(await test.signIn(emailOf('Bea'), passwordOf('Bea')));
      expect((await list(owner)).invites).toEqual([]);
    });

    it('are refused for an address that has an account', async () => {
      expect(await invite(owner, emailOf('Bea').toUpperCase())).toMatchObject({
        status: 409,
        body: { code: 'already_exists', fields: { email: expect.any(String) } },
      });
    });

    it.each([
      ['nobody', 'token_invalid', 'x'.repeat(43)],
      ['the owner', 'token_invalid', undefined],
    ])('do not come from the link of %s', async (_, code, given) => {
      await test.house.database.knex('staff').where({ id: owner.me.id }).update({ role: 'admin' });
      const token = given ?? tokenOf(await ownerLink(test.house));
      await test.house.database.knex('staff').where({ id: owner.me.id }).update({ role: 'owner' });
      expect(await accept(token)).toMatchObject({ status: 401, body: { code } });
    });

    it.each([
      ['an owner', { email: NEW.email, role: 'owner' }],
      ['two addresses', { email: 'a@shop.example,b@shop.example', role: 'agent' }],
      ['a second header', { email: 'a@shop.example\r\nBcc: b@shop.example', role: 'agent' }],
      ['a comment', { email: 'a(b@evil.test)@shop.example', role: 'agent' }],
      ['a quoted part', { email: '"a@evil.test x"@shop.example', role: 'agent' }],
    ])('are refused for %s', async (_, body) => {
      expect(await owner.request('POST', '/api/staff/invites', body)).toMatchObject({ status: 422 });
      await test.runJobs();
      expect(test.mails).toEqual([]);
    });

    it('of somebody who may not invite any more end', async () => {
      const eva = await test.join(owner, 'admin', 'Eva');
      const token = tokenOf(((await invite(eva, 'friend@shop.example', 'admin')).body as CreatedInvite).link);
      expect((await change(owner, eva.me.id, { active: false })).status).toBe(200);
      expect(await accept(token)).toMatchObject({ status: 401, body: { code: 'token_invalid' } });
    });

    it('are the business of admins', async () => {
      const { id } = (await invite(owner, 'zoe@shop.example')).body as CreatedInvite;
      expect(await invite(agent, NEW.email)).toMatchObject({ status: 403 });
      expect((await agent.request('DELETE', `/api/staff/invites/${id}`)).status).toBe(403);
      expect((await list(agent)).invites).toEqual([]);
      expect((await test.post('/api/staff/invites', { email: NEW.email, role: 'agent' })).status).toBe(401);
    });

    it.each([newId(), 'x', '../../me'])('knows no invitation %s', async (id) => {
      expect((await owner.request('DELETE', `/api/staff/invites/${encodeURIComponent(id)}`)).status).toBe(404);
    });
  });

  describe('roles and leave', () => {
    it('shows everybody with what they carry', async () => {
      const { knex } = test.house.database;
      const [site, visitor] = [newId(), newId()];
      await knex.raw(
        `insert into sites (id, key, name, hours, time_zone, greeting, accent, ticket_sequence)
         values (?, 'key', 'Shop', '{}', 'UTC', 'Hi', '#000000', 'none')`,
        [site],
      );
      await knex('visitors').insert({ id: visitor, site_id: site });
      for (const [index, status] of ['open', 'pending', 'on_hold', 'resolved', 'closed'].entries()) {
        const conversation = newId();
        await knex('conversations').insert({ id: conversation, site_id: site, visitor_id: visitor });
        await knex('tickets').insert({
          id: newId(),
          site_id: site,
          conversation_id: conversation,
          number: index,
          status,
          assignee_id: agent.me.id,
        });
      }
      expect(await member(agent.me.id)).toEqual({
        id: agent.me.id,
        name: 'Bea',
        email: emailOf('Bea'),
        role: 'agent',
        active: true,
        status: 'offline',
        load: 3,
        lastSeenAt: expect.stringMatching(/Z$/),
      });
    });

    it('changes a role, which signs the person out everywhere', async () => {
      const finn = await test.join(owner, 'agent', 'Finn');
      const answer = await change(owner, finn.me.id, { role: 'admin' });
      expect(answer).toMatchObject({ status: 200, body: { id: finn.me.id, role: 'admin', active: true } });
      expect((await finn.request('GET', '/api/session')).status).toBe(204);
      const sessions = await test.house.database.knex('staff_sessions').where({ staff_id: finn.me.id });
      expect(test.ended).toEqual(expect.arrayContaining(sessions.map((session) => session.id)));
      const again = test.person(await test.signIn(emailOf('Finn'), passwordOf('Finn')));
      expect(again.me.role).toBe('admin');
    });

    it('lets somebody go at once and back in only by signing in', async () => {
      const gus = await test.join(owner, 'agent', 'Gus');
      expect(await change(admin, gus.me.id, { active: false })).toMatchObject({ body: { active: false } });
      expect((await gus.request('GET', '/api/session')).status).toBe(204);
      expect((await test.signIn(emailOf('Gus'), passwordOf('Gus'))).status).toBe(401);
      expect(test.hints).toContainEqual({ kind: 'staff.deactivated', staff: gus.me.id });
      expect(test.hints.at(-2)).toEqual({ kind: 'presence.changed' });

      expect(await change(admin, gus.me.id, { active: true })).toMatchObject({ body: { active: true } });
      expect((await gus.request('GET', '/api/session')).status).toBe(204);
      expect((await test.signIn(emailOf('Gus'), passwordOf('Gus'))).status).toBe(200);
    });

    it('changes nothing and ends nothing when nothing is new', async () => {
      const before = test.ended.length;
      expect((await change(owner, agent.me.id, { role: 'agent', active: true })).status).toBe(200);
      expect((await change(owner, agent.me.id, {})).status).toBe(200);
      expect(test.ended).toHaveLength(before);
      expect((await agent.request('GET', '/api/session')).status).toBe(200);
    });

    it('keeps the last owner', async () => {
      for (const body of [{ role: 'admin' }, { active: false }, { role: 'agent', active: false }]) {
        expect(await change(owner, owner.me.id, body)).toMatchObject({ status: 409, body: { code: 'conflict' } });
      }
      expect(await member(owner.me.id)).toMatchObject({ role: 'owner', active: true });
    });

    it('keeps one of two owners who demote each other at the same time', async () => {
      const ines = await test.join(owner, 'agent', 'Ines');
      await change(owner, ines.me.id, { role: 'owner' });
      const second = test.person(await test.signIn(emailOf('Ines'), passwordOf('Ines')));
      const answers = await Promise.all([
        change(owner, second.me.id, { role: 'agent' }),
        change(second, owner.me.id, { role: 'agent' }),
      ]);
      const statuses = answers.map((answer) => answer.status);
      expect(statuses.filter((status) => status === 200)).toHaveLength(1);
      expect(statuses.filter((status) => status === 403 || status === 401)).toHaveLength(1);
      const owners = (await test.house.database.knex('staff').where({ role: 'owner' })) as StaffMember[];
      expect(owners).toHaveLength(1);
      await test.house.database.knex('staff').where({ id: owner.me.id }).update({ role: 'owner' });
      await test.house.database.knex('staff').where({ id: ines.me.id }).update({ role: 'agent' });
      owner = test.person(await test.signIn(OWNER.email, OWNER.password));
    });

    it('leaves roles and owners to owners', async () => {
      const jo = await test.join(owner, 'agent', 'Jo');
      expect(await change(admin, jo.me.id, { role: 'admin' })).toMatchObject({ status: 403 });
      expect(await change(admin, admin.me.id, { role: 'owner' })).toMatchObject({ status: 403 });
      expect(await change(admin, owner.me.id, { active: false })).toMatchObject({ status: 403 });
      expect(await change(admin, admin.me.id, { active: false })).toMatchObject({ status: 409 });
      for (const body of [{ role: 'owner' }, { active: false }]) {
        expect((await change(agent, agent.me.id, body)).status).toBe(403);
        expect((await test.request('PATCH', `/api/staff/${jo.me.id}`, { body })).status).toBe(401);
      }
    });

    it.each([
      ['an unknown role', { role: 'root' }],
      ['a field too many', { active: true, passwordHash: 'x' }],
      ['a truth that is none', { active: 'false' }],
    ])('refuses %s', async (_, body) => {
      expect((await change(owner, agent.me.id, body)).status).toBe(422);
    });

    it.each([newId(), 'x', '1'])('knows nobody called %s', async (id) => {
      expect((await change(owner, id, { active: false })).status).toBe(404);
    });
  });
});
