import { fileTypeFromBuffer } from 'file-type';
import { FILE_TYPES, LIMITS } from '../../protocol/index.ts';
import { AppError } from '../platform/index.ts';

/**
 * The kind of a file, told by its content and never by its name or what the sender says.
 *
 * @returns one of `FILE_TYPES`
 * @throws AppError `file_type_refused`
 */
export async function mediaTypeOf(content: Buffer): Promise<string> {
  const sniffed = await fileTypeFromBuffer(content).catch(() => undefined);
  const type = sniffed?.mime ?? (isPlainText(content) ? 'text/plain' : undefined);
  if (type === undefined || !(FILE_TYPES as readonly string[]).includes(type)) throw new AppError('file_type_refused');
  return type;
}

/** Valid UTF-8 without control characters, and not the beginning of a page, an image or a document in markup. */
function isPlainText(content: Buffer): boolean {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return false;
  }
  // eslint-disable-next-line no-control-regex -- the very characters that text does not have
  return !/[\u0000-\u0008\u000e-\u001f]/.test(text) && !/<\s*[!?a-z/]/i.test(text.slice(0, 4_096));
}

/** The name as it may be shown: no path, no control or direction characters, normalised after that, not too long. */
export function shownName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const clean = last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .normalize('NFC')
    .trim();
  return clean.slice(0, LIMITS.fileNameLength) || 'file';
}
