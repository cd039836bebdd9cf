import type { Knex } from 'knex';

/** What the studio keeps: drafts, who published what and when, checks and replays, pinned conversations, the shadow. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- As it was written: jsonb would forget the order of the steps of a flow.
    alter table bot_versions alter column definition type json using definition::json;
    alter table bot_versions
      add column if not exists note text not null default '',
      add column if not exists published_by uuid references staff (id) on delete set null,
      -- Cross-validated, 0 to 1; null for one that was never checked.
      add column if not exists accuracy real,
      add column if not exists intents int not null default 0,
      add column if not exists phrases int not null default 0,
      -- Of the draft that it was made from: publishing the same revision again makes no second version.
      add column if not exists draft_revision int;
    update bot_versions v set
      intents = json_array_length(v.definition -> 'intents'),
      phrases = coalesce((
        select sum(json_array_length(intent -> 'phrases'))
        from json_array_elements(v.definition -> 'intents') as intent), 0)
      where v.intents = 0;

    -- Every time a version went live. The live one is that with the newest bot_versions.published_at.
    create table if not exists bot_publications (
      id bigint generated always as identity primary key,
      site_id uuid not null references sites (id),
      version_id uuid not null references bot_versions (id) on delete cascade,
      kind text not null check (kind in ('publish', 'restore')),
      by_id uuid references staff (id) on delete set null,
      at timestamptz not null
    );
    create index if not exists bot_publications_site on bot_publications (site_id, id desc);
    insert into bot_publications (site_id, version_id, kind, at)
      select site_id, id, 'publish', published_at from bot_versions v
      where published_at is not null and not exists (select 1 from bot_publications p where p.version_id = v.id)
      order by published_at;

    -- One per site; without a row the draft is the live version, at revision 0.
    create table if not exists bot_drafts (
      site_id uuid primary key references sites (id),
      revision int not null,
      definition json not null,
      problems jsonb not null,
      based_on uuid references bot_versions (id) on delete set null,
      changed_at timestamptz not null,
      changed_by uuid references staff (id) on delete set null
    );

    create table if not exists bot_runs (
      id uuid primary key,
      site_id uuid not null references sites (id),
      kind text not null check (kind in ('check', 'replay')),
      state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'cancelled', 'failed')),
      revision int not null,
      progress real not null default 0,
      cancel_wanted boolean not null default false,
      result jsonb,
      failure text,
      -- Trained for a check that passed: what is published is exactly what was checked.
      model bytea,
      started_by uuid references staff (id) on delete set null,
      started_at timestamptz not null default clock_timestamp(),
      ended_at timestamptz,
      -- Renewed by the process that does it; an old one means that the process is gone.
      heartbeat_at timestamptz not null default clock_timestamp()
    );
    create unique index if not exists bot_runs_one_at_a_time on bot_runs (site_id, kind)
      where state in ('waiting', 'running');
    create index if not exists bot_runs_newest on bot_runs (site_id, kind, started_at desc);

    -- Apart from the result, so that what a shopper wrote goes with her conversation.
    create table if not exists bot_replay_changes (
      run_id uuid not null references bot_runs (id) on delete cascade,
      position int not null,
      conversation_id uuid not null references conversations (id) on delete cascade,
      change jsonb not null,
      primary key (run_id, position)
    );
    create index if not exists bot_replay_changes_conversation on bot_replay_changes (conversation_id);

    create table if not exists bot_pins (
      id uuid primary key,
      site_id uuid not null references sites (id),
      conversation_id uuid not null references conversations (id) on delete cascade,
      name text not null,
      -- What the shopper wrote, and what the bot decided at each.
      turns jsonb not null,
      created_by uuid references staff (id) on delete set null,
      created_at timestamptz not null default now(),
      unique (site_id, conversation_id)
    );
    create index if not exists bot_pins_conversation on bot_pins (conversation_id);

    create table if not exists bot_shadows (
      site_id uuid primary key references sites (id),
      -- Null when it is off.
      since timestamptz,
      messages bigint not null default 0,
      same bigint not null default 0
    );
    create table if not exists bot_shadow_differences (
      id bigint generated always as identity primary key,
      site_id uuid not null references sites (id),
      conversation_id uuid not null references conversations (id) on delete cascade,
      at timestamptz not null,
      text text not null,
      live jsonb,
      draft jsonb not null,
      beside text not null check (beside in ('bot', 'agent'))
    );
    create index if not exists bot_shadow_differences_site on bot_shadow_differences (site_id, id desc);
    create index if not exists bot_shadow_differences_conversation on bot_shadow_differences (conversation_id);
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop table if exists bot_shadow_differences, bot_shadows, bot_pins, bot_replay_changes, bot_runs, bot_drafts,
      bot_publications;
    alter table bot_versions drop column if exists note, drop column if exists published_by,
      drop column if exists accuracy, drop column if exists intents, drop column if exists phrases,
      drop column if exists draft_revision;
    alter table bot_versions alter column definition type jsonb using definition::jsonb;
  `);
}
