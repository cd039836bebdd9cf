// What must hold of every screen, wide and 320 px, light and dark: nobody is shut out, nothing stands outside, nothing complains.

import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../setup/chromium.ts';
import { outside } from './geometry.ts';
import { PARTS, show, sizeOf, Stage, type Part, type Scheme } from './index.ts';

const SMALL = { width: 320, height: 640 };
const SCHEMES: readonly Scheme[] = ['light', 'dark'];

/** Tests of the screens of one part, on a stage of their own. */
export function lookAt(part: Part): void {
  let browser: Browser;
  let stage: Stage;
  beforeAll(async () => {
    browser = await launchBrowser();
    stage = await Stage.open(browser);
  });
  afterEach(async () => {
    await stage.leave();
  });
  afterAll(async () => {
    await stage.close();
    await browser.close();
  });

  test.each(PARTS[part])('$name', async (screen) => {
    const sight = await screen.reach(stage);
    const { person } = sight;
    const found: Record<string, string[]> = {};
    for (const [name, size] of Object.entries({ wide: sizeOf(part), '320 px': SMALL })) {
      for (const scheme of SCHEMES) {
        await show(sight, size, scheme);
        found[`axe, ${name}, ${scheme}`] = await person.axe({ onlyColours: scheme === 'dark' });
      }
      found[`outside, ${name}`] = await outside(person.page);
    }
    found['console'] = person.complaintsBeside(screen.provoked);
    expect(Object.fromEntries(Object.entries(found).filter(([, problems]) => problems.length > 0))).toEqual({});
  });
}
