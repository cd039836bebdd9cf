import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { imageSize, stripMetadata } from './images.ts';

const SECRET = 'GPS 52.5200N 13.4050E';

function chunk(name: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length);
  head.write(name, 4, 'latin1');
  // The checksum is not looked at here; browsers get what was uploaded.
  return Buffer.concat([head, data, Buffer.alloc(4)]);
}

/** Exif of a camera: the orientation among other things, in either order of bytes, and a secret behind it. */
function exif(orientation: number, order: 'II' | 'MM' = 'II'): Buffer {
  const tiff = Buffer.alloc(8 + 2 + 2 * 12 + 4);
  const short = (value: number, at: number) =>
    order === 'II' ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at);
  const long = (value: number, at: number) =>
    order === 'II' ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at);
  tiff.write(order, 'latin1');
  short(42, 2);
  long(8, 4);
  short(2, 8);
  for (const [index, [tag, value]] of [[0x0100, 4_000] as const, [0x0112, orientation] as const].entries()) {
    const at = 10 + index * 12;
    short(tag, at);
    short(3, at + 2);
    long(1, at + 4);
    short(value, at + 8);
  }
  return Buffer.concat([tiff, Buffer.from(SECRET)]);
}

function png(turned?: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(3, 0);
  header.writeUInt32BE(2, 4);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('tEXt', Buffer.from(`Location\0${SECRET}`)),
    ...(turned === undefined ? [] : [chunk('eXIf', turned)]),
    chunk('IDAT', deflateSync(Buffer.alloc(8))),
    chunk('IEND', Buffer.alloc(0)),
    Buffer.from(SECRET),
  ]);
}

