import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emptyBot, type BotDefinition } from '../../bot/index.ts';
import type { BotOverview, BotPin, BotPinList, BotRun } from '../../protocol/index.ts';
import { shopBot } from './testing/shopBot.ts';
import { PATIENCE, startStudio, type Studio } from './testing/studioProduct.ts';

let studio: Studio;
beforeAll(async () => {
  studio = await startStudio();
});
afterAll(() => studio.remove());

const dialogue = (reply: string) => ({
  name: 'Sending back',
  transcript: `shopper> i want to return shoes\nbot> ${reply}`,
});
const answering = (text: string): BotDefinition => ({
  ...shopBot,
  intents: shopBot.intents.map((intent) => ({ ...intent, answer: { text: [text, `${text} Really.`] } })),
});

/** Of which no phrase says anything about another one. */
const unlike = shopBot.intents.map((intent, index) => ({
  ...intent,
  phrases: [`word${index} alone`, `other${index}`],
}));

/** Returns are asked for in words that stand among the gifts by now. */
const confused = shopBot.intents.map((intent) =>
  intent.name === 'gift_wrapping'
    ? {
        ...intent,
        phrases: [...intent.phrases, ...(shopBot.intents[1]?.phrases ?? []).flatMap((text) => [`${text} now`, text])],
      }
    : intent,
);

