import { createHash, hash, randomBytes, randomFillSync, timingSafeEqual } from 'node:crypto';

const pool = Buffer.alloc(16 * 256);
let offset = pool.length;

/**
 * A UUID version 7 (RFC 9562): 48 bits of milliseconds, then 74 random bits, so that rows made together lie together.
 *
 * @param now milliseconds since 1970
 */
export function newId(now: number = Date.now()): string {
  if (offset === pool.length) {
    randomFillSync(pool);
    offset = 0;
  }
  pool.writeUIntBE(now, offset, 6);
  pool[offset + 6] = 0x70 | ((pool[offset + 6] ?? 0) & 0x0f);
  pool[offset + 8] = 0x80 | ((pool[offset + 8] ?? 0) & 0x3f);
  const hex = pool.toString('hex', offset, offset + 16);
  offset += 16;
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** A secret of 256 random bits, base64url. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** SHA-256 of a secret with enough entropy of its own; what the database keeps instead of it. */
export function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

/**
 * Fingerprint of a command: the same client id must come with the same one.
 *
 * @param name the command
 * @param body its checked body; key order does not matter
 */
export function hashBody(name: string, body: Record<string, unknown>): Buffer {
  return hash('sha256', name + canonical(body), 'buffer');
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value === 'object' && value !== null) {
    return `{${Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`)
      .join()}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

/** Compares without telling by time where two differ. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}
