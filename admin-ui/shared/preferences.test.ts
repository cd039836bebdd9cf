import { expect, it } from 'vitest';
import { fakeStorage } from '../testing/fakes.ts';
import { createPreferences } from './preferences.ts';

it('keeps what was set and falls back to what is usual', () => {
  const storage = fakeStorage();
  createPreferences(storage).set('enterSends', true);
  expect(createPreferences(storage).values.value).toMatchObject({ enterSends: true, sound: true, letterKeys: true });
});

it('takes nothing from what it does not know', () => {
  const storage = fakeStorage({ preferences: '{"sound":"loud","letterKeys":false,"other":1}' });
  expect(createPreferences(storage).values.value).toMatchObject({ sound: true, letterKeys: false });
  expect(createPreferences(storage).values.value).not.toHaveProperty('other');
  expect(createPreferences(fakeStorage({ preferences: 'nonsense' })).values.value.sound).toBe(true);
});
