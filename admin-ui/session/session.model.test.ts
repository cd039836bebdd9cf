import { describe, expect, it } from 'vitest';
import { fakeHttp, ME, refusal } from '../testing/fakes.ts';
import { createSession, guard } from './session.model.ts';

const refuse = (code: Parameters<typeof refusal>[0]) => () => {
  throw refusal(code);
};

describe('who sits at the desk', () => {
  it('is asked of the server', async () => {
    const session = createSession(fakeHttp({ 'GET /api/session': ME }).http);
    expect(session.state.value).toEqual({ phase: 'loading' });
    await session.load();
    expect(session.state.value).toEqual({ phase: 'in', me: ME });
  });

  it('is nobody when the server knows nobody, and unknown when it is silent', async () => {
    const nobody = createSession(fakeHttp({ 'GET /api/session': undefined }).http);
    await nobody.load();
    expect(nobody.state.value).toEqual({ phase: 'out' });
    const silent = createSession(fakeHttp({ 'GET /api/session': refuse('offline') }).http);
    await silent.load();
    expect(silent.state.value).toMatchObject({ phase: 'unknown', refusal: { code: 'offline' } });
  });

  it('signs in and out; a refused sign-in changes nothing', async () => {
    const { http, calls } = fakeHttp({
      'POST /api/session': (body: unknown) => {
        if ((body as { password: string }).password !== 'right') throw refusal('wrong_credentials');
        return ME;
      },
      'DELETE /api/session': undefined,
    });
    const session = createSession(http);
    await expect(session.signIn('ines@nordlys.example', 'wrong')).rejects.toMatchObject({ code: 'wrong_credentials' });
    expect(session.state.value).toEqual({ phase: 'loading' });
    await session.signIn('ines@nordlys.example', 'right');
    expect(session.state.value).toEqual({ phase: 'in', me: ME });
    await session.signOut();
    expect(session.state.value).toEqual({ phase: 'out' });
    // Writes name their content type, so that no foreign form can make them: that takes a body.
    expect(calls.at(-1)).toMatchObject({ name: 'DELETE /api/session', body: {} });
  });
});

describe('a session that ends under her hands', () => {
  it('keeps the person, so that the desk stays until she signs in again', async () => {
    const session = createSession(fakeHttp({ 'GET /api/session': ME }).http);
    await session.load();
    session.expire();
    expect(session.state.value).toEqual({ phase: 'expired', me: ME });
    session.adopt(ME);
    expect(session.state.value).toEqual({ phase: 'in', me: ME });
    session.expire();
    session.leave();
    expect(session.state.value).toEqual({ phase: 'out' });
  });

  it('is noticed by any answer that says so, and by no other', async () => {
    let ended = 0;
    const { http } = fakeHttp({ 'GET /a': refuse('unauthorized'), 'GET /b': refuse('forbidden'), 'GET /c': 'fine' });
    const guarded = guard(http, () => {
      ended += 1;
    });
    await expect(guarded.call('GET', '/b')).rejects.toMatchObject({ code: 'forbidden' });
    await expect(guarded.call('GET', '/c')).resolves.toBe('fine');
    expect(ended).toBe(0);
    await expect(guarded.call('GET', '/a')).rejects.toMatchObject({ code: 'unauthorized' });
    expect(ended).toBe(1);
  });

  it('before anybody signed in is no end', () => {
    const session = createSession(fakeHttp({}).http);
    session.expire();
    expect(session.state.value).toEqual({ phase: 'loading' });
  });
});
