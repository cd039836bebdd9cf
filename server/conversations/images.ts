/** What must be known and removed of pictures, without decoding them: their pixels are never unpacked here. */

import { gifSize, stripGif } from './images/gif.ts';
import { jpegSize, stripJpeg } from './images/jpeg.ts';
import { pngSize, stripPng } from './images/png.ts';
import { stripWebp, webpSize } from './images/webp.ts';

/**
 * Width and height as the picture is shown, in pixels; undefined for what is no picture or has a broken header.
 *
 * @param mediaType as sniffed
 */
export function imageSize(content: Buffer, mediaType: string): { width: number; height: number } | undefined {
  try {
    if (mediaType === 'image/png') return pngSize(content);
    if (mediaType === 'image/gif') return gifSize(content);
    if (mediaType === 'image/jpeg') return jpegSize(content);
    if (mediaType === 'image/webp') return webpSize(content);
  } catch {
    // A header that ends early: the file is kept, its size is not known.
  }
  return undefined;
}

/**
 * Removes what cameras and editors write beside the picture: place, time, device, comments, and what lies behind its end.
 * The picture data stays byte for byte; of the notes only the orientation stays, without which phone pictures lie on
 * their side.
 *
 * @param mediaType as sniffed
 */
export function stripMetadata(content: Buffer, mediaType: string): Buffer {
  if (mediaType === 'image/jpeg') return stripJpeg(content);
  if (mediaType === 'image/png') return stripPng(content);
  if (mediaType === 'image/webp') return stripWebp(content);
  if (mediaType === 'image/gif') return stripGif(content);
  return content;
}
