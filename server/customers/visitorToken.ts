import { createHash } from 'node:crypto';
import { findSiteByKey } from '../sites/index.ts';
import { AppError, hashSecret, type VisitorActor } from '../platform/index.ts';
import type { House } from '../realtime/index.ts';

/** `SITEKEY.SECRET`: the public key of the site and the device's own secret of 256 bits, base64url. */
const TOKEN = /^([\w-]{8,64})\.([\w-]{43})$/;

/**
 * Who shows this token. Unknown secrets are welcome: a shopper exists from her first message on, not before.
 *
 * @param token as in docs/protocol.md
 * @throws AppError `unauthorized` when it is no token or of no site of ours
 */
export async function authenticateVisitor(
  house: House,
  token: string,
  userAgent: string | undefined,
): Promise<VisitorActor> {
  const [, key, secret] = TOKEN.exec(token) ?? [];
  if (key === undefined || secret === undefined) throw new AppError('unauthorized');
  const site = await findSiteByKey(house, key);
  if (site === undefined) throw new AppError('unauthorized');
  const hash = hashSecret(secret);
  const { rows } = await house.database.byKey.query<{ visitor_id: string }>({
    name: 'visitor.bySecret',
    text: 'select visitor_id from visitor_secrets where site_id = $1 and hash = $2',
    values: [site.id, hash],
  });
  return {
    kind: 'visitor',
    siteId: site.id,
    visitorId: rows[0]?.visitor_id ?? visitorIdOf(site.id, hash),
    secretHash: hash,
    userAgent,
  };
}

/**
 * The id that a new shopper will get: made from the secret's hash, so that two tabs that send the first message at once
 * mean the same person. A UUID of version 8 (RFC 9562: custom).
 */
function visitorIdOf(siteId: string, secretHash: Buffer): string {
  const bytes = createHash('sha256').update('visitor').update(siteId).update(secretHash).digest().subarray(0, 16);
  bytes[6] = 0x80 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
