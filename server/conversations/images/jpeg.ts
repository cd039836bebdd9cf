// JPEG: segments with markers, and between them coded data (ITU T.81, annex B).

import { liesOnItsSide, orientationAlone, orientationOf } from './orientation.ts';

interface Segment {
  marker: number;
  start: number;
  /** Place behind it; for a scan behind its header, before its coded data. */
  end: number;
}

const EXIF = 'Exif\0\0';
const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;

/** The segments of the first picture up to its end, or to where it can no longer be read. */
function* segments(content: Buffer): Generator<Segment> {
  let start = 2;
  while (start + 2 <= content.length && content[start] === 0xff) {
    const marker = content[start + 1] ?? 0;
    if (marker === 0xff) {
      // Any number of these may fill the space before a marker.
      start += 1;
      continue;
    }
    if (marker === END_OF_IMAGE) {
      yield { marker, start, end: start + 2 };
      return;
    }
    if (start + 4 > content.length) return;
    const end = start + 2 + content.readUInt16BE(start + 2);
    yield { marker, start, end };
    start = marker === START_OF_SCAN ? endOfScan(content, end) : end;
  }
}

/** Where the coded data ends: before a marker that is neither a stuffed zero nor a restart. */
function endOfScan(content: Buffer, start: number): number {
  let at = content.indexOf(0xff, start);
  while (at >= 0 && at + 1 < content.length) {
    const next = content[at + 1] ?? 0;
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7) && next !== 0xff) return at;
    at = content.indexOf(0xff, next === 0xff ? at + 1 : at + 2);
  }
  return content.length;
}

/** Exif data of a segment, from its byte order on. */
function exifOf(content: Buffer, { marker, start, end }: Segment): Buffer | undefined {
  const isExif = marker === 0xe1 && content.toString('latin1', start + 4, start + 4 + EXIF.length) === EXIF;
  return isExif ? content.subarray(start + 4 + EXIF.length, end) : undefined;
}

/**
 * Of the application segments stay the JFIF header, the colour profile and the colour transform. The others tell of
 * place, time and device, or hold small copies of the picture before it was cut.
 */
function isKept(content: Buffer, { marker, start }: Segment): boolean {
  const begins = (name: string) => content.toString('latin1', start + 4, start + 4 + name.length) === name;
  if (marker === 0xe0) return begins('JFIF\0');
  if (marker === 0xe2) return begins('ICC_PROFILE\0');
  if (marker === 0xee) return true;
  const isComment = marker === 0xfe;
  return !isComment && !(marker >= 0xe0 && marker <= 0xef);
}

/** Width and height in pixels as the picture is shown. */
export function jpegSize(content: Buffer): { width: number; height: number } | undefined {
  let orientation: number | undefined;
  for (const segment of segments(content)) {
    const { marker, start } = segment;
    const exif = exifOf(content, segment);
    if (exif !== undefined) orientation ??= orientationOf(exif);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (!isFrame) continue;
    const size = { height: content.readUInt16BE(start + 5), width: content.readUInt16BE(start + 7) };
    return liesOnItsSide(orientation) ? { width: size.height, height: size.width } : size;
  }
  return undefined;
}

/** Without what tells of place, time and device, and without whatever lies behind the picture. */
export function stripJpeg(content: Buffer): Buffer {
  const kept: Buffer[] = [];
  let orientation: number | undefined;
  let end = 2;
  let header = 0;
  let isWhole = false;
  for (const segment of segments(content)) {
    const exif = exifOf(content, segment);
    if (exif !== undefined) orientation ??= orientationOf(exif);
    // Coded data, between the end of a scan's header and the next marker, has no segment of its own.
    kept.push(content.subarray(end, segment.start));
    if (isKept(content, segment)) kept.push(content.subarray(segment.start, segment.end));
    if (segment.marker === 0xe0 && kept.length === 2) header = kept.length;
    end = segment.end;
    isWhole = segment.marker === END_OF_IMAGE;
  }
  if (!isWhole) kept.push(content.subarray(end));
  if (orientation !== undefined) kept.splice(header, 0, orientationSegment(orientation));
  return Buffer.concat([content.subarray(0, 2), ...kept]);
}

function orientationSegment(orientation: number): Buffer {
  const data = Buffer.concat([Buffer.from(EXIF, 'latin1'), orientationAlone(orientation)]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}
