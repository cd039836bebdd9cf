// Who may what: every route and every command of the composed house, tried by everybody, over both ways, against the table
// below. A route or a command without a row fails; so does a row of something that is gone.

import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS, type CommandName } from '../../protocol/index.ts';
import { readConfig } from '../../server/platform/config.ts';
import { pageRoutes } from '../../server/platform/http/pages.ts';
import { createMetrics } from '../../server/platform/index.ts';
import { createBus } from '../../server/realtime/index.ts';
import { composeRooms } from '../../server/rooms.ts';
import { ownerLink } from '../../server/staff/index.ts';
import { startProduct, type Product } from '../../server/start.ts';
import { newToken, PlainClient, Refused, signIn } from '../contracts/plainClient.ts';
import { readDump } from '../faults/dump.ts';
import { makeTeam, PASSWORD, type Team } from '../faults/team.ts';
import { createTestDatabase } from '../setup/database.ts';

/** `visitor` is the one whose conversation it is, `stranger` another one. */
const ACTORS = ['nobody', 'visitor', 'stranger', 'agent', 'admin', 'owner'] as const;
type ActorName = (typeof ACTORS)[number];

/** Let in (whatever the thing itself then says), or the code of the refusal. */
type Outcome = 'in' | 'unauthorized' | 'forbidden' | 'not_found' | 'refused, yet changed';
type Row = Record<ActorName, Outcome>;

const row = (
  nobody: Outcome,
  visitor: Outcome,
  stranger: Outcome,
  agent: Outcome,
  admin: Outcome,
  owner: Outcome,
): Row => ({ nobody, visitor, stranger, agent, admin, owner });

const EVERYBODY = row('in', 'in', 'in', 'in', 'in', 'in');
const PARTICIPANTS = row('unauthorized', 'in', 'not_found', 'in', 'in', 'in');
const HER_ALONE = row('unauthorized', 'in', 'not_found', 'forbidden', 'forbidden', 'forbidden');
const SHOPPERS = row('unauthorized', 'in', 'in', 'forbidden', 'forbidden', 'forbidden');
const STAFF = row('unauthorized', 'forbidden', 'forbidden', 'in', 'in', 'in');
const ADMINS = row('unauthorized', 'forbidden', 'forbidden', 'forbidden', 'in', 'in');

interface Target {
  conversation: string;
  ticket: string;
  visitor: string;
  lena: PlainClient;
}

interface RouteRow {
  expected: Row;
  /** What stands for the parameters of the path, and the query. */
  path?(target: Target): string;
  body?(target: Target): unknown;
  /** The body is no JSON. */
  raw?: string;
}

const newId = (): string => randomUUID();
const link = { token: 'A'.repeat(43) };

