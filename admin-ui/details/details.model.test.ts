import { expect, it } from 'vitest';
import { browserWords, languageWords, localTimeWords, pageLink } from './details.model.ts';

it('tells browser, language and local time in words', () => {
  expect(browserWords('Mozilla/5.0 (Windows NT 10.0; rv:142.0) Gecko/20100101 Firefox/142.0')).toBe(
    'Firefox 142 on Windows',
  );
  expect(browserWords('curl/8')).toBe('Unknown browser');
  expect(languageWords('de-AT')).toBe('Austrian German');
  expect(languageWords('not a tag')).toBe('not a tag');
  expect(localTimeWords('America/New_York', Date.UTC(2026, 5, 15, 12, 0))).toMatch(/8:00.* in New York/);
  expect(localTimeWords('Nowhere/At_all', 0)).toBeNull();
});

it('links web pages only', () => {
  expect(pageLink('https://shop.example/cart?step=2')).toEqual({
    href: 'https://shop.example/cart?step=2',
    text: 'shop.example/cart',
  });
  expect(pageLink('javascript:alert(1)')).toBeNull();
  expect(pageLink('cart')).toBeNull();
});
