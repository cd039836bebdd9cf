import {
  acceptInviteSchema,
  forgotPasswordSchema,
  idParameter,
  inviteSchema,
  resetPasswordSchema,
  setupSchema,
  signInSchema,
  staffChangeSchema,
  tokenCheckSchema,
  type SocketTicket,
} from '../../protocol/index.ts';
import { AppError, command, route, type Actor, type Limit, type Room, type StaffActor } from '../platform/index.ts';
import type { House } from '../realtime/index.ts';
import { changeStaff } from './changeStaff.ts';
import { startHousekeeping } from './housekeeping.ts';
import { acceptInvite, checkInvite, invite, revokeInvite } from './invites.ts';
import { checkOwnerLink, setUpOwner } from './owner.ts';
import { forgotPassword, makePasswordCode, passwordCodeJob, resetPassword } from './passwordReset.ts';
import { forgetAnybodyOnline, presenceChanged, setAway, type PresenceChangedHint } from './presence.ts';
import { presentMe, staffList, staffMembers } from './presentStaff.ts';
import { clearSessionCookie, isPlain } from './sessionCookie.ts';
import { endSession, issueSocketTicket } from './sessions.ts';
import { signIn } from './signIn.ts';
import { Staff } from './Staff.ts';

const READING: Limit = { times: 120, seconds: 60 };
const WRITING: Limit = { times: 60, seconds: 60 };
/** Per address ten times as many; the guesses at one account are counted in the database besides. */
const GUESSING: Limit = { times: 10, seconds: 60 };
const CODES: Limit = { times: 2, seconds: 60 * 60 };

/** The actor of a row that is for staff: the audience was judged before. */
function staffOf(actor: Actor | undefined): StaffActor {
  if (actor?.kind !== 'staff') throw new AppError('unauthorized');
  return actor;
}

function idOf(value: string | undefined): string {
  const id = idParameter.safeParse(value);
  if (!id.success) throw new AppError('not_found');
  return id.data;
}

export function staffRoom(house: House): Room {
  house.realtime.bus.on<PresenceChangedHint>('presence.changed', () => forgetAnybodyOnline(house));
  house.jobs.handle(passwordCodeJob, (wish) => makePasswordCode(house, wish));
  let stopHousekeeping = (): void => undefined;
  return {
    name: 'staff',
    async start() {
      if (isPlain(house.config)) {
        house.log.warn({
          event: 'staff.plain_http',
          message: `${house.config.publicUrl} is plain HTTP: sign-ins can be read on the way. Good for this machine only; set PUBLIC_URL to an https address elsewhere.`,
        });
      }
      stopHousekeeping = startHousekeeping(house);
    },
    async stop() {
      stopHousekeeping();
    },
    commands: [
      command({
        name: 'presence.set',
        audiences: ['agent'],
        limit: WRITING,
        async run(actor, { away }) {
          await setAway(house, staffOf(actor), away);
          return {};
        },
      }),
    ],
    routes: [
      route({
        method: 'POST',
        path: '/api/setup/check',
        audiences: ['anybody'],
        limit: GUESSING,
        body: tokenCheckSchema,
        run: async ({ body }) => checkOwnerLink(house, body.token),
      }),
      route({
        method: 'POST',
        path: '/api/setup',
        audiences: ['anybody'],
        limit: GUESSING,
        body: setupSchema,
        run: async ({ body, koa }) => setUpOwner(house, koa, body),
      }),
      route({
        method: 'POST',
        path: '/api/invites/check',
        audiences: ['anybody'],
        limit: GUESSING,
        body: tokenCheckSchema,
        run: async ({ body }) => checkInvite(house, body.token),
      }),
      route({
        method: 'POST',
        path: '/api/invites/accept',
        audiences: ['anybody'],
        limit: GUESSING,
        body: acceptInviteSchema,
        run: async ({ body, koa }) => acceptInvite(house, koa, body),
      }),
      route({
        method: 'POST',
        path: '/api/session',
        audiences: ['anybody'],
        limit: GUESSING,
        body: signInSchema,
        run: async ({ body, koa }) => signIn(house, koa, body),
      }),
      route({
        method: 'GET',
        path: '/api/session',
        audiences: ['anybody'],
        limit: READING,
        // Nobody is an answer here, not a failure: 204, so that a first visit leaves no error in the console.
        async run({ actor }) {
          if (actor?.kind !== 'staff') return undefined;
          const person = await Staff.query(house.database.knex).findById(staffOf(actor).staffId);
          if (person === undefined) throw new AppError('unauthorized');
          return presentMe(person);
        },
      }),
      route({
        method: 'DELETE',
        path: '/api/session',
        audiences: ['agent'],
        limit: WRITING,
        async run({ actor, koa }) {
          house.realtime.endSessions(await endSession(house, staffOf(actor).sessionId));
          presenceChanged(house);
          clearSessionCookie(house.config, koa);
          // Not "cookies": that would sign people out of everything else under the same domain.
          koa.set('Clear-Site-Data', '"cache", "storage"');
        },
      }),
      route({
        method: 'POST',
        path: '/api/session/ticket',
        audiences: ['agent'],
        limit: WRITING,
        run: async ({ actor }): Promise<SocketTicket> => ({ ticket: await issueSocketTicket(house, staffOf(actor)) }),
      }),
      route({
        method: 'POST',
        path: '/api/password/forgot',
        audiences: ['anybody'],
        limit: CODES,
        body: forgotPasswordSchema,
        async run({ body, koa }) {
          await forgotPassword(house, body.email);
          koa.set('Cache-Control', 'no-store');
          koa.status = 202;
          koa.body = {};
        },
      }),
      route({
        method: 'POST',
        path: '/api/password/reset',
        audiences: ['anybody'],
        limit: GUESSING,
        body: resetPasswordSchema,
        run: async ({ body, koa }) => resetPassword(house, koa, body),
      }),
      route({
        method: 'GET',
        path: '/api/staff',
        audiences: ['agent'],
        limit: READING,
        run: async ({ actor }) => staffList(house, staffOf(actor)),
      }),
      route({
        method: 'POST',
        path: '/api/staff/invites',
        audiences: ['admin'],
        limit: { times: 30, seconds: 60 * 60 },
        body: inviteSchema,
        run: async ({ actor, body }) => invite(house, staffOf(actor), body),
      }),
      route({
        method: 'DELETE',
        path: '/api/staff/invites/:invite',
        audiences: ['admin'],
        limit: WRITING,
        async run({ params }) {
          await revokeInvite(house, idOf(params['invite']));
        },
      }),
      route({
        method: 'PATCH',
        path: '/api/staff/:staff',
        audiences: ['admin'],
        limit: WRITING,
        body: staffChangeSchema,
        async run({ actor, params, body }) {
          const id = idOf(params['staff']);
          await changeStaff(house, staffOf(actor), id, body);
          return (await staffMembers(house, id))[0];
        },
      }),
    ],
  };
}
