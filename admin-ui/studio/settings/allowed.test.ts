import { expect, it } from 'vitest';
import { allowed, hostOf } from './allowed.ts';

const HOSTS = ['api.shop.example', '10.0.0.5:8443', '[::1]:9000'];

it.each([
  ['https://api.shop.example/orders', 'yes'],
  ['https://API.shop.example:443/orders', 'yes'],
  ['https://10.0.0.5:8443/x', 'yes'],
  ['https://[::1]:9000/', 'yes'],
  ['https://api.shop.example:8443/', 'host'],
  ['https://10.0.0.5/x', 'host'],
  ['https://shop.example/', 'host'],
  ['https://', 'unknown'],
  ['ftp://api.shop.example/', 'unknown'],
  ['', 'unknown'],
])('%s: %s', (address, wanted) => {
  expect(allowed(address, HOSTS)).toBe(wanted);
});

it('names the host as the list has it', () => {
  expect([hostOf('https://Shop.example/x'), hostOf('https://shop.example:8443/x'), hostOf('nothing')]).toEqual([
    'shop.example',
    'shop.example:8443',
    '',
  ]);
});
