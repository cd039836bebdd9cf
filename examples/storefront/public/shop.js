// The shop's own script: what is in the bag, and moving between products without loading a page.

const BAG = 'halden-bag';

/** @returns {Record<string, number>} how many of each product are in the bag */
function readBag() {
  try {
    return JSON.parse(localStorage.getItem(BAG) ?? '{}');
  } catch {
    return {}; // Storage is blocked or holds something else: the bag is empty.
  }
}

function changeBag(slug, by) {
  const bag = readBag();
  bag[slug] = Math.max(0, (bag[slug] ?? 0) + by);
  try {
    localStorage.setItem(BAG, JSON.stringify(bag));
  } catch {
    return false;
  }
  showBag();
  return true;
}

/** A price in cents as it stands on a tag. */
const priceTag = (cents) => `€ ${cents % 100 === 0 ? cents / 100 : (cents / 100).toFixed(2)}`;

function showBag() {
  const bag = readBag();
  const count = Object.values(bag).reduce((sum, quantity) => sum + quantity, 0);
  for (const badge of document.querySelectorAll('[data-bag-count]')) {
    badge.textContent = String(count);
    badge.hidden = count === 0;
  }

  let total = 0;
  for (const row of document.querySelectorAll('[data-row]')) {
    const quantity = bag[row.dataset.row] ?? 0;
    const sum = quantity * Number(row.dataset.price);
    total += sum;
    row.hidden = quantity === 0;
    row.querySelector('[data-quantity]').textContent = String(quantity);
    row.querySelector('[data-sum]').textContent = priceTag(sum);
  }
  const totalLine = document.querySelector('[data-total]');
  if (totalLine === null) return;
  totalLine.hidden = total === 0;
  totalLine.textContent = `Together ${priceTag(total)}`;
  document.querySelector('[data-note]').hidden = total === 0;
  document.querySelector('[data-empty]').hidden = total > 0;
}

/** Shows the product of the address; the page holds them all. */
function showProduct(slug) {
  let shown;
  for (const article of document.querySelectorAll('[data-product]')) {
    article.hidden = article.dataset.product !== slug;
    if (!article.hidden) shown = article;
  }
  if (shown === undefined) return false;
  for (const tab of document.querySelectorAll('[data-show]')) {
    if (tab.dataset.show === slug) tab.setAttribute('aria-current', 'page');
    else tab.removeAttribute('aria-current');
  }
  document.title = shown.dataset.title;
  shown.querySelector('h1').focus({ preventScroll: true });
  return true;
}

document.addEventListener('click', (event) => {
  const target =
    event.target instanceof Element ? event.target.closest('[data-add], [data-more], [data-less], [data-show]') : null;
  if (target === null) return;
  const { add, more, less, show } = target.dataset;
  if (add !== undefined) {
    const isKept = changeBag(add, 1);
    const text = isKept ? 'It is in your bag.' : 'Your browser keeps nothing for this page, so the bag stays empty.';
    target.parentElement.querySelector('.said').textContent = text;
  }
  if (more !== undefined) changeBag(more, 1);
  if (less !== undefined) changeBag(less, -1);
  const isPlainClick = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (show !== undefined && isPlainClick && showProduct(show)) {
    event.preventDefault();
    if (target.pathname !== location.pathname) history.pushState(null, '', target.href);
  }
});

window.addEventListener('popstate', () => {
  const slug = /^\/products\/([\w-]+)$/.exec(location.pathname)?.[1];
  if (slug !== undefined) showProduct(slug);
});
window.addEventListener('pageshow', showBag);
window.addEventListener('storage', showBag);
