import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { StaffMember } from '../../protocol/administration.ts';
import { fakeHttp, fakeInbox, inboxRow, ME } from '../testing/fakes.ts';
import { createPeople, staffRights } from './people.model.ts';

const member = (id: string, change: Partial<StaffMember> = {}): StaffMember => ({
  id,
  name: id,
  email: `${id}@nordlys.example`,
  role: 'agent',
  active: true,
  status: 'offline',
  load: 0,
  lastSeenAt: null,
  ...change,
});
const invite = {
  id: 'i1',
  email: 'gus@nordlys.example',
  role: 'agent',
  createdAt: '2026-06-10T10:00:00.000Z',
  expiresAt: '2026-06-17T10:00:00.000Z',
};
const assigned = (ticket: string, id: string, status: 'open' | 'resolved' = 'open') =>
  inboxRow(ticket, { assignee: { id, name: id }, status });

const open = async (...staff: StaffMember[]) => {
  const { http, calls } = fakeHttp({
    'GET /api/staff': { staff, invites: [invite] },
    'PATCH /api/staff/maya': {},
    'DELETE /api/staff/invites/i1': undefined,
    'POST /api/staff/invites': { ...invite, link: 'https://desk.example/admin/invite#token' },
  });
  const { inbox, presence, show, live } = fakeInbox();
  const people = createPeople({ http, presence, rows: inbox.rows, live, me: signal(ME) });
  await people.load();
  return { people, calls, presence, show, live };
};
const shown = (people: Awaited<ReturnType<typeof open>>['people']) =>
  people.groups.value.map((group) => [group.key, ...group.members.map((one) => one.id)]);

describe('the list of people', () => {
  it('groups by presence as it is now, deactivated ones last', async () => {
    const { people, presence } = await open(member('maya'), member('jonas'), member('old', { active: false }));
    presence.value = [{ id: 'maya', name: 'Maya', status: 'away' }];
    expect(shown(people)).toEqual([
      ['away', 'maya'],
      ['offline', 'jonas'],
      ['inactive', 'old'],
    ]);
  });

  it('knows of herself without being told', async () => {
    const { people } = await open(member(ME.id));
    expect(shown(people)).toEqual([['online', ME.id]]);
  });

  it('counts the open chats of the live inbox, and believes the server before that is there', async () => {
    const { people, show, live } = await open(member('maya', { load: 7 }));
    show(assigned('1', 'maya'), assigned('2', 'maya'), assigned('3', 'maya', 'resolved'));
    expect(people.staff.value?.[0]?.load).toBe(2);
    live.value = false;
    expect(people.staff.value?.[0]?.load).toBe(7);
  });

  it('is found by name or address and filtered', async () => {
    const { people, presence } = await open(member('maya'), member('jonas'));
    presence.value = [{ id: 'jonas', name: 'Jonas', status: 'online' }];
    people.find('MAYA@');
    expect(shown(people)).toEqual([['offline', 'maya']]);
    people.find('');
    people.show('online');
    expect(shown(people)).toEqual([['online', 'jonas']]);
    expect(people.shownInvites.value).toEqual([]);
    people.show('invited');
    expect(shown(people)).toEqual([]);
    expect(people.shownInvites.value).toEqual([invite]);
  });

  it('is loaded again when somebody comes of whom it has not heard', async () => {
    const { presence, calls } = await open(member('maya'));
    expect(calls).toHaveLength(1);
    presence.value = [{ id: 'new', name: 'New', status: 'online' }];
    expect(calls).toHaveLength(2);
  });

  it('offers for a chat who is here first, and of those who has the least to do', async () => {
    const { people, presence, show } = await open(
      member('maya'),
      member('jonas'),
      member('priya'),
      member('old', { active: false }),
    );
    presence.value = ['maya', 'jonas'].map((id) => ({ id, name: id, status: 'online' as const }));
    show(assigned('1', 'maya'));
    expect(people.assignable.value.map((one) => one.id)).toEqual(['jonas', 'maya', 'priya']);
  });
});

it('changes, revokes and invites, and shows the list as it is then', async () => {
  const maya = member('maya');
  const { people, calls } = await open(maya);
  await people.change(maya, { role: 'admin' });
  for (const one of people.invites.value) await people.revoke(one);
  const invitation = people.createInvitation();
  invitation.form.set('email', 'not an address');
  await invitation.form.submit();
  expect(invitation.form.errors.value).toHaveProperty('email');
  invitation.form.set('email', ' gus@nordlys.example ');
  await invitation.form.submit();
  expect(invitation.created.value?.link).toContain('#token');
  expect(calls.map((call) => call.name)).toEqual([
    'GET /api/staff',
    'PATCH /api/staff/maya',
    'GET /api/staff',
    'DELETE /api/staff/invites/i1',
    'GET /api/staff',
    'POST /api/staff/invites',
    'GET /api/staff',
  ]);
  expect(calls[5]?.body).toEqual({ email: 'gus@nordlys.example', role: 'agent' });
});

describe('who may change whom', () => {
  const maya = member('maya');
  const owner = member('other', { role: 'owner' });
  it.each([
    ['an owner', { ...ME, role: 'owner' }, maya, { role: true, active: true }],
    ['an owner another owner', { ...ME, role: 'owner' }, owner, { role: true, active: true }],
    ['an admin', { ...ME, role: 'admin' }, maya, { role: false, active: true }],
    ['an admin an owner', { ...ME, role: 'admin' }, owner, { role: false, active: false }],
    ['an agent', { ...ME, role: 'agent' }, maya, { role: false, active: false }],
    ['nobody herself', ME, member(ME.id), { role: false, active: false }],
  ] as const)('%s', (_case, actor, subject, rights) => {
    expect(staffRights(actor, subject)).toEqual(rights);
  });
});