describe('the gate', () => {
  test('opens for exactly the revision whose check passed', async () => {
    await studio.publish(answering('Use the white form.'));
    await studio.product.house.database.pool.query('update bot_versions set accuracy = null');
    const definition = { ...shopBot, dialogues: [dialogue('Use the return form.')] };
    const { revision } = await studio.save(definition);
    const unchecked = await studio.ask('POST', '/publish', { revision });
    expect(unchecked).toMatchObject({ status: 409, body: { code: 'gate_failed' } });

    const run = await studio.run('check');
    expect(run).toMatchObject({ state: 'done', revision, progress: 1, startedBy: 'Ada', endedAt: expect.any(String) });
    expect(run.check).toMatchObject({
      passed: true,
      intents: 3,
      phrases: 18,
      modelBytes: expect.any(Number),
      liveAccuracy: expect.any(Number),
    });
    expect(run.check?.rows.map(({ kind, passed }) => [kind, passed])).toEqual([
      ['trains', true],
      ['accuracy', true],
      ['accuracy', true],
      ['dialogue', true],
      ['rule', true],
    ]);
    expect((await studio.overview()).versions[0]?.accuracy).toBeCloseTo(run.check?.liveAccuracy ?? -1, 5);

    await studio.save({ ...definition, name: 'Marlow' });
    const changed = await studio.ask('POST', '/publish', { revision });
    expect(changed).toMatchObject({ status: 409, body: { code: 'conflict' } });
    const later = await studio.ask('POST', '/publish', { revision: revision + 1 });
    expect(later).toMatchObject({ status: 409, body: { code: 'gate_failed' } });
    expect((await studio.overview()).versions).toHaveLength(2);
  });

  const failing: [string, BotDefinition, string, object][] = [
    [
      'a dialogue that goes another way',
      { ...shopBot, dialogues: [dialogue('Ask my mother.')] },
      'dialogue',
      { name: 'Sending back', said: expect.stringContaining('i want to return shoes'), wanted: 'bot> Ask my mother.' },
    ],
    [
      'a rule that takes what it should leave',
      {
        ...shopBot,
        rules: shopBot.rules.map((rule) => ({ ...rule, tests: [{ text: 'human kind', matches: false }] })),
      },
      'rule',
      { name: 'person', said: 'human kind', wanted: 'does not match', got: 'matches' },
    ],
    [
      'too little understood',
      { ...shopBot, gate: { accuracy: 0.9, accuracyLoss: 1 }, intents: unlike },
      'accuracy',
      { name: 'Accuracy' },
    ],
    [
      'much less understood than by the live version',
      { ...shopBot, gate: { accuracyLoss: 0.02 }, intents: confused },
      'accuracy',
      { name: 'Accuracy against the live version' },
    ],
  ];
  test.each(failing)('is closed by %s', async (_, definition, kind, row) => {
    const { revision } = await studio.save(definition);
    const { check } = await studio.run('check');
    expect(check?.passed).toBe(false);
    expect(check?.rows.filter(({ passed }) => !passed)).toEqual([
      expect.objectContaining({ kind, passed: false, detail: expect.stringMatching(/\.$/), ...row }),
    ]);
    expect(await studio.ask('POST', '/publish', { revision })).toMatchObject({
      status: 409,
      body: { code: 'gate_failed' },
    });
  });

  test('compares with the live version on the phrases that both have: what was never known is not lost', async () => {
    const live = { ...shopBot, gate: {} };
    await studio.publish(live);
    const odd = ['qwertz uiop', 'lorem ipsum dolor', 'sphinx of black quartz'];
    const intents = live.intents
      .map((intent, index) => ({ ...intent, phrases: [...intent.phrases.slice(index % 2), odd[index] ?? ''] }))
      .toReversed();
    await studio.save({ ...live, intents });
    const { check } = await studio.run('check');
    expect(check?.rows.filter(({ passed }) => !passed)).toEqual([]);
    expect(check).toMatchObject({ passed: true, compared: { phrases: 17, left: 4 } });
    expect(check?.rows[2]).toMatchObject({
      name: 'Accuracy against the live version',
      detail: expect.stringMatching(
        /^Of 17 phrases that both have the draft understands \d+ .* the live version \d+; 1 phrase may be lost .* 4 phrases .* are left out\.$/,
      ),
    });

    await studio.save({ ...live, intents: unlike });
    const other = await studio.run('check');
    expect(other.check).toMatchObject({ compared: null });
    expect(other.check?.rows[2]).toMatchObject({
      passed: true,
      detail: expect.stringContaining('fewer than 10 phrases in common'),
    });
  });

  test('says of a bot made from nothing what must be there and where it is added', async () => {
    const { revision, problems } = await studio.save(emptyBot('en', 'Robin'));
    expect(problems.map(({ path }) => path)).toEqual(['intents', '']);
    const refused = await studio.ask('POST', '/check', { revision });
    expect(refused).toMatchObject({ status: 422, body: { code: 'invalid' } });
    expect(refused.body.detail).toMatch(/The bot knows nothing yet: add an intent .* \(1 more problem below\)/);
    expect(refused.body.fields).toMatchObject({ '(draft)': expect.stringContaining('add a rule under Rules') });
    const intents = shopBot.intents.slice(0, 2);
    const { revision: next } = await studio.save({ ...shopBot, intents, rules: [] });
    const person = await studio.ask('POST', '/check', { revision: next });
    expect(person.body.detail).toMatch(/The bot must lead to a person: add a rule under Rules .*"handOver": "asked"/);
  });

  test('asks the pinned conversations, and forgets what an erased shopper wrote', async () => {
    await studio.publish(shopBot);
    const conversation = await studio.talk('can i return it', 'do you wrap gifts');
    const decided = await studio.decisions(conversation);
    const { status, body } = await studio.ask('POST', '/pins', { conversation, name: 'Return and gift' });
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { name: 'Return and gift', conversation, createdBy: 'Ada', turns: [{ text: 'can i return it' }, {}] },
    });
    expect(decided).toHaveLength(2);
    expect(await studio.ask('GET', '/pins')).toEqual({ status: 200, body: { pins: [body] } });
    expect((await studio.run('check')).check?.rows.at(-1)).toMatchObject({ kind: 'pin', passed: true });

    const without = shopBot.intents.filter(({ name }) => name !== 'gift_wrapping');
    await studio.save({ ...shopBot, intents: without });
    const run = await studio.run('check');
    const row = { kind: 'pin', name: 'Return and gift', passed: false, said: 'do you wrap gifts', wanted: decided[1] };
    expect(run.check).toMatchObject({ passed: false, rows: expect.arrayContaining([expect.objectContaining(row)]) });

    const { pool } = studio.product.house.database;
    await pool.query('delete from conversations where id = $1', [conversation]);
    expect(await studio.ask('GET', '/pins')).toMatchObject({ body: { pins: [] } });
    expect(JSON.stringify(await studio.ended(run.id))).not.toContain('do you wrap gifts');
    const { rows } = await pool.query<{ runs: string }>('select string_agg(result::text, $1) as runs from bot_runs', [
      ' ',
    ]);
    expect(rows[0]?.runs).not.toContain('do you wrap gifts');
  });

  test('pins only what this shop has, and what was said to the bot', async () => {
    const nowhere = await studio.ask('POST', '/pins', { conversation: randomUUID(), name: 'Nobody' });
    expect(nowhere).toMatchObject({ status: 404, body: { code: 'not_found' } });
    const conversation = randomUUID();
    const shopper = studio.product.shopper();
    await shopper.request('POST', `/api/conversations/${conversation}/hand-over`, { clientId: randomUUID() });
    expect(await studio.ask('POST', '/pins', { conversation, name: 'Silent' })).toMatchObject({ status: 409 });
    expect(await studio.ask('DELETE', `/pins/${randomUUID()}`)).toMatchObject({ status: 404 });
  });

  test('lists the pins oldest first, names one anew when it is pinned again, and lets it go', async () => {
    await studio.publish(shopBot);
    const [first, second] = [await studio.talk('can i return it'), await studio.talk('do you wrap gifts')];
    const pin = async (conversation: string, name: string) =>
      (await studio.ask<BotPin>('POST', '/pins', { conversation, name })).body;
    const list = async () => (await studio.ask<BotPinList>('GET', '/pins')).body.pins;
    const one = await pin(first, 'Return');
    const other = await pin(second, 'Gift');
    expect(await list()).toEqual([one, other]);
    const again = await pin(first, 'A return');
    expect(again).toEqual({ ...one, name: 'A return' });
    expect(await list()).toEqual([again, other]);
    expect(await studio.ask('DELETE', `/pins/${one.id}`)).toEqual({ status: 204, body: undefined });
    expect(await list()).toEqual([other]);
    expect(await studio.ask('DELETE', `/pins/${one.id}`)).toMatchObject({ status: 404 });
    await studio.save(shopBot);
    const { check } = await studio.run('check');
    expect(check?.rows.filter(({ kind }) => kind === 'pin')).toEqual([
      { kind: 'pin', name: 'Gift', passed: true, detail: 'Is answered as it was, 1 message.' },
    ]);
  });
});

