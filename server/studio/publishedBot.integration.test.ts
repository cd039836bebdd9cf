import { afterAll, beforeAll, expect, test } from 'vitest';
import { serializeModel, trainBot, type BotDefinition } from '../../bot/index.ts';
import { startTestProduct, type TestProduct } from '../../test/setup/product.ts';
import { botOf, botOfVersion } from './publishedBot.ts';
import { shopBot } from './testing/shopBot.ts';

const SITES = 40;

let product: TestProduct;
beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(() => product.remove());

const pool = () => product.house.database.pool;

/** More shops like the first; what they publish is said by the test. */
async function openSites(): Promise<string[]> {
  const { rows } = await pool().query<{ id: string }>(
    `insert into sites (id, key, name, hours, time_zone, greeting, accent, ticket_sequence)
      select gen_random_uuid(), gen_random_uuid()::text, 'Shop ' || number, hours, time_zone, greeting, accent, ticket_sequence
      from sites, generate_series(1, $1) as number where sites.created_at = (select min(created_at) from sites)
      returning id`,
    [SITES],
  );
  return rows.map(({ id }) => id);
}

test('many shops with the same bot share one, however many ask at once', async () => {
  const sites = await openSites();
  await pool().query(
    `insert into bot_versions (id, site_id, number, definition, model, published_at)
      select gen_random_uuid(), site, 1, v.definition, v.model, now()
      from unnest($1::uuid[]) as site, (select * from bot_versions order by created_at limit 1) v`,
    [sites],
  );
  const ask = async () => Promise.all(sites.map(async (site) => (await botOf(product.house, site)).bot));
  const bots = new Set([...(await ask()), ...(await ask())]);
  expect(bots.size).toBe(1);
  expect([...bots][0]?.definition.intents.length).toBeGreaterThan(20);
});

test('shops with bots of their own do not push each other out', async () => {
  const sites = await openSites();
  const model = Buffer.from(serializeModel(trainBot(shopBot)));
  const definitions = sites.map((_, index): BotDefinition => ({ ...shopBot, name: `Robin ${index}` }));
  await pool().query(
    `insert into bot_versions (id, site_id, number, definition, model, published_at)
      select gen_random_uuid(), site, 1, definition, $3, now() from unnest($1::uuid[], $2::json[]) as one (site, definition)`,
    [sites, definitions.map((definition) => JSON.stringify(definition)), model],
  );
  const ask = async () => {
    const bots = [];
    for (const site of sites) bots.push((await botOf(product.house, site)).bot);
    return bots;
  };
  const first = await ask();
  expect(first.map(({ definition }) => definition.name)).toEqual(definitions.map(({ name }) => name));
  const again = await ask();
  expect(again.filter((bot, index) => bot !== first[index])).toEqual([]);
});

test('a version that is not there is said so, and found once it is', async () => {
  const { rows } = await pool().query<{ id: string }>('select gen_random_uuid() as id');
  const id = rows[0]?.id ?? '';
  await expect(botOfVersion(product.house, id)).rejects.toMatchObject({ code: 'not_found' });
  await pool().query(
    `insert into bot_versions (id, site_id, number, definition, model)
      select $1, site_id, 1000, definition, model from bot_versions order by created_at limit 1`,
    [id],
  );
  expect((await botOfVersion(product.house, id)).definition.name).toBe((await liveBot()).definition.name);
});

async function liveBot() {
  const { rows } = await pool().query<{ id: string }>('select id from sites order by created_at limit 1');
  return (await botOf(product.house, rows[0]?.id ?? '')).bot;
}
