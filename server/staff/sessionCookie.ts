import type { IncomingMessage } from 'node:http';
import type { Context } from 'koa';
import type { Config } from '../platform/index.ts';

/** Seconds after which a session ends in any case, whatever was done in it. */
export const SESSION_SECONDS = 7 * 24 * 60 * 60;

const TOKEN = /^[\w-]{43}$/;

type Address = Pick<Config, 'publicUrl'>;

/** Over plain HTTP browsers take neither the prefix nor the attribute Secure. */
export function isPlain(config: Address): boolean {
  return config.publicUrl.startsWith('http://');
}

function nameOf(config: Address): string {
  return isPlain(config) ? 'shopbell' : '__Host-shopbell';
}

/** The session's token as the browser shows it; undefined without one or with a malformed one. */
export function readSessionCookie(config: Address, request: IncomingMessage): string | undefined {
  const name = nameOf(config);
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const [key = '', value = ''] = pair.trim().split('=', 2);
    if (key === name && TOKEN.test(value)) return value;
  }
  return undefined;
}

export function setSessionCookie(config: Address, context: Context, token: string): void {
  setCookie(config, context, token, SESSION_SECONDS);
}

export function clearSessionCookie(config: Address, context: Context): void {
  setCookie(config, context, '', 0);
}

// Written by hand: Koa refuses Secure where it sees plain HTTP itself, as behind every proxy that ends TLS.
function setCookie(config: Address, context: Context, value: string, seconds: number): void {
  const attributes = [`${nameOf(config)}=${value}`, 'Path=/', `Max-Age=${seconds}`, 'HttpOnly', 'SameSite=Strict'];
  context.append('Set-Cookie', [...attributes, ...(isPlain(config) ? [] : ['Secure'])].join('; '));
}
