import { expect, it } from 'vitest';
import type { InboxRow } from '../../protocol/inbox.ts';
import type { Action, ActionGroup } from '../shared/actions.ts';
import { findInPalette, highlight } from './palette.model.ts';

const action = (label: string, group: ActionGroup, enabled = true): Action => ({
  name: label,
  group,
  label: () => label,
  icon: 'down',
  enabled: () => enabled,
  run: () => undefined,
});
const row = {
  ticket: 't',
  number: 'SB-1042',
  subject: 'Parcel lost',
  visitor: { id: 'v', name: 'Omar Haddad', blocked: false },
  head: { preview: 'where is my parcel' },
} as InboxRow;
const actions = [
  action('Sign out', 'desk'),
  action('Take this chat', 'ticket'),
  action('Go to Waiting', 'go'),
  action('Resolve', 'ticket', false),
];
const names = (query: string): string[] =>
  findInPalette(actions, [row], query).map((item) => (item.kind === 'action' ? item.action.name : item.row.number));

it('lists what can be done now, by group, before anything is typed', () => {
  expect(names('')).toEqual(['Take this chat', 'Go to Waiting', 'Sign out']);
});

it('finds actions by the starts of their words first', () => {
  expect(names('t')).toEqual(['Take this chat', 'Go to Waiting', 'Sign out', 'SB-1042']);
  expect(names('sign')).toEqual(['Sign out']);
  expect(names('resolve')).toEqual([]);
});

it('finds tickets by number, name and words', () => {
  expect(names('1042')).toEqual(['SB-1042']);
  expect(names('omar')).toEqual(['SB-1042']);
  expect(names('parcel')).toEqual(['SB-1042']);
});

it('tells the typed letters apart', () => {
  expect(highlight('Take this chat', 'chat ta')).toEqual([
    { text: 'Ta', hit: true },
    { text: 'ke this ', hit: false },
    { text: 'chat', hit: true },
  ]);
  expect(highlight('Take', '')).toEqual([{ text: 'Take', hit: false }]);
});
