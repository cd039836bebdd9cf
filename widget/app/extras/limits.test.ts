import { expect, test } from 'vitest';
import * as protocol from '../../../protocol/constants.ts';
import { ACCEPTED, LIMITS } from './limits.ts';

test('the limits are those of the protocol', () => {
  expect(protocol.LIMITS).toMatchObject(LIMITS);
});

test('the kinds of file are those of the protocol', () => {
  expect(ACCEPTED).toEqual(protocol.FILE_TYPES);
});