const ROUTES: Record<string, RouteRow> = {
  'GET /api/conversations': { expected: SHOPPERS },
  'GET /api/conversations/:conversation/entries': {
    expected: PARTICIPANTS,
    path: ({ conversation }) => `/api/conversations/${conversation}/entries`,
  },
  'GET /api/conversations/:conversation/transcript': {
    expected: PARTICIPANTS,
    path: ({ conversation }) => `/api/conversations/${conversation}/transcript`,
  },
  'POST /api/conversations/:conversation/attachments': {
    expected: PARTICIPANTS,
    path: ({ conversation }) => `/api/conversations/${conversation}/attachments?name=a.txt&clientId=${newId()}`,
    raw: 'words',
  },
  'GET /api/conversations/:conversation/attachments/:attachment': {
    expected: PARTICIPANTS,
    path: ({ conversation }) => `/api/conversations/${conversation}/attachments/${attachments.get(conversation)}`,
  },
  'GET /api/tickets': { expected: STAFF },
  'POST /api/continue': { expected: EVERYBODY, body: () => ({ token: 'none', secret: 's'.repeat(43) }) },
  'GET /api/sites': { expected: STAFF },
  'PATCH /api/sites/:site': {
    expected: ADMINS,
    path: () => `/api/sites/${team.site.id}`,
    body: () => ({ greeting: 'Good day' }),
  },
  'GET /api/sites/:site/bot': { expected: STAFF, path: () => bot('') },
  'GET /api/sites/:site/bot/draft': { expected: ADMINS, path: () => bot('/draft') },
  'PUT /api/sites/:site/bot/draft': {
    expected: ADMINS,
    path: () => bot('/draft'),
    body: () => ({ revision: 99, definition: {} }),
  },
  'POST /api/sites/:site/bot/draft/reset': {
    expected: ADMINS,
    path: () => bot('/draft/reset'),
    body: () => ({ revision: 99 }),
  },
  'GET /api/sites/:site/bot/versions/:version': { expected: ADMINS, path: () => bot(`/versions/${studio.version}`) },
  'POST /api/sites/:site/bot/versions/:version/restore': {
    expected: ADMINS,
    path: () => bot(`/versions/${studio.version}/restore`),
  },
  'POST /api/sites/:site/bot/check': { expected: ADMINS, path: () => bot('/check'), body: () => ({ revision: 99 }) },
  'POST /api/sites/:site/bot/replay': { expected: ADMINS, path: () => bot('/replay'), body: () => ({ revision: 99 }) },
  'GET /api/sites/:site/bot/runs/:run': { expected: ADMINS, path: () => bot(`/runs/${studio.run}`) },
  'POST /api/sites/:site/bot/runs/:run/cancel': { expected: ADMINS, path: () => bot(`/runs/${studio.run}/cancel`) },
  'POST /api/sites/:site/bot/publish': {
    expected: ADMINS,
    path: () => bot('/publish'),
    body: () => ({ revision: 99 }),
  },
  'GET /api/sites/:site/bot/pins': { expected: ADMINS, path: () => bot('/pins') },
  'POST /api/sites/:site/bot/pins': {
    expected: ADMINS,
    path: () => bot('/pins'),
    body: ({ conversation }) => ({ conversation, name: 'Hello' }),
  },
  'DELETE /api/sites/:site/bot/pins/:pin': { expected: ADMINS, path: () => bot(`/pins/${studio.pins.pop()}`) },
  'GET /api/sites/:site/bot/shadow': { expected: ADMINS, path: () => bot('/shadow') },
  'PUT /api/sites/:site/bot/shadow': { expected: ADMINS, path: () => bot('/shadow'), body: () => ({ on: false }) },
  'GET /api/mails': { expected: ADMINS },
  'GET /api/sites/:site/bot/learning': { expected: ADMINS, path: () => `/api/sites/${team.site.id}/bot/learning` },
  'POST /api/sites/:site/bot/learning/:cluster': {
    expected: row('unauthorized', 'forbidden', 'forbidden', 'forbidden', 'not_found', 'not_found'),
    path: () => `/api/sites/${team.site.id}/bot/learning/${newId()}`,
    body: () => ({ outcome: 'dismissed' }),
  },
  'GET /api/sites/:site/calls-secret': {
    expected: ADMINS,
    path: () => `/api/sites/${team.site.id}/calls-secret`,
  },
  'POST /api/sites/:site/calls-secret': {
    expected: ADMINS,
    path: () => `/api/sites/${team.site.id}/calls-secret`,
  },
  'POST /api/setup/check': { expected: EVERYBODY, body: () => link },
  'POST /api/setup': {
    expected: EVERYBODY,
    body: () => ({ ...link, name: 'Eve', email: 'eve@shop.example', password: PASSWORD }),
  },
  'POST /api/invites/check': { expected: EVERYBODY, body: () => link },
  'POST /api/invites/accept': { expected: EVERYBODY, body: () => ({ ...link, name: 'Eve', password: PASSWORD }) },
  'POST /api/session': {
    expected: EVERYBODY,
    body: () => ({ email: 'nobody@shop.example', password: 'wrong' }),
  },
  'GET /api/session': { expected: EVERYBODY },
  'DELETE /api/session': { expected: STAFF },
  'POST /api/session/ticket': { expected: STAFF },
  'POST /api/password/forgot': { expected: EVERYBODY, body: () => ({ email: 'nobody@shop.example' }) },
  'POST /api/password/reset': {
    expected: EVERYBODY,
    body: () => ({ email: 'nobody@shop.example', code: '000000', password: PASSWORD }),
  },
  'GET /api/staff': { expected: STAFF },
  'POST /api/staff/invites': { expected: ADMINS, body: () => ({ email: `${newId()}@shop.example`, role: 'agent' }) },
  'DELETE /api/staff/invites/:invite': { expected: ADMINS, path: () => `/api/staff/invites/${invites.pop()}` },
  'PATCH /api/staff/:staff': {
    expected: ADMINS,
    path: () => `/api/staff/${team.members[0]?.id}`,
    body: () => ({ role: 'agent' }),
  },
  'GET /': { expected: EVERYBODY },
  'GET /widget.js': { expected: EVERYBODY },
  'GET /widget.js.map': { expected: EVERYBODY },
  'GET /assets/*rest': { expected: EVERYBODY, path: () => '/assets/none.js' },
  'GET /admin{/*rest}': { expected: EVERYBODY, path: () => '/admin/inbox' },
  'GET /continue': { expected: EVERYBODY },
  'GET /favicon.svg': { expected: EVERYBODY },
  'GET /favicon.ico': { expected: EVERYBODY },
  'GET /robots.txt': { expected: EVERYBODY },
  'GET /health/live': { expected: EVERYBODY },
  'GET /health/ready': { expected: EVERYBODY },
  'GET /metrics': { expected: EVERYBODY },
};

