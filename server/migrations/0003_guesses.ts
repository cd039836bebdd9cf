import type { Knex } from 'knex';

/** Counters of guesses at secrets. In the database, so that several processes together allow no more than one. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table if not exists guesses (
      -- Keyed hash of what is guessed and who guesses.
      key bytea primary key,
      tries int not null,
      -- Beginning of the window that the tries are counted in.
      since timestamptz not null
    );
    create index if not exists guesses_since on guesses (since);
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table if exists guesses');
}
