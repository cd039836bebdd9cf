// Which way up a picture is: the one thing of a camera's notes that its viewers need (Exif 2.32, TIFF 6.0).

const ORIENTATION = 0x0112;
const SHORT = 3;

/**
 * Reads the orientation out of Exif data.
 *
 * @param tiff from its byte order on, without `Exif\0\0`
 * @returns 2 to 8 as Exif counts; undefined for upright and for what cannot be read
 */
export function orientationOf(tiff: Buffer): number | undefined {
  const order = tiff.toString('latin1', 0, 2);
  if (tiff.length < 8 || (order !== 'II' && order !== 'MM')) return undefined;
  const short = (at: number) => (order === 'II' ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = order === 'II' ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (directory + 2 > tiff.length) return undefined;
  const entries = short(directory);
  for (let entry = directory + 2; entry < directory + 2 + entries * 12 && entry + 12 <= tiff.length; entry += 12) {
    if (short(entry) !== ORIENTATION || short(entry + 2) !== SHORT) continue;
    const value = short(entry + 8);
    return value >= 2 && value <= 8 ? value : undefined;
  }
  return undefined;
}

/** Exif data that says the orientation and nothing else. */
export function orientationAlone(orientation: number): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write('MM\0*', 0, 'latin1');
  // One directory right behind the header, with one entry of one value, and no directory after it.
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(ORIENTATION, 10);
  tiff.writeUInt16BE(SHORT, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  return tiff;
}

/** @returns true when the picture is shown with its sides exchanged */
export function liesOnItsSide(orientation: number | undefined): boolean {
  return orientation !== undefined && orientation >= 5;
}
