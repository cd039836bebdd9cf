import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { smallBot } from '../../bot/testing/smallBot.ts';
import type { BotOverview } from '../../protocol/index.ts';
import type { StaffMember, WireClient } from '../../test/setup/product.ts';
import { about, startLearning, type LearningSite, type Talk } from './testing/learningSite.ts';

// A busy machine makes looks rarer: they are as far apart as they are long.
vi.setConfig({ testTimeout: 120_000 });

const clock = { ahead: 0, now: () => new Date(Date.now() + clock.ahead) };
const HOUR = 60 * 60_000;

let shop: LearningSite;
beforeAll(async () => {
  shop = await startLearning(clock);
});
afterAll(() => shop.product.remove());

const settle = (cluster: string, outcome: 'taught' | 'dismissed') =>
  shop.ada.request('POST', `/api/sites/${shop.site}/bot/learning/${cluster}`, { outcome });

async function answeredBy(agent: StaffMember, conversation: string, ...texts: string[]): Promise<void> {
  for (const text of texts) {
    const body = { clientId: randomUUID(), text };
    const answer = await agent.request('POST', `/api/conversations/${conversation}/messages`, body);
    expect(answer.status).toBe(200);
  }
}

describe('what the bot missed', () => {
  test('comes together, with what people replied; once, however often it is looked at', async () => {
    await shop.asks('can you engrave the ring');
    const talk = await shop.asks('ring engraving please');
    await talk.shopper.done('conversation.handOver', { conversation: talk.conversation });
    await answeredBy(shop.ada, talk.conversation, 'One moment.', 'We engrave rings within a week for 12 euros.');
    await shop.asks('Can you engrave the ring');
    const cluster = await shop.clusterOf('engrav', 3);
    expect(cluster).toMatchObject({ source: 'missed', phrases: [{ count: 2 }, { count: 1 }] });
    expect(cluster.phrases[0]?.text.toLowerCase()).toBe('can you engrave the ring');
    expect(cluster.phrases.map(({ text }) => text)).toContain(cluster.title);
    expect(cluster.replies).toEqual([
      {
        text: 'We engrave rings within a week for 12 euros.',
        agent: 'Ada',
        conversation: talk.conversation,
      },
    ]);
    expect((await shop.clusterOf('engrav', 3)).id).toBe(cluster.id);
  });

  test('is counted in the overview', async () => {
    await shop.asks('do you hire pianists');
    await shop.clusterOf('pianists', 1);
    const waiting = (await shop.learning()).clusters.length;
    const overview = (await (await shop.ada.request('GET', `/api/sites/${shop.site}/bot`)).json()) as BotOverview;
    expect(overview.learning).toBe(waiting);
  });

  test('goes with its conversation', async () => {
    const kept = await shop.asks('is the vase made of crystal');
    const erased = await shop.asks('crystal vase?');
    const cluster = await shop.clusterOf('crystal', 2);
    await shop.product.house.database.pool.query('delete from conversations where id = $1', [erased.conversation]);
    const left = await shop.clusterOf('crystal', 1);
    expect(left).toMatchObject({ id: cluster.id, title: 'is the vase made of crystal' });
    expect(left.phrases).toMatchObject([{ conversation: kept.conversation }]);
  });
});

