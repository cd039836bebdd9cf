import { expect, test } from 'vitest';
import { AppError, toAppError } from './errors.ts';

const withCode = (code: string, syscall?: string) => Object.assign(new Error('from below'), { code, syscall });

test.each([
  ['57P01', 'database_unavailable'],
  ['57014', 'database_unavailable'],
  ['55P03', 'database_unavailable'],
  ['08006', 'database_unavailable'],
  ['53100', 'storage_full'],
  ['ENOSPC', 'storage_full'],
  ['42703', 'internal'],
  ['23505', 'internal'],
])('trouble with code %s is told as %s', (code, told) => {
  expect(toAppError(withCode(code)).code).toBe(told);
});

test.each([
  'Query read timeout',
  'timeout expired',
  'timeout exceeded when trying to connect',
  'Connection terminated unexpectedly',
])('"%s", which the driver says without a code, is told as database_unavailable', (words) => {
  expect(toAppError(new Error(words)).code).toBe('database_unavailable');
});

test('what can be tried again says so, and a bug of ours never shows its words', () => {
  expect(toAppError(withCode('ECONNRESET', 'read'))).toMatchObject({ retryable: true, retryAfter: 1_000, status: 503 });
  expect(toAppError(new TypeError('x is undefined')).message).not.toContain('x is undefined');
});

test('a refusal from the catalogue stays what it is', () => {
  const refusal = new AppError('already_taken');
  expect(toAppError(refusal)).toBe(refusal);
});

test('network trouble counts only on connections that we opened', () => {
  expect(toAppError(withCode('ECONNREFUSED', 'connect')).code).toBe('database_unavailable');
  // A missing file, and a client that went away in the middle of its upload.
  expect(toAppError(withCode('ENOENT', 'open')).code).toBe('internal');
  expect(toAppError(withCode('ECONNRESET')).code).toBe('internal');
});
