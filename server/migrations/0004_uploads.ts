import type { Knex } from 'knex';

/** What tells a repeated upload from another one under its client id, and the ways to files and mails that are tidied up. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- SHA-256 of name and content as they came; null for files from before this column.
    alter table attachments add column if not exists upload_hash bytea;
    -- Files that no message carries yet: counted for each uploader, and deleted when they stay.
    create index if not exists attachments_unclaimed on attachments (created_at) where message_seq is null;
    create index if not exists attachments_unclaimed_of on attachments (uploader_id) where message_seq is null;
    create unique index if not exists attachments_storage_key on attachments (storage_key);
    -- Mails that are still to be sent, or were given up.
    create index if not exists mails_unsent on mails (queued_at) where sent_at is null;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop index if exists mails_unsent;
    drop index if exists attachments_storage_key;
    drop index if exists attachments_unclaimed_of;
    drop index if exists attachments_unclaimed;
    alter table attachments drop column if exists upload_hash;
  `);
}