describe('a cluster that was put aside', () => {
  test('stays so when it was dismissed, with what is like it', async () => {
    await shop.asks('who won the football match');
    const { id } = await shop.clusterOf('football', 1);
    expect((await settle(id, 'dismissed')).status).toBe(204);
    expect(about(await shop.learning(), 'football')).toBeUndefined();
    await shop.asks('football match yesterday');
    expect(about(await shop.lookedAt(), 'football')).toBeUndefined();
  });

  test('comes up again when it was taught, a newer version is live, and is still missed; not when it is understood', async () => {
    await shop.asks('do you sell umbrellas');
    const { id } = await shop.clusterOf('umbrella', 1);
    expect((await settle(id, 'taught')).status).toBe(204);
    expect((await settle(id, 'taught')).status).toBe(204);
    await shop.asks('umbrellas?');
    expect(about(await shop.lookedAt(), 'umbrella')).toBeUndefined();

    await shop.publish(smallBot);
    await shop.asks('got umbrellas');
    const missed = { id, title: 'got umbrellas', stillMissed: { taughtAt: expect.any(String) } };
    // With what was asked before: neither the live bot nor the draft understands any of it.
    expect(await shop.clusterOf('umbrella', 3)).toMatchObject(missed);
    // Another version that does not understand it either, and is never asked: it is still missed.
    await shop.publish(smallBot);
    expect(about(await shop.lookedAt(), 'umbrella')).toMatchObject({ ...missed, count: 3 });
    await shop.asks('umbrellas');
    expect(await shop.clusterOf('umbrella', 4)).toMatchObject({ id, stillMissed: missed.stillMissed });

    const phrases = ['do you sell umbrellas', 'umbrellas', 'got umbrellas', 'any umbrella'];
    const umbrellas = { name: 'umbrellas', title: 'Umbrellas', phrases, answer: { text: 'We have three.' } };
    await shop.publish({ ...smallBot, intents: [...smallBot.intents, umbrellas] });
    await shop.asks('got umbrellas');
    expect(about(await shop.lookedAt(), 'umbrella')).toBeUndefined();
  });

  test('waits again when the teaching did not last: rolled back, or the draft replaced', async () => {
    const changeDraft = async (definition: unknown): Promise<void> => {
      const overview = (await (await shop.ada.request('GET', `/api/sites/${shop.site}/bot`)).json()) as BotOverview;
      const body = { revision: overview.draft.revision, definition };
      expect((await shop.ada.request('PUT', `/api/sites/${shop.site}/bot/draft`, body)).status).toBe(200);
    };
    const waiting = async () => {
      const report = await shop.lookedAt();
      const overview = (await (await shop.ada.request('GET', `/api/sites/${shop.site}/bot`)).json()) as BotOverview;
      expect(overview.learning).toBe(report.clusters.length);
      return about(report, 'trombone')?.count;
    };
    await shop.publish(smallBot);
    await shop.asks('do you tune trombones');
    const { id } = await shop.clusterOf('trombone', 1);
    const phrases = ['do you tune trombones', 'tune my trombone', 'trombone tuning', 'trombones'];
    const trombones = { name: 'trombones', title: 'Trombones', phrases, answer: { text: 'We tune them.' } };
    const taught = { ...smallBot, intents: [...smallBot.intents, trombones] };
    await changeDraft(taught);
    await settle(id, 'taught');
    expect(await waiting()).toBeUndefined();

    await shop.publish(taught);
    expect(await waiting()).toBeUndefined();
    // As rolling back does: nobody understands it but the draft, which can go live again.
    await shop.publish(smallBot);
    expect(await waiting()).toBeUndefined();
    await changeDraft(smallBot);
    expect(await waiting()).toBe(1);
    expect(about(await shop.learning(), 'trombone')).toMatchObject({ id, stillMissed: {} });
    await changeDraft(taught);
    expect(await waiting()).toBeUndefined();
  });

  test('is not needed where the live bot understands by now', async () => {
    await shop.asks('do you repair violins');
    await shop.asks('violin repair');
    await shop.clusterOf('violin', 2);
    const phrases = ['do you repair violins', 'violin repair', 'violins', 'fix my violin'];
    const violins = { name: 'violins', title: 'Violins', phrases, answer: { text: 'We do.' } };
    await shop.publish({ ...smallBot, intents: [...smallBot.intents, violins] });
    expect(about(await shop.lookedAt(), 'violin')).toBeUndefined();
  });

  test('must be there', async () => {
    const answer = await settle(randomUUID(), 'taught');
    expect(answer.status).toBe(404);
  });
});

describe('what people answered', () => {
  test('is the first question she put to them', async () => {
    const talk = await shop.asks('hello');
    await talk.shopper.done('conversation.handOver', { conversation: talk.conversation });
    await talk.say('does the lamp need a special bulb');
    await talk.say('are you there');
    await answeredBy(shop.ada, talk.conversation, 'Any E27 bulb fits the lamp.');
    const cluster = await shop.clusterOf('bulb', 1);
    expect(cluster).toMatchObject({
      source: 'answered_by_people',
      title: 'does the lamp need a special bulb',
      replies: [{ text: 'Any E27 bulb fits the lamp.', agent: 'Ada' }],
    });
  });
});

