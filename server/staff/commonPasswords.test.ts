import { describe, expect, it } from 'vitest';
import { isCommonPassword } from './commonPasswords.ts';

describe('isCommonPassword', () => {
  it.each([
    'password',
    'Password1',
    'P@ssw0rd!',
    'iloveyou',
    'Sommer2026!',
    'football99',
    'letmein123',
    'welcome1',
    '12345678',
    '123456789',
    '87654321',
    '11111111',
    'abcdefgh',
    'qwertyui',
    'qwertz123',
    'asdfghjkl',
    '1q1q1q1q',
    'abcabcabc',
    'aaaaaaaaa',
    'testtest',
    'abc123abc',
    '12341234',
    'zxcvbnm1',
  ])('refuses %s', (password) => {
    expect(isCommonPassword(password)).toBe(true);
  });

  it.each([
    'correct horse battery',
    'tulip-anvil-73',
    'Blaukraut&Brautkleid',
    'mein Pferd isst',
    '7h!kkTq9',
    'ädäpfelsalat',
  ])('takes %s', (password) => {
    expect(isCommonPassword(password)).toBe(false);
  });
});
