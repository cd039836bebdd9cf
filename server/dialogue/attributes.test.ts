import { expect, test } from 'vitest';
import { ATTRIBUTES } from '../../bot/index.ts';
import { attributesOf } from './attributes.ts';

const nobody = { blocked: false, name: null, email: null, page: null };

test('all that is known of a shopper has the names that conditions ask by', () => {
  const page = {
    url: 'https://shop.example/Cart/?session=1#top',
    title: 'Your cart',
    referrer: 'https://www.search.example/?q=lamp',
    language: 'de-AT',
    timeZone: 'Europe/Vienna',
  };
  const attributes = attributesOf({ ...nobody, name: 'Lena', email: 'lena@posteo.example', page });
  expect(attributes).toEqual({
    name: 'Lena',
    email: 'lena@posteo.example',
    language: 'de',
    time_zone: 'Europe/Vienna',
    page: '/Cart/',
    page_title: 'Your cart',
    referrer: 'www.search.example',
  });
  expect(Object.keys(attributes)).toEqual([...ATTRIBUTES]);
});

test.each([
  [null, {}],
  [{ url: 'no address', title: '', referrer: '', language: '' }, {}],
  [
    { url: 'https://shop.example', title: 'Home' },
    { page: '/', page_title: 'Home' },
  ],
])('of the page %j is known %j, and nothing is made up', (page, known) => {
  expect(attributesOf({ ...nobody, page })).toEqual(known);
});
