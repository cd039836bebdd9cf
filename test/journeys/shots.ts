// `npm run shots [WORDS...]`: pictures of every screen, or of those whose name has one of the words, to be looked at.

import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../../scripts/build.ts';
import { launchBrowser } from '../setup/chromium.ts';
import {
  DESK_SIZE,
  isDesk,
  SCREENS,
  SHOP_SIZE,
  show,
  Stage,
  type Scheme,
  type Screen,
  type Size,
} from './screens/index.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'shots');
const PHONE: Size = { width: 390, height: 844 };
const SMALL: Size = { width: 320, height: 640 };
const SCHEMES: readonly Scheme[] = ['light', 'dark'];

const words = process.argv.slice(2);
const chosen = SCREENS.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
const failed: string[] = [];
const started = performance.now();

await build({});
if (words.length === 0) rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const browser = await launchBrowser();
const stage = await Stage.open(browser);
try {
  for (const [index, screen] of chosen.entries()) {
    const problem = await takePictures(screen);
    if (problem !== undefined) failed.push(screen.name);
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    console.log(`${index + 1}/${chosen.length} ${screen.name} ${problem ?? 'ok'} (${seconds} s)`);
  }
} finally {
  await stage.close();
  await browser.close();
}
console.log(`Pictures of ${chosen.length - failed.length} screens are in ${FOLDER}`);
if (failed.length > 0) console.error(`Not reached: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;

/** @returns what went wrong, in one line */
async function takePictures(screen: Screen): Promise<string | undefined> {
  const sizes: Record<string, Size> = { wide: isDesk(screen) ? DESK_SIZE : SHOP_SIZE, phone: PHONE, small: SMALL };
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
