import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { BotDefinition } from '../../bot/index.ts';
import { smallBot } from '../../bot/testing/smallBot.ts';
import type { BotOverview, LearningCluster, LearningReport } from '../../protocol/index.ts';
import { startTestProduct, type StaffMember, type TestProduct, type WireClient } from '../../test/setup/product.ts';
import { firstSite, publishBot } from '../../test/setup/publish.ts';

// A busy machine makes looks rarer: they are as far apart as they are long.
vi.setConfig({ testTimeout: 120_000 });

const clock = { ahead: 0, now: () => new Date(Date.now() + clock.ahead) };
const HOUR = 60 * 60_000;

let product: TestProduct;
let ada: StaffMember;
let site: string;
beforeAll(async () => {
  product = await startTestProduct({}, clock);
  ada = await product.owner();
  site = await firstSite(product);
  await publish(smallBot);
});
afterAll(() => product.remove());

const publish = (definition: BotDefinition): Promise<void> => publishBot(product, definition);

interface Talk {
  shopper: WireClient;
  conversation: string;
  say(text: string): Promise<void>;
}

/** A new shopper who asks something. */
async function asks(text: string): Promise<Talk> {
  const shopper = await product.shopper().connect();
  const conversation = randomUUID();
  const say = async (words: string): Promise<void> => {
    await shopper.done('message.send', { conversation, text: words });
  };
  await say(text);
  return { shopper, conversation, say };
}

async function learning(): Promise<LearningReport> {
  const answer = await ada.request('GET', `/api/sites/${site}/bot/learning`);
  expect(answer.status).toBe(200);
  return (await answer.json()) as LearningReport;
}

const about = (report: LearningReport, word: string): LearningCluster | undefined =>
  report.clusters.find(({ phrases }) => phrases.some(({ text }) => text.includes(word)));

/** The cluster about something, once the newest questions have been looked at. */
function clusterOf(word: string, count: number): Promise<LearningCluster> {
  return vi.waitFor(
    async () => {
      const cluster = about(await learning(), word);
      if (cluster?.count !== count) throw new Error(`${cluster?.count} about ${word}`);
      return cluster;
    },
    { timeout: 60_000, interval: 250 },
  );
}

/** The report after a look that saw everything until now: another question that was asked last is in it. */
async function lookedAt(): Promise<LearningReport> {
  const mark = String.fromCharCode(...randomBytes(12).map((byte) => 97 + (byte % 26)));
  await asks(mark);
  await clusterOf(mark, 1);
  return learning();
}

const settle = (cluster: string, outcome: 'taught' | 'dismissed') =>
  ada.request('POST', `/api/sites/${site}/bot/learning/${cluster}`, { outcome });

async function answeredBy(agent: StaffMember, conversation: string, ...texts: string[]): Promise<void> {
  for (const text of texts) {
    const body = { clientId: randomUUID(), text };
    const answer = await agent.request('POST', `/api/conversations/${conversation}/messages`, body);
    expect(answer.status).toBe(200);
  }
}

describe('what the bot missed', () => {
  test('comes together, with what people replied; once, however often it is looked at', async () => {
    await asks('can you engrave the ring');
    const talk = await asks('ring engraving please');
    await talk.shopper.done('conversation.handOver', { conversation: talk.conversation });
    await answeredBy(ada, talk.conversation, 'One moment.', 'We engrave rings within a week for 12 euros.');
    await asks('Can you engrave the ring');
    const cluster = await clusterOf('engrav', 3);
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
    expect((await clusterOf('engrav', 3)).id).toBe(cluster.id);
  });

  test('is counted in the overview', async () => {
    await asks('do you hire pianists');
    await clusterOf('pianists', 1);
    const waiting = (await learning()).clusters.length;
    const overview = (await (await ada.request('GET', `/api/sites/${site}/bot`)).json()) as BotOverview;
    expect(overview.learning).toBe(waiting);
  });

  test('goes with its conversation', async () => {
    const kept = await asks('is the vase made of crystal');
    const erased = await asks('crystal vase?');
    const cluster = await clusterOf('crystal', 2);
    await product.house.database.pool.query('delete from conversations where id = $1', [erased.conversation]);
    const left = await clusterOf('crystal', 1);
    expect(left).toMatchObject({ id: cluster.id, title: 'is the vase made of crystal' });
    expect(left.phrases).toMatchObject([{ conversation: kept.conversation }]);
  });
});

