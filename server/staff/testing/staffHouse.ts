// The room of the staff by itself, with people in it, for its tests.

import type { Me, Role } from '../../../protocol/index.ts';
import { startHouse, type TestAnswer, type TestHouse, type TestHouseSettings } from '../../../test/setup/house.ts';
import { MAIL_SEAL, mailJob, unseal, type Mail } from '../../platform/index.ts';
import { authenticateCookie, ownerLink, staffRoom } from '../index.ts';

export const OWNER = { name: 'Ada', email: 'ada@shop.example', password: 'correct horse battery' };

/** Somebody signed in: their cookie goes with every request. */
export interface Person {
  me: Me;
  cookie: string;
  request(method: string, path: string, body?: unknown): Promise<TestAnswer>;
}

export interface StaffHouse extends TestHouse {
  /** Mails as they would be delivered, after `runJobs`. */
  mails: Mail[];
  /** Sends without a cookie. */
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<TestAnswer>;
  /** Takes the cookie of an answer that signs in. */
  person(answer: TestAnswer): Person;
  signIn(email: string, password: string): Promise<TestAnswer>;
  setUpOwner(): Promise<Person>;
  /** Invites somebody and accepts in their name; the password is `PASSWORD of NAME`. */
  join(by: Person, role: 'agent' | 'admin', name: string): Promise<Person>;
}

export const passwordOf = (name: string): string => `a long secret of ${name.length} letters`;
export const emailOf = (name: string): string => `${name.toLowerCase()}@shop.example`;

export async function startStaffHouse(settings: Partial<TestHouseSettings> = {}): Promise<StaffHouse> {
  const mails: Mail[] = [];
  const test = await startHouse({
    rooms: (house) => [staffRoom(house)],
    doors: (house) => ({
      authenticate: (request) => authenticateCookie(house, request),
      allowsOrigin: async () => false,
    }),
    // Addresses are limited by the platform, which has tests of its own; here everybody shares one.
    limits: 1_000,
    ...settings,
  });
  test.house.jobs.handle(mailJob, async ({ sealed }) => {
    mails.push(JSON.parse(unseal(test.house.config.secretKey, MAIL_SEAL, sealed)) as Mail);
  });
  const post: StaffHouse['post'] = (path, body, headers = {}) => test.request('POST', path, { body, headers });

  const person = (answer: TestAnswer): Person => {
    const [cookie = ''] = (answer.headers.get('set-cookie') ?? '').split(';');
    if (answer.status !== 200 || cookie === '') throw new Error(`Not signed in: ${JSON.stringify(answer.body)}`);
    return {
      me: answer.body as Me,
      cookie,
      request: (method, path, body) =>
        test.request(method, path, { headers: { cookie }, ...(body !== undefined && { body }) }),
    };
  };

  return {
    ...test,
    mails,
    post,
    person,
    signIn: (email, password) => post('/api/session', { email, password }),
    async setUpOwner() {
      const token = tokenOf(await ownerLink(test.house));
      return person(await post('/api/setup', { token, ...OWNER }));
    },
    async join(by, role: Exclude<Role, 'owner'>, name) {
      const { body } = await by.request('POST', '/api/staff/invites', { email: emailOf(name), role });
      const token = tokenOf((body as { link: string }).link);
      return person(await post('/api/invites/accept', { token, name, password: passwordOf(name) }));
    },
  };
}

/** What stands behind the # of a link. */
export function tokenOf(link: string | undefined): string {
  return new URL(link ?? '').hash.slice(1);
}