function segment(marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

/** The coded data has a stuffed byte and a restart; a second scan follows, and behind the end lies a second picture. */
const SCANS = Buffer.concat([
  Buffer.from([0xff, 0xda, 0, 2, 1, 0xff, 0, 2, 0xff, 0xd0, 3]),
  segment(0xc4, Buffer.from([0])),
  Buffer.from([0xff, 0xda, 0, 2, 4, 5]),
]);

function jpeg(turned?: Buffer): Buffer {
  const frame = Buffer.from([8, 0, 2, 0, 3, 1, 1, 0x11, 0]);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0')),
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), turned ?? Buffer.from(SECRET)])),
    segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${SECRET}`)),
    segment(0xe2, Buffer.from('ICC_PROFILE\0profile')),
    segment(0xe2, Buffer.from(`MPF\0${SECRET}`)),
    segment(0xeb, Buffer.from(SECRET)),
    Buffer.from([0xff, 0xff]),
    segment(0xfe, Buffer.from(SECRET)),
    segment(0xc0, frame),
    SCANS,
    segment(0xfe, Buffer.from(SECRET)),
    Buffer.from([0xff, 0xd9]),
    Buffer.from([0xff, 0xd8]),
    segment(0xe1, Buffer.from(`Exif\0\0${SECRET}`)),
  ]);
}

const LOOP = Buffer.from('\x21\xff\x0bNETSCAPE2.0\x03\x01\0\0\0', 'latin1');
const GIF_IMAGE = Buffer.from('\x21\xf9\x04\0\0\0\0\0\x2c\0\0\0\0\x03\0\x02\0\0\x02\x02\x4c\x01\0', 'latin1');

function gif(): Buffer {
  const note = String.fromCharCode(SECRET.length) + SECRET;
  return Buffer.concat([
    Buffer.from('GIF89a\x03\0\x02\0\x80\0\0', 'latin1'),
    Buffer.alloc(6),
    LOOP,
    Buffer.from(`\x21\xfe${note}\0`, 'latin1'),
    Buffer.from(`\x21\xff\x0bXMP DataXMP${note}\0`, 'latin1'),
    GIF_IMAGE,
    Buffer.from('\x3b', 'latin1'),
    Buffer.from(SECRET),
  ]);
}

function webp(turned?: Buffer): Buffer {
  const part = (name: string, data: Buffer) => {
    const head = Buffer.alloc(8);
    head.write(name, 'latin1');
    head.writeUInt32LE(data.length, 4);
    return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
  };
  const parts = Buffer.concat([
    part('VP8X', Buffer.from([0x0c, 0, 0, 0, 2, 0, 0, 1, 0, 0])),
    part('EXIF', turned ?? Buffer.from(SECRET)),
    part('XMP ', Buffer.from(SECRET)),
  ]);
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  head.writeUInt32LE(parts.length + 4, 4);
  return Buffer.concat([head, parts, Buffer.from(SECRET)]);
}

describe.each([
  ['image/png', png()],
  ['image/jpeg', jpeg()],
  ['image/webp', webp()],
  ['image/gif', gif()],
])('%s', (mediaType, content) => {
  test('knows its size from the header', () => {
    expect(imageSize(content, mediaType)).toEqual({ width: 3, height: 2 });
  });

  test('loses place and comments and keeps its size', () => {
    expect(content.includes(SECRET)).toBe(true);
    const stripped = stripMetadata(content, mediaType);
    expect(stripped.includes(SECRET)).toBe(false);
    expect(imageSize(stripped, mediaType)).toEqual({ width: 3, height: 2 });
  });

  test('a file cut anywhere is kept without trouble', () => {
    for (let length = 0; length < content.length; length += 1) {
      const cut = content.subarray(0, length);
      expect(() => stripMetadata(cut, mediaType)).not.toThrow();
      expect(() => imageSize(cut, mediaType)).not.toThrow();
    }
  });
});

describe.each([
  ['image/png', png],
  ['image/jpeg', jpeg],
  ['image/webp', webp],
] as const)('%s from a phone', (mediaType, picture) => {
  test.each([
    [3, 'II', { width: 3, height: 2 }],
    [6, 'II', { width: 2, height: 3 }],
    [8, 'MM', { width: 2, height: 3 }],
  ] as const)('keeps the orientation %i and nothing else of the Exif', (orientation, order, size) => {
    const content = picture(exif(orientation, order));
    expect(imageSize(content, mediaType)).toEqual(size);
    const stripped = stripMetadata(content, mediaType);
    expect(stripped.includes(SECRET)).toBe(false);
    expect(imageSize(stripped, mediaType)).toEqual(size);
    // As any reader of Exif finds it: the entry of the orientation, a short, once.
    const entry = Buffer.from([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]);
    expect(stripped.includes(entry)).toBe(true);
    expect(stripped.includes('Exif') || mediaType !== 'image/jpeg').toBe(true);
    expect(stripMetadata(stripped, mediaType).equals(stripped)).toBe(true);
  });

  test.each([0, 1, 9, 65_535])('takes no note of the orientation %i', (orientation) => {
    expect(stripMetadata(picture(exif(orientation)), mediaType).equals(stripMetadata(picture(), mediaType))).toBe(true);
  });

  test('cut anywhere is kept without trouble', () => {
    const content = picture(exif(6));
    for (let length = 0; length < content.length; length += 1) {
      expect(() => stripMetadata(content.subarray(0, length), mediaType)).not.toThrow();
    }
  });
});

test('a JPEG keeps its coded data, its colours and its end', () => {
  const stripped = stripMetadata(jpeg(), 'image/jpeg');
  expect(stripped.includes(SCANS)).toBe(true);
  expect(stripped.includes('ICC_PROFILE')).toBe(true);
  expect(stripped.subarray(-2)).toEqual(Buffer.from([0xff, 0xd9]));
});

test('a GIF keeps its pictures and how often they run', () => {
  const stripped = stripMetadata(gif(), 'image/gif');
  expect(stripped.includes(Buffer.concat([LOOP, GIF_IMAGE]))).toBe(true);
  expect(stripped.at(-1)).toBe(0x3b);
});
