// Builds what browsers load: `node esbuild.config.mjs`. The work is done in scripts/build.ts, which an old Node cannot read.

import './scripts/requireNode.mjs';

const { build } = await import('./scripts/build.ts');
const started = performance.now();
try {
  const { files } = await build({});
  console.log(`Built ${files.length} files for browsers in ${Math.round(performance.now() - started)} ms.`);
} catch (error) {
  console.error(`The files for browsers cannot be built. ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
