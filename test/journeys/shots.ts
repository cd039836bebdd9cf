// `npm run shots [WORDS...]`: pictures of every screen, or of those whose name has one of the words, to be looked at.

import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../../scripts/build.ts';
import { launchBrowser } from '../setup/chromium.ts';
import { PARTS, show, sizeOf, Stage, type Part, type Scheme, type Screen, type Size } from './screens/index.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'shots');
const PHONE: Size = { width: 390, height: 844 };
const SMALL: Size = { width: 320, height: 640 };
const SCHEMES: readonly Scheme[] = ['light', 'dark'];

const words = process.argv.slice(2);
const chosen = (Object.keys(PARTS) as Part[]).map(
  (part) =>
    [part, PARTS[part].filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)))] as const,
);
const all = chosen.reduce((sum, [, screens]) => sum + screens.length, 0);
const failed: string[] = [];
let taken = 0;
const started = performance.now();

await build({});
if (words.length === 0) rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const browser = await launchBrowser();
try {
  for (const [part, screens] of chosen) if (screens.length > 0) await takePart(part, screens);
} finally {
  await browser.close();
}
console.log(`Pictures of ${all - failed.length} screens are in ${FOLDER}`);
if (failed.length > 0) console.error(`Not reached: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;

async function takePart(part: Part, screens: readonly Screen[]): Promise<void> {
  const stage = await Stage.open(browser);
  try {
    for (const screen of screens) {
      const problem = await takePictures(stage, screen, sizeOf(part));
      if (problem !== undefined) failed.push(screen.name);
      taken += 1;
      const seconds = ((performance.now() - started) / 1000).toFixed(0);
      console.log(`${taken}/${all} ${screen.name} ${problem ?? 'ok'} (${seconds} s)`);
    }
  } finally {
    await stage.close();
  }
}

/** @returns what went wrong, in one line */
async function takePictures(stage: Stage, screen: Screen, wide: Size): Promise<string | undefined> {
  const sizes: Record<string, Size> = { wide, phone: PHONE, small: SMALL };
  try {
    const sight = await screen.reach(stage);
    for (const [name, size] of Object.entries(sizes)) {
      for (const scheme of SCHEMES) {
        await show(sight, size, scheme);
        await sight.person.page.screenshot({ path: join(FOLDER, `${screen.name}.${name}.${scheme}.png`) });
      }
    }
    return undefined;
  } catch (error) {
    return `FAILED: ${error instanceof Error ? error.message.split('\n').slice(0, 3).join(' ') : String(error)}`;
  } finally {
    await stage.leave();
  }
}
