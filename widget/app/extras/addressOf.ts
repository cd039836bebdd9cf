/**
 * An address that a shopper may be led to, as the page would open it.
 *
 * @param address http, https, or a path of the shop
 * @returns nothing for any other kind, such as `javascript:`
 */
export function addressOf(address: string): URL | undefined {
  try {
    const url = new URL(address, document.baseURI);
    return /^https?:$/.test(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}
