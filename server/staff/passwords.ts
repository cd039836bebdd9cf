import { hash, verify } from '@node-rs/argon2';
import { AppError } from '../platform/index.ts';
import { isCommonPassword } from './commonPasswords.ts';

/** Argon2id with the figures of OWASP's cheat sheet: 19 MiB, two passes, one lane. */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashes at once: each takes 19 MiB and a core. */
const AT_ONCE = 4;
/** Waiting beyond it is refused: a flood of sign-ins must not pile up for minutes. */
const MOST_WAITING = 64;

/** Hash of nothing anybody knows, so that an unknown account costs the same time as a known one. */
const STAND_IN = '$argon2id$v=19$m=19456,t=2,p=1$c2hvcGJlbGwtc3RhbmQtaW4$QL7dCgN5nLyN8vMGbk0Lgp0dm0fXo6QZRXKqGtKDmcA';

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running >= AT_ONCE) {
    if (waiting.length >= MOST_WAITING) throw new AppError('too_many_requests', { retryAfter: 2_000 });
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else {
    running += 1;
  }
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    // The place is handed on: `running` stays as it is.
    if (next === undefined) running -= 1;
    else next();
  }
}

/** @throws AppError `too_many_requests` when too many hashes wait already */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, OPTIONS));
}

/**
 * Takes the same time whether the account exists or not.
 *
 * @param passwordHash undefined for an unknown account
 * @throws AppError `too_many_requests` when too many hashes wait already
 */
export async function verifyPassword(passwordHash: string | undefined, password: string): Promise<boolean> {
  const isRight = await inTurn(() => verify(passwordHash ?? STAND_IN, password));
  return isRight && passwordHash !== undefined;
}

/**
 * Refuses what is tried first by those who guess. No rules of composition beyond that.
 *
 * @param about the person's own name and address, which are no secret either
 * @throws AppError `invalid` naming the field `password`
 */
export function refuseWeakPassword(password: string, about: readonly string[]): void {
  const small = password.toLowerCase();
  const own = about.flatMap((text) => [text, text.split('@')[0] ?? '']).map((text) => text.trim().toLowerCase());
  if (isCommonPassword(password) || own.some((text) => text.length >= 4 && small.replace(text, '').length < 4)) {
    throw new AppError('invalid', {
      detail: 'This password is one of the first that are tried. Choose another one.',
      fields: { password: 'is too easy to guess' },
    });
  }
}
