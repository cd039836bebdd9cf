// GIF: blocks, each of them a chain of parts with a length of one byte (GIF89a).

const EXTENSION = 0x21;
const IMAGE = 0x2c;
const TRAILER = 0x3b;
const COMMENT = 0xfe;
const APPLICATION = 0xff;
/** The one application whose block viewers need: how often an animation runs. */
const LOOP = 'NETSCAPE2.0';

/** Width and height of the canvas in pixels. */
export function gifSize(content: Buffer): { width: number; height: number } {
  return { width: content.readUInt16LE(6), height: content.readUInt16LE(8) };
}

/** Without comments, without the notes of applications, and without whatever lies behind the picture. */
export function stripGif(content: Buffer): Buffer {
  if (content.length < 13) return content;
  let end = 13 + colourTable(content[10] ?? 0);
  const kept = [content.subarray(0, end)];
  while (end < content.length) {
    const start = end;
    const kind = content[start];
    if (kind === TRAILER) {
      kept.push(content.subarray(start, start + 1));
      return Buffer.concat(kept);
    }
    if (kind !== EXTENSION && kind !== IMAGE) break;
    end = chainEnd(content, kind === EXTENSION ? start + 2 : start + 11 + colourTable(content[start + 9] ?? 0));
    if (kind === IMAGE || isKept(content, start)) kept.push(content.subarray(start, end));
  }
  kept.push(content.subarray(end));
  return Buffer.concat(kept);
}

function isKept(content: Buffer, start: number): boolean {
  const label = content[start + 1];
  if (label === APPLICATION) return content.toString('latin1', start + 3, start + 3 + LOOP.length) === LOOP;
  return label !== COMMENT;
}

/** @param flags whose lowest three bits say how long the table is, and the highest whether there is one */
function colourTable(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1);
}

function chainEnd(content: Buffer, start: number): number {
  let at = start;
  while (at < content.length && content[at] !== 0) at += 1 + (content[at] ?? 0);
  return Math.min(content.length, at + 1);
}
