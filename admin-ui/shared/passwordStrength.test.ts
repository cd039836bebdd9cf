import { expect, it } from 'vitest';
import { passwordStrength } from './passwordStrength.ts';

it('rates length and takes off what anybody guesses', () => {
  expect(passwordStrength('short')).toBe(0);
  expect(passwordStrength('aaaaaaaaaaaaaaaa')).toBe(0);
  expect(passwordStrength('12345678901234')).toBe(0);
  expect(passwordStrength('Password1')).toBe(0);
  expect(passwordStrength('kettle fox')).toBe(2);
  expect(passwordStrength('kettle river sundial')).toBe(4);
});

it('counts nothing for the own name and address', () => {
  const password = 'ines.okafor-7x';
  expect(passwordStrength(password)).toBeGreaterThan(2);
  expect(passwordStrength(password, ['Ines Okafor', 'ines@nordlys.example'])).toBe(0);
});
