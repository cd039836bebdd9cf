import { starterBot } from '../../bot/index.ts';
import { newId, type Services } from '../platform/index.ts';
import { startTask } from './tasks.ts';

/** Gives a site that has no bot yet the starter bot, trained here off the event loop and published. */
export async function ensureStarterBot(services: Services, site: string): Promise<void> {
  const { pool } = services.database;
  const existing = await pool.query('select 1 from bot_versions where site_id = $1 limit 1', [site]);
  if (existing.rows.length > 0) return;
  const definition = JSON.stringify(starterBot);
  const model = await startTask<'train'>({ kind: 'train', definition }).result;
  const phrases = starterBot.intents.reduce((sum, intent) => sum + intent.phrases.length, 0);
  await pool.query(
    `with made as (
        insert into bot_versions (id, site_id, number, definition, model, intents, phrases, published_at)
        values ($1, $2, 1, $3, $4, $5, $6, now())
        on conflict (site_id, number) do nothing returning id, published_at)
      insert into bot_publications (site_id, version_id, kind, at) select $2::uuid, id, 'publish', published_at from made`,
    [newId(), site, definition, Buffer.from(model), starterBot.intents.length, phrases],
  );
}
