import type { Knex } from 'knex';

/** What the newest look at a site's talks found, so that looking is rare, alone, and not begun again when it fails. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- The newest conversations of a site: for learning and for replays.
    create index if not exists conversations_site on conversations (site_id, created_at desc, id);

    create table if not exists learning_looks (
      site_id uuid primary key references sites (id) on delete cascade,
      -- Of the newest look that succeeded, and when that was.
      figures jsonb,
      looked_at timestamptz,
      -- A process is looking, and counts as gone after this.
      looking_until timestamptz,
      -- Not again before.
      next_at timestamptz not null default '-infinity',
      -- Times that it failed running, and the sentence about the last time.
      failures int not null default 0,
      failure text
    );
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop table if exists learning_looks;
    drop index if exists conversations_site;
  `);
}
