import { describe, expect, it } from 'vitest';
import { keyedHash, seal, unseal } from './seal.ts';

const KEY = 'a secret key of the tests, 32 characters and more';

describe('seal', () => {
  const sealed = seal(KEY, 'mail', 'Grüße');

  it('opens with the same key and purpose, and looks different each time', () => {
    expect(unseal(KEY, 'mail', sealed)).toBe('Grüße');
    expect(seal(KEY, 'mail', 'Grüße')).not.toBe(sealed);
    expect(Buffer.from(sealed, 'base64').includes('Gr')).toBe(false);
  });

  it('does not open with another key, for another purpose or changed', () => {
    const changed = Buffer.from(sealed, 'base64');
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    for (const attempt of [
      () => unseal(`${KEY}!`, 'mail', sealed),
      () => unseal(KEY, 'code', sealed),
      () => unseal(KEY, 'mail', changed.toString('base64')),
      () => unseal(KEY, 'mail', ''),
    ]) {
      expect(attempt).toThrow();
    }
  });
});

describe('keyedHash', () => {
  it('is the same for the same text, another for another key or purpose', () => {
    const hash = keyedHash(KEY, 'code', '123456');
    expect(keyedHash(KEY, 'code', '123456')).toEqual(hash);
    expect(keyedHash(KEY, 'guess', '123456')).not.toEqual(hash);
    expect(keyedHash(`${KEY}!`, 'code', '123456')).not.toEqual(hash);
  });
});
