/** Whether an address can be called, as far as it can be told from here. */
export type Allowed =
  | 'yes'
  /** No address yet, or none that can be read. */
  | 'unknown'
  /** Its host is not on the list of whoever runs the server. */
  | 'host';

/**
 * Judges an address as the server does before it calls it.
 * @param hosts `host` or `host:port` in small letters; a host alone stands for the usual ports
 */
export function allowed(address: string, hosts: readonly string[]): Allowed {
  const url = URL.parse(address.trim());
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:') || url.hostname === '') return 'unknown';
  const port = url.port === '' ? (url.protocol === 'http:' ? '80' : '443') : url.port;
  const isUsual = port === '443' || port === '80';
  return hosts.some((host) => host === `${url.hostname}:${port}` || (isUsual && host === url.hostname))
    ? 'yes'
    : 'host';
}

/** What whoever runs the server has to add to its list. */
export function hostOf(address: string): string {
  return URL.parse(address.trim())?.host ?? '';
}
