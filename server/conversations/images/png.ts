// PNG: a signature and chunks, each with its length, its name and a checksum.

import { crc32 } from 'node:zlib';
import { liesOnItsSide, orientationAlone, orientationOf } from './orientation.ts';

const METADATA = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME']);

interface Chunk {
  name: string;
  start: number;
  end: number;
}

/** The chunks up to the last one of the picture. */
function* chunks(content: Buffer): Generator<Chunk> {
  let start = 8;
  while (start + 12 <= content.length) {
    const name = content.toString('latin1', start + 4, start + 8);
    const end = start + 12 + content.readUInt32BE(start);
    yield { name, start, end };
    if (name === 'IEND') return;
    start = end;
  }
}

const orientationIn = (content: Buffer): number | undefined => {
  for (const { name, start, end } of chunks(content)) {
    if (name === 'eXIf') return orientationOf(content.subarray(start + 8, end - 4));
  }
  return undefined;
};

/** Width and height in pixels as the picture is shown. */
export function pngSize(content: Buffer): { width: number; height: number } {
  const [width, height] = [content.readUInt32BE(16), content.readUInt32BE(20)];
  return liesOnItsSide(orientationIn(content)) ? { width: height, height: width } : { width, height };
}

/** Without texts, times and Exif but the orientation, and without whatever lies behind the picture. */
export function stripPng(content: Buffer): Buffer {
  const parts = [content.subarray(0, 8)];
  const orientation = orientationIn(content);
  for (const { name, start, end } of chunks(content)) {
    if (!METADATA.has(name)) parts.push(content.subarray(start, end));
    if (name === 'IHDR' && orientation !== undefined) parts.push(orientationChunk(orientation));
  }
  return Buffer.concat(parts);
}

function orientationChunk(orientation: number): Buffer {
  const named = Buffer.concat([Buffer.from('eXIf', 'latin1'), orientationAlone(orientation)]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(named.length - 4);
  checksum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, checksum]);
}