describe('what did not help', () => {
  /** A shopper whose question the bot has answered, and the place of the answer. */
  async function answered(): Promise<Talk & { seq: number }> {
    const talk = await shop.asks('i want to return my shoes');
    const { rows } = await shop.product.house.database.pool.query<{ seq: number }>(
      `update messages set data = data || '{"feedback": true}' where conversation_id = $1 and sender_kind = 'bot'
       returning seq`,
      [talk.conversation],
    );
    return { ...talk, seq: rows[0]?.seq ?? 0 };
  }

  test('is found by its rating, and taken back with it', async () => {
    const { shopper, conversation, seq } = await answered();
    await shopper.done('message.rate', { conversation, seq, helpful: false });
    await shopper.done('message.rate', { conversation, seq, helpful: false });
    expect(await shop.clusterOf('return my shoes', 1)).toMatchObject({
      source: 'not_helpful',
      nearest: { intent: 'returns' },
    });
    const before = (await shop.learning()).figures;
    await shopper.done('message.rate', { conversation, seq, helpful: true });
    const after = await shop.lookedAt();
    expect(after.figures).toMatchObject({ helpful: before.helpful + 1, notHelpful: before.notHelpful - 1 });
    expect(about(after, 'return my shoes')).toBeUndefined();
  });

  test('can only be said of an answer that asks, by her to whom it was given', async () => {
    const { shopper, conversation, seq } = await answered();
    const rate = (who: WireClient, at: number, of = conversation) =>
      who.command('message.rate', { conversation: of, seq: at, helpful: true });
    expect(await rate(shopper, seq)).toMatchObject({ type: 'ack', result: {} });
    expect(await rate(shopper, 1)).toMatchObject({ type: 'nack', code: 'invalid' });
    expect(await rate(shopper, 99)).toMatchObject({ type: 'nack', code: 'invalid' });
    const stranger = await shop.product.shopper().connect();
    expect(await rate(stranger, seq)).toMatchObject({ type: 'nack', code: 'not_found' });
    expect(await rate(shopper, seq, randomUUID())).toMatchObject({ type: 'nack', code: 'not_found' });
  });
});

/** Time passes, and with it the session of whoever was signed in. */
async function later(hours: number): Promise<void> {
  clock.ahead += hours * HOUR;
  const send = (path: string, method: string, cookie: string, body?: unknown): Promise<Response> =>
    fetch(shop.product.url + path, {
      method,
      headers: { origin: shop.product.url, 'content-type': 'application/json', cookie },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  const account = { email: 'ada@shop.example', password: 'correct horse battery' };
  const cookie = (await send('/api/session', 'POST', '', account)).headers.get('set-cookie')?.split(';')[0] ?? '';
  shop.ada = { ...shop.ada, cookie, request: (method, path, body) => send(path, method, cookie, body) };
}

describe('talks', () => {
  test('that the bot held alone are contained, unless she comes back within three days', async () => {
    await shop.asks('i want to return my hat');
    const late = await shop.asks('i want to return my boots');
    const back = await shop.asks('i want to return my gloves');
    const helped = await shop.asks('i want to return my scarf');
    await helped.shopper.done('conversation.handOver', { conversation: helped.conversation });
    const before = (await shop.lookedAt()).figures;
    expect(before).toMatchObject({ contained: 0, falselyContained: 0 });

    await later(30);
    await back.say('i want to return my gloves');
    await later(60);
    await late.say('hello');
    await helped.say('hello');
    await later(3);
    const { figures, clusters } = await shop.lookedAt();
    // Three who came again, and the one who was only asked to be looked at.
    expect(figures.conversations).toBe(before.conversations + 4);
    expect(figures.falselyContained).toBe(1);
    expect(figures.contained).toBeGreaterThan(4);
    expect(figures.contained).toBeLessThan(before.conversations);
    const again = clusters.find(({ source }) => source === 'came_back');
    expect(again).toMatchObject({ count: 1, title: 'i want to return my gloves' });
  });
});
