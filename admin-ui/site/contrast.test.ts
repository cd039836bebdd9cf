import { expect, it } from 'vitest';
import { contrast, readColour } from './contrast.ts';

it('measures contrast as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#ffffff', '#ffffff')).toBe(1);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

it('reads colours as people write them', () => {
  expect(readColour('#0D7366')).toBe('#0d7366');
  expect(readColour(' 0d7366')).toBe('#0d7366');
  expect(readColour('#0d7')).toBe('#00dd77');
  expect(readColour('teal')).toBeNull();
  expect(readColour('#12345')).toBeNull();
});
