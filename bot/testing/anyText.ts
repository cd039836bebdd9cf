import fc from 'fast-check';

/**
 * Any text at all: half of it plain, half any code points, lone surrogates among them. Built from numbers, since
 * fast-check takes a second to prepare its own binary strings.
 */
export function anyText(maxLength: number): fc.Arbitrary<string> {
  const codePoints = fc.array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength });
  const wild = codePoints.map((points) => points.map((point) => String.fromCodePoint(point)).join(''));
  return fc.oneof(fc.string({ maxLength }), wild);
}
