import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listeningOn, readConfig } from './config.ts';
import { ConfigError, StartupError } from './startupError.ts';

let directory: string;
beforeEach(() => (directory = mkdtempSync(join(tmpdir(), 'shopbell-config-'))));
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const read = (environment: NodeJS.ProcessEnv = {}) => readConfig({ DATA_DIR: directory, ...environment });

describe('defaults', () => {
  it('are those of a laptop', () => {
    expect(read()).toMatchObject({
      environment: 'development',
      port: 8080,
      host: '127.0.0.1',
      publicUrl: 'http://localhost:8080',
      dataDirectory: directory,
      databaseUrl: undefined,
      redisUrl: undefined,
      smtpUrl: undefined,
      mailFrom: 'Shopbell <no-reply@localhost>',
      callHosts: [],
      shopPort: 8081,
      logLevel: 'info',
      fault: undefined,
    });
  });

  it('take an empty variable for an absent one', () => {
    expect(read({ PORT: '', DATABASE_URL: '', SECRET_KEY: '' })).toMatchObject({ port: 8080, databaseUrl: undefined });
  });

  it('leave the example shop off in production unless it is asked for', () => {
    expect(read({ NODE_ENV: 'production' }).shopPort).toBeUndefined();
    expect(read({ NODE_ENV: 'production', SHOP_PORT: '9001' }).shopPort).toBe(9001);
    expect(read({ SHOP_PORT: 'off' }).shopPort).toBeUndefined();
  });

  it('fire fault points in tests only', () => {
    expect(read({ FAULT: 'append.before_commit', NODE_ENV: 'test' }).fault).toBe('append.before_commit');
    expect(read({ FAULT: 'append.before_commit' }).fault).toBeUndefined();
  });
});

describe('hosts that may be called', () => {
  it('are taken apart, in small letters', () => {
    const { callHosts } = read({ CALL_HOSTS: 'API.shop.example, 10.0.0.5:8443,[::1]:9000' });
    expect(callHosts).toEqual(['api.shop.example', '10.0.0.5:8443', '[::1]:9000']);
  });

  it.each(['https://shop.example', 'shop.example/path', 'a b', '*.shop.example', 'shop.example:', ','])(
    'are not %j',
    (CALL_HOSTS) => {
      expect(refusalOf({ CALL_HOSTS }).message).toContain('CALL_HOSTS must be hosts');
    },
  );
});

describe('addresses', () => {
  it('follow the port that the system chose', () => {
    const config = read({ PORT: '0' });
    expect(listeningOn(config, 43_210)).toMatchObject({ port: 43_210, publicUrl: 'http://localhost:43210' });
    const named = read({ PORT: '0', PUBLIC_URL: 'https://support.example/' });
    expect(listeningOn(named, 43_210)).toMatchObject({ port: 43_210, publicUrl: 'https://support.example' });
  });

  it('accept a database behind a local socket', () => {
    const databaseUrl = 'postgresql:///shop?host=/run/postgresql';
    expect(read({ DATABASE_URL: databaseUrl }).databaseUrl).toBe(databaseUrl);
  });
});

describe('a wrong value', () => {
  it.each([
    ['NODE_ENV', 'staging'],
    ['PORT', '80a'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['HOST', 'a b'],
    ['PUBLIC_URL', 'support.example'],
    ['PUBLIC_URL', 'https://support.example/chat'],
    ['PUBLIC_URL', 'ftp://support.example'],
    ['DATABASE_URL', 'mysql://localhost/shop'],
    ['REDIS_URL', 'localhost:6379'],
    ['SMTP_URL', 'mail.example'],
    ['MAIL_FROM', 'nobody'],
    ['MAIL_FROM', 'Shop\nBcc: <a@b.example>'],
    ['SECRET_KEY', 'short'],
    ['SHOP_PORT', 'yes'],
    ['LOG_LEVEL', 'loud'],
  ])('of %s is named in one line (%j)', (variable, value) => {
    const refusal = refusalOf({ [variable]: value });
    expect(refusal).toBeInstanceOf(ConfigError);
    expect(refusal.message).toMatch(new RegExp(`^${variable} must .+\\.$`));
    expect(refusal.message).not.toContain('\n');
  });

  it('is named together with every other wrong one', () => {
    expect(refusalOf({ PORT: 'x', LOG_LEVEL: 'y' }).message).toMatch(/^PORT must .+; LOG_LEVEL must .+\.$/);
  });

  it('never shows a secret', () => {
    expect(refusalOf({ DATABASE_URL: 'http://user:hunter2@localhost' }).message).not.toContain('hunter2');
    expect(refusalOf({ SECRET_KEY: 'hunter2' }).message).not.toContain('hunter2');
  });

  it('is also a port given twice', () => {
    expect(refusalOf({ PORT: '9000', SHOP_PORT: '9000' }).message).toContain('SHOP_PORT and PORT');
  });
});

describe('the secret key', () => {
  it('is the one given', () => {
    const secretKey = 'k'.repeat(32);
    expect(read({ SECRET_KEY: secretKey }).secretKey).toBe(secretKey);
  });

  it('is else made once, kept, and readable by its owner only', () => {
    const { secretKey } = read();
    const file = join(directory, 'secret.key');
    expect(secretKey).toMatch(/^[0-9a-f]{64}$/);
    expect(readFileSync(file, 'utf8').trim()).toBe(secretKey);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(read().secretKey).toBe(secretKey);
  });

  it('is not replaced when the file is damaged', () => {
    writeFileSync(join(directory, 'secret.key'), '\n');
    expect(refusalOf({}).message).toMatch(/secret\.key holds no usable key/);
  });

  it('says so when its folder cannot be made', () => {
    writeFileSync(join(directory, 'file'), '');
    const refusal = refusalOf({ DATA_DIR: join(directory, 'file', 'data') });
    expect(refusal.message).toMatch(/cannot be (read|written): ENOTDIR\.$/);
  });
});

function refusalOf(environment: NodeJS.ProcessEnv): Error {
  try {
    read(environment);
  } catch (error) {
    if (error instanceof StartupError) return error;
    throw error;
  }
  throw new Error('the configuration was accepted');
}
