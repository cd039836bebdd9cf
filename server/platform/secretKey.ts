import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from './makeFolder.ts';
import { StartupError } from './startupError.ts';

/** Fewest characters a secret key may have; a generated one has 64 (256 bits as hexadecimal digits). */
export const SECRET_KEY_LENGTH = 32;

/**
 * The key that signs what this installation hands out, kept in `secret.key` of the data directory, mode 0600.
 * It is made at the first start; of two processes that start together, both get the one that was written first.
 *
 * @param dataDirectory absolute path; created when absent
 * @returns the key as text, at least SECRET_KEY_LENGTH characters
 * @throws StartupError when the directory cannot be written or the file holds no usable key
 */
export function keptSecretKey(dataDirectory: string): string {
  const file = join(dataDirectory, 'secret.key');
  const found = readKey(file);
  if (found !== undefined) return found;
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  try {
    // Others may pass through, not look in: as root the database server runs as a user without rights.
    makeFolder(dataDirectory, 0o711);
    writeFileSync(draft, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flush: true });
    // A link appears whole or not at all and never replaces a key that another process has just written.
    linkSync(draft, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) {
      throw new StartupError(`The data directory ${dataDirectory} cannot be written: ${reason(error)}.`);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  const made = readKey(file);
  if (made === undefined) throw new StartupError(`${file} vanished while it was being written.`);
  return made;
}

function readKey(file: string): string | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new StartupError(`The secret key ${file} cannot be read: ${reason(error)}.`);
  }
  if (text.length < SECRET_KEY_LENGTH) {
    throw new StartupError(
      `${file} holds no usable key (fewer than ${SECRET_KEY_LENGTH} characters). Restore it, or delete it: then everybody signs in again.`,
    );
  }
  return text;
}

function reason(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
