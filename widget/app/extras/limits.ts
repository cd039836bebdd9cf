import type { FILE_TYPES } from '../../../protocol/constants.ts';

/**
 * `LIMITS` and `FILE_TYPES` of the protocol, written out, with a test that they are equal: a file that the app and
 * its parts both import would become a third one, and opening the panel would wait for one more request.
 */
export const LIMITS = {
  textLength: 4_000,
  attachments: 5,
  fileBytes: 20 * 1024 * 1024,
  fileNameLength: 120,
  emailLength: 254,
} as const;

export const ACCEPTED: readonly (typeof FILE_TYPES)[number][] = [
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'application/pdf',
  'text/plain',
];
