// Runs before the first journey: what ships is built, and a missing browser fails here, once and loudly.

import { build } from '../../scripts/build.ts';
import { launchBrowser } from './chromium.ts';

export default async function setup(): Promise<void> {
  await build({});
  const browser = await launchBrowser();
  await browser.close();
}
