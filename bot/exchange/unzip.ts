// ZIP files, unpacked in memory. The directory at the end is what counts (APPNOTE.TXT 4.3); sizes it claims are not
// believed: unpacking goes in small pieces and stops where there is more.
import { Inflate } from 'fflate/browser';
import { ImportError } from './types.ts';

const MOST_FILES = 5000;
const MOST_UNPACKED = 60_000_000;
/** Packed bytes given to the unpacker at once: at most a thousand times as many come out. */
const PIECE = 8192;
const STORED = 0;
const DEFLATED = 8;

interface Entry {
  name: string;
  method: number;
  packed: Uint8Array;
  size: number;
  digest: number;
}

/**
 * Unpacks the files that are wanted.
 * @throws ImportError for a damaged or encrypted archive, more than 5,000 files, or more than 60 MB unpacked.
 */
export function unzip(bytes: Uint8Array, isWanted: (name: string) => boolean): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  let room = MOST_UNPACKED;
  for (const entry of entriesOf(bytes)) {
    if (entry.name.endsWith('/') || !isWanted(entry.name)) continue;
    const unpacked = entry.method === STORED ? entry.packed : inflate(entry, room);
    room -= unpacked.length;
    if (room < 0) refuseSize();
    if (unpacked.length !== entry.size || digestOf(unpacked) !== entry.digest) damaged(`${entry.name} is not whole`);
    if (files.has(entry.name)) damaged(`${entry.name} is in it twice`);
    files.set(entry.name, unpacked);
  }
  return files;
}

function entriesOf(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const end = endOf(view);
    const count = view.getUint16(end + 10, true);
    if (count > MOST_FILES) {
      throw new ImportError(`The ZIP file holds ${count} files; at most ${MOST_FILES} are read.`);
    }
    const entries: Entry[] = [];
    let at = view.getUint32(end + 16, true);
    for (let number = 0; number < count; number += 1) {
      if (view.getUint32(at, true) !== 0x02014b50) damaged('its directory is broken');
      const nameLength = view.getUint16(at + 28, true);
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
      if ((view.getUint16(at + 8, true) & 1) === 1) throw new ImportError('The ZIP file is encrypted.');
      const method = view.getUint16(at + 10, true);
      if (method !== STORED && method !== DEFLATED) damaged(`${name} is packed in an unknown way`);
      const local = view.getUint32(at + 42, true);
      if (view.getUint32(local, true) !== 0x04034b50) damaged(`${name} is missing`);
      const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      const packed = bytes.subarray(from, from + view.getUint32(at + 20, true));
      entries.push({
        name,
        method,
        packed,
        size: view.getUint32(at + 24, true),
        digest: view.getUint32(at + 16, true),
      });
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return entries;
  } catch (error) {
    if (error instanceof RangeError) damaged('it ends too early');
    throw error;
  }
}

/** The record behind the directory; a comment of up to 64 kB may follow it. */
function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return damaged('its end is missing');
}

function inflate({ name, packed }: Entry, room: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((piece) => {
    length += piece.length;
    if (length > room) refuseSize();
    pieces.push(piece);
  });
  try {
    for (let at = 0; at < packed.length; at += PIECE) {
      stream.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
    }
  } catch (error) {
    if (error instanceof ImportError) throw error;
    damaged(`${name} cannot be unpacked`);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** CRC-32 as ZIP has it. */
function digestOf(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (TABLE[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

function refuseSize(): never {
  throw new ImportError(`The ZIP file unpacks to more than ${MOST_UNPACKED / 1e6} MB.`);
}

function damaged(problem: string): never {
  throw new ImportError(`The ZIP file is damaged: ${problem}.`);
}
