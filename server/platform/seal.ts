import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const NONCE = 12;
const TAG = 16;

/**
 * Encrypts what must lie in the database for a while and is nobody's to read there (AES-256-GCM, a random nonce each).
 *
 * @param secretKey of the configuration
 * @param purpose names the use; what was sealed for one does not open for another
 * @returns base64
 */
export function seal(secretKey: string, purpose: string, text: string): string {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', keyFor(secretKey, `seal ${purpose}`), nonce);
  const content = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), content]).toString('base64');
}

/**
 * Opens what `seal` closed.
 *
 * @throws Error when the key or the purpose is another one, or the text was changed
 */
export function unseal(secretKey: string, purpose: string, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', keyFor(secretKey, `seal ${purpose}`), bytes.subarray(0, NONCE), {
    authTagLength: TAG,
  });
  decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
  return Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]).toString('utf8');
}

/**
 * SHA-256 with the installation's key, for what could be guessed from a plain hash: addresses, short codes.
 *
 * @param purpose names the use; equal texts have different hashes for different ones
 */
export function keyedHash(secretKey: string, purpose: string, text: string): Buffer {
  return createHmac('sha256', keyFor(secretKey, `hash ${purpose}`))
    .update(text)
    .digest();
}

function keyFor(secretKey: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secretKey, '', `shopbell ${purpose}`, 32));
}
