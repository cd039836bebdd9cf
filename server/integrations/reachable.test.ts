import { describe, expect, it } from 'vitest';
import { placeOf, type Resolve } from './reachable.ts';

const named =
  (...addresses: string[]): Resolve =>
  async () =>
    addresses.map((address) => ({ address }));
const PUBLIC = '93.184.216.34';

const place = (url: string, listed: string[], resolve: Resolve = named(PUBLIC)) =>
  placeOf(new URL(url), listed, new AbortController().signal, resolve);

describe('a call goes', () => {
  it.each([
    ['https://api.shop.example/orders', ['api.shop.example'], PUBLIC],
    ['https://API.shop.example/orders', ['api.shop.example:443'], PUBLIC],
    ['https://api.shop.example:8443/', ['other.example', 'api.shop.example:8443'], PUBLIC],
  ])('to %s when %j is listed', async (url, listed, address) => {
    expect(await place(url, listed)).toEqual({ address, family: 4 });
  });

  it('to a private address that stands in the list itself, by its name as well', async () => {
    expect(await place('https://10.0.0.5:8443/', ['10.0.0.5:8443'])).toEqual({ address: '10.0.0.5', family: 4 });
    const listed = ['erp.internal', '10.0.0.5'];
    expect(await place('https://erp.internal/', listed, named('10.0.0.5'))).toEqual({ address: '10.0.0.5', family: 4 });
  });

  it('without TLS on the same machine', async () => {
    expect(await place('http://127.0.0.1:9000/', ['127.0.0.1:9000'])).toEqual({ address: '127.0.0.1', family: 4 });
    expect(await place('http://[::1]:9000/', ['[::1]:9000'])).toEqual({ address: '::1', family: 6 });
    expect(await place('http://localhost:9000/', ['localhost:9000'], named('::1', '127.0.0.1'))).toEqual({
      address: '::1',
      family: 6,
    });
  });
});

describe('a call is refused', () => {
  it.each([
    ['nothing is listed', 'https://api.shop.example/', []],
    ['another host is listed', 'https://evil.example/', ['shop.example']],
    ['the host only ends with a listed one', 'https://evil-shop.example/', ['shop.example']],
    ['the host is only below a listed one', 'https://a.shop.example/', ['shop.example']],
    ['another port is listed', 'https://shop.example:22/', ['shop.example', 'shop.example:8443']],
    ['it is not encrypted', 'http://shop.example/', ['shop.example']],
    ['it carries a name and a password', 'https://shop.example:x@shop.example/', ['shop.example']],
    ['it is no web address', 'ftp://shop.example/', ['shop.example']],
    ['it is a file', 'file:///etc/passwd', ['']],
  ])('when %s', async (_why, url, listed) => {
    expect(await place(url, listed)).toBe('not_allowed');
  });

  it.each([
    '127.0.0.1',
    '127.9.9.9',
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::ffff:a9fe:a9fe',
    'fe80::1',
    'fd00::1',
    'ff02::1',
    '64:ff9b::a00:1',
    '2001:db8::1',
    '2002:7f00:1::',
  ])('when its name means %s, alone or beside a public address', async (address) => {
    expect(await place('https://shop.example/', ['shop.example'], named(address))).toBe('not_allowed');
    expect(await place('https://shop.example/', ['shop.example'], named(PUBLIC, address))).toBe('not_allowed');
  });

  it.each(['https://0x7f.1/', 'https://2130706433/', 'https://127.1/', 'https://[::ffff:127.0.0.1]/', 'https://0/'])(
    'for %s, which is this machine in another writing',
    async (url) => {
      expect(await place(url, ['0x7f.1', '2130706433', '127.1', '0'])).toBe('not_allowed');
    },
  );

  it('when the name server takes longer than there is time', async () => {
    const ending = new AbortController();
    const url = new URL('https://shop.example/');
    const never: Resolve = () => new Promise(() => {});
    const asked = placeOf(url, ['shop.example'], ending.signal, never);
    ending.abort();
    expect(await asked).toBe('too_late');
    expect(await placeOf(url, ['shop.example'], ending.signal, never)).toBe('too_late');
  });

  it('when the name is not known', async () => {
    const unknown: Resolve = () => Promise.reject(new Error('ENOTFOUND'));
    expect(await place('https://shop.example/', ['shop.example'], unknown)).toBe('unreachable');
    expect(await place('https://shop.example/', ['shop.example'], named())).toBe('unreachable');
  });
});