describe('a cluster that was put aside', () => {
  test('stays so when it was dismissed, with what is like it', async () => {
    await asks('who won the football match');
    const { id } = await clusterOf('football', 1);
    expect((await settle(id, 'dismissed')).status).toBe(204);
    expect(about(await learning(), 'football')).toBeUndefined();
    await asks('football match yesterday');
    expect(about(await lookedAt(), 'football')).toBeUndefined();
  });

  test('comes up again when it was taught, a newer version is live, and is still missed; not when it is understood', async () => {
    await asks('do you sell umbrellas');
    const { id } = await clusterOf('umbrella', 1);
    expect((await settle(id, 'taught')).status).toBe(204);
    expect((await settle(id, 'taught')).status).toBe(204);
    await asks('umbrellas?');
    expect(about(await lookedAt(), 'umbrella')).toBeUndefined();

    await publish(smallBot);
    await asks('got umbrellas');
    const missed = { id, title: 'got umbrellas', stillMissed: { taughtAt: expect.any(String) } };
    expect(await clusterOf('umbrella', 1)).toMatchObject(missed);
    // Another version that does not understand it either, and is never asked: it is still missed.
    await publish(smallBot);
    expect(about(await lookedAt(), 'umbrella')).toMatchObject({ ...missed, count: 1 });
    await asks('umbrellas');
    expect(await clusterOf('umbrella', 2)).toMatchObject({ id, stillMissed: missed.stillMissed });

    const phrases = ['do you sell umbrellas', 'umbrellas', 'got umbrellas', 'any umbrella'];
    const umbrellas = { name: 'umbrellas', title: 'Umbrellas', phrases, answer: { text: 'We have three.' } };
    await publish({ ...smallBot, intents: [...smallBot.intents, umbrellas] });
    await asks('got umbrellas');
    expect(about(await lookedAt(), 'umbrella')).toBeUndefined();
  });

  test('is not needed where the live bot understands by now', async () => {
    await asks('do you repair violins');
    await asks('violin repair');
    await clusterOf('violin', 2);
    const phrases = ['do you repair violins', 'violin repair', 'violins', 'fix my violin'];
    const violins = { name: 'violins', title: 'Violins', phrases, answer: { text: 'We do.' } };
    await publish({ ...smallBot, intents: [...smallBot.intents, violins] });
    expect(about(await lookedAt(), 'violin')).toBeUndefined();
  });

  test('must be there', async () => {
    const answer = await settle(randomUUID(), 'taught');
    expect(answer.status).toBe(404);
  });
});

