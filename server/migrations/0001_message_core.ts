import type { Knex } from 'knex';

/**
 * The tables of the message core. Migrations import no application code, and each may run twice.
 * Written for PostgreSQL 15 and newer.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table if not exists installation (
      one boolean primary key default true check (one),
      -- The epoch of docs/protocol.md: a new database has another one.
      server_id uuid not null default gen_random_uuid(),
      created_at timestamptz not null default now()
    );
    insert into installation default values on conflict do nothing;

    create table if not exists sites (
      id uuid primary key,
      key text not null unique,
      name text not null,
      language text not null default 'en',
      allowed_origins text[] not null default '{}',
      hours jsonb not null,
      time_zone text not null,
      greeting text not null,
      accent text not null,
      ticket_prefix text not null default 'SB',
      -- Sequence that numbers the tickets of this site; gaps are allowed.
      ticket_sequence text not null,
      example boolean not null default false,
      created_at timestamptz not null default now()
    );

    -- One row per site, taken last in every transaction that changes the inbox.
    create table if not exists inbox_counters (
      site_id uuid primary key references sites (id),
      seq bigint not null default 0
    );

    create table if not exists visitors (
      id uuid primary key,
      site_id uuid not null references sites (id),
      name text,
      email text,
      email_verified_at timestamptz,
      blocked_at timestamptz,
      page jsonb,
      user_agent text,
      created_at timestamptz not null default now(),
      last_seen_at timestamptz not null default now()
    );
    create index if not exists visitors_email on visitors (site_id, lower(email)) where email is not null;

    -- Each device has a secret of its own; only its SHA-256 is kept.
    create table if not exists visitor_secrets (
      site_id uuid not null references sites (id),
      hash bytea not null,
      visitor_id uuid not null references visitors (id) on delete cascade,
      created_at timestamptz not null default now(),
      primary key (site_id, hash)
    );

    create table if not exists bot_versions (
      id uuid primary key,
      site_id uuid not null references sites (id),
      number int not null,
      definition jsonb not null,
      model bytea not null,
      created_at timestamptz not null default now(),
      published_at timestamptz,
      unique (site_id, number)
    );

    create table if not exists conversations (
      id uuid primary key,
      site_id uuid not null references sites (id),
      visitor_id uuid not null references visitors (id) on delete cascade,
      speaker text not null default 'bot' check (speaker in ('bot', 'queued', 'agent', 'closed')),
      last_seq int not null default 0,
      previous_id uuid,
      bot_version_id uuid references bot_versions (id),
      bot_state jsonb,
      -- Everything up to here was answered by the bot and so counts as read by the shop.
      bot_read_seq int not null default 0,
      -- When the newest unread words of the staff are due to be mailed; null when nothing is.
      mail_due_at timestamptz,
      mailed_seq int not null default 0,
      created_at timestamptz not null default now(),
      closed_at timestamptz
    ) with (fillfactor = 70);
    create index if not exists conversations_visitor on conversations (visitor_id, created_at desc);
    create index if not exists conversations_mail_due on conversations (mail_due_at) where mail_due_at is not null;

    create table if not exists messages (
      conversation_id uuid not null references conversations (id) on delete cascade,
      seq int not null,
      id uuid not null,
      kind text not null check (kind in ('message', 'event')),
      sender_kind text not null check (sender_kind in ('visitor', 'bot', 'staff', 'system')),
      sender_id uuid,
      -- The staff member's shown name at that moment.
      sender_name text,
      client_id uuid,
      -- SHA-256 of the command: the same client id with another body is refused.
      body_hash bytea,
      text text,
      reply_to int,
      -- Event, quick replies, attachments or trace, whichever the entry has.
      data jsonb,
      created_at timestamptz not null default now(),
      primary key (conversation_id, seq)
    );
    create unique index if not exists messages_client_id on messages (conversation_id, sender_id, client_id);

    create table if not exists participants (
      conversation_id uuid not null references conversations (id) on delete cascade,
      participant_id uuid not null,
      kind text not null check (kind in ('visitor', 'staff')),
      delivered_seq int not null default 0,
      read_seq int not null default 0,
      primary key (conversation_id, participant_id)
    ) with (fillfactor = 70);

    create table if not exists attachments (
      id uuid primary key,
      conversation_id uuid not null references conversations (id) on delete cascade,
      uploader_id uuid not null,
      client_id uuid not null,
      -- The message that carries it; null until it is sent.
      message_seq int,
      name text not null,
      media_type text not null,
      size int not null,
      width int,
      height int,
      storage_key text not null,
      created_at timestamptz not null default now(),
      unique (conversation_id, uploader_id, client_id)
    );

    create table if not exists staff (
      id uuid primary key,
      email text not null,
      name text not null,
      role text not null check (role in ('agent', 'admin', 'owner')),
      password_hash text not null,
      away boolean not null default false,
      deactivated_at timestamptz,
      created_at timestamptz not null default now()
    );
    create unique index if not exists staff_email on staff (lower(email));

    create table if not exists staff_sessions (
      id uuid primary key,
      staff_id uuid not null references staff (id) on delete cascade,
      token_hash bytea not null unique,
      user_agent text,
      created_at timestamptz not null default now(),
      -- Refreshed by requests and by every heartbeat of a socket.
      last_seen_at timestamptz not null default now(),
      -- Refreshed only while a socket is open: presence.
      connected_at timestamptz,
      ended_at timestamptz
    );
    create index if not exists staff_sessions_staff on staff_sessions (staff_id) where ended_at is null;

    create table if not exists socket_tickets (
      hash bytea primary key,
      session_id uuid not null references staff_sessions (id) on delete cascade,
      expires_at timestamptz not null
    );

    -- One-time links: the owner's first one and invitations.
    create table if not exists staff_links (
      id uuid primary key,
      token_hash bytea not null unique,
      email text,
      role text not null check (role in ('agent', 'admin', 'owner')),
      created_by uuid references staff (id),
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      used_at timestamptz,
      revoked_at timestamptz
    );

    create table if not exists password_codes (
      id uuid primary key,
      staff_id uuid not null references staff (id) on delete cascade,
      code_hash bytea not null,
      tries int not null default 0,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      used_at timestamptz
    );
    create index if not exists password_codes_staff on password_codes (staff_id, created_at desc);

    create table if not exists tickets (
      id uuid primary key,
      site_id uuid not null references sites (id),
      conversation_id uuid not null unique references conversations (id) on delete cascade,
      number int not null,
      status text not null default 'open'
        check (status in ('open', 'pending', 'on_hold', 'resolved', 'closed', 'rejected')),
      priority text not null default 'low' check (priority in ('low', 'medium', 'high', 'urgent')),
      assignee_id uuid references staff (id),
      subject text not null default '',
      inbox_seq bigint not null default 0,
      waiting_since timestamptz,
      resolved_at timestamptz,
      closed_at timestamptz,
      created_at timestamptz not null default now(),
      unique (site_id, number)
    ) with (fillfactor = 70);
    create index if not exists tickets_inbox on tickets (site_id, inbox_seq);
    create index if not exists tickets_open on tickets (site_id) where status not in ('closed', 'rejected');
    create index if not exists tickets_assignee on tickets (assignee_id) where status not in ('closed', 'rejected');
  `);
}

export async function down(): Promise<void> {
  throw new Error('There is no way back behind the first migration: restore a backup instead.');
}
