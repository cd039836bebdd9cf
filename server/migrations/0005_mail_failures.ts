import type { Knex } from 'knex';

/** Why a mail was given up, to tell those that failed from those that were no longer worth sending. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- 'refused', 'unreachable' or 'unreadable'; null when nothing went wrong.
    alter table mails add column if not exists failure text;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('alter table mails drop column if exists failure');
}
