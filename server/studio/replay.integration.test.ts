import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BotRun, ShadowReport } from '../../protocol/index.ts';
import { shadowObserve } from './index.ts';
import { shopBot } from './testing/shopBot.ts';
import { PATIENCE, startStudio, type Studio } from './testing/studioProduct.ts';

const withoutGifts = { ...shopBot, intents: shopBot.intents.filter(({ name }) => name !== 'gift_wrapping') };

let studio: Studio;
beforeAll(async () => {
  studio = await startStudio();
  await studio.publish(shopBot);
});
afterAll(() => studio.remove());

const database = () => studio.product.house.database.pool;

/** The same talk so many times, as if other shoppers had had it. */
async function copies(conversation: string, count: number): Promise<void> {
  await database().query(
    `with copy as materialized (
        select gen_random_uuid() as id from generate_series(1, $2)),
      talks as (
        insert into conversations (id, site_id, visitor_id, speaker, last_seq, created_at)
        select copy.id, c.site_id, c.visitor_id, c.speaker, c.last_seq, c.created_at - interval '1 hour'
        from copy, conversations c where c.id = $1)
      insert into messages (conversation_id, seq, id, kind, sender_kind, sender_id, text, data, created_at)
      select copy.id, m.seq, gen_random_uuid(), m.kind, m.sender_kind, m.sender_id, m.text, m.data, m.created_at
      from copy, messages m where m.conversation_id = $1`,
    [conversation, count],
  );
}

describe('a replay', () => {
  let gifts: string;
  beforeAll(async () => {
    const order = await studio.talk('where is my order', '10483', 'thank you, can i return it');
    gifts = await studio.talk('i want to return shoes', 'do you wrap gifts', 'where is my order');
    // After the second message people talk: what was said to them is no business of a draft.
    const person = await studio.talk(
      'where is my parcel',
      'a human please',
      'hello, do you wrap gifts',
      'are you there',
    );
    for (const conversation of [order, gifts, person]) await copies(conversation, 99);
  });

  test('finds nothing changed where the draft is the bot that answered', async () => {
    const { replay, state } = await studio.run('replay');
    expect({ state, replay }).toMatchObject({
      state: 'done',
      replay: { conversations: 300, messages: 800, changed: 0, changes: [], seconds: expect.any(Number) },
    });
  });

  test('shows what the draft would answer in another way, and where', async () => {
    await studio.save(withoutGifts);
    const run = await studio.run('replay');
    expect(run.replay).toMatchObject({ conversations: 300, messages: 700, changed: 100 });
    const { kinds, changes = [] } = run.replay ?? {};
    expect(Object.values(kinds ?? {}).reduce((sum, count) => sum + count, 0)).toBe(100);
    expect(changes).toHaveLength(100);
    const own = changes.find(({ conversation }) => conversation === gifts);
    expect(own).toMatchObject({
      text: 'do you wrap gifts',
      before: { decision: 'answer', intent: 'gift_wrapping' },
      after: { decision: expect.any(String) },
    });
    expect(own?.after.intent).not.toBe('gift_wrapping');

    // What she wrote goes with her conversation.
    await database().query('delete from conversations where id = $1', [gifts]);
    const later = await studio.ended(run.id);
    expect(later.replay?.changes).toHaveLength(99);
    expect(later.replay?.changed).toBe(100);
  });

  test('reads the newest, as many as are asked for', async () => {
    const newest = await studio.talk('can i return it');
    const { replay } = await studio.run('replay', { conversations: 1 });
    expect(replay).toMatchObject({ conversations: 1, messages: 1 });
    expect(newest).toBeTypeOf('string');
    const { revision } = await studio.draft();
    for (const conversations of [0, 20_001, 1.5]) {
      expect(await studio.ask('POST', '/replay', { revision, conversations })).toMatchObject({ status: 422 });
    }
    expect(await studio.ask('POST', '/replay', { revision: revision + 1 })).toMatchObject({ status: 409 });
  });
});

describe('a replay that is cancelled', () => {
  test('ends at once, also where it waits, and leaves its thread and its connection', async () => {
    const reading = async () => {
      const { rows } = await database().query<{ count: number }>(
        `select count(*)::int as count from pg_stat_activity
          where datname = current_database() and query like '%as conversation, m.sender_kind as sender%'
            and pid <> pg_backend_pid()`,
      );
      return rows[0]?.count;
    };
    await studio.talk('can i return it');
    const lock = new pg.Client({ connectionString: studio.product.house.database.url });
    await lock.connect();
    try {
      // Whoever reads messages now waits: the replay cannot end by itself.
      await lock.query('begin; lock table messages in access exclusive mode');
      const { revision } = await studio.save(shopBot);
      const begun = await studio.ask<BotRun>('POST', '/replay', { revision });
      const found = async () => (await studio.ask<BotRun>('GET', `/runs/${begun.body.id}`)).body;
      await expect.poll(found, PATIENCE).toMatchObject({ state: 'running', progress: expect.closeTo(0.1) });
      await expect.poll(reading, PATIENCE).toBe(1);
      expect(await studio.ask('POST', `/runs/${begun.body.id}/cancel`)).toMatchObject({ status: 200 });
      expect(await studio.ended(begun.body.id)).toMatchObject({ state: 'cancelled', endedAt: expect.any(String) });
      // What waits behind it has its turn although nobody may read yet.
      expect(await studio.run('check')).toMatchObject({ state: 'done', revision });
    } finally {
      await lock.end();
    }
    await expect.poll(reading, PATIENCE).toBe(0);
    expect(await studio.run('replay')).toMatchObject({ state: 'done', progress: 1 });
  });
});

