import type { Config } from '../config.ts';

/**
 * Is this the origin of our own pages? The public address is; over plain http, as on one's own machine, so is whatever
 * name of this server the request was sent to.
 *
 * @param host the Host header of the request
 */
export function isOwnOrigin(config: Pick<Config, 'publicUrl'>, origin: string, host: string | undefined): boolean {
  if (origin === config.publicUrl) return true;
  if (!config.publicUrl.startsWith('http:') || !URL.canParse(origin)) return false;
  const url = new URL(origin);
  return url.protocol === 'http:' && url.host === host;
}
