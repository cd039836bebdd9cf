// What is no API: the loader, the bundles, the shells of our own pages, health and figures.

import { join } from 'node:path';
import type { Context } from 'koa';
import { AppError, toAppError } from '../errors.ts';
import type { Limit } from '../rateLimit.ts';
import { route, type Route } from '../room.ts';
import type { Services } from '../services.ts';
import { openAssets } from './assets.ts';

/** What the build writes. */
const DIST = join(import.meta.dirname, '..', '..', '..', 'dist');

const LIMIT: Limit = { times: 600, seconds: 60 };

/** The tag of the shops has no hash: a new loader arrives within minutes. */
const SHORT = 'public, max-age=300';
/** A name with a hash never means anything else. */
const FOR_EVER = 'public, max-age=31536000, immutable';

/** Milliseconds within which the database has to answer to be called ready. */
const READY_WITHIN = 2_000;

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;
/** Set by proxies: a request with one of them comes from elsewhere, though its last step was on this machine. */
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'];

const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="#0d7366" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"><path fill="#0d7366" d="M4 16.2a8 8 0 0 1 16 0z"/><path d="M12 8V5.4M10 5.4h4M3 19.6h18"/></svg>`;

/**
 * Routes of everything that is no API. None of them asks who is there, so they work while the database is away.
 *
 * @param shopUrl address of the example shop, to which `/` leads while it is served
 * @param dist folder of the build
 */
export function pageRoutes(services: Services, shopUrl: string | undefined, dist: string = DIST): Route[] {
  const pages = openAssets(dist);
  const assets = openAssets(join(dist, 'assets'));
  const page = (path: string, run: (context: Context, rest: string) => Promise<unknown>): Route =>
    route({
      method: 'GET',
      path,
      audiences: ['anybody'],
      anonymous: true,
      limit: LIMIT,
      run: ({ koa, params }) => run(koa, params['rest'] ?? ''),
    });
  const shell = (path: string, name: string, robots: string, worker?: string): Route =>
    page(path, async (context) => {
      await pages.send(context, name, 'no-store');
      context.set({ ...shellHeaders(services.config.publicUrl, worker), 'X-Robots-Tag': robots });
    });

  return [
    page('/', async (context) => {
      context.set('Cache-Control', 'no-store');
      context.redirect(shopUrl ?? '/admin');
    }),
    page('/widget.js', async (context) => {
      await pages.send(context, 'widget.js', SHORT);
      context.set(FOR_SHOPS);
    }),
    page('/widget.js.map', async (context) => {
      await pages.send(context, 'widget.js.map', SHORT);
      context.set(FOR_SHOPS);
    }),
    page('/assets/*rest', async (context, rest) => {
      await assets.send(context, rest, FOR_EVER);
      context.set(FOR_SHOPS);
    }),
    shell('/admin{/*rest}', 'admin.html', 'noindex', 'studio-trainer'),
    shell('/continue', 'continue.html', 'noindex, nofollow'),
    ...['/favicon.svg', '/favicon.ico'].map((path) =>
      page(path, async (context) => sendText(context, 'image/svg+xml', ICON)),
    ),
    page('/robots.txt', async (context) =>
      sendText(context, 'text/plain; charset=utf-8', 'User-agent: *\nDisallow: /\n'),
    ),
    page('/health/live', async () => ({ status: 'ok' })),
    page('/health/ready', async (context) => {
      await databaseAnswers(services);
      context.set('Cache-Control', 'no-store');
      return { status: 'ok' };
    }),
    page('/metrics', async (context) => {
      const isDirect = LOOPBACK.test(context.req.socket.remoteAddress ?? '');
      if (!isDirect || FORWARDED.some((header) => context.get(header) !== '')) throw new AppError('not_found');
      context.set('Cache-Control', 'no-store');
      context.set('Content-Type', services.metrics.registry.contentType);
      context.body = await services.metrics.registry.metrics();
    }),
  ];
}

/** Files that shops load from their own origins. */
const FOR_SHOPS = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' };

/**
 * Our own pages run our own files and nothing else. The address of the socket is named besides `'self'`, which older
 * browsers do not read as covering it.
 *
 * @param worker name of the one policy by which the page makes the address of its worker; no worker without it
 */
function shellHeaders(publicUrl: string, worker?: string): Record<string, string> {
  const socket = publicUrl.replace(/^http/, 'ws');
  return {
    'Content-Security-Policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      `connect-src 'self' ${socket}`,
      "img-src 'self' blob:",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      `trusted-types ${worker ?? "'none'"}`,
      ...(worker === undefined ? [] : ["worker-src 'self'"]),
    ].join('; '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    ...(publicUrl.startsWith('https:') && { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' }),
  };
}

function sendText(context: Context, type: string, text: string): void {
  context.set('Cache-Control', 'public, max-age=86400');
  context.type = type;
  context.body = text;
}

/** @throws AppError `database_unavailable` */
async function databaseAnswers({ database }: Services): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  try {
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new AppError('database_unavailable', { retryAfter: 1_000 })), READY_WITHIN);
    });
    await Promise.race([database.pool.query('select 1'), late]);
  } catch (error) {
    const refused = toAppError(error);
    throw refused.code === 'internal' ? new AppError('database_unavailable', { cause: error }) : refused;
  } finally {
    clearTimeout(timer);
  }
}
