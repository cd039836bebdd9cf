import { expect, test } from 'vitest';
import { hashBody, newId, sameBytes } from './ids.ts';

test('ids are UUIDs of version 7, all different, and sort by the time they were made', () => {
  const ids = Array.from({ length: 2_000 }, (_, index) => newId(1_700_000_000_000 + index));
  for (const id of ids) expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.toSorted()).toEqual(ids);
});

test('the fingerprint of a command depends on its name and every value, not on the order of the fields', () => {
  const hash = hashBody('message.send', { text: 'a', replyTo: 1, attachments: ['x', 'y'] });
  const same = hashBody('message.send', { attachments: ['x', 'y'], replyTo: 1, text: 'a', page: undefined });
  expect(sameBytes(hash, same)).toBe(true);
  for (const other of [
    hashBody('ticket.take', { text: 'a', replyTo: 1, attachments: ['x', 'y'] }),
    hashBody('message.send', { text: 'b', replyTo: 1, attachments: ['x', 'y'] }),
    hashBody('message.send', { text: 'a', replyTo: '1', attachments: ['x', 'y'] }),
    hashBody('message.send', { text: 'a', replyTo: 1, attachments: ['y', 'x'] }),
  ]) {
    expect(sameBytes(hash, other)).toBe(false);
  }
});
