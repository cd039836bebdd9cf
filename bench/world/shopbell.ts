import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SiteList } from '../../protocol/index.ts';
import { startServer } from './children.ts';

/** Part of the link that a start prints while nobody owns the desk. */
const OWNER_LINK = '/admin/setup#';

const ACCOUNT = { email: 'mara@bench.example', password: randomBytes(18).toString('base64url') };
const SESSIONS = 10;

/** Server processes of ours on one database, with an owner who has signed in. */
export interface Shopbell {
  /** Origin of each process. */
  origins: string[];
  pids: number[];
  siteKey: string;
  /** The owner's sessions, as many as a team has screens. */
  cookies: string[];
  /** Removes the data directories; the processes are ended as all children are. */
  cleanUp(): void;
}

/**
 * Starts the product as it ships, only with its limits per person raised, and goes the owner's way in.
 *
 * @param ports one process each
 */
export async function startShopbell(options: {
  ports: readonly number[];
  databaseUrl: string;
  redisUrl?: string | undefined;
}): Promise<Shopbell> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'shopbell-bench-'));
  const secretKey = randomBytes(32).toString('hex');
  const printed: string[] = [];
  const pids: number[] = [];
  const origins = options.ports.map((port) => `http://127.0.0.1:${port}`);
  for (const [index, port] of options.ports.entries()) {
    const { pid, lines } = await startServer(
      'server/main.ts',
      [],
      {
        NODE_ENV: 'development',
        PORT: String(port),
        HOST: '127.0.0.1',
        PUBLIC_URL: origins[index] ?? '',
        SHOP_PORT: 'off',
        DATA_DIR: dataDirectory,
        DATABASE_URL: options.databaseUrl,
        REDIS_URL: options.redisUrl ?? '',
        SMTP_URL: '',
        SECRET_KEY: secretKey,
        LOG_LEVEL: 'warn',
        RATE_LIMIT_SCALE: '1000000',
      },
      // Nobody owns the desk yet, so each process prints a link; the last one is good.
      (line) => line.includes(OWNER_LINK),
    );
    printed.push(...lines);
    pids.push(pid);
  }
  const [origin = ''] = origins;
  const link = printed.findLast((line) => line.includes(OWNER_LINK)) ?? '';
  const cookies = [await becomeOwner(origin, link)];
  while (cookies.length < SESSIONS) cookies.push(await signIn(origin));
  return {
    origins,
    pids,
    cookies,
    siteKey: await exampleSiteKey(origin, cookies[0] ?? ''),
    cleanUp: () => rmSync(dataDirectory, { recursive: true, force: true }),
  };
}

function becomeOwner(origin: string, link: string): Promise<string> {
  return post(origin, '/api/setup', { token: link.split('#')[1]?.trim(), name: 'Mara Lind', ...ACCOUNT });
}

function signIn(origin: string): Promise<string> {
  return post(origin, '/api/session', ACCOUNT);
}

/** @returns the session's cookie */
async function post(origin: string, path: string, body: object): Promise<string> {
  const response = await fetch(origin + path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: origin },
    body: JSON.stringify(body),
  });
  const [cookie] = response.headers.getSetCookie();
  if (!response.ok || cookie === undefined) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return cookie.split(';')[0] ?? '';
}

async function exampleSiteKey(origin: string, cookie: string): Promise<string> {
  const response = await fetch(`${origin}/api/sites`, { headers: { Cookie: cookie, Origin: origin } });
  const { sites } = (await response.json()) as SiteList;
  const [site] = sites;
  if (site === undefined) throw new Error('There is no example site');
  return site.key;
}
