import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf, readHouse, unarguedExceptions, wrongImports } from '../../scripts/houseRules.ts';

const check = (path: string, source: string) => wrongImports({ path, imports: importsOf(source) });

describe('the house', () => {
  it('has no import that goes past a door or upwards', () => {
    const files = readHouse(join(import.meta.dirname, '..', '..'));
    expect(files.length).toBeGreaterThan(50);
    expect(files.flatMap(wrongImports)).toEqual([]);
  });

  it('has no lint exception without a reason', () => {
    const files = readHouse(join(import.meta.dirname, '..', '..'));
    expect(files.filter(({ unargued }) => unargued.length > 0).map(({ path }) => path)).toEqual([]);
  });
});

describe('a planted import is caught, and the message names the right door', () => {
  it.each([
    ['server/sites/room.ts', "import { append } from '../conversations/index.ts';", 'conversations is not below sites'],
    ['server/tickets/take.ts', "import type { Flow } from '../studio/index.ts';", 'studio is not below tickets'],
    ['server/sites/room.ts', "import { signIn } from '../accounts/index.ts';", 'accounts is not below sites'],
    [
      'server/dialogue/send.ts',
      "import { append } from '../conversations/append.ts';",
      'the door of conversations is server/conversations/index.ts.',
    ],
    ['server/dialogue/send.ts', "import { mail } from '../notifications/index.ts';", 'notifications only listens'],
    ['server/reports/room.ts', "import { mail } from '../notifications/index.ts';", 'notifications only listens'],
    [
      'server/dialogue/send.ts',
      "export { start } from '../platform/postgres/cluster.ts';",
      'the door of platform is server/platform/index.ts.',
    ],
    ['server/platform/log.ts', "import { Hub } from '../realtime/index.ts';", 'realtime is not below platform'],
    ['server/sites/room.ts', "import { rooms } from '../rooms.ts';", 'nothing imports it but main.ts'],
    ['server/rooms.ts', "import { room } from './sites/room.ts';", 'the door of sites is server/sites/index.ts.'],
    [
      'server/migrations/0002_x.ts',
      "import { id } from '../platform/ids.ts';",
      'migrations never import application code',
    ],
    ['server/garden/room.ts', "import { id } from '../platform/index.ts';", 'garden has no floor'],
    [
      'server/dialogue/send.ts',
      "import { rules } from '../../bot/policies/respond.ts';",
      'the door of the bot is bot/index.ts.',
    ],
    [
      'server/dialogue/send.ts',
      "import { tokens } from '../../client/index.ts';",
      'server imports only protocol, bot.',
    ],
    ['bot/index.ts', "import { z } from '../protocol/index.ts';", 'bot imports nothing of ours.'],
    ['protocol/frames.ts', "import { z } from '../server/platform/index.ts';", 'protocol imports nothing of ours.'],
    ['widget/app/main.tsx', "import { respond } from '../../bot/index.ts';", 'widget imports only protocol, client.'],
    [
      'widget/app/main.tsx',
      "import { Inbox } from '../../admin-ui/inbox/Inbox.tsx';",
      'widget imports only protocol, client.',
    ],
    [
      'widget/app/main.tsx',
      "import { open } from '../../client/thread/open.ts';",
      'the door is client/index.ts (or client/thread/index.ts',
    ],
    [
      'widget/app/main.tsx',
      "import { frame } from '../../protocol/frames.ts';",
      'takes types from protocol (import type)',
    ],
    [
      'client/text/parse.ts',
      "import { type Frame, frame } from '../../protocol/frames.ts';",
      'takes types from protocol (import type)',
    ],
    [
      'widget/loader/loader.ts',
      "const app = await import('../app/main.tsx');",
      'the loader imports nothing outside widget/loader',
    ],
    ['widget/loader/loader.ts', "import { h } from 'preact';", 'the loader is plain DOM'],
    ['widget/app/main.tsx', "import { z } from 'zod';", 'browsers load preact'],
    ['bot/index.ts', "import { readFileSync } from 'node:fs';", 'bot is pure'],
    ['bot/index.ts', "import natural from 'natural';", 'bot is pure'],
    ['protocol/frames.ts', "import pg from 'pg';", 'protocol imports zod'],
    [
      'examples/storefront/serve.ts',
      "import { readConfig } from '../../server/platform/config.ts';",
      'examples imports nothing of ours.',
    ],
  ])('%s: %s', (path, source, message) => {
    const problems = check(path, source);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`${path}:1 imports `);
    expect(problems[0]).toContain(message);
  });
});

describe('a right import passes', () => {
  it.each([
    ['server/dialogue/send.ts', "import { append } from '../conversations/index.ts';"],
    ['server/dialogue/send.ts', "import { respond } from '../../bot/index.ts';"],
    ['server/conversations/append.ts', "import { lock } from './lockConversation.ts';"],
    ['server/platform/embeddedPostgres.ts', "import { endOrphan } from './postgres/orphan.ts';"],
    ['server/reports/room.ts', "import { append } from '../conversations/index.ts';"],
    ['server/main.ts', "import { rooms } from './rooms.ts';"],
    ['server/start.ts', "import { startStorefront } from '../examples/storefront/serve.ts';"],
    ['server/main.ts', "import { readConfig } from './platform/config.ts';"],
    ['server/platform/database.ts', "import * as core from '../migrations/0001_message_core.ts';"],
    ['widget/app/main.tsx', "import type { Frame } from '../../protocol/frames.ts';"],
    ['widget/app/main.tsx', "import { LIMIT } from '../../protocol/constants.ts';"],
    ['widget/app/main.tsx', "import type { Contract } from '../loader/contract.ts';"],
    ['admin-ui/main.tsx', "import { openInbox } from '../client/inbox/index.ts';"],
    ['admin-ui/main.tsx', "import { lazy } from 'preact-iso/lazy';"],
    ['server/sites/sites.integration.test.ts', "import { rooms } from '../rooms.ts';"],
    ['widget/app/people.test.ts', "import { wire } from '../../client/testing/wire.ts';"],
    ['test/contracts/plainClient.ts', "import { thread } from './plainThread.ts';"],
    ['test/faults/long.ts', "import { append } from '../../server/conversations/append.ts';"],
  ])('%s: %s', (path, source) => {
    expect(check(path, source)).toEqual([]);
  });
});

describe('statements are found however they are written', () => {
  it('over several lines, for side effects, again exported, on demand', () => {
    const source = `
      import {
        one,
        two,
      } from './a.ts';
      import './b.ts';
      export * from './c.ts';
      export type { Three } from './d.ts';
      const four = await import('./e.ts');
      const text = "import { no } from './f.ts'";
    `;
    const found = importsOf(source).map(({ specifier, line, isType }) => [specifier, line, isType]);
    expect(found).toEqual([
      ['./a.ts', 2, false],
      ['./b.ts', 6, false],
      ['./c.ts', 7, false],
      ['./d.ts', 8, true],
      ['./e.ts', 9, false],
    ]);
  });
});

it('a lint exception needs a reason', () => {
  const disable = ['eslint', 'disable'].join('-');
  expect(
    unarguedExceptions(`// ${disable} max-lines\n// ${disable} max-lines -- one table, read top to bottom`),
  ).toEqual([1]);
});
