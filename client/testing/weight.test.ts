import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, it } from 'vitest';

/** The code that a bundler makes of a door's exports, as it travels: bytes after brotli 11. What is loaded on demand is not in it. */
async function weigh(source: string): Promise<{ bytes: number; text: string }> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: join(import.meta.dirname, '..'), loader: 'ts' },
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    external: ['preact', 'preact/*', '@preact/signals'],
    write: false,
    outdir: 'out',
  });
  const text = outputFiles.find(({ path }) => path.endsWith('stdin.js'))?.text ?? '';
  return { bytes: brotliCompressSync(text).length, text };
}

const CORE = `
  export { createConnection, uuid } from './connection/index.ts';
  export { createOutbox } from './outbox/index.ts';
  export { createThread } from './thread/index.ts';
  export { openStorage } from './storage/index.ts';`;

/** Bytes, a little above what is there: to go over them takes a reason, written here. */
it.each([
  ['connection, outbox, thread, storage', CORE, 3_900],
  ['texts of messages', "export { MessageText } from './text/index.ts';", 900],
  ['several tabs', "export { tabsLink } from './tabs/index.ts';", 1_000],
])('%s weigh no more than they may', async (_, source, most) => {
  expect((await weigh(source)).bytes).toBeLessThanOrEqual(most);
});

it('what every page loads has nothing in it that is loaded on demand or is for staff', async () => {
  const { text } = await weigh(CORE);
  // No other file is needed before it runs.
  expect(text).not.toMatch(/(^|[;}])import(?![^;]*@preact\/signals)[^(;]*["']/);
  for (const stranger of ['content-type', 'inbox.resume', 'zod', 'locks', 'DateTimeFormat'])
    expect(text).not.toContain(stranger);
});
