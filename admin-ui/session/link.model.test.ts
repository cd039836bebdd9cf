import { describe, expect, it } from 'vitest';
import type { Me } from '../../protocol/administration.ts';
import { fakeHttp, ME, refusal } from '../testing/fakes.ts';
import { createOneTimeLink } from './link.model.ts';

const TOKEN = 'a-token-of-the-link';

const open = (kind: 'setup' | 'invites', answers: Record<string, unknown>) => {
  const { http, calls } = fakeHttp(answers);
  const done: Me[] = [];
  return { link: createOneTimeLink(http, kind, TOKEN, (me) => done.push(me)), calls, done };
};

describe('a one-time link', () => {
  it.each([
    ['good', { role: 'owner' }, 'good'],
    ['used before', () => Promise.reject(refusal('token_invalid')), 'bad'],
    ['expired', () => Promise.reject(refusal('token_expired')), 'bad'],
    ['cut off while copying', () => Promise.reject(refusal('invalid')), 'bad'],
    ['asked of a silent server', () => Promise.reject(refusal('offline')), 'unreachable'],
  ])('%s', async (_case, answer, phase) => {
    const { link } = open('setup', { 'POST /api/setup/check': answer });
    await link.check();
    expect(link.state.value.phase).toBe(phase);
  });

  it('creates the owner and hands her over', async () => {
    const { link, calls, done } = open('setup', { 'POST /api/setup': ME });
    link.form.set('name', ' Ines Okafor ');
    link.form.set('email', 'ines@nordlys.example');
    link.form.set('password', 'kettle river');
    await link.form.submit();
    expect(calls[0]?.body).toEqual({
      token: TOKEN,
      name: 'Ines Okafor',
      email: 'ines@nordlys.example',
      password: 'kettle river',
    });
    expect(done).toEqual([ME]);
  });

  it('of an invitation fixes the address', async () => {
    const { link, calls } = open('invites', {
      'POST /api/invites/check': { role: 'agent', email: 'maya@nordlys.example' },
      'POST /api/invites/accept': ME,
    });
    await link.check();
    expect(link.form.values.value.email).toBe('maya@nordlys.example');
    link.form.set('name', 'Maya');
    link.form.set('password', 'kettle river');
    await link.form.submit();
    expect(calls.at(-1)?.body).toEqual({ token: TOKEN, name: 'Maya', password: 'kettle river' });
  });

  it('asks nothing of the server before the form is complete', async () => {
    const { link, calls } = open('setup', { 'POST /api/setup': ME });
    await link.form.submit();
    expect(Object.keys(link.form.errors.value)).toEqual(['name', 'email', 'password']);
    expect(calls).toEqual([]);
  });

  it('shows what the server finds wrong at its field', async () => {
    const { link, done } = open('setup', {
      'POST /api/setup': () => Promise.reject(refusal('invalid', { fields: { password: 'is too common' } })),
    });
    link.form.set('name', 'Ines');
    link.form.set('email', 'ines@nordlys.example');
    link.form.set('password', 'password1');
    await link.form.submit();
    expect(link.form.errors.value).toEqual({ password: 'is too common' });
    expect(link.form.problem.value).toBeNull();
    link.form.set('password', 'kettle river');
    expect(link.form.errors.value).toEqual({});
    expect(done).toEqual([]);
  });
});