const COMMAND_ROWS: Record<CommandName, { expected: Row; fields(target: Target): Record<string, unknown> }> = {
  'message.send': {
    expected: PARTICIPANTS,
    fields: ({ conversation }) => ({ conversation, text: 'Hello' }),
  },
  'conversation.mark': { expected: PARTICIPANTS, fields: ({ conversation }) => ({ conversation, read: 1 }) },
  'conversation.typing': { expected: PARTICIPANTS, fields: ({ conversation }) => ({ conversation, on: true }) },
  'message.rate': {
    expected: HER_ALONE,
    fields: ({ conversation }) => ({ conversation, seq: 2, helpful: true }),
  },
  'conversation.setContact': { expected: HER_ALONE, fields: ({ conversation }) => ({ conversation, name: 'Lena' }) },
  'conversation.handOver': { expected: HER_ALONE, fields: ({ conversation }) => ({ conversation }) },
  'conversation.leaveQueue': { expected: HER_ALONE, fields: ({ conversation }) => ({ conversation }) },
  'conversation.close': { expected: PARTICIPANTS, fields: ({ conversation }) => ({ conversation }) },
  'ticket.take': { expected: STAFF, fields: ({ ticket }) => ({ ticket }) },
  'ticket.assign': { expected: STAFF, fields: ({ ticket }) => ({ ticket, assignee: team.owner.id }) },
  'ticket.setStatus': { expected: STAFF, fields: ({ ticket }) => ({ ticket, status: 'pending' }) },
  'ticket.setPriority': { expected: STAFF, fields: ({ ticket }) => ({ ticket, priority: 'high' }) },
  'visitor.block': { expected: STAFF, fields: ({ visitor }) => ({ visitor, blocked: true }) },
  'presence.set': { expected: STAFF, fields: () => ({ away: false }) },
};

/** Frames that are no commands, over the socket: whom they are answered, and by which frame when not. */
const FRAME_ROWS: Record<string, { expected: Row; frame(target: Target): Record<string, unknown>; refusedBy: string }> =
  {
    resume: {
      expected: PARTICIPANTS,
      frame: ({ conversation }) => ({ conversation, cursor: null }),
      refusedBy: 'reset',
    },
    page: { expected: PARTICIPANTS, frame: ({ conversation }) => ({ conversation, before: 2 }), refusedBy: 'error' },
    leave: { expected: EVERYBODY, frame: ({ conversation }) => ({ conversation }), refusedBy: 'error' },
    ping: { expected: EVERYBODY, frame: () => ({}), refusedBy: 'error' },
    'inbox.resume': { expected: STAFF, frame: () => ({ cursors: {} }), refusedBy: 'error' },
  };

let product: Product;
let team: Team;
let databaseUrl: string;
let directory: string;
const clean: (() => Promise<void>)[] = [];
/** A file of each conversation. */
const attachments = new Map<string, string>();
const invites: string[] = [];
/** Things of the studio; a pin for each attempt to remove one. */
const studio = { version: '', run: newId(), pins: [] as string[] };
const bot = (path: string): string => `/api/sites/${team.site.id}/bot${path}`;
let composed: ReturnType<typeof composeRooms>;

beforeAll(async () => {
  const { url, drop } = await createTestDatabase();
  databaseUrl = url;
  clean.push(drop);
  directory = mkdtempSync(join(tmpdir(), 'shopbell-authorization-'));
  product = await startProduct(
    readConfig({
      NODE_ENV: 'test',
      PORT: '0',
      SHOP_PORT: 'off',
      LOG_LEVEL: 'silent',
      RATE_LIMIT_SCALE: '100000',
      DATABASE_URL: url,
      DATA_DIR: directory,
    }),
  );
  clean.push(() => product.stop());
  const ownerToken = (await ownerLink(product.house))?.split('#')[1];
  team = await makeTeam({ url: product.url, origin: product.url, ownerToken }, ['agent', 'admin']);
  const owner = client('owner', team.owner.cookie);
  for (let index = 0; index < ACTORS.length; index += 1) {
    const body = { email: `${newId()}@shop.example`, role: 'agent' };
    invites.push(String((await owner.request('POST', '/api/staff/invites', body))['id']));
  }
  await fillStudio(owner);
  // The same house once more, with bus, jobs and figures of its own, only to be read.
  const jobs = { add: async () => {}, handle: () => {}, start: async () => {}, stop: async () => {} };
  composed = composeRooms(
    { ...product.house, jobs, metrics: createMetrics() },
    createBus('list', undefined),
    'a server',
  );
});