describe('a look that fails', () => {
  const lookRow = async () => {
    const { rows } = await product.house.database.pool.query<{ failures: number; next_at: Date; looked_at: Date }>(
      'select failures, next_at, looked_at from learning_looks where site_id = $1',
      [site],
    );
    return rows[0];
  };

  test('says so beside what was found before, is one at a time, and is not begun again by every visit', async () => {
    await asks('do you tune harps');
    await clusterOf('harps', 1);
    const lock = new pg.Client({ connectionString: product.house.database.url });
    await lock.connect();
    try {
      // Whoever looks waits here until the database gives the statement up.
      await lock.query('begin; lock table message_ratings in access exclusive mode');
      await expect.poll(async () => (await learning()).failed, { timeout: 30_000 }).toMatch(/could not be looked at/);
      const failed = await lookRow();
      expect(failed?.failures).toBe(1);
      expect(failed?.next_at.getTime()).toBeGreaterThan(Date.now() + 10_000);
      const visits = await Promise.all([1, 2, 3, 4].map(() => learning()));
      for (const report of visits) {
        expect(report).toMatchObject({ failed: expect.any(String), asOf: failed?.looked_at.toISOString() });
        expect(about(report, 'harps')).toMatchObject({ count: 1 });
      }
      expect((await ada.request('GET', `/api/sites/${site}/bot`)).status).toBe(200);
      const { rows } = await product.house.database.pool.query<{ waiting: number }>(
        `select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      expect(rows[0]?.waiting).toBe(0);
      expect(await lookRow()).toEqual(failed);
    } finally {
      await lock.end();
    }
    await product.house.database.pool.query(`update learning_looks set next_at = '-infinity'`);
    const report = await lookedAt();
    expect(report).not.toHaveProperty('failed');
    expect((await lookRow())?.failures).toBe(0);
  });

  test('of a process that is gone is taken over', async () => {
    await product.house.database.pool.query(
      `update learning_looks set next_at = '-infinity', looking_until = clock_timestamp() + interval '1 hour'`,
    );
    await asks('do you sell tubas');
    const waiting = await learning();
    expect(waiting.isLooking).toBe(true);
    expect(about(waiting, 'tubas')).toBeUndefined();
    await product.house.database.pool.query(`update learning_looks set looking_until = clock_timestamp()`);
    await clusterOf('tubas', 1);
  });
});

describe('what people answered', () => {
  test('is the first question she put to them', async () => {
    const talk = await asks('hello');
    await talk.shopper.done('conversation.handOver', { conversation: talk.conversation });
    await talk.say('does the lamp need a special bulb');
    await talk.say('are you there');
    await answeredBy(ada, talk.conversation, 'Any E27 bulb fits the lamp.');
    const cluster = await clusterOf('bulb', 1);
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
    const talk = await asks('i want to return my shoes');
    const { rows } = await product.house.database.pool.query<{ seq: number }>(
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
    expect(await clusterOf('return my shoes', 1)).toMatchObject({
      source: 'not_helpful',
      nearest: { intent: 'returns' },
    });
    const before = (await learning()).figures;
    await shopper.done('message.rate', { conversation, seq, helpful: true });
    const after = await lookedAt();
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
    const stranger = await product.shopper().connect();
    expect(await rate(stranger, seq)).toMatchObject({ type: 'nack', code: 'not_found' });
    expect(await rate(shopper, seq, randomUUID())).toMatchObject({ type: 'nack', code: 'not_found' });
  });
});

/** Time passes, and with it the session of whoever was signed in. */
async function later(hours: number): Promise<void> {
  clock.ahead += hours * HOUR;
  const send = (path: string, method: string, cookie: string, body?: unknown): Promise<Response> =>
    fetch(product.url + path, {
      method,
      headers: { origin: product.url, 'content-type': 'application/json', cookie },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  const account = { email: 'ada@shop.example', password: 'correct horse battery' };
  const cookie = (await send('/api/session', 'POST', '', account)).headers.get('set-cookie')?.split(';')[0] ?? '';
  ada = { ...ada, cookie, request: (method, path, body) => send(path, method, cookie, body) };
}

describe('talks', () => {
  test('that the bot held alone are contained, unless she comes back within three days', async () => {
    await asks('i want to return my hat');
    const late = await asks('i want to return my boots');
    const back = await asks('i want to return my gloves');
    const helped = await asks('i want to return my scarf');
    await helped.shopper.done('conversation.handOver', { conversation: helped.conversation });
    const before = (await lookedAt()).figures;
    expect(before).toMatchObject({ contained: 0, falselyContained: 0 });

    await later(30);
    await back.say('i want to return my gloves');
    await later(60);
    await late.say('hello');
    await helped.say('hello');
    await later(3);
    const { figures, clusters } = await lookedAt();
    // Three who came again, and the one who was only asked to be looked at.
    expect(figures.conversations).toBe(before.conversations + 4);
    expect(figures.falselyContained).toBe(1);
    expect(figures.contained).toBeGreaterThan(4);
    expect(figures.contained).toBeLessThan(before.conversations);
    const again = clusters.find(({ source }) => source === 'came_back');
    expect(again).toMatchObject({ count: 1, title: 'i want to return my gloves' });
  });
});
