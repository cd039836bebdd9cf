import { expect, it } from 'vitest';
import { fileSize } from './bytes.ts';

it.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [900, '900 bytes'],
  [12_345, '12 kB'],
  [3_400_000, '3.4 MB'],
  [20_000_000, '20 MB'],
])('says %i as %s', (bytes, words) => {
  expect(fileSize(bytes)).toBe(words);
});
