import type { Context } from 'koa';
import type { Me } from '../../protocol/index.ts';
import { AppError, inTransaction, networkOf, type Limit, type Services } from '../platform/index.ts';
import { forgetGuesses, takeGuess } from './guesses.ts';
import { verifyPassword } from './passwords.ts';
import { presentMe } from './presentStaff.ts';
import { startSession } from './sessions.ts';
import { Staff } from './Staff.ts';

/** Wrong passwords for one account from one network. */
const FROM_ONE_NETWORK: Limit = { times: 5, seconds: 15 * 60 };
/** And from everywhere together. Whoever is locked out by it still gets in with a code by mail. */
const FROM_EVERYWHERE: Limit = { times: 10, seconds: 15 * 60 };

/** The counters of an account's sign-ins, by the form in which addresses are compared. */
export const signInCounters = (email: string, network: string): (readonly [string, string])[] => [
  ['sign-in', `${email} ${network}`],
  ['sign-in everywhere', email],
];

/** Addresses differ neither by case nor by blanks around them. */
export function sameForm(email: string): string {
  return email.trim().toLowerCase();
}

/**
 * `POST /api/session`. An unknown account, a wrong password and a deactivated person get the same answer after about the
 * same time.
 *
 * @throws AppError `wrong_credentials`; `too_many_requests` after five wrong ones, before judging the next
 */
export async function signIn(services: Services, koa: Context, body: { email: string; password: string }): Promise<Me> {
  const email = sameForm(body.email);
  const [here, everywhere] = signInCounters(email, networkOf(koa.ip));
  if (here !== undefined) await takeGuess(services, ...here, FROM_ONE_NETWORK);
  if (everywhere !== undefined) await takeGuess(services, ...everywhere, FROM_EVERYWHERE);
  const person = await Staff.query(services.database.knex).whereRaw('lower(email) = ?', [email]).first();
  const isRight = await verifyPassword(person?.passwordHash, body.password);
  if (person === undefined || !isRight || person.deactivatedAt !== null) {
    services.log.info({ event: 'staff.sign_in_refused' });
    throw new AppError('wrong_credentials');
  }
  await inTransaction(services.database, async (transaction) => {
    await startSession(services, transaction, koa, person);
    await forgetGuesses(services, transaction, ...signInCounters(email, networkOf(koa.ip)));
  });
  services.log.info({ event: 'staff.signed_in', staff: person.id });
  return presentMe(person);
}
