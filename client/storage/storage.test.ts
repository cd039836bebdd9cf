// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openStorage } from './storage.ts';

beforeEach(() => localStorage.clear());
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** A browser that blocks storage throws at the mention of it. */
function block(): void {
  vi.spyOn(globalThis, 'localStorage', 'get').mockImplementation(() => {
    throw new DOMException('blocked', 'SecurityError');
  });
}

describe('a storage', () => {
  it('keeps sites apart', () => {
    const [one, two] = [openStorage('shopbell:one'), openStorage('shopbell:two')];
    one.set('draft', 'a');
    two.set('draft', 'b');
    expect([one.get('draft'), two.get('draft'), one.get('none')]).toEqual(['a', 'b', null]);
    expect(one.keys('')).toEqual(['draft']);
    expect(one.keys('dr')).toEqual(['draft']);
    expect(one.keys('x')).toEqual([]);
    one.remove('draft');
    expect([one.get('draft'), two.get('draft')]).toEqual([null, 'b']);
    expect(openStorage('shopbell:two').get('draft')).toBe('b');
  });

  it('hears what other tabs write to it, and nothing else', () => {
    const storage = openStorage('shopbell:one');
    const heard: unknown[] = [];
    const end = storage.watch((key, value) => heard.push([key, value]));
    const tell = (key: string | null, newValue: string | null): boolean =>
      dispatchEvent(new StorageEvent('storage', { key, newValue, storageArea: localStorage }));
    tell('shopbell:one:draft', 'a');
    tell('shopbell:two:draft', 'b');
    tell('draft', 'c');
    tell(null, null);
    tell('shopbell:one:draft', null);
    end();
    tell('shopbell:one:draft', 'd');
    expect(heard).toEqual([
      ['draft', 'a'],
      ['draft', null],
    ]);
  });

  it('lives in memory where the browser blocks it, and says so', () => {
    block();
    const storage = openStorage('shopbell:one');
    expect(storage.durable).toBe(false);
    storage.set('draft', 'a');
    expect([storage.get('draft'), storage.keys('')]).toEqual(['a', ['draft']]);
    storage.remove('draft');
    expect(storage.get('draft')).toBeNull();
  });

  it('keeps in memory what no longer fits, and nothing older in its place', () => {
    const room = { left: true };
    const values = new Map<string, string>();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => values.get(key) ?? null,
      removeItem: (key: string) => void values.delete(key),
      setItem(key: string, value: string) {
        if (!room.left) throw new DOMException('full', 'QuotaExceededError');
        values.set(key, value);
      },
    });
    const storage = openStorage('shopbell:one');
    storage.set('draft', 'old');
    room.left = false;
    storage.set('draft', 'new');
    expect([storage.get('draft'), storage.durable, values.size]).toEqual(['new', false, 0]);
    expect(storage.keys('')).toContain('draft');
    room.left = true;
    storage.set('draft', 'newer');
    expect([storage.get('draft'), values.get('shopbell:one:draft')]).toEqual(['newer', 'newer']);
  });
});
