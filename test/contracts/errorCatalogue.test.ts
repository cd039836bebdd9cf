// docs/protocol.md and protocol/ say the same: whoever reads the page must not be surprised by the wire.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLOSE, COMMANDS, ERRORS, FILE_TYPES, LIMITS, SOCKET_PATH, TIMES } from '../../protocol/index.ts';

const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'protocol.md'), 'utf8');

/** Rows of the table under a heading, cell by cell, without its head. */
function table(heading: string): string[][] {
  const section = page.split(/^##+ /m).find((part) => part.startsWith(`${heading}\n`));
  if (section === undefined) throw new Error(`docs/protocol.md has no section "${heading}"`);
  const rows = section.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) => {
    const cells = row.split(/(?<!\\)\|/).slice(1, -1);
    return cells.map((cell) => cell.trim());
  });
}

const unquoted = (cell: string | undefined): string => /`([^`]+)`/.exec(cell ?? '')?.[1] ?? '';

describe('docs/protocol.md', () => {
  it('lists every error code with its status and whether to try again, and no other', () => {
    const listed = table('Errors').map(([code, status, again]) => [unquoted(code), Number(status), again]);
    const known = Object.entries(ERRORS).map(([code, { status, retryable }]) => [
      code,
      status,
      retryable ? 'yes' : 'no',
    ]);
    expect(listed.toSorted()).toEqual(known.toSorted());
  });

  it('lists every close code, and no other', () => {
    const listed = table('Close codes').map(([code]) => Number(code));
    expect(listed.toSorted()).toEqual(Object.values(CLOSE).toSorted());
  });

  it('lists every command with its path and its fields, and no other', () => {
    let prefix = '';
    const listed = table('Commands').map(([command = '', fields = '']) => {
      const [name = '', path = ''] = [...command.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
      if (path.startsWith('/')) prefix = path.slice(0, path.lastIndexOf('/'));
      const names = [...fields.matchAll(/`([a-zA-Z]+)(\??)`/g)].map(([, field, optional]) => `${field}${optional}`);
      return [name, path.replace('…', prefix), names.filter((field) => !FIELD_VALUES.has(field)).toSorted()];
    });
    const known = Object.entries(COMMANDS).map(([name, { path, body }]) => {
      const fields = Object.entries(body.shape)
        .filter(([field]) => field !== 'clientId')
        .map(([field, schema]) => `${field}${schema.safeParse(undefined).success ? '?' : ''}`);
      return [name, name === 'conversation.typing' ? '' : path, fields.toSorted()];
    });
    expect(listed.toSorted(byName)).toEqual(known.toSorted(byName));
  });

  it('names the figures that are in force', () => {
    for (const [figure, sentence] of [
      [LIMITS.textLength, `up to ${LIMITS.textLength.toLocaleString('en')}`],
      [LIMITS.attachments, `up to ${LIMITS.attachments} ids`],
      [LIMITS.fileBytes, `up to ${LIMITS.fileBytes / 1024 / 1024} MB`],
      [LIMITS.frameBytes, `${LIMITS.frameBytes.toLocaleString('en')}\nbytes`],
      [LIMITS.pageEntries, `1 to ${LIMITS.pageEntries}, default ${LIMITS.tailEntries}`],
      [TIMES.helloWithin, `within ${TIMES.helloWithin / 1_000} s`],
      [TIMES.serverSilence, `for ${TIMES.serverSilence / 1_000} s`],
      [TIMES.pingAfterSilence, `after ${TIMES.pingAfterSilence / 1_000} s`],
      [TIMES.pongWithin, `in ${TIMES.pongWithin / 1_000} s`],
      [TIMES.typingShown, `at most ${TIMES.typingShown / 1_000} s without a renewal`],
      [TIMES.typingRenewed, `every ${TIMES.typingRenewed / 1_000} s`],
      [SOCKET_PATH, `GET ${SOCKET_PATH}`],
    ] as const) {
      expect(page.replaceAll('\n', ' '), `${figure}`).toContain(sentence.replaceAll('\n', ' '));
    }
  });

  it('names the kinds of file that are taken', () => {
    const names = { 'application/pdf': 'PDF', 'text/plain': 'plain text' } as Record<string, string>;
    const kinds = FILE_TYPES.map((type) => names[type] ?? type.replace('image/', ''));
    const sentence = /20 MB: ([^.]+), told by/.exec(page.replaceAll('\n', ' '))?.[1] ?? '';
    expect(sentence.toLowerCase().split(/, | or /)).toEqual(kinds.map((kind) => kind.toLowerCase()));
  });
});

/** Words in the column of fields that are values and no fields. */
const FIELD_VALUES = new Set<string>([
  ...Object.values(COMMANDS).flatMap(({ body }) =>
    Object.values(body.shape).flatMap((schema) => ('options' in schema ? schema.options.map(String) : [])),
  ),
  'null',
]);

function byName(a: unknown[], b: unknown[]): number {
  return String(a[0]).localeCompare(String(b[0]));
}
