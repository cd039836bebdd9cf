// Who may import what: the picture of docs/architecture.md as a check. Run by `npm run check`, tested in test/house.

import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';

/** Rooms of the server from the ground up. A room imports rooms of lower floors only, and only through their index.ts. */
export const FLOORS: readonly (readonly string[])[] = [
  ['platform'],
  ['realtime'],
  ['sites', 'accounts'],
  ['staff', 'customers'],
  ['conversations'],
  ['tickets'],
  ['routing', 'deadlines', 'knowledge', 'studio', 'feedback'],
  ['dialogue', 'learning'],
  ['integrations'],
];

/** Rooms that hear of everything and that nobody imports. */
export const LISTENERS: readonly string[] = ['notifications', 'reports'];

/** What each part of the house may import besides itself. Whatever is not named here (test, bench, scripts) may import all. */
const AREAS: Record<string, readonly string[]> = {
  protocol: [],
  bot: [],
  client: ['protocol'],
  widget: ['protocol', 'client'],
  'admin-ui': ['protocol', 'client', 'bot'],
  server: ['protocol', 'bot'],
  examples: [],
};

/** These ship to browsers: of the protocol they take types, and plain values from one file. */
const BROWSER_AREAS = ['client', 'widget', 'admin-ui'];
const PLAIN_VALUES = 'protocol/constants.ts';

/** Packages that a part may load, where that matters: what browsers load, and what is to stay pure. */
const PACKAGES: readonly { under: string; packages: RegExp; reason: string }[] = [
  { under: 'protocol/', packages: /^zod$/, reason: 'protocol imports zod and nothing else.' },
  {
    under: 'bot/exchange/',
    packages: /^(yaml|fflate\/browser)$/,
    reason: 'bot is pure and runs in the browser: yaml, and the browser part of fflate.',
  },
  { under: 'bot/', packages: /^natural\/./, reason: 'bot is pure and runs in the browser: only sub-paths of natural.' },
  { under: 'widget/loader/', packages: /^$/, reason: 'the loader is plain DOM, no packages.' },
  ...['client/', 'widget/', 'admin-ui/'].map((under) => ({
    under,
    packages: /^(preact(\/hooks)?|@preact\/signals|preact-iso\/(router|lazy))$/,
    reason: 'browsers load preact, @preact/signals and preact-iso/router or /lazy; everything else costs every shop.',
  })),
];

/** The client that is written from docs/protocol.md alone, as a stranger would. */
const STRANGER = /^test\/contracts\/plain[A-Z]\w*\.ts$/;

export type Import = {
  /** What stands in quotes. */
  specifier: string;
  line: number;
  /** `import type` or `export type`: nothing of it is left at run time. */
  isType: boolean;
};

export type SourceFile = {
  path: string;
  imports: Import[];
  /** Lines that switch a lint rule off without saying why (`-- reason`). */
  unargued: number[];
};

/**
 * Checks one file against the rules.
 *
 * @param file with its path below the project, slashes forward
 * @returns one sentence per wrong import, each with place and the right door; empty when all is well
 */
export function wrongImports(file: Pick<SourceFile, 'path' | 'imports'>): string[] {
  return file.imports.flatMap((found) => {
    const isOurs = found.specifier.startsWith('.');
    const target = isOurs ? posix.join(posix.dirname(file.path), found.specifier) : found.specifier;
    const problem = isOurs ? wrongFile(file.path, target, found.isType) : wrongPackage(file.path, target);
    return problem === undefined ? [] : [`${file.path}:${found.line} imports ${target}: ${problem}`];
  });
}

/** Reads the import and export statements out of a source text. */
export function importsOf(source: string): Import[] {
  const statement =
    /(?:^|\n)[ \t]*(?:import|export)\s(?:[^'"`;]*?\sfrom\s*)?['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]/g;
  return [...source.matchAll(statement)].map((match) => {
    const text = match[0].trimStart();
    const start = match.index + match[0].length - text.length;
    return {
      specifier: match[1] ?? match[2] ?? '',
      line: source.slice(0, start).split('\n').length,
      isType: /^(import|export)\s+type\s/.test(text) && !/^import\s+type\s+from\b/.test(text),
    };
  });
}

/** @returns the lines (from 1) of a source text that switch a lint rule off without a reason */
export function unarguedExceptions(source: string): number[] {
  return source.split('\n').flatMap((line, index) => (/(es|ox)lint-disable(?!.* -- \S)/.test(line) ? [index + 1] : []));
}

/**
 * All TypeScript files of the house with their imports.
 *
 * @param root absolute path of the project
 */
export function readHouse(root: string): SourceFile[] {
  return [...Object.keys(AREAS), 'test', 'bench', 'scripts'].flatMap((area) => {
    let names: string[];
    try {
      names = readdirSync(join(root, area), { recursive: true, encoding: 'utf8' });
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
      throw error;
    }
    return names
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => ({
        path: relative(root, join(root, area, name))
          .split(sep)
          .join('/'),
        source: readFileSync(join(root, area, name), 'utf8'),
      }))
      .map(({ path, source }) => ({ path, imports: importsOf(source), unargued: unarguedExceptions(source) }));
  });
}

