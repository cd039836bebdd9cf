// Bytes of a file to text. What is no text is refused with a sentence that helps.
import { ImportError, type NotCarried } from './types.ts';

/** Larger files are refused before anything of them is read. */
export const MOST_BYTES = 20_000_000;

const SIGNATURES: readonly { bytes: readonly number[]; what: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], what: 'a PDF document' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: 'a picture' },
  { bytes: [0xff, 0xd8, 0xff], what: 'a picture' },
  { bytes: [0x1f, 0x8b], what: 'a gzip archive: unpack it first' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], what: 'an old Office document: save it as CSV' },
];
/** What no text file holds but a broken or binary one does. */
const BINARY = /(?![\t-\r\u007f-\u009f])\p{Cc}/u;
const C1 = /[\u0080-\u009f]/;

/** A decoded file. */
export interface Decoded {
  text: string;
  /** Said to the reader when the encoding was guessed. */
  notes: NotCarried[];
}

/** Whether bytes begin like a ZIP file. */
export function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]);
}

/** Whether bytes may be what is left of a ZIP file: its two letters, and behind them no text. */
export function beginsLikeZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b]) && bytes.subarray(2, 4).some((byte) => byte < 0x09);
}

/**
 * Reads UTF-8 and UTF-16, with or without a mark at the beginning.
 * @param isTable Tables come from office programs: what is not UTF-8 is read as Windows-1252, and that is said.
 */
export function decode(bytes: Uint8Array, isTable: boolean): Decoded {
  const signature = SIGNATURES.find((one) => startsWith(bytes, one.bytes));
  if (signature !== undefined) throw new ImportError(`The file is ${signature.what}.`);
  const sixteen = sixteenBit(bytes);
  const text = decodeAs(sixteen ?? 'utf-8', bytes);
  if (text !== null) return { text: checked(text), notes: [] };
  const western = sixteen === null && isTable ? decodeAs('windows-1252', bytes) : null;
  if (western === null) {
    throw new ImportError(`The file is not valid ${sixteen === null ? 'UTF-8' : 'UTF-16'} text: save it as UTF-8.`);
  }
  if (C1.test(western)) throw new ImportError('The encoding of the file is unknown: save it as UTF-8.');
  const why = 'The file is not UTF-8; it was read as Windows-1252 (Latin-1). Look for wrong letters.';
  return { text: checked(western), notes: [{ what: 'The encoding', why }] };
}

function checked(text: string): string {
  if (BINARY.test(text)) throw new ImportError('The file is not text.');
  if (text.trim() === '') throw new ImportError('The file is empty.');
  return text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
}

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** UTF-16 by its mark, or by every other byte of the beginning being zero. */
function sixteenBit(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  const head = bytes.subarray(0, 200);
  const zeros = (parity: number): number => head.filter((byte, index) => byte === 0 && index % 2 === parity).length;
  const many = head.length / 4;
  if (head.length < 4) return null;
  if (zeros(1) > many && zeros(0) === 0) return 'utf-16le';
  return zeros(0) > many && zeros(1) === 0 ? 'utf-16be' : null;
}

function startsWith(bytes: Uint8Array, wanted: readonly number[]): boolean {
  return wanted.every((byte, index) => bytes[index] === byte);
}
