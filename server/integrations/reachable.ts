// Where calls may go: what the operator listed, and never by a name into the operator's own network.

import { lookup as resolve } from 'node:dns/promises';
import { BlockList, isIP, isIPv4 } from 'node:net';

/** Addresses that are not on the internet: loopback, private, link-local, shared, tunnels, documentation, multicast. */
const NOT_PUBLIC = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const) {
  NOT_PUBLIC.addSubnet(network, prefix, 'ipv4');
}
/** Of IPv6 only 2000::/3 is given out; in it these lead elsewhere. */
const PUBLIC_6 = new BlockList();
PUBLIC_6.addSubnet('2000::', 3, 'ipv6');
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  NOT_PUBLIC.addSubnet(network, prefix, 'ipv6');
}

/** Why nothing is asked. */
export type Refusal = 'not_allowed' | 'unreachable' | 'too_late';

export interface Place {
  /** Address to connect to, which was judged. */
  address: string;
  family: 4 | 6;
}

/** Finds the addresses of a name. */
export type Resolve = (host: string) => Promise<{ address: string }[]>;

/** By host: a name server that hangs is asked once for all who wait, for such questions have few places in a process. */
const resolving = new Map<string, Promise<{ address: string }[]>>();

const resolveAll: Resolve = (host) => {
  let found = resolving.get(host);
  if (found === undefined) {
    found = resolve(host, { all: true }).finally(() => resolving.delete(host));
    resolving.set(host, found);
  }
  return found;
};

/**
 * The address that a call goes to. It is found once, judged, and then connected to, so that a name cannot mean another
 * one a moment later.
 *
 * @param url of the endpoint, as the definition has it
 * @param listed `CALL_HOSTS`
 * @param signal ends the time for it
 * @returns the address, or why it may not be asked
 */
export async function placeOf(
  url: URL,
  listed: readonly string[],
  signal: AbortSignal,
  resolveName: Resolve = resolveAll,
): Promise<Place | Refusal> {
  const isPlain = url.protocol === 'http:';
  if ((!isPlain && url.protocol !== 'https:') || url.username !== '' || url.password !== '') return 'not_allowed';
  const port = url.port === '' ? (isPlain ? '80' : '443') : url.port;
  if (!isListed(url.hostname, port, listed)) return 'not_allowed';
  const bare = url.hostname.replace(/^\[|\]$/g, '');
  let found: { address: string }[];
  try {
    found = isIP(bare) === 0 ? await within(signal, resolveName(bare)) : [{ address: bare }];
  } catch {
    return signal.aborted ? 'too_late' : 'unreachable';
  }
  if (found.length === 0) return 'unreachable';
  const places = found.map(({ address }) => unmapped(address));
  // One bad address among good ones is an attack or a mistake: neither is asked.
  const isGood = (address: string): boolean =>
    isLoopback(address) && bare === 'localhost' ? true : isPublic(address) || isListed(inUrl(address), port, listed);
  if (!places.every(isGood)) return 'not_allowed';
  const [address] = places;
  if (address === undefined || (isPlain && !places.every(isLoopback))) return 'not_allowed';
  return { address, family: isIPv4(address) ? 4 : 6 };
}

/** A question that cannot be taken back; who asked is free when the time is over. */
async function within<Value>(signal: AbortSignal, work: Promise<Value>): Promise<Value> {
  const { promise: over, reject } = Promise.withResolvers<never>();
  const end = (): void => reject(new Error('The time is over.', { cause: signal.reason }));
  if (signal.aborted) end();
  signal.addEventListener('abort', end, { once: true });
  try {
    return await Promise.race([work, over]);
  } finally {
    signal.removeEventListener('abort', end);
  }
}

function isListed(host: string, port: string, listed: readonly string[]): boolean {
  const known = host.toLowerCase();
  return listed.some((entry) => entry === `${known}:${port}` || (entry === known && (port === '443' || port === '80')));
}

/** `::ffff:10.0.0.1` is 10.0.0.1. */
function unmapped(address: string): string {
  const inside = /^::ffff:([\da-f.:]+)$/i.exec(address)?.[1];
  if (inside === undefined) return address;
  if (isIPv4(inside)) return inside;
  const [high = 0, low = 0] = inside.split(':').map((group) => Number.parseInt(group, 16));
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

function isPublic(address: string): boolean {
  if (isIPv4(address)) return !NOT_PUBLIC.check(address, 'ipv4');
  return PUBLIC_6.check(address, 'ipv6') && !NOT_PUBLIC.check(address, 'ipv6');
}

function isLoopback(address: string): boolean {
  return isIPv4(address) ? address.startsWith('127.') : address === '::1';
}

function inUrl(address: string): string {
  return isIPv4(address) ? address : `[${address}]`;
}
