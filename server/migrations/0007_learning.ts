import type { Knex } from 'knex';

/** What is learnt from talks, the team of a ticket, and the secret that signs calls of a shop's server. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- Team that a hand-over was meant for.
    alter table tickets add column if not exists team text;

    -- What signs calls of a site's own endpoints, sealed with the installation's key.
    create table if not exists call_secrets (
      site_id uuid primary key references sites (id),
      sealed text not null,
      changed_at timestamptz not null
    );

    -- Questions of the bot to the shop's own server that are not answered yet; deleted with the answer.
    create table if not exists bot_calls (
      -- Tells the shop's server a repetition.
      id uuid primary key,
      conversation_id uuid not null references conversations (id) on delete cascade,
      version_id uuid not null references bot_versions (id),
      -- By which the bot knows the answer.
      bot_call text not null,
      endpoint text not null,
      sent jsonb not null,
      created_at timestamptz not null
    );
    create index if not exists bot_calls_conversation on bot_calls (conversation_id);

    -- Was an answer of the bot helpful.
    create table if not exists message_ratings (
      conversation_id uuid not null,
      seq int not null,
      helpful boolean not null,
      rated_at timestamptz not null,
      primary key (conversation_id, seq),
      foreign key (conversation_id, seq) references messages (conversation_id, seq) on delete cascade
    );
    create index if not exists message_ratings_rated on message_ratings (rated_at);

    -- Finds what the bot missed and what went to people without reading every message.
    create index if not exists messages_missed on messages (created_at)
      where data->'event'->>'type' = 'handed_over' or data->'trace'->>'decision' in ('fallback', 'ask_back');

    -- Questions that mean the same. Holds no words: they stay in the messages and go with them.
    create table if not exists learning_clusters (
      id uuid primary key,
      site_id uuid not null references sites (id),
      outcome text check (outcome in ('taught', 'dismissed')),
      settled_at timestamptz,
      settled_by uuid references staff (id),
      created_at timestamptz not null
    );
    create index if not exists learning_clusters_site on learning_clusters (site_id);

    create table if not exists learning_questions (
      conversation_id uuid not null,
      seq int not null,
      site_id uuid not null references sites (id),
      cluster_id uuid not null references learning_clusters (id) on delete cascade,
      source text not null check (source in ('missed', 'answered_by_people', 'not_helpful', 'came_back')),
      asked_at timestamptz not null,
      -- How near to the middle of its cluster, 0 to 1.
      closeness real not null default 0,
      -- What the bot makes of it, and which version said so.
      judged_by uuid,
      understood boolean not null default false,
      nearest jsonb,
      primary key (conversation_id, seq),
      foreign key (conversation_id, seq) references messages (conversation_id, seq) on delete cascade
    );
    create index if not exists learning_questions_cluster on learning_questions (cluster_id);
    create index if not exists learning_questions_site on learning_questions (site_id, asked_at);
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop table if exists learning_questions;
    drop table if exists learning_clusters;
    drop index if exists messages_missed;
    drop table if exists message_ratings;
    drop table if exists bot_calls;
    drop table if exists call_secrets;
    alter table tickets drop column if exists team;
  `);
}
