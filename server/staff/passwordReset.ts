import { randomInt } from 'node:crypto';
import type { Context } from 'koa';
import type { Me } from '../../protocol/index.ts';
import {
  AppError,
  inTransaction,
  keyedHash,
  networkOf,
  newId,
  sameBytes,
  seal,
  sendMail,
  unseal,
  type JobKind,
  type Limit,
  type Services,
} from '../platform/index.ts';
import type { House } from '../realtime/index.ts';
import { countGuess, forgetGuesses, takeGuess } from './guesses.ts';
import { passwordChangedMail, passwordCodeMail } from './mailTexts.ts';
import { hashPassword, refuseWeakPassword } from './passwords.ts';
import { presenceChanged } from './presence.ts';
import { presentMe } from './presentStaff.ts';
import { endSessionsOf, startSession } from './sessions.ts';
import { sameForm, signInCounters } from './signIn.ts';
import { Staff } from './Staff.ts';

const VALID_FOR = 10 * 60 * 1000;
/** Tries of one code: of a million, so the chance is 1 to 200,000. */
const TRIES = 5;

/** Codes for one address: at most 20 codes of 5 tries a day are a chance of 1 to 10,000. */
const PER_HOUR: Limit = { times: 5, seconds: 60 * 60 };
const PER_DAY: Limit = { times: 20, seconds: 24 * 60 * 60 };
const GUESSES: Limit = { times: TRIES, seconds: 10 * 60 };

/** Address and hour of the wish, sealed. */
interface CodeWish {
  sealed: string;
}

/** The work that depends on whether the account exists is done here, where nobody can time it. */
export const passwordCodeJob: JobKind<CodeWish> = { name: 'staff.passwordCode' };

const SEAL = 'password code';

/**
 * `POST /api/password/forgot`: does the same for known and unknown addresses, and answers the same. Beyond the limits of
 * an address nothing is mailed, without a word.
 */
export async function forgotPassword(services: Services, given: string): Promise<void> {
  const email = sameForm(given);
  await inTransaction(services.database, async (transaction) => {
    if ((await countGuess(services, transaction, 'code this hour', email, PER_HOUR)) !== undefined) return;
    if ((await countGuess(services, transaction, 'code this day', email, PER_DAY)) !== undefined) return;
    // The new code gets its own tries; the old one keeps its count.
    await forgetGuesses(services, transaction, ['code', email]);
    const { secretKey } = services.config;
    const wish = JSON.stringify({ email, at: services.clock.now().getTime() });
    const key = keyedHash(secretKey, 'code wish', email).toString('hex');
    await services.jobs.add(transaction, passwordCodeJob, key, { sealed: seal(secretKey, SEAL, wish) });
  });
}

/** Makes a code and mails it, if there is somebody to get it. A new code ends the old one. */
export async function makePasswordCode(services: Services, { sealed }: CodeWish): Promise<void> {
  const { email, at } = JSON.parse(unseal(services.config.secretKey, SEAL, sealed)) as { email: string; at: number };
  const now = services.clock.now();
  if (now.getTime() - at > VALID_FOR) return;
  await inTransaction(services.database, async (transaction) => {
    const models = await transaction.models();
    const person = await Staff.query(models).whereRaw('lower(email) = ?', [email]).whereNull('deactivated_at').first();
    if (person === undefined) return;
    const id = newId(now.getTime());
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    const expiresAt = new Date(now.getTime() + VALID_FOR);
    await transaction.query(
      'code.end',
      'update password_codes set used_at = $2 where staff_id = $1 and used_at is null',
      [person.id, now],
    );
    await transaction.query(
      'code.make',
      'insert into password_codes (id, staff_id, code_hash, created_at, expires_at) values ($1, $2, $3, $4, $5)',
      [id, person.id, hashCode(services, id, code), now, expiresAt],
    );
    await sendMail(services, transaction, {
      key: `code:${id}`,
      to: person.email,
      until: expiresAt,
      ...passwordCodeMail(code),
    });
  });
}

function hashCode(services: Services, id: string, code: string): Buffer {
  return keyedHash(services.config.secretKey, 'password code', `${id} ${code}`);
}

/**
 * `POST /api/password/reset`: a new password for the six figures of the mail. Ends every session of the person and
 * begins one here.
 *
 * @throws AppError `code_invalid` for a wrong, used, replaced or expired code and for unknown addresses alike;
 *   `too_many_requests` after five; `invalid` for a weak password, before the code is judged
 */
export async function resetPassword(
  house: House,
  koa: Context,
  body: { email: string; code: string; password: string },
): Promise<Me> {
  const email = sameForm(body.email);
  refuseWeakPassword(body.password, [email]);
  await takeGuess(house, 'code', email, GUESSES);
  const { rows } = await house.database.pool.query<{ id: string; staff_id: string; code_hash: Buffer }>({
    name: 'code.try',
    text: `update password_codes set tries = tries + 1
      where id = (
        select c.id from password_codes c join staff p on p.id = c.staff_id
        where lower(p.email) = $1 and p.deactivated_at is null and c.used_at is null and c.expires_at > $2
        order by c.created_at desc, c.id desc limit 1)
        and tries < $3 and used_at is null
      returning id, staff_id, code_hash`,
    values: [email, house.clock.now(), TRIES],
  });
  const [row] = rows;
  if (row === undefined || !sameBytes(row.code_hash, hashCode(house, row.id, body.code))) {
    house.log.info({ event: 'staff.code_refused' });
    throw new AppError('code_invalid');
  }
  const passwordHash = await hashPassword(body.password);
  const { person, ended } = await inTransaction(house.database, async (transaction) => {
    const used = await transaction.query(
      'code.use',
      'update password_codes set used_at = $2 where id = $1 and used_at is null returning id',
      [row.id, house.clock.now()],
    );
    if (used.length === 0) throw new AppError('code_invalid');
    const changed = await Staff.query(await transaction.models()).patchAndFetchById(row.staff_id, { passwordHash });
    const sessions = await endSessionsOf(house, transaction, row.staff_id);
    await startSession(house, transaction, koa, changed);
    await forgetGuesses(house, transaction, ['code', email], ...signInCounters(email, networkOf(koa.ip)));
    await sendMail(house, transaction, {
      key: `password-changed:${row.id}`,
      to: changed.email,
      ...passwordChangedMail(`${house.config.publicUrl}/admin/forgot`),
    });
    return { person: changed, ended: sessions };
  });
  house.realtime.endSessions(ended);
  presenceChanged(house);
  house.log.info({ event: 'staff.password_reset', staff: person.id });
  return presentMe(person);
}
