import jwt from 'jsonwebtoken';
import { z } from 'zod';
import { AppError, keyedHash, type Config } from '../platform/index.ts';

/** Days for which the link of a mail goes on with a talk. */
const VALID_DAYS = 30;
const AUDIENCE = 'continue';

const claims = z.looseObject({ conversation: z.uuid(), visitor: z.uuid(), mailbox: z.string() });

/**
 * The signed part of the link that goes on with a talk on any device.
 *
 * @param email address that it is mailed to: it proves that mailbox and no other
 * @param now time of issue; it is good for 30 days from then
 */
export function continueToken(config: Config, conversation: string, visitor: string, email: string, now: Date): string {
  const issued = Math.floor(now.getTime() / 1_000);
  const mailbox = mailboxOf(config, email);
  return jwt.sign(
    { conversation, visitor, mailbox, iat: issued, exp: issued + VALID_DAYS * 86_400 },
    config.secretKey,
    {
      algorithm: 'HS256',
      audience: AUDIENCE,
    },
  );
}

/**
 * Whose talk a link goes on with.
 *
 * @throws AppError `token_expired`, `token_invalid`
 */
export function readContinueToken(
  config: Config,
  token: string,
  now: Date,
): { conversation: string; visitor: string; mailbox: string } {
  try {
    const payload = jwt.verify(token, config.secretKey, {
      algorithms: ['HS256'],
      audience: AUDIENCE,
      clockTimestamp: Math.floor(now.getTime() / 1_000),
    });
    return claims.parse(payload);
  } catch (error) {
    throw new AppError(error instanceof jwt.TokenExpiredError ? 'token_expired' : 'token_invalid', { cause: error });
  }
}

/** How a link names the mailbox that it was sent to, without saying it. */
export function mailboxOf(config: Config, email: string): string {
  return keyedHash(config.secretKey, 'mailbox', email.toLowerCase()).toString('base64url');
}
