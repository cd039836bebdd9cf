import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SocketTicket, StaffList } from '../../protocol/index.ts';
import { newId } from '../platform/index.ts';
import { anybodyOnline, disconnected, presenceOf, redeemSocketTicket, touchPresence } from './index.ts';
import { emailOf, OWNER, passwordOf, startStaffHouse, type Person, type StaffHouse } from './testing/staffHouse.ts';

let test: StaffHouse;
let bea: { person: Person; session: string };
beforeAll(async () => {
  test = await startStaffHouse();
  const owner = await test.setUpOwner();
  await test.join(owner, 'agent', 'Bea');
});
afterAll(() => test.stop());
beforeEach(async () => {
  test.clock.advance(60_000);
  bea = await arrive(emailOf('Bea'), passwordOf('Bea'));
  test.hints.length = 0;
});

async function arrive(email: string, password: string): Promise<{ person: Person; session: string }> {
  const person = test.person(await test.signIn(email, password));
  const { body } = await person.request('POST', '/api/session/ticket', {});
  return { person, session: (await redeemSocketTicket(test.house, (body as SocketTicket).ticket)).sessionId };
}

const status = async () =>
  Object.fromEntries((await presenceOf(test.house)).map((person) => [person.name, person.status]));
const setAway = (person: Person, away: boolean) =>
  person.request('POST', '/api/staff/me/presence', { clientId: newId(), away });

describe('presence', () => {
  it('begins with the first frame of a socket, lasts a minute from the last, and says so once', async () => {
    expect(await status()).toEqual({ Ada: 'offline', Bea: 'offline' });
    await touchPresence(test.house, bea.session);
    expect(await status()).toEqual({ Ada: 'offline', Bea: 'online' });
    expect(test.hints).toEqual([{ kind: 'presence.changed' }]);
    test.clock.advance(59_999);
    expect(await status()).toMatchObject({ Bea: 'online' });
    await touchPresence(test.house, bea.session);
    expect(test.hints).toHaveLength(1);
    test.clock.advance(60_000);
    expect(await status()).toMatchObject({ Bea: 'offline' });
  });

  it('outlives a reload, and a socket that closed while another is open', async () => {
    await touchPresence(test.house, bea.session);
    await disconnected(test.house, bea.session);
    test.clock.advance(14_999);
    expect(await status()).toMatchObject({ Bea: 'online' });
    await touchPresence(test.house, bea.session);
    test.clock.advance(30_000);
    expect(await status()).toMatchObject({ Bea: 'online' });
    await disconnected(test.house, bea.session);
    test.clock.advance(15_000);
    expect(await status()).toMatchObject({ Bea: 'offline' });
  });

  it('is not lengthened by a socket that closes late', async () => {
    await touchPresence(test.house, bea.session);
    test.clock.advance(55_000);
    await disconnected(test.house, bea.session);
    test.clock.advance(5_000);
    expect(await status()).toMatchObject({ Bea: 'offline' });
  });

  it('ends at once with the session', async () => {
    await touchPresence(test.house, bea.session);
    await bea.person.request('DELETE', '/api/session');
    expect(await status()).toMatchObject({ Bea: 'offline' });
    await touchPresence(test.house, bea.session);
    expect(await status()).toMatchObject({ Bea: 'offline' });
  });

  it('is away when somebody says so, and only then', async () => {
    await touchPresence(test.house, bea.session);
    expect(await setAway(bea.person, true)).toMatchObject({ status: 200, body: {} });
    expect(await status()).toMatchObject({ Bea: 'away' });
    expect(test.hints.at(-1)).toEqual({ kind: 'presence.changed' });
    expect(await bea.person.request('GET', '/api/session')).toMatchObject({ body: { away: true } });
    const { staff } = (await bea.person.request('GET', '/api/staff')).body as StaffList;
    expect(staff.find((member) => member.name === 'Bea')?.status).toBe('away');
    await setAway(bea.person, false);
    expect(await status()).toMatchObject({ Bea: 'online' });
  });

  it('refuses to be set by nobody or for somebody else', async () => {
    const body = { clientId: newId(), away: true };
    expect((await test.post('/api/staff/me/presence', body)).status).toBe(401);
    expect((await bea.person.request('POST', '/api/staff/me/presence', { ...body, staff: newId() })).status).toBe(422);
  });

  it('is not noted, and nothing else happens, while the database is away', async () => {
    const { pool } = test.house.database;
    const query = pool.query;
    pool.query = (() => Promise.reject(new Error('Connection terminated'))) as typeof query;
    try {
      await touchPresence(test.house, bea.session);
      await disconnected(test.house, bea.session);
    } finally {
      pool.query = query;
    }
    expect(test.hints).toEqual([]);
  });

  it('leaves out whoever was deactivated', async () => {
    const ada = await arrive(OWNER.email, OWNER.password);
    await touchPresence(test.house, bea.session);
    await ada.person.request('PATCH', `/api/staff/${bea.person.me.id}`, { active: false });
    expect(await status()).toEqual({ Ada: 'offline' });
    await ada.person.request('PATCH', `/api/staff/${bea.person.me.id}`, { active: true });
    expect(await status()).toEqual({ Ada: 'offline', Bea: 'offline' });
  });
});

describe('anybodyOnline', () => {
  it('is true while one is there who is not away, and hears of every change at once', async () => {
    expect(await anybodyOnline(test.house)).toBe(false);
    await touchPresence(test.house, bea.session);
    expect(await anybodyOnline(test.house)).toBe(true);
    await setAway(bea.person, true);
    expect(await anybodyOnline(test.house)).toBe(false);
    await setAway(bea.person, false);
    expect(await anybodyOnline(test.house)).toBe(true);
    await bea.person.request('DELETE', '/api/session');
    expect(await anybodyOnline(test.house)).toBe(false);
  });
});
