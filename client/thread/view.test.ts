import { describe, expect, it } from 'vitest';
import type { ThreadItem } from './types.ts';
import { layOut } from './view.ts';

const at = (day: number, minute: number): string => new Date(2025, 0, day, 9, minute).toISOString();

function item(seq: number, when: string, more: Partial<ThreadItem> = {}): ThreadItem {
  return { key: `k${seq}`, seq, kind: 'message', sender: { kind: 'visitor' }, at: when, own: true, ...more };
}

/** One letter per row: D day, U divider, ( first, ) last, [] alone, . inside. */
const shape = (items: ThreadItem[], firstUnread: number | null = null): string =>
  layOut(items, { firstUnread })
    .map((row) =>
      row.type === 'day'
        ? 'D'
        : row.type === 'unread'
          ? 'U'
          : row.first && row.last
            ? 'o'
            : row.first
              ? '('
              : row.last
                ? ')'
                : '.',
    )
    .join('');

describe('rows', () => {
  it('of nothing are none', () => {
    expect(layOut([])).toEqual([]);
  });

  it('stand together by sender and time', () => {
    const staff = { sender: { kind: 'staff', id: 'a' } } as const;
    expect(shape([item(1, at(6, 0)), item(2, at(6, 1)), item(3, at(6, 4))])).toBe('D(.)');
    expect(shape([item(1, at(6, 0)), item(2, at(6, 5))])).toBe('Doo');
    expect(shape([item(1, at(6, 0)), item(2, at(6, 0), staff), item(3, at(6, 0), staff)])).toBe('Do()');
    expect(shape([item(1, at(6, 0), staff), item(2, at(6, 0), { sender: { kind: 'staff', id: 'b' } })])).toBe('Doo');
    expect(shape([item(1, at(6, 0)), item(2, at(6, 0), { kind: 'event' }), item(3, at(6, 0))])).toBe('Dooo');
  });

  it('are parted by days and by the divider', () => {
    expect(shape([item(1, at(6, 0)), item(2, at(7, 0))])).toBe('DoDo');
    expect(shape([item(1, at(6, 0)), item(2, at(6, 0)), item(3, at(6, 0))], 2)).toBe('DoU()');
    expect(shape([item(1, at(6, 0)), item(2, at(7, 0))], 2)).toBe('DoDUo');
  });

  it('never go back to an older day when the clock of the device is behind', () => {
    const { seq: _, ...pending } = item(2, at(1, 0));
    expect(shape([item(1, at(6, 0)), pending])).toBe('D()');
  });

  it('have keys of their own', () => {
    const keys = layOut([item(1, at(6, 0)), item(2, at(7, 0)), item(3, at(8, 0))], { firstUnread: 3 }).map(
      ({ key }) => key,
    );
    expect(new Set(keys).size).toBe(keys.length);
  });
});
