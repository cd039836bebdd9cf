/** The page's icon, drawn here so that it can carry a mark. It stands outside of the document: the tokens' values go in. */

/** Addresses of the two pictures. They stay: browsers fetch an icon when they like. */
const addresses = new Map<boolean, string>();

function draw(rings: boolean): string {
  const style = getComputedStyle(document.documentElement);
  const [teal, paper, brass] = ['--accent', '--accent-ink', '--brass-solid'].map((name) =>
    style.getPropertyValue(name),
  );
  const dot = rings ? `<circle cx="25" cy="7" r="6.5" fill="${brass}" stroke="${paper}" stroke-width="2"/>` : '';
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="${teal}"/><g fill="none" stroke="${paper}" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"><path d="M6 24h20M8.5 20a7.5 7.5 0 0 1 15 0zM16 12.5V9.5M13.5 9.5h5"/></g>${dot}</svg>`;
  return URL.createObjectURL(new Blob([picture], { type: 'image/svg+xml' }));
}

/** @param rings adds a brass dot */
export function drawFavicon(rings: boolean): void {
  const address = addresses.get(rings) ?? draw(rings);
  addresses.set(rings, address);
  let link = document.querySelector<HTMLLinkElement>('link[rel=icon]');
  if (!link) {
    link = document.createElement('link');
    link.rel = 'icon';
    document.head.append(link);
  }
  link.href = address;
}
