import { describe, expect, it } from 'vitest';
import type { Subject } from './subject.ts';
import { rulesFor } from './subject.ts';

const me = { id: 'me', name: 'Ines' };
const maya = { id: 'maya', name: 'Maya' };
const waiting: Subject = {
  ticket: 't',
  conversation: 'c',
  number: 'SB-1',
  subject: 'Refund',
  status: 'open',
  priority: 'low',
  speaker: 'queued',
  assignee: null,
  visitor: { id: 'v', blocked: false },
};
const allowed = (change: Partial<Subject>): string[] =>
  Object.entries(rulesFor({ ...waiting, ...change }, me.id))
    .filter(([, yes]) => yes)
    .map(([name]) => name);

describe('what may be done', () => {
  it('with a waiting chat', () => {
    expect(allowed({})).toEqual(['take', 'give', 'status', 'priority', 'resolve', 'close', 'block', 'write']);
  });
  it('with my own', () => {
    expect(allowed({ assignee: me, speaker: 'agent' })).toEqual(
      expect.arrayContaining(['give', 'release', 'resolve', 'write']),
    );
    expect(allowed({ assignee: me, speaker: 'agent' })).not.toEqual(expect.arrayContaining(['take']));
    expect(allowed({ assignee: me, speaker: 'agent' })).not.toEqual(expect.arrayContaining(['takeOver']));
  });
  it("with a colleague's", () => {
    expect(allowed({ assignee: maya, speaker: 'agent' })).toEqual(expect.arrayContaining(['takeOver', 'release']));
  });
  it('with a resolved one: it can be opened again and still be written to', () => {
    const can = allowed({ status: 'resolved', assignee: me, speaker: 'agent' });
    expect(can).toEqual(expect.arrayContaining(['reopen', 'close', 'write']));
    expect(can).not.toContain('resolve');
  });
  it.each(['closed', 'rejected'] as const)('with a %s one: open it again, nothing else', (status) => {
    expect(allowed({ status, speaker: 'closed', assignee: me })).toEqual(['status', 'reopen', 'block']);
  });
  it('while the bot talks: no word in between', () => {
    expect(allowed({ speaker: 'bot' })).not.toContain('write');
  });
  it('with a blocked visitor: unblock', () => {
    const can = allowed({ visitor: { id: 'v', blocked: true } });
    expect(can).toContain('unblock');
    expect(can).not.toContain('block');
  });
});
