// The browser of the tests: the one BROWSER_PATH names, else one that is installed, else the one from npm.

import { execFile, spawnSync } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { z } from 'zod';

export type BrowserProgram = {
  executablePath: string;
  /** What must be added to the environment of the program for it to find its own libraries and fonts. */
  environment: Record<string, string>;
};

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC_PATH = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
const FONTS_FILE = 'fonts.conf';
const ROOT = join(import.meta.dirname, '..', '..');

/** Root may not use the sandbox; the rest keeps the browser from talking to anybody but the pages under test. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Finds a browser that starts.
 *
 * @throws Error that says what was tried and what to do
 */
export async function findBrowser(): Promise<BrowserProgram> {
  const named = process.env['BROWSER_PATH'];
  if (named !== undefined && named !== '') {
    if (starts(named)) return { executablePath: named, environment: {} };
    throw new Error(`BROWSER_PATH is ${named}, which does not start with --version.`);
  }
  const installed = onPath().find(starts);
  if (installed !== undefined) return { executablePath: installed, environment: {} };
  const packaged = await unpackedBrowser();
  const problem = failure(packaged);
  if (problem === undefined) return packaged;
  throw new Error(
    `No browser for the tests: none of ${NAMES.join(', ')} is on PATH, and the one from npm does not start (${problem}). ` +
      'Install Chromium or set BROWSER_PATH.',
  );
}

/**
 * Starts a browser of its own; close it.
 *
 * @param options added to, or instead of, what the tests always need
 */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const { executablePath, environment } = await findBrowser();
  return chromium.launch({
    executablePath,
    ...options,
    args: [...FLAGS, ...(options.args ?? [])],
    env: { ...inheritedEnvironment(), ...environment, ...options.env },
  });
}

function onPath(): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const paths = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...paths, MAC_PATH].filter((path) => existsSync(path));
}

function starts(executablePath: string): boolean {
  return failure({ executablePath, environment: {} }) === undefined;
}

function failure({ executablePath, environment }: BrowserProgram): string | undefined {
  const env = { ...inheritedEnvironment(), ...environment };
  const result = spawnSync(executablePath, ['--version', '--no-sandbox'], { env, encoding: 'utf8', timeout: 20_000 });
  if (result.status === 0) return undefined;
  return result.error?.message ?? (result.stderr.trim().split('\n').at(-1) || `exit code ${result.status}`);
}

/** The package unpacks next to whatever lies in the temporary folder: it gets one of its own, and its name when it is whole. */
async function unpackedBrowser(): Promise<BrowserProgram> {
  const folder = join(cacheFolder(), `chromium-npm-${packageVersion()}`);
  if (!existsSync(folder)) {
    const draft = `${folder}.new-${process.pid}`;
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { recursive: true });
    try {
      // In a process of its own: the import alone changes LD_LIBRARY_PATH, which our servers would inherit.
      const script = "import('@sparticuz/chromium').then((found) => found.default.executablePath())";
      const env = { ...process.env, TMPDIR: draft, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' };
      await promisify(execFile)(process.execPath, ['-e', script], { cwd: ROOT, env });
      chmodSync(join(draft, 'chromium'), 0o755); // The package makes it for its owner alone.
      writeFileSync(join(draft, FONTS_FILE), fontsFile(folder));
      if (!existsSync(folder)) renameSync(draft, folder);
    } catch (error) {
      throw new Error(
        `The browser from npm could not be unpacked into ${draft}: is the development package installed?`,
        {
          cause: error,
        },
      );
    } finally {
      rmSync(draft, { recursive: true, force: true });
    }
  }
  return {
    executablePath: join(folder, 'chromium'),
    environment: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_FILE: join(folder, FONTS_FILE) },
  };
}

function packageVersion(): string {
  const manifest = join(ROOT, 'node_modules', '@sparticuz', 'chromium', 'package.json');
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(manifest, 'utf8'))).version;
}

/** Fonts of the machine first, then the one that comes with the browser: the package's own list names only folders of AWS Lambda. */
function fontsFile(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;
}

function cacheFolder(): string {
  const preferred = join(ROOT, 'node_modules', '.cache');
  try {
    mkdirSync(preferred, { recursive: true });
    accessSync(preferred, constants.W_OK);
    return preferred;
  } catch {
    return join(tmpdir(), `shopbell-cache-${process.getuid?.() ?? 0}`); // node_modules is read-only: the tests still run.
  }
}

function inheritedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
