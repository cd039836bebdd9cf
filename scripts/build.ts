// The bundles for browsers. Called by esbuild.config.mjs, and by tests that need what ships.

import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build as esbuild, type BuildOptions, type Metafile, type OutputFile } from 'esbuild';

const ROOT = join(import.meta.dirname, '..');

/** Pages of shops hold on to an old loader for as long as caches let them: its app stays for this long, in milliseconds. */
const KEEP_OLD_FILES = 30 * 24 * 60 * 60 * 1000;

/** The entry points with a hash in their name; each is bundled alone, so that none loads what another needs. */
const HASHED_ENTRIES = {
  app: 'widget/app/main.tsx',
  continue: 'widget/continue/continue.ts',
  admin: 'admin-ui/main.tsx',
  trainer: 'admin-ui/studio/trainer/worker.ts',
} as const;

/**
 * The widget draws itself anew in one effect (widget/app/main.tsx) and so needs signals without the part that ties them to
 * single components: 1.7 kB (brotli) of the shop's page.
 */
const SIGNALS_ALONE = { '@preact/signals': join(ROOT, 'node_modules/@preact/signals-core/dist/signals-core.mjs') };

/**
 * natural's German stemmer asks for the stop words of 57 languages, for a function that nobody calls: 207 kB of the studio's
 * worker. The bot has its own lists.
 */
const NO_STOP_WORDS = { 'stopwords-iso': join(ROOT, 'admin-ui/studio/trainer/noStopWords.ts') };

const LOADER_ENTRY = 'widget/loader/loader.ts';

/** Pages of ours that carry a bundle: `/assets/NAME.js` and `/assets/NAME.css` in them become the hashed names. */
const PAGES = { 'admin.html': 'admin-ui/index.html', 'continue.html': 'widget/continue/index.html' } as const;

export type BuildSettings = {
  /** Folder of the result, default `dist` in the project. */
  outdir?: string;
  /** Default true: what is tested is what ships. */
  minify?: boolean;
};

export type BuildResult = {
  outdir: string;
  /** Entry name to path below `outdir`, also in `manifest.json`: `loader` is always `widget.js`, styles are `NAME.css`. */
  manifest: Record<string, string>;
  /** Entry name to the files that it imports before it can run, by path below `outdir`. */
  parts: Record<string, string[]>;
  /** Every bundle that was written, by path below `outdir`; their source maps lie beside them. */
  files: string[];
};

/**
 * Bundles loader, widget app, continue page and admin UI into `outdir`, writes `manifest.json` and the pages, and removes
 * hashed files that no build has written for 30 days. Files appear whole: a server may be reading the folder.
 *
 * @throws Error from esbuild when a source cannot be bundled; nothing has been written then
 */
