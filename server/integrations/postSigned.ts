import { createHmac } from 'node:crypto';
import { request as plainRequest, type IncomingMessage } from 'node:http';
import { request as secureRequest } from 'node:https';
import type { Place } from './reachable.ts';

/** Most bytes of an answer. */
export const ANSWER_BYTES = 64 * 1024;

/** What came of it: JSON, or why there is none. The same word for a closed port and for one that does not answer. */
export type Outcome =
  | { answer: unknown }
  | { failed: 'unreachable' | 'too_late' | 'status' | 'too_large' | 'not_json' };

export interface Post {
  url: URL;
  place: Place;
  /** JSON text. */
  body: string;
  secret: string;
  /** Ends the time that all of it has. */
  signal: AbortSignal;
  now: Date;
}

/**
 * Signature of a body, for the header `Shopbell-Signature`: `t=UNIXSECONDS,v1=HEX`, HMAC-SHA256 of `UNIXSECONDS.BODY`.
 */
export function signatureOf(secret: string, now: Date, body: string): string {
  const seconds = Math.floor(now.getTime() / 1_000);
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`;
}

/** Posts JSON to an address that was judged before and reads the JSON that comes back. Follows no redirect, keeps nothing open. */
export async function postSigned(post: Post): Promise<Outcome> {
  try {
    return await readAnswer(await send(post));
  } catch {
    return { failed: post.signal.aborted ? 'too_late' : 'unreachable' };
  }
}

function send({ url, place, body, secret, signal, now }: Post): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? secureRequest : plainRequest;
  return new Promise((resolve, reject) => {
    const outgoing = request(
      url,
      {
        method: 'POST',
        agent: false,
        signal,
        // The name stays in `Host` and in the certificate; the connection goes where it was judged to go.
        lookup: (_host, options, found) =>
          options.all === true ? found(null, [place]) : found(null, place.address, place.family),
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          accept: 'application/json',
          'accept-encoding': 'identity',
          'user-agent': 'Shopbell',
          'shopbell-signature': signatureOf(secret, now, body),
        },
      },
      resolve,
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

async function readAnswer(answer: IncomingMessage): Promise<Outcome> {
  const { statusCode = 0 } = answer;
  if (statusCode < 200 || statusCode > 299) {
    answer.destroy();
    return { failed: 'status' };
  }
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    size += part.length;
    // Leaving the loop ends the connection.
    if (size > ANSWER_BYTES) return { failed: 'too_large' };
    parts.push(part);
  }
  try {
    return { answer: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts))) };
  } catch {
    return { failed: 'not_json' };
  }
}