async function fillStudio(owner: PlainClient): Promise<void> {
  const { versions } = (await owner.request('GET', bot(''))) as { versions: { id: string }[] };
  studio.version = versions[0]?.id ?? '';
  await product.house.database.pool.query(
    `insert into bot_runs (id, site_id, kind, revision, state) values ($1, $2, 'check', 1, 'cancelled')`,
    [studio.run, team.site.id],
  );
  const lena = client('visitor');
  for (let index = 0; index < ACTORS.length; index += 1) {
    const conversation = newId();
    await lena.post('message.send', { conversation, text: 'Hello' });
    studio.pins.push(String((await owner.request('POST', bot('/pins'), { conversation, name: 'Hello' }))['id']));
  }
}

afterAll(async () => {
  for (const step of clean.toReversed()) await step();
  rmSync(directory, { recursive: true, force: true });
});

function client(name: ActorName, cookie?: string): PlainClient {
  const isShopper = name === 'visitor' || name === 'stranger';
  return new PlainClient({
    url: product.url,
    origin: product.url,
    ...(isShopper && { token: newToken(team.site.key) }),
    ...(cookie !== undefined && { cookie }),
  });
}

/** A new conversation that waits for a person, with a file in it, and a client for each actor. */
async function scene(): Promise<{ target: Target; clients: Record<ActorName, PlainClient> }> {
  const conversation = newId();
  const lena = client('visitor');
  await lena.post('message.send', { conversation, text: 'Hello' });
  await lena.post('conversation.handOver', { conversation });
  const file = await lena.upload(conversation, 'a.txt', Buffer.from('words'));
  await lena.post('message.send', { conversation, attachments: [file.id] });
  attachments.set(conversation, file.id);
  const [agent, admin] = team.members;
  const desk = client('owner', team.owner.cookie);
  const { rows } = (await desk.request('GET', '/api/tickets?view=waiting')) as {
    rows: { conversation: string; ticket: string; visitor: { id: string } }[];
  };
  const found = rows.find((one) => one.conversation === conversation);
  if (found === undefined) throw new Error('The ticket is not in the list');
  return {
    target: { conversation, ticket: found.ticket, visitor: found.visitor.id, lena },
    clients: {
      nobody: client('nobody'),
      visitor: lena,
      stranger: client('stranger'),
      agent: client('agent', agent?.cookie),
      admin: client('admin', admin?.cookie),
      owner: desk,
    },
  };
}

const REFUSALS: readonly string[] = ['unauthorized', 'forbidden', 'not_found'] satisfies Outcome[];

/** What a request came to, in the words of the table. */
function outcomeOf(code: string | undefined): Outcome {
  return code !== undefined && REFUSALS.includes(code) ? (code as Outcome) : 'in';
}

/** Whoever is refused has changed nothing. */
async function unchanged(attempt: () => Promise<Outcome>): Promise<Outcome> {
  const before = await readDump(databaseUrl);
  const outcome = await attempt();
  return outcome === 'in' || isDeepStrictEqual(await readDump(databaseUrl), before) ? outcome : 'refused, yet changed';
}

/**
 * One attempt of every actor.
 *
 * @param set gives the scene of each: her own where an attempt changes it
 */
async function forEach(
  set: () => ReturnType<typeof scene>,
  attempt: (who: PlainClient, target: Target, name: ActorName) => Promise<Outcome>,
): Promise<Row> {
  const outcomes: [ActorName, Outcome][] = [];
  for (const name of ACTORS) {
    const { target, clients } = await set();
    outcomes.push([name, await unchanged(() => attempt(clients[name], target, name))]);
  }
  return Object.fromEntries(outcomes) as Row;
}

describe('The table', () => {
  it('has a row for every route, and none for what is gone', () => {
    const routes = [...composed.rooms.flatMap((room) => room.routes ?? []), ...pageRoutes(product.house, undefined)];
    const names = routes.map(({ method, path }) => `${method} ${path}`);
    expect(Object.keys(ROUTES).toSorted()).toEqual(names.toSorted());
  });

  it('has a row for every command and every frame', () => {
    const commands = composed.rooms.flatMap((room) => room.commands ?? []).map(({ name }) => name);
    expect(commands.toSorted()).toEqual(Object.keys(COMMANDS).toSorted());
    expect(Object.keys(COMMAND_ROWS).toSorted()).toEqual(commands.toSorted());
    expect([...composed.sockets['frames'].keys()].toSorted()).toEqual(Object.keys(FRAME_ROWS).toSorted());
  });
});

