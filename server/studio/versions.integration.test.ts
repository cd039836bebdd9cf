import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BotDefinition } from '../../bot/index.ts';
import type { BotRun, BotVersion } from '../../protocol/index.ts';
import { shopBot } from './testing/shopBot.ts';
import { PATIENCE, startStudio, type Studio } from './testing/studioProduct.ts';

let studio: Studio;
beforeAll(async () => {
  studio = await startStudio();
});
afterAll(() => studio.remove());

const answering = (text: string): BotDefinition => ({
  ...shopBot,
  intents: shopBot.intents.map((intent) =>
    intent.name === 'returns' ? { ...intent, answer: { text: [text, `${text} Really.`] } } : intent,
  ),
});

describe('a published version', () => {
  test('is the live one where nobody has changed the draft yet', async () => {
    const { versions, publications } = await studio.overview();
    expect(await studio.draft()).toMatchObject({ revision: 0, basedOn: { number: 1 } });
    expect(await studio.ask('POST', '/publish', { revision: 0 })).toEqual({ status: 200, body: versions[0] });
    expect((await studio.overview()).publications).toEqual(publications);
  });

  test('is what was checked, answers here and in another process, and rolls back', async () => {
    const other = await studio.another();
    const first = await studio.publish(answering('Use the yellow form.'), 'Yellow');
    expect(first).toMatchObject({ live: true, note: 'Yellow', publishedBy: 'Ada', intents: 3, phrases: 18 });
    expect(first.accuracy).toBeGreaterThan(0.5);
    const second = await studio.publish(answering('Use the blue form.'));
    expect(second).toMatchObject({ live: true, number: first.number + 1 });
    expect((await studio.draft()).basedOn).toEqual({ id: second.id, number: second.number });

    expect(await askedFirst(studio.product.url)).toContain('blue');
    await expect.poll(() => askedFirst(other.url), PATIENCE).toContain('blue');

    const back = await other.ask<BotVersion>('POST', `/versions/${first.id}/restore`);
    expect(back).toMatchObject({ status: 200, body: { id: first.id, live: true } });
    await expect.poll(() => askedFirst(studio.product.url), PATIENCE).toContain('yellow');
    expect(await askedFirst(other.url)).toContain('yellow');
    // What is so already stays so.
    await studio.ask('POST', `/versions/${first.id}/restore`);
    const { publications, versions } = await studio.overview();
    expect(publications.slice(0, 3)).toMatchObject([
      { version: { id: first.id }, kind: 'restore', by: 'Ada' },
      { version: { id: second.id }, kind: 'publish', by: 'Ada' },
      { version: { id: first.id }, kind: 'publish', by: 'Ada' },
    ]);
    expect(versions.filter(({ live }) => live)).toEqual([back.body]);
  });

  test('may come of a check that others were begun and given up after', async () => {
    const { revision } = await studio.save(answering('Use the green form.'));
    const checked = await studio.run('check');
    await studio.product.house.database.pool.query(
      `insert into bot_runs (id, site_id, kind, revision, state)
        select gen_random_uuid(), $1, 'check', $2, 'cancelled' from generate_series(1, 9)`,
      [studio.site, revision],
    );
    const { body } = await studio.ask<BotRun>('POST', '/check', { revision });
    await studio.ask('POST', `/runs/${body.id}/cancel`);
    await studio.ended(body.id);
    expect(await studio.ended(checked.id)).toMatchObject({ state: 'done', check: { passed: true } });
    expect(await studio.ask('POST', '/publish', { revision })).toMatchObject({ status: 200, body: { live: true } });
    expect(await askedFirst(studio.product.url)).toContain('green');
    const { rows } = await studio.product.house.database.pool.query('select count(*)::int as kept from bot_runs');
    expect(rows[0]?.kept).toBeLessThanOrEqual(7);
  });

  test('is trained again by a program that keeps models in another way', async () => {
    const version = await studio.publish(shopBot);
    const { pool } = studio.product.house.database;
    const stored = async () =>
      (await pool.query<{ model: Buffer }>('select model from bot_versions where id = $1', [version.id])).rows[0]
        ?.model;
    const model = await stored();
    // Behind the mark stands the version of the model.
    const older = Buffer.concat([
      model?.subarray(0, 4) ?? Buffer.of(),
      Buffer.of(1),
      model?.subarray(5) ?? Buffer.of(),
    ]);
    await pool.query('update bot_versions set model = $2 where id = $1', [version.id, older]);
    const other = await studio.another();
    expect(await stored()).toEqual(model);
    expect(await askedFirst(other.url)).toContain('return form');
  });

  test('is one, however often it is published', async () => {
    const version = await studio.publish(answering('Use the red form.'));
    const { revision } = await studio.draft();
    const again = await Promise.all([1, 2, 3].map(() => studio.ask('POST', '/publish', { revision })));
    expect(again.map(({ body }) => body)).toEqual([version, version, version]);
    expect(await studio.ask('POST', `/versions/${randomUUID()}/restore`)).toMatchObject({ status: 404 });
  });

  test('is live again when its revision is published after a roll-back', async () => {
    const first = await studio.publish(answering('Use the first form.'));
    const second = await studio.publish(answering('Use the second form.'));
    const { revision } = await studio.draft();
    await studio.ask('POST', `/versions/${first.id}/restore`);
    const again = await studio.ask<BotVersion>('POST', '/publish', { revision });
    expect(again).toEqual({ status: 200, body: second });
    expect(await askedFirst(studio.product.url)).toContain('second');
    const { publications, versions } = await studio.overview();
    expect(publications.slice(0, 2)).toMatchObject([
      { version: { number: second.number }, kind: 'restore', by: 'Ada' },
      { version: { number: first.number }, kind: 'restore' },
    ]);
    expect(versions.filter(({ live }) => live)).toEqual([second]);

    // Asked for late, when others have gone on: nothing is put back behind their backs.
    await studio.ask('POST', `/versions/${first.id}/restore`);
    await studio.save(answering('Use the third form.'));
    const late = await studio.ask('POST', '/publish', { revision });
    expect(late).toMatchObject({ status: 409, body: { code: 'conflict' } });
    expect(await askedFirst(studio.product.url)).toContain('first');
  });

  test('does not change a conversation in the middle of a question', async () => {
    await studio.publish(shopBot);
    const conversation = randomUUID();
    const shopper = studio.product.shopper();
    const say = (text: string) =>
      shopper.request('POST', `/api/conversations/${conversation}/messages`, { clientId: randomUUID(), text });
    await say('where is my order');
    expect(await firstWords(conversation)).toContain('Which order');
    const without = shopBot.intents.filter(({ name }) => name !== 'where_is_my_order');
    await studio.publish({ ...shopBot, intents: without });
    await say('10483');
    expect(await lastWords(conversation)).toContain('10483 is on its way');
    await say('where is my order');
    expect(await lastWords(conversation)).not.toContain('on its way');
  });
});

/** What the bot of a server says to somebody who wants to return something. */
async function askedFirst(url: string): Promise<string> {
  const conversation = randomUUID();
  const said = await fetch(`${url}/api/conversations/${conversation}/messages`, {
    method: 'POST',
    headers: { authorization: `Bearer ${studio.product.shopper().token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ clientId: randomUUID(), text: 'i want to return shoes' }),
  });
  expect(said.status).toBe(200);
  return firstWords(conversation);
}

async function firstWords(conversation: string): Promise<string> {
  return (await words(conversation))[0] ?? '';
}

async function lastWords(conversation: string): Promise<string> {
  return (await words(conversation)).at(-1) ?? '';
}

async function words(conversation: string): Promise<string[]> {
  const { rows } = await studio.product.house.database.pool.query<{ text: string }>(
    `select text from messages where conversation_id = $1 and sender_kind = 'bot' and kind = 'message' order by seq`,
    [conversation],
  );
  return rows.map(({ text }) => text);
}
