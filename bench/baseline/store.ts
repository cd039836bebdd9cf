import pg from 'pg';

/**
 * The least that a message store must do, and nothing else: messages that arrive together share one transaction that
 * locks their conversations, leaves out what was stored before, gives the next places and inserts. A message is
 * answered after the commit.
 */

export interface Message {
  conversation: number;
  /** Side of the pair: 0 or 1. */
  sender: number;
  clientId: string;
  text: string;
}

interface Waiting extends Message {
  stored(seq: number, isNew: boolean): void;
}

interface Answer {
  ord: number;
  seq: number;
  is_new: boolean;
}

const TABLES = `
  create table if not exists conversations (id int primary key, last_seq int not null default 0) with (fillfactor = 50);
  create table if not exists messages (
    conversation int not null, seq int not null, sender int not null, client_id uuid not null, text text not null,
    created_at timestamptz not null default now(), primary key (conversation, seq));
  create unique index if not exists messages_client_id on messages (conversation, sender, client_id);`;

// A statement of its own: the batch statement's snapshot must be younger than the locks.
const LOCK = 'select 1 from conversations where id = any($1::int[]) order by id for update';

const STORE = `
  with input as (
    select * from unnest($1::int[], $2::int[], $3::uuid[], $4::text[])
      with ordinality as i (conversation, sender, client_id, text, ord)
  ), repeated as (
    select i.ord, m.seq from input i
    join messages m on m.conversation = i.conversation and m.sender = i.sender and m.client_id = i.client_id
  ), fresh as (
    select distinct on (conversation, sender, client_id) * from input where ord not in (select ord from repeated)
    order by conversation, sender, client_id, ord
  ), placed as (
    select f.*, c.last_seq + (row_number() over (partition by conversation order by ord))::int as seq
    from fresh f join conversations c on c.id = f.conversation
  ), bumped as (
    update conversations c set last_seq = p.last
    from (select conversation, max(seq) as last from placed group by conversation) p where c.id = p.conversation
  ), inserted as (
    insert into messages (conversation, seq, sender, client_id, text)
    select conversation, seq, sender, client_id, text from placed
  )
  select ord::int, seq, true as is_new from placed union all select ord::int, seq, false from repeated`;

/** Messages of one transaction at most. */
const MOST_IN_BATCH = 512;
/** Connections that store side by side; while one waits for the disk the other fills. */
const WRITERS = 2;

export interface Store {
  /** Stores a message; `stored` is called after the commit. */
  add(message: Message, stored: Waiting['stored']): void;
}

/** @param conversations how many there are, numbered from 0 */
export async function openStore(url: string, conversations: number): Promise<Store> {
  const clients = await Promise.all(Array.from({ length: WRITERS }, () => connect(url)));
  const [first] = clients;
  await first?.query(TABLES);
  await first?.query('insert into conversations select * from generate_series(0, $1 - 1) on conflict do nothing', [
    conversations,
  ]);
  const writers = clients.map(createWriter);
  return { add: (message, stored) => writers[message.conversation % WRITERS]?.({ ...message, stored }) };
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    // The plan by key, made once: the same advantage that the product gives itself.
    options:
      '-c plan_cache_mode=force_generic_plan -c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off -c jit=off',
    pipeline: true,
  });
  await client.connect();
  return client;
}

function createWriter(client: pg.Client): (message: Waiting) => void {
  let waiting: Waiting[] = [];
  let busy = false;

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting.slice(0, MOST_IN_BATCH);
      waiting = waiting.slice(MOST_IN_BATCH);
      await store(batch);
    }
    busy = false;
  }

  async function store(batch: readonly Waiting[]): Promise<void> {
    const conversations = batch.map((message) => message.conversation);
    const [, , result] = await Promise.all([
      client.query('begin'),
      client.query({ name: 'lock', text: LOCK, values: [conversations] }),
      client.query<Answer>({
        name: 'store',
        text: STORE,
        values: [
          conversations,
          batch.map((message) => message.sender),
          batch.map((message) => message.clientId),
          batch.map((message) => message.text),
        ],
      }),
      client.query('commit'),
    ]);
    for (const row of result.rows) batch[row.ord - 1]?.stored(row.seq, row.is_new);
  }

  return (message) => {
    waiting.push(message);
    if (busy) return;
    busy = true;
    // A failure ends the process: the measurement would be worth nothing.
    setImmediate(() => void drain());
  };
}