describe('Over HTTP', () => {
  it.each(Object.entries(ROUTES))('%s', async (name, { expected, path, body, raw }) => {
    const [method = '', pattern = ''] = name.split(' ');
    const shared = scene();
    const outcomes = await forEach(
      () => shared,
      async (known, target, actor) => {
        // Whoever signs out must not be missed afterwards.
        const isGoodbye = name === 'DELETE /api/session' && known.settings.cookie !== undefined;
        const who = isGoodbye ? await signedInAnew(actor) : known;
        const answer = await who.fetch(path?.(target) ?? pattern, {
          method,
          redirect: 'manual',
          ...(raw !== undefined && { body: raw }),
          ...(body !== undefined && {
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(body(target)),
          }),
        });
        return pattern.startsWith('/api/') ? outcomeOf(await codeOf(answer)) : pageOutcome(answer);
      },
    );
    expect(outcomes).toEqual(expected);
  });

  it.each(Object.entries(COMMAND_ROWS))('%s', async (name, { expected, fields }) => {
    const isSocketOnly = name === 'conversation.typing';
    const outcomes = await forEach(scene, async (who, target) => {
      if (!isSocketOnly) return commandOutcome(who.post(name, fields(target)));
      const path = `/api/conversations/${target.conversation}/typing`;
      return outcomeOf(await codeOf(await who.fetch(path, { method: 'POST' })));
    });
    const nowhere = row('not_found', 'not_found', 'not_found', 'not_found', 'not_found', 'not_found');
    expect(outcomes).toEqual(isSocketOnly ? nowhere : expected);
  });
});

/** Nobody gets past `hello`; test/security/refusals.test.ts shows how that ends. */
const SOCKET_ACTORS = ACTORS.filter((name) => name !== 'nobody');

describe('Over the socket', () => {
  it.each(Object.entries(COMMAND_ROWS))('%s', async (name, { expected, fields }) => {
    for (const actor of SOCKET_ACTORS) {
      const { target, clients } = await scene();
      const who = clients[actor];
      await who.open();
      const outcome = await unchanged(() => commandOutcome(who.command(name, fields(target))));
      expect({ [actor]: outcome }).toEqual({ [actor]: expected[actor] });
      who.close();
    }
  });

  it.each(Object.entries(FRAME_ROWS))('%s', async (type, { expected, frame, refusedBy }) => {
    for (const actor of SOCKET_ACTORS) {
      const { target, clients } = await scene();
      const frames: string[] = [];
      const who = new PlainClient({ ...clients[actor].settings, onFrame: (one) => frames.push(one.type) });
      await who.open();
      who.send({ type, ...frame(target) });
      // Another frame that is always answered shows that the one before was not heard in silence.
      if (type === 'leave' || type === 'ping') who.send({ type: 'ping' });
      const answers = ['entries', 'inbox', 'pong', 'reset', 'error'];
      await who.until('an answer', () => frames.some((one) => answers.includes(one)));
      const isIn = expected[actor] === 'in';
      expect({ [actor]: frames.includes(refusedBy) }).toEqual({ [actor]: !isIn });
      const told = frames.some((one) => ['entries', 'live', 'inbox', 'presence', 'pong'].includes(one));
      expect({ [actor]: told }).toEqual({ [actor]: isIn });
      who.close();
    }
  });
});

async function signedInAnew(actor: ActorName): Promise<PlainClient> {
  const member = { agent: team.members[0], admin: team.members[1], owner: team.owner }[actor as 'agent'];
  return client(actor, await signIn(product.url, product.url, member?.email ?? '', PASSWORD));
}

async function commandOutcome(command: Promise<unknown>): Promise<Outcome> {
  try {
    await command;
    return 'in';
  } catch (error) {
    if (error instanceof Refused) return outcomeOf(error.code);
    throw error;
  }
}

async function codeOf(answer: Response): Promise<string | undefined> {
  if (!answer.headers.get('content-type')?.startsWith('application/problem+json')) return undefined;
  return ((await answer.json()) as { code: string }).code;
}

/** Pages are for everybody; without a build some are simply not there. */
async function pageOutcome(answer: Response): Promise<Outcome> {
  const code = await codeOf(answer);
  return code === undefined || code === 'not_found' ? 'in' : outcomeOf(code);
}
