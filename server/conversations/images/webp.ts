// WebP: a RIFF file with chunks.

import { liesOnItsSide, orientationAlone, orientationOf } from './orientation.ts';

interface Chunk {
  name: string;
  start: number;
  end: number;
}

/** Flags of the extended header: it has Exif, it has XMP. */
const HAS_EXIF = 0x08;
const HAS_XMP = 0x04;

/** The chunks within the length that the file itself says. */
function* chunks(content: Buffer): Generator<Chunk> {
  if (content.length < 12) return;
  const whole = Math.min(content.length, 8 + content.readUInt32LE(4));
  let start = 12;
  while (start + 8 <= whole) {
    const length = content.readUInt32LE(start + 4);
    const end = Math.min(whole, start + 8 + length + (length % 2));
    yield { name: content.toString('latin1', start, start + 4), start, end };
    start = end;
  }
}

const orientationIn = (content: Buffer): number | undefined => {
  for (const { name, start, end } of chunks(content)) {
    if (name !== 'EXIF') continue;
    const data = content.subarray(start + 8, end);
    return orientationOf(data.toString('latin1', 0, 4) === 'Exif' ? data.subarray(6) : data);
  }
  return undefined;
};

/** Width and height in pixels as the picture is shown. */
export function webpSize(content: Buffer): { width: number; height: number } | undefined {
  const size = codedSize(content);
  if (size === undefined || !liesOnItsSide(orientationIn(content))) return size;
  return { width: size.height, height: size.width };
}

function codedSize(content: Buffer): { width: number; height: number } | undefined {
  for (const { name, start } of chunks(content)) {
    const data = start + 8;
    if (name === 'VP8X')
      return { width: content.readUIntLE(data + 4, 3) + 1, height: content.readUIntLE(data + 7, 3) + 1 };
    if (name === 'VP8L') {
      const bits = content.readUInt32LE(data + 1);
      return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
    }
    if (name === 'VP8 ') {
      return { width: content.readUInt16LE(data + 6) & 0x3fff, height: content.readUInt16LE(data + 8) & 0x3fff };
    }
  }
  return undefined;
}

/** Without XMP and Exif but the orientation, and without whatever lies behind the picture. */
export function stripWebp(content: Buffer): Buffer {
  if (content.length < 12) return content;
  const parts: Buffer[] = [Buffer.from(content.subarray(0, 12))];
  const orientation = orientationIn(content);
  let isExtended = false;
  for (const { name, start, end } of chunks(content)) {
    if (name === 'EXIF' || name === 'XMP ') continue;
    const chunk = Buffer.from(content.subarray(start, end));
    if (name === 'VP8X' && chunk.length > 8) {
      // The flags must not promise what is gone.
      isExtended = orientation !== undefined;
      chunk[8] = ((chunk[8] ?? 0) & ~(HAS_EXIF | HAS_XMP)) | (isExtended ? HAS_EXIF : 0);
    }
    parts.push(chunk);
  }
  if (isExtended && orientation !== undefined) parts.push(orientationChunk(orientation));
  const result = Buffer.concat(parts);
  result.writeUInt32LE(result.length - 8, 4);
  return result;
}

function orientationChunk(orientation: number): Buffer {
  const data = orientationAlone(orientation);
  const head = Buffer.alloc(8);
  head.write('EXIF', 'latin1');
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data]);
}
