// The pages of the shop as plain HTML. The one thing in them that is not the shop's own is the widget's script tag.

import { priceTag, type Product, PRODUCTS } from './catalogue.ts';

/** What the admin UI gives to a site owner, as attributes of the script tag. */
export type WidgetTag = { origin: string; siteKey: string; accent: string };

/** @returns the HTML of an address, or undefined when there is no such page */
export function pageAt(path: string, widget: WidgetTag): string | undefined {
  if (path === '/') return page('Halden, things for coffee', home(), widget);
  if (path === '/cart') return page('Your bag, Halden', cart(), widget);
  if (path === '/delivery') return page('Delivery and returns, Halden', delivery(), widget);
  const product = PRODUCTS.find(({ slug }) => path === `/products/${slug}`);
  return product === undefined ? undefined : page(`${product.name}, Halden`, products(product), widget);
}

/** The page for an address that leads nowhere. */
export function missingPage(widget: WidgetTag): string {
  const text = `<section class="plain"><h1>Nothing on this shelf</h1>
    <p>The page you asked for is not here, or not any more.</p><p><a class="button" href="/">Back to the shop</a></p></section>`;
  return page('Not found, Halden', text, widget);
}

function page(title: string, main: string, { origin, siteKey, accent }: WidgetTag): string {
  return `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <title>${escape(title)}</title>
  <link rel="icon" href="/favicon.svg">
  <link rel="stylesheet" href="/shop.css">
  <script src="/shop.js" defer></script>
  <script async src="${escape(origin)}/widget.js" data-site="${escape(siteKey)}" data-accent="${escape(accent)}"></script>
</head>
<body>
  <a class="skip" href="#main">Skip to the content</a>
  <header class="top">
    <a class="brand" href="/">Halden</a>
    <nav aria-label="Shop">
      <a href="/#shop">Shop</a>
      <a href="/delivery">Delivery and returns</a>
      <a href="/cart">Bag <span class="count" data-bag-count hidden></span></a>
    </nav>
  </header>
  <main id="main">
${main}
  </main>
  <footer class="foot">
    <p><strong>Halden</strong> is the example shop of Shopbell. The things are drawn, nothing can be bought; the help in the corner is real.</p>
    <nav aria-label="Service"><a href="/delivery">Delivery and returns</a><a href="/cart">Your bag</a></nav>
  </footer>
</body>
</html>
`;
}

function home(): string {
  const tiles = PRODUCTS.map(
    (product) => `      <li><a class="tile" href="/products/${product.slug}">
        <img src="/pictures/${product.slug}.svg" alt="" width="600" height="600">
        <span class="tile-name">${escape(product.name)}</span><span class="tile-price">${priceTag(product.price)}</span>
        <span class="tile-line">${escape(product.line)}</span>
      </a></li>`,
  );
  return `    <section class="hero">
      <div class="hero-text">
        <h1>Slow mornings,<br>well equipped.</h1>
        <p>Kettles, grinders and cups that do one thing for a very long time.</p>
        <p><a class="button" href="#shop">See what we make</a></p>
      </div>
      <img src="/pictures/table.svg" alt="A kettle pours water over coffee, two cups wait beside it" width="1200" height="800">
    </section>
    <section id="shop" aria-labelledby="shop-title">
      <h2 id="shop-title">For the kitchen table</h2>
      <ul class="grid">
${tiles.join('\n')}
      </ul>
    </section>
    <section class="promises" aria-label="What we promise">
      <p><strong>Two days</strong>from our shelf to your door, packed without plastic.</p>
      <p><strong>Thirty days</strong>to change your mind, and the way back is on us.</p>
      <p><strong>Ten years</strong>of spare parts for everything that moves.</p>
    </section>`;
}

/** Every product is on the page; the script shows another one without loading it anew, as single-page shops do. */
function products(current: Product): string {
  const tabs = PRODUCTS.map(
    ({ slug, name }) =>
      `<a href="/products/${slug}" data-show="${slug}"${slug === current.slug ? ' aria-current="page"' : ''}>${escape(name)}</a>`,
  );
  return `    <nav class="tabs" aria-label="Products">${tabs.join('')}</nav>
${PRODUCTS.map((product) => productArticle(product, product === current)).join('\n')}`;
}

function productArticle({ slug, name, line, price, picture, description, facts }: Product, isShown: boolean): string {
  const rows = facts.map(([term, value]) => `<div><dt>${escape(term)}</dt><dd>${escape(value)}</dd></div>`);
  return `    <article class="product" data-product="${slug}" data-title="${escape(name)}, Halden"${isShown ? '' : ' hidden'}>
      <img src="/pictures/${slug}.svg" alt="${escape(picture)}" width="600" height="600"${isShown ? '' : ' loading="lazy"'}>
      <div class="product-text">
        <h1 tabindex="-1">${escape(name)}</h1>
        <p class="line">${escape(line)}</p>
        <p class="price">${priceTag(price)}</p>
        <p>${escape(description)}</p>
        <dl>${rows.join('')}</dl>
        <p><button class="button" type="button" data-add="${slug}">Add to bag</button> <span class="said" role="status"></span></p>
        <p class="small">Leaves us within a day. <a href="/delivery">Delivery and returns</a></p>
      </div>
    </article>`;
}

/** One row for every product; the script shows those that are in the bag. */
function cart(): string {
  const rows = PRODUCTS.map(
    ({ slug, name, price }) => `      <li class="row" data-row="${slug}" data-price="${price}" hidden>
        <img src="/pictures/${slug}.svg" alt="" width="96" height="96">
        <a href="/products/${slug}">${escape(name)}</a>
        <span class="amount">
          <button type="button" data-less="${slug}" aria-label="One ${escape(name)} less">−</button>
          <span data-quantity>0</span>
          <button type="button" data-more="${slug}" aria-label="One ${escape(name)} more">+</button>
        </span>
        <span class="sum" data-sum></span>
      </li>`,
  );
  return `    <section class="plain">
      <h1>Your bag</h1>
      <p data-empty>It is empty. <a href="/#shop">The kettle is a good start.</a></p>
      <ul class="rows">
${rows.join('\n')}
      </ul>
      <p class="total" role="status" data-total hidden></p>
      <p class="small" data-note hidden>This is an example shop: it stops before the till.</p>
    </section>`;
}

function delivery(): string {
  return `    <section class="plain">
      <h1>Delivery and returns</h1>
      <h2>How long it takes</h2>
      <p>What is on our shelf leaves within one working day and is with you two days later. Islands take a day more.</p>
      <h2>What it costs</h2>
      <table>
        <caption>Delivery by weight and country</caption>
        <thead><tr><th scope="col">To</th><th scope="col">Up to 2 kg</th><th scope="col">More</th></tr></thead>
        <tbody>
          <tr><th scope="row">Germany, Austria</th><td>€ 4</td><td>€ 7</td></tr>
          <tr><th scope="row">Rest of the EU</th><td>€ 9</td><td>€ 14</td></tr>
          <tr><th scope="row">Switzerland, Norway, UK</th><td>€ 16</td><td>€ 24</td></tr>
        </tbody>
      </table>
      <p>From € 80 we carry it.</p>
      <h2>Changed your mind?</h2>
      <p>Send it back within thirty days, unused and in its box. The label is in the parcel, the way back is free, and the money is with you within a week.</p>
      <h2>Broken or wrong?</h2>
      <p>Send us a picture through the help in the corner. A new one leaves the same day, and you need not send the old one back.</p>
    </section>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
