import type { Knex } from 'knex';

/** What the draft would have said where it differs, and how sure it was. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table bot_shadow_differences
      add column if not exists draft_text text not null default '',
      add column if not exists draft_confidence real;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table bot_shadow_differences drop column if exists draft_text, drop column if exists draft_confidence;
  `);
}
