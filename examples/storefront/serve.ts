// The example shop on an origin of its own, under a policy as strict as a careful shop would set:
// what it allows for the widget is what docs/embedding.md asks a shop to allow, and nothing more.

import { readFileSync, readdirSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { missingPage, pageAt } from './pages.ts';

export type StorefrontOptions = {
  /** 0 takes a free one. */
  port: number;
  /** Address to listen on, for example 127.0.0.1. */
  host: string;
  /** Where the widget comes from, for example http://localhost:8080. */
  widgetOrigin: string;
  /** Key of the site, from the admin UI. */
  siteKey: string;
  /** Accent colour of the site, `#rrggbb`. */
  accent?: string;
};

const PUBLIC = join(import.meta.dirname, 'public');

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/**
 * Serves the shop until it is closed.
 *
 * @returns its address as a browser on this machine opens it
 * @throws Error from node when the port is taken (`EADDRINUSE`)
 */
export async function startStorefront(options: StorefrontOptions): Promise<{ url: string; close(): Promise<void> }> {
  const { port, host, siteKey, accent = '#0d7366' } = options;
  const widget = { origin: new URL(options.widgetOrigin).origin, siteKey, accent };
  const files = readFiles();
  const headers = {
    'content-security-policy': contentSecurityPolicy(widget.origin),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cache-control': 'no-cache',
  };

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://shop');
    const reply = (status: number, type: string, body: string | Buffer) =>
      send(response, request.method === 'HEAD', status, { ...headers, 'content-type': type }, body);
    const file = files.get(pathname);
    if (request.method !== 'GET' && request.method !== 'HEAD') return reply(405, 'text/plain', 'Only pages here.\n');
    if (file !== undefined) return reply(200, file.type, file.content);
    const page = pageAt(pathname, widget);
    return reply(page === undefined ? 404 : 200, 'text/html; charset=utf-8', page ?? missingPage(widget));
  });

  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  const address = server.address();
  const actualPort = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://${nameOf(host)}:${actualPort}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * The policy of the shop.
 *
 * @param widgetOrigin where widget.js comes from; its socket is allowed as well
 */
export function contentSecurityPolicy(widgetOrigin: string): string {
  const socketOrigin = widgetOrigin.replace(/^http/, 'ws');
  return [
    "default-src 'none'",
    `script-src 'self' ${widgetOrigin}`,
    `connect-src ${widgetOrigin} ${socketOrigin}`,
    "style-src 'self'",
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
  ].join('; ');
}

function send(
  response: ServerResponse,
  isHead: boolean,
  status: number,
  headers: Record<string, string>,
  body: string | Buffer,
): void {
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
  response.end(isHead ? undefined : body);
}

/** The files by their address: few and small, so they are read once. */
function readFiles(): Map<string, { type: string; content: Buffer }> {
  const names = readdirSync(PUBLIC, { recursive: true, encoding: 'utf8' });
  return new Map(
    names.flatMap((name) => {
      const type = TYPES[extname(name)];
      const address = `/${name.replaceAll('\\', '/')}`;
      return type === undefined ? [] : [[address, { type, content: readFileSync(join(PUBLIC, name)) }] as const];
    }),
  );
}

/** Browsers know this machine as localhost, whatever address of it is listened on. */
function nameOf(host: string): string {
  const isLocal = host === '127.0.0.1' || host === '0.0.0.0' || host === '::' || host === '::1';
  if (isLocal) return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