describe('the shadow', () => {
  const report = async () => (await studio.ask<ShadowReport>('GET', '/shadow')).body;

  test('asks nothing while it is off', async () => {
    const conversation = await studio.talk('can i return it');
    const live = { decision: 'answer', intent: 'returns' };
    shadowObserve(studio.product.house, studio.site, conversation, 'can i return it', live);
    expect(await studio.ask('PUT', '/shadow', { on: false })).toEqual({
      status: 200,
      body: { on: false, since: null, messages: 0, same: 0, differences: [] },
    });
  });

  test('notes where the draft would have done something else, beside the bot and beside agents', async () => {
    await studio.save(withoutGifts);
    const conversation = await studio.talk('where is my order', '10483', 'do you wrap gifts');
    const decided = await studio.decisions(conversation);
    expect(decided).toEqual(['collect where_is_my_order', 'answer where_is_my_order', 'answer gift_wrapping']);
    const on = await studio.ask<ShadowReport>('PUT', '/shadow', { on: true });
    expect(on.body).toMatchObject({ on: true, since: expect.any(String), messages: 0 });

    const observe = (text: string, live: string | null) => {
      const [decision = '', intent = null] = live?.split(' ') ?? [];
      const outcome = live === null ? null : { decision, intent };
      shadowObserve(studio.product.house, studio.site, conversation, text, outcome);
    };
    const texts = ['where is my order', '10483', 'do you wrap gifts'];
    for (const [index, text] of texts.entries()) observe(text, decided[index] ?? '');
    observe('when can i return it', null);
    observe('qwertz uiop', null);
    await expect.poll(report, PATIENCE).toMatchObject({ messages: 5, same: 3 });
    expect((await report()).differences).toMatchObject([
      { conversation, text: 'when can i return it', live: null, draft: { intent: 'returns' }, beside: 'agent' },
      { conversation, text: 'do you wrap gifts', live: { intent: 'gift_wrapping' }, beside: 'bot' },
    ]);
    const [, besideBot] = (await report()).differences;
    expect(besideBot).toMatchObject({
      liveAnswer: expect.stringMatching(/^We wrap gifts for free/),
      liveConfidence: expect.toSatisfy((share: number) => share > 0.4 && share <= 1),
      draft: { decision: expect.not.stringMatching(/^answer$/) },
      draftConfidence: expect.any(Number),
    });
    expect(besideBot?.draftAnswer).not.toContain('We wrap gifts');
    expect(await studio.overview()).toMatchObject({ shadow: { on: true, messages: 5, same: 3 } });

    await database().query('delete from conversations where id = $1', [conversation]);
    expect(await report()).toMatchObject({ messages: 5, differences: [] });
    observe('can i return it', null);
    // Switched on again it goes on counting; off and on it begins anew.
    expect((await studio.ask<ShadowReport>('PUT', '/shadow', { on: true })).body.since).toBe(on.body.since);
    await studio.ask('PUT', '/shadow', { on: false });
    expect((await studio.ask('PUT', '/shadow', { on: true })).body).toMatchObject({ messages: 0, same: 0 });
  });

  test('shows what an agent said and what the draft would have said, for messages as they come', async () => {
    await studio.publish(shopBot);
    await studio.ask('PUT', '/shadow', { on: false });
    await studio.save({
      ...shopBot,
      intents: shopBot.intents.map((intent) =>
        intent.name === 'returns'
          ? { ...intent, name: 'sending_back', answer: { text: 'Put it in its box.' } }
          : intent,
      ),
    });
    await studio.ask('PUT', '/shadow', { on: true });
    const conversation = await studio.talk('can i return it', 'a human please', 'how do i return something');
    const said = { clientId: randomUUID(), text: 'Bring it along.' };
    await studio.ada.request('POST', `/api/conversations/${conversation}/messages`, said);
    await expect.poll(report, PATIENCE).toMatchObject({ messages: 3, same: 1 });
    const { differences } = await report();
    expect(differences).toMatchObject([
      {
        conversation,
        text: 'how do i return something',
        beside: 'agent',
        live: null,
        liveAnswer: 'Bring it along.',
        draft: { decision: 'answer', intent: 'sending_back' },
        draftAnswer: 'Put it in its box.',
      },
      {
        conversation,
        text: 'can i return it',
        beside: 'bot',
        live: { decision: 'answer', intent: 'returns' },
        liveAnswer: expect.stringContaining('Use the return form.'),
        draft: { decision: 'answer', intent: 'sending_back' },
        draftAnswer: 'Put it in its box.',
      },
    ]);
    expect(differences[0]).not.toHaveProperty('liveConfidence');
    for (const { draftConfidence } of differences) expect(draftConfidence).toBeGreaterThan(0.4);
  });

  test('fails nothing when the draft cannot be used, or nobody knows the conversation', async () => {
    await studio.ask('PUT', '/shadow', { on: true });
    await studio.save({ ...shopBot, intents: 'none' });
    shadowObserve(studio.product.house, studio.site, randomUUID(), 'can i return it', null);
    shadowObserve(studio.product.house, randomUUID(), randomUUID(), 'can i return it', null);
    const conversation = await studio.talk('can i return it');
    expect(await studio.decisions(conversation)).toEqual(['answer returns']);
  });
});
