import { expect, it } from 'vitest';
import { readOrigin } from './origins.ts';

it.each([
  ['shop.example', 'https://shop.example'],
  ['https://Shop.Example/cart?x=1#y', 'https://shop.example'],
  ['http://shop.example:8080/', 'http://shop.example:8080'],
  ['https://shop.example:443', 'https://shop.example'],
  ['localhost:8081', 'http://localhost:8081'],
  ['127.0.0.1:8081', 'http://127.0.0.1:8081'],
])('reads %s as %s', (typed, origin) => {
  expect(readOrigin(typed)).toBe(origin);
});

it.each(['', 'shop', 'my shop.example', 'ftp://shop.example', 'javascript:alert(1)', 'https://'])(
  'refuses %j',
  (typed) => {
    expect(readOrigin(typed)).toBeNull();
  },
);