function wrongPackage(from: string, name: string): string | undefined {
  if (isTestFile(from)) return undefined;
  const rule = PACKAGES.find(({ under }) => from.startsWith(under));
  return rule === undefined || rule.packages.test(name) ? undefined : rule.reason;
}

function isTestFile(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || path.startsWith('test/') || path.includes('/testing/');
}

function wrongFile(from: string, to: string, isType: boolean): string | undefined {
  const [fromArea = ''] = from.split('/');
  const [toArea = ''] = to.split('/');
  if (STRANGER.test(from))
    return STRANGER.test(to) ? undefined : 'the plain client knows docs/protocol.md and nothing of ours.';
  const isTest = isTestFile(from);
  const allowed = AREAS[fromArea];
  if (fromArea === toArea) return withinArea(fromArea, from, to, isTest);
  if (isTest) return to.includes('/testing/') ? undefined : reachesPastDoor(to);
  // The files that compose the server also start the example shop.
  if (fromArea === 'server' && roomOf(from) === undefined && to === 'examples/storefront/serve.ts') return undefined;
  if (allowed !== undefined && !allowed.includes(toArea)) {
    const others = allowed.length === 0 ? 'nothing of ours' : `only ${allowed.join(', ')}`;
    return `${fromArea} imports ${others}.`;
  }
  if (allowed === undefined) return undefined;
  if (toArea === 'protocol' && BROWSER_AREAS.includes(fromArea) && !isType && to !== PLAIN_VALUES) {
    return `${fromArea} takes types from protocol (import type) and values from ${PLAIN_VALUES}; schemas stay out of the bundles.`;
  }
  return reachesPastDoor(to);
}

/** Into bot and client only through a door; the files of protocol are all doors. */
function reachesPastDoor(to: string): string | undefined {
  const [area = ''] = to.split('/');
  if (area === 'bot' && to !== 'bot/index.ts') return 'the door of the bot is bot/index.ts.';
  if (area === 'client' && !to.endsWith('/index.ts')) return `the door is ${nearestDoor(to)}.`;
  return undefined;
}

function nearestDoor(to: string): string {
  const [area, room] = to.split('/');
  return `${area}/index.ts${to.split('/').length > 2 ? ` (or ${area}/${room}/index.ts where that exists)` : ''}`;
}

function withinArea(area: string, from: string, to: string, isTest: boolean): string | undefined {
  if (area === 'widget') return withinWidget(from, to, isTest);
  if (area === 'server') return withinServer(from, to, isTest);
  return undefined;
}

function withinWidget(from: string, to: string, isTest: boolean): string | undefined {
  if (isTest || !from.startsWith('widget/loader/') || to.startsWith('widget/loader/')) return undefined;
  return 'the loader imports nothing outside widget/loader; the app is fetched at the first click.';
}

function withinServer(from: string, to: string, isTest: boolean): string | undefined {
  const [fromRoom, toRoom] = [roomOf(from), roomOf(to)];
  if (fromRoom === toRoom) return undefined;
  if (toRoom === undefined) return isTest ? undefined : `${to} composes the rooms; nothing imports it but main.ts.`;
  if (fromRoom === 'migrations') return 'migrations never import application code.';
  // main.ts and rooms.ts put everything together, and the database is the list of migrations.
  if (fromRoom === undefined) return toRoom === 'platform' ? undefined : pastRoomDoor(to, toRoom);
  if (toRoom === 'migrations')
    return from === 'server/platform/database.ts' ? undefined : 'only platform/database.ts runs migrations.';
  if (!isTest) {
    const [fromFloor, toFloor] = [floorOf(fromRoom), floorOf(toRoom)];
    if (fromFloor === undefined) return `${fromRoom} has no floor: give it one in scripts/houseRules.ts.`;
    if (toFloor === undefined) return `${toRoom} has no floor: give it one in scripts/houseRules.ts.`;
    if (LISTENERS.includes(toRoom)) return `${toRoom} only listens: send it an event.`;
    if (toFloor >= fromFloor)
      return `${toRoom} is not below ${fromRoom}: call it from a room above both, or send an event.`;
  }
  return pastRoomDoor(to, toRoom);
}

function pastRoomDoor(to: string, room: string): string | undefined {
  return to === `server/${room}/index.ts` ? undefined : `the door of ${room} is server/${room}/index.ts.`;
}

function roomOf(path: string): string | undefined {
  const parts = path.split('/');
  return parts.length > 2 ? parts[1] : undefined;
}

function floorOf(room: string): number | undefined {
  if (LISTENERS.includes(room)) return FLOORS.length;
  const floor = FLOORS.findIndex((rooms) => rooms.includes(room));
  return floor < 0 ? undefined : floor;
}
