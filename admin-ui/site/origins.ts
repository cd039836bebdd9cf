/**
 * The origin that somebody means: `shop.example`, `https://shop.example/cart` and `HTTPS://Shop.Example` all name
 * `https://shop.example`. A name without a scheme is taken as https, loopback as http.
 * @returns null for what is no address of a web site
 */
export function readOrigin(text: string): string | null {
  const typed = text.trim();
  if (typed === '' || /\s/.test(typed)) return null;
  const local = /^(localhost|127\.0\.0\.1|\[::1\])(:|\/|$)/i.test(typed);
  const address = /^[a-z][a-z+.-]*:\/\//i.test(typed) ? typed : `${local ? 'http' : 'https'}://${typed}`;
  if (!URL.canParse(address)) return null;
  const { protocol, hostname, origin } = new URL(address);
  if (protocol !== 'http:' && protocol !== 'https:') return null;
  const named = hostname.includes('.') || hostname === 'localhost' || hostname.startsWith('[');
  return named ? origin : null;
}
