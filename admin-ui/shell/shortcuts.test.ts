import { describe, expect, it } from 'vitest';
import type { Action } from '../shared/actions.ts';
import { actionFor, pressed } from './shortcuts.ts';

const action = (name: string, keys: string[], enabled = true): Action => ({
  name,
  group: 'go',
  label: () => name,
  icon: 'down',
  keys,
  enabled: () => enabled,
  run: () => undefined,
});
const actions = [
  action('next', ['j', 'ArrowDown']),
  action('take', ['t'], false),
  action('take over', ['t']),
  action('commands', ['Ctrl+k']),
  action('away', ['Shift+O']),
];
const calm = { letterKeys: true, typing: false };
const named = (key: string, options = calm): string | undefined => actionFor(actions, key, options)?.name;

describe('a shortcut', () => {
  it('runs the action that has it and can be done', () => {
    expect(named('j')).toBe('next');
    expect(named('t')).toBe('take over');
    expect(named('x')).toBeUndefined();
  });
  it('leaves the keyboard to who writes, but for combinations', () => {
    expect(named('j', { ...calm, typing: true })).toBeUndefined();
    expect(named('Ctrl+k', { ...calm, typing: true })).toBe('commands');
  });
  it('of one letter can be turned off', () => {
    expect(named('j', { ...calm, letterKeys: false })).toBeUndefined();
    expect(named('Shift+O', { ...calm, letterKeys: false })).toBeUndefined();
    expect(named('ArrowDown', { ...calm, letterKeys: false })).toBe('next');
  });
  it('of an arrow does not take the keys of a list or a scrolling part', () => {
    const occupied = { ...calm, occupied: true };
    expect(named('ArrowDown', occupied)).toBeUndefined();
    expect(named('j', occupied)).toBe('next');
  });
});

it('names what was pressed', () => {
  const keys = { ctrlKey: false, metaKey: false, shiftKey: false };
  expect(pressed({ ...keys, key: 'j' })).toBe('j');
  expect(pressed({ ...keys, key: '?', shiftKey: true })).toBe('?');
  expect(pressed({ ...keys, key: 'O', shiftKey: true })).toBe('Shift+O');
  expect(pressed({ ...keys, key: 'K', metaKey: true })).toBe('Ctrl+k');
});
