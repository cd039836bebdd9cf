import { createHttp } from '../../client/http/index.ts';
import { openStorage, Refusal } from '../../client/index.ts';
import type { Continued } from '../../protocol/administration.ts';

/** Where this page remembers which link it has used, so that a reload goes on instead of asking again. */
const USED = 'used';

/** What became of a link: the key of the site, or why there is nothing to open. */
export type Outcome = { site: string } | { problem: 'noLink' | 'expired' | 'invalid' | 'offline' };

/** 256 random bits, base64url. */
function makeSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/**
 * Exchanges the link of a mail for access from this device and stores it where the widget looks for it. The secret is
 * made here; the link itself opens nothing again from here.
 *
 * @param token what stands behind the # of the address; empty when she came without it
 */
export async function continueTalk(token: string): Promise<Outcome> {
  const memory = openStorage('shopbell:continued');
  const used: { token: string; site: string } | null = JSON.parse(memory.get(USED) ?? 'null');
  if (used && (!token || used.token === token)) return { site: used.site };
  if (!token) return { problem: 'noLink' };
  const secret = makeSecret();
  try {
    const http = createHttp({ origin: '' });
    const { siteKey: site, conversation } = await http.call<Continued>('POST', '/api/continue', { token, secret });
    const storage = openStorage(`shopbell:${site}`);
    storage.set('secret', secret);
    storage.set('conversation', conversation);
    memory.set(USED, JSON.stringify({ token, site }));
    return { site };
  } catch (error) {
    const code = error instanceof Refusal ? error.code : '';
    if (code === 'token_expired') return { problem: 'expired' };
    return { problem: error instanceof Refusal && !error.retryable ? 'invalid' : 'offline' };
  }
}