export async function build({ outdir = join(ROOT, 'dist'), minify = true }: BuildSettings): Promise<BuildResult> {
  const bundles = await Promise.all(
    Object.entries(HASHED_ENTRIES).map(([name, path]) => bundleHashed(name, path, outdir, minify)),
  );
  const manifest: Record<string, string> = Object.assign({}, ...bundles.map((bundle) => bundle.names));
  const parts = Object.fromEntries(bundles.map((bundle) => [bundle.name, bundle.parts]));
  const loader = await bundleLoader(manifest['app'] ?? '', outdir, minify);
  manifest['loader'] = 'widget.js';

  const outputs = [...bundles.flatMap((bundle) => bundle.files), ...loader];
  for (const file of outputs) writeWhole(file.path, file.contents);
  for (const [page, source] of Object.entries(PAGES)) {
    writeWhole(join(outdir, page), pageWith(manifest, parts, readFileSync(join(ROOT, source), 'utf8')));
  }
  writeWhole(join(outdir, 'manifest.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
  removeOldFiles(join(outdir, 'assets'), new Set(outputs.map((file) => basename(file.path))));

  const files = outputs.filter((file) => !file.path.endsWith('.map')).map((file) => relative(outdir, file.path));
  return { outdir, manifest, parts, files };
}

/**
 * The size of a built file as it travels.
 *
 * @param path below `outdir`
 * @returns bytes after brotli at its best (quality 11)
 */
export function brotliSize({ outdir }: Pick<BuildResult, 'outdir'>, path: string): number {
  return brotliCompressSync(readFileSync(join(outdir, path))).length;
}

function common(outdir: string, minify: boolean): BuildOptions {
  return {
    absWorkingDir: ROOT,
    outdir,
    bundle: true,
    minify,
    write: false,
    metafile: true,
    target: 'es2022',
    sourcemap: 'external',
    legalComments: 'none',
    charset: 'utf8',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'warning',
  };
}

async function bundleHashed(
  name: string,
  entry: string,
  outdir: string,
  minify: boolean,
): Promise<{ name: string; names: Record<string, string>; parts: string[]; files: OutputFile[] }> {
  const { outputFiles = [], metafile } = await esbuild({
    ...common(outdir, minify),
    entryPoints: { [name]: entry },
    format: 'esm',
    ...(name === 'app' && { alias: SIGNALS_ALONE }),
    ...(name === 'trainer' && { alias: NO_STOP_WORDS }),
    // Parts that are loaded on demand (import()) become files of their own.
    splitting: true,
    entryNames: 'assets/[name].[hash]',
    chunkNames: `assets/${name}-[name].[hash]`,
    assetNames: 'assets/[name].[hash]',
  });
  const outputs = metafile?.outputs ?? {};
  const names: Record<string, string> = {};
  const parts = new Set<string>();
  const below = (path: string) => relative(outdir, join(ROOT, path));
  for (const [path, output] of Object.entries(outputs)) {
    if (output.entryPoint !== entry) continue;
    names[name] = below(path);
    if (output.cssBundle !== undefined) names[`${name}.css`] = below(output.cssBundle);
    collectParts(path, outputs, parts);
  }
  return { name, names, parts: [...parts].map(below), files: outputFiles };
}

/** What a file imports before it can run: browsers learn of it only once they have the file, so whoever asks for both saves a round trip. */
function collectParts(path: string, outputs: Metafile['outputs'], parts: Set<string>): void {
  for (const found of outputs[path]?.imports ?? []) {
    if (found.kind !== 'import-statement' || found.external === true || parts.has(found.path)) continue;
    parts.add(found.path);
    collectParts(found.path, outputs, parts);
  }
}

async function bundleLoader(appFile: string, outdir: string, minify: boolean): Promise<OutputFile[]> {
  const { outputFiles = [] } = await esbuild({
    ...common(outdir, minify),
    entryPoints: { widget: LOADER_ENTRY },
    format: 'iife',
    // Path of the app below the origin of widget.js, for example assets/app.ABCD1234.js.
    define: { __APP_FILE__: JSON.stringify(appFile) },
  });
  return outputFiles;
}

function pageWith(manifest: Record<string, string>, parts: Record<string, string[]>, html: string): string {
  return html.replaceAll(
    /^([ \t]*)(.*?)\/assets\/(\w+)(\.js|\.css)(.*)$/gm,
    (line, indent: string, before: string, name: string, suffix: string, after: string) => {
      const file = manifest[suffix === '.js' ? name : `${name}${suffix}`];
      if (file === undefined) throw new Error(`A page refers to what no entry point makes: ${line.trim()}`);
      const early = suffix === '.js' ? (parts[name] ?? []) : [];
      const preloads = early.map((part) => `${indent}<link rel="modulepreload" href="/${part}" />\n`);
      return `${preloads.join('')}${indent}${before}/${file}${after}`;
    },
  );
}

function writeWhole(path: string, contents: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}.new`;
  writeFileSync(draft, contents);
  renameSync(draft, path);
}

function removeOldFiles(folder: string, current: Set<string>): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (!current.has(name) && age > KEEP_OLD_FILES) rmSync(path, { force: true });
  }
}
