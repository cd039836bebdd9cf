import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BotDraft, BotVersionContent, DraftState } from '../../protocol/index.ts';
import { shopBot } from './testing/shopBot.ts';
import { startStudio, type Studio } from './testing/studioProduct.ts';

let studio: Studio;
let bob: { cookie: string };
beforeAll(async () => {
  studio = await startStudio();
  bob = await studio.admin('Bob');
});
afterAll(() => studio.remove());

describe('before anybody changed anything', () => {
  test('the draft is the live version, at revision 0', async () => {
    const overview = await studio.overview();
    const [live] = overview.versions;
    const draft = await studio.draft();
    const basedOn = { id: live?.id, number: 1 };
    expect(overview.versions).toHaveLength(1);
    expect(live).toMatchObject({ live: true, number: 1, intents: expect.any(Number), accuracy: expect.any(Number) });
    expect(overview.draft).toMatchObject({ revision: 0, basedOn, changedBy: null, problems: [] });
    expect(overview).toMatchObject({ runs: [], learning: 0, shadow: { on: false, since: null, messages: 0 } });
    expect(overview.publications).toMatchObject([{ version: basedOn, kind: 'publish', by: null }]);
    expect(draft).toMatchObject(overview.draft);
    const { body } = await studio.ask<BotVersionContent>('GET', `/versions/${live?.id}`);
    expect(body).toEqual({ version: live, definition: draft.definition });
  });
});

describe('a draft', () => {
  test('is kept as it was written, with the order of its steps', async () => {
    const steps = { z: { kind: 'say', text: ['One.', 'Two.'], next: 'a' }, a: { kind: 'hand_over' } };
    const flows = [{ name: 'complaint', title: 'Complaint', start: 'z', steps }];
    const { revision } = await studio.draft();
    const saved = await studio.ask<DraftState>('PUT', '/draft', { revision, definition: { ...shopBot, flows } });
    expect(saved).toMatchObject({ status: 200, body: { revision: revision + 1, changedBy: 'Ada', problems: [] } });
    expect(saved.body).not.toHaveProperty('definition');
    const draft = await studio.draft();
    expect(draft).toEqual({ ...saved.body, definition: { ...shopBot, flows } });
    expect(JSON.stringify(draft.definition)).toBe(JSON.stringify({ ...shopBot, flows }));
  });

  test('that somebody else changed since is refused, and says who', async () => {
    const { revision } = await studio.save(shopBot);
    const change = { revision, definition: { ...shopBot, name: 'Bob was here' } };
    const first = await studio.ask<DraftState>('PUT', '/draft', change, bob);
    expect(first).toMatchObject({ status: 200, body: { changedBy: 'Bob' } });
    const late = await studio.ask('PUT', '/draft', { revision, definition: { ...shopBot, name: 'Late' } });
    expect(late).toMatchObject({
      status: 409,
      body: {
        code: 'conflict',
        detail: expect.stringContaining('Bob'),
        fields: { revision: String(revision + 1), changedBy: 'Bob', changedAt: first.body.changedAt },
      },
    });
    expect(await studio.draft()).toMatchObject({ revision: revision + 1, definition: { name: 'Bob was here' } });
    // The answer was lost and the same save came again: no conflict with herself.
    expect(await studio.ask('PUT', '/draft', change, bob)).toEqual(first);
  });

  test('of two first savers has one', async () => {
    await studio.product.house.database.pool.query('delete from bot_drafts');
    const saves = await Promise.all(
      ['One', 'Two', 'Three'].map((name) =>
        studio.ask('PUT', '/draft', { revision: 0, definition: { ...shopBot, name } }),
      ),
    );
    expect(saves.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
  });

  test('with problems is kept all the same, but not looked at', async () => {
    const broken = { ...shopBot, intents: [{ ...shopBot.intents[0], title: '' }], more: 1 };
    const saved = await studio.save(broken);
    expect(saved.problems).toEqual(
      expect.arrayContaining([{ path: 'intents[0].title', message: expect.stringMatching(/^\S.+\.$/) }]),
    );
    expect((await studio.draft()).definition).toEqual(broken);
    for (const kind of ['check', 'replay']) {
      expect(await studio.ask('POST', `/${kind}`, { revision: saved.revision })).toMatchObject({
        status: 422,
        body: { code: 'invalid', fields: { 'intents[0].title': expect.any(String) } },
      });
    }
    expect((await studio.overview()).runs).toEqual([]);
  });

  test('may hold 15,000 phrases, and no more than 8 MB or 40 levels', async () => {
    const phrases = Array.from(
      { length: 100 },
      (_, index) => `where is parcel number ${index} of my ${'long '.repeat(9)}order`,
    );
    const intents = Array.from({ length: 150 }, (_, index) => ({
      ...shopBot.intents[1],
      name: `intent_${index}`,
      title: `Question ${index}`,
      phrases,
    }));
    const saved = await studio.save({ ...shopBot, intents });
    expect(saved.problems).toEqual([]);
    const deep = `{"revision":${saved.revision},"definition":{"intents":${'['.repeat(500_000)}${']'.repeat(500_000)}}}`;
    const answer = await fetch(`${studio.product.url}/api/sites/${studio.site}/bot/draft`, {
      method: 'PUT',
      headers: { cookie: studio.ada.cookie, origin: studio.product.url, 'content-type': 'application/json' },
      body: deep,
    });
    expect(answer.status).toBe(422);
    const definition = { ...shopBot, rules: ['x'.repeat(9 * 1024 * 1024)] };
    expect(await studio.ask('PUT', '/draft', { revision: saved.revision, definition })).toMatchObject({
      status: 413,
      body: { code: 'too_large' },
    });
    expect(await studio.ask('PUT', '/draft', { revision: saved.revision, definition: [] })).toMatchObject({
      status: 422,
    });
    expect((await studio.draft()).revision).toBe(saved.revision);
    // Of somebody who may not it is not even read.
    const stranger = await studio.product.shopper().request('PUT', `/api/sites/${studio.site}/bot/draft`, definition);
    expect(stranger.status).toBe(403);
  });

  test('goes back to a version', async () => {
    const [live] = (await studio.overview()).versions;
    const { revision } = await studio.save({ ...shopBot, name: 'Gone' });
    expect(await studio.ask('POST', '/draft/reset', { revision: revision - 1 })).toMatchObject({ status: 409 });
    expect(await studio.ask('POST', '/draft/reset', { revision, version: studio.site })).toMatchObject({ status: 404 });
    const { body } = await studio.ask<DraftState>('POST', '/draft/reset', { revision });
    expect(body).toMatchObject({ revision: revision + 1, basedOn: { id: live?.id }, problems: [] });
    const { definition } = (await studio.ask<BotVersionContent>('GET', `/versions/${live?.id}`)).body;
    expect((await studio.draft()).definition).toEqual(definition);
    const again = await studio.ask<BotDraft>('POST', '/draft/reset', { revision: revision + 1, version: live?.id });
    expect(again).toMatchObject({ status: 200, body: { revision: revision + 2 } });
  });
});