describe('a run', () => {
  const many = (): BotDefinition => ({
    ...shopBot,
    intents: Array.from({ length: 150 }, (_, intent) => ({
      ...shopBot.intents[1],
      name: `intent_${intent}`,
      title: `Question ${intent}`,
      phrases: Array.from({ length: 80 }, (__, index) => `word${intent} of${index % 9} many${(index * 7) % 31} things`),
      answer: { text: ['One.', 'Two.'] },
    })),
  });

  test('is one at a time, goes on without the asker, and ends when cancelled, also from another process', async () => {
    const other = await studio.another();
    const { revision } = await studio.save(many());
    const begun = await studio.ask<BotRun>('POST', '/check', { revision });
    expect(begun).toMatchObject({ status: 200, body: { kind: 'check', revision, startedBy: 'Ada' } });
    expect(await other.ask('POST', '/check', { revision })).toMatchObject({ body: { id: begun.body.id } });
    expect(await studio.ask('POST', '/check', { revision: revision - 1 })).toMatchObject({ status: 409 });
    await expect
      .poll(async () => (await other.ask<BotOverview>('GET', '')).body.runs, PATIENCE)
      .toMatchObject([{ id: begun.body.id, state: 'running' }]);
    // Each takes a processor: the next one waits, and need not be waited for.
    const replay = await studio.ask<BotRun>('POST', '/replay', { revision });
    expect(replay).toMatchObject({ status: 200, body: { kind: 'replay', state: 'waiting', progress: 0 } });
    await studio.ask('POST', `/runs/${replay.body.id}/cancel`);
    await other.ask('POST', `/runs/${begun.body.id}/cancel`);
    expect(await studio.ended(replay.body.id)).toMatchObject({ state: 'cancelled' });
    expect(await studio.ended(begun.body.id)).toMatchObject({ state: 'cancelled' });
    expect(await studio.ask('POST', '/publish', { revision })).toMatchObject({ body: { code: 'gate_failed' } });
    // A hint that was lost only makes it a moment later.
    const next = await studio.ask<BotRun>('POST', '/check', { revision });
    await studio.product.house.database.pool.query('update bot_runs set cancel_wanted = true where id = $1', [
      next.body.id,
    ]);
    expect(await studio.ended(next.body.id)).toMatchObject({ state: 'cancelled' });
    // What has ended stays as it is.
    expect(await studio.ask('POST', `/runs/${begun.body.id}/cancel`)).toMatchObject({ body: { state: 'cancelled' } });
    expect(await studio.ask('POST', `/runs/${randomUUID()}/cancel`)).toMatchObject({ status: 404 });
  });

  test('whose process died is failed for the next who looks, and does not keep others from theirs', async () => {
    const { revision } = await studio.save(shopBot);
    const lost = randomUUID();
    await studio.product.house.database.pool.query(
      `insert into bot_runs (id, site_id, kind, revision, state, heartbeat_at)
        values ($1, $2, 'check', $3, 'running', clock_timestamp() - interval '11 seconds')`,
      [lost, studio.site, revision],
    );
    expect(await studio.run('check')).toMatchObject({ state: 'done', revision });
    expect(await studio.ended(lost)).toMatchObject({ state: 'failed', failure: expect.stringMatching(/\.$/) });
  });
});
