// env -> config -> start -> orderly stop. `node server/main.ts owner-link` prints a new link for the first owner.
import { pathToFileURL } from 'node:url';
import { readConfig } from './platform/config.ts';
import { StartupError } from './platform/startupError.ts';
import { ownerLink } from './staff/index.ts';
import { printOwnerLink } from './printOwnerLink.ts';
import { startProduct, type Product } from './start.ts';

/** Milliseconds after which a stop that hangs is ended. */
const STOP_WITHIN = 9_500;

async function main(): Promise<void> {
  const product = await startProduct(readConfig(process.env));
  stopOnSignal(product);
  const link = await ownerLink(product.house);
  const lines = ['', `  Shopbell is ready at ${product.url}`];
  if (product.shopUrl !== undefined) lines.push(`  Example shop:        ${product.shopUrl}`);
  lines.push(`  Admin UI:            ${product.url}/admin`);
  if (link !== undefined)
    lines.push('', '  Nobody owns this desk yet. This link makes you the owner, once, within 24 hours:', `  ${link}`);
  process.stdout.write(`${lines.join('\n')}\n\n`);
}

function stopOnSignal(product: Product): void {
  let stopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      setTimeout(() => process.exit(1), STOP_WITHIN).unref();
      product.stop().then(
        () => process.exit(0),
        (error: unknown) => {
          process.stderr.write(`The stop failed: ${error instanceof Error ? error.message : String(error)}\n`);
          process.exit(1);
        },
      );
    });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [, , task] = process.argv;
  (task === 'owner-link' ? printOwnerLink(readConfig(process.env)) : main()).catch((error: unknown) => {
    // A StartupError is one clear line; anything else is a defect of ours and shows where.
    process.stderr.write(
      `${error instanceof StartupError ? error.message : error instanceof Error ? error.stack : String(error)}\n`,
    );
    process.exit(1);
  });
}
