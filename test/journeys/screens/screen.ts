// A screen of the product: a state that a person can be in, and how to get there.

import type { Page } from 'playwright-core';
import type { Watched } from '../people.ts';
import type { Stage } from './stage.ts';

/** Somebody who looks at a screen. */
export interface Sight {
  person: Watched;
  /** Makes sure of what does not last by itself: a menu closes when the window changes its size, typing is soon over. */
  renew?: () => Promise<void>;
}

export interface Screen {
  /** Speaking and unique: the name of its pictures. */
  name: string;
  /** Brings a real browser there, over the product's own pages. */
  reach(stage: Stage): Promise<Sight>;
  /** What the console says because of the state itself: the network is gone, a link is refused. */
  provoked?: RegExp;
}

export type Scheme = 'light' | 'dark';

export interface Size {
  width: number;
  height: number;
}

/** Shows a screen in a size and a colour scheme, without reaching it anew. */
export async function show({ person, renew }: Sight, size: Size, scheme: Scheme): Promise<void> {
  const { page } = person;
  const before = page.viewportSize();
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  if (before?.width !== size.width || before.height !== size.height) {
    await page.setViewportSize(size);
    await settled(page);
  }
  await renew?.();
  await settled(page);
}

/** Resolves when the page has drawn what it knows: two frames later. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))');
}
