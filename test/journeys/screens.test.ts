// Every screen of the product, wide and 320 px, light and dark: nobody is shut out, nothing stands outside, nothing complains.

import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../setup/chromium.ts';
import { outside } from './screens/geometry.ts';
import { DESK_SIZE, isDesk, SCREENS, SHOP_SIZE, show, Stage, type Scheme } from './screens/index.ts';

const SMALL = { width: 320, height: 640 };
const SCHEMES: readonly Scheme[] = ['light', 'dark'];

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

test.each(SCREENS)('$name', async (screen) => {
  const sight = await screen.reach(stage);
  const { person } = sight;
  const found: Record<string, string[]> = {};
  for (const [name, size] of Object.entries({ wide: isDesk(screen) ? DESK_SIZE : SHOP_SIZE, '320 px': SMALL })) {
    for (const scheme of SCHEMES) {
      await show(sight, size, scheme);
      found[`axe, ${name}, ${scheme}`] = await person.axe();
    }
    found[`outside, ${name}`] = await outside(person.page);
  }
  found['console'] = person.complaintsBeside(screen.provoked);
  expect(Object.fromEntries(Object.entries(found).filter(([, problems]) => problems.length > 0))).toEqual({});
});
