import type { Knex } from 'knex';

/** What was mailed, so that nothing is mailed twice. The content travels sealed in the job and is kept nowhere. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table if not exists mails (
      -- Event and recipient; the Message-ID is made from it.
      key text primary key,
      -- Keyed hash of the address, to count what one address got.
      recipient_hash bytea not null,
      queued_at timestamptz not null,
      -- A process is delivering it until then.
      claimed_until timestamptz,
      sent_at timestamptz,
      -- The mail server will never take it, or it was too late for it.
      given_up_at timestamptz
    );
    create index if not exists mails_recipient on mails (recipient_hash, queued_at);
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table if exists mails');
}
