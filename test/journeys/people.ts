// Shoppers and agents as people at a browser: what they see and press, by the names that a screen reader says.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { errors } from 'playwright-core';
import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  ConsoleMessage,
  Locator,
  Page,
  WebSocketRoute,
} from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** How long a person waits for something to appear, milliseconds. */
export const PATIENCE = 20_000;
/** Between two letters of somebody who writes until it is seen, milliseconds; together about her patience. */
const PRESS_EVERY = 1_000;
const MOST_PRESSES = PATIENCE / PRESS_EVERY;

/** A page whose complaints are kept: errors and violations of the policy arrive at the console. */
export class Watched {
  readonly page: Page;
  readonly complaints: string[] = [];

  constructor(page: Page) {
    this.page = page;
    page.setDefaultTimeout(PATIENCE);
    page.on('console', (message) => this.hear(message));
    page.on('pageerror', (error) => this.complaints.push(error.message));
  }

  private hear(message: ConsoleMessage): void {
    if (message.type() === 'error' || message.type() === 'warning') this.complaints.push(message.text());
  }

  /** Complaints but for the network failures that a journey provokes by killing the server or going offline. */
  complaintsBeside(provoked: RegExp = /^$/): string[] {
    return this.complaints.filter((text) => !provoked.test(text));
  }

  /**
   * Violations of every axe rule, best practices included.
   *
   * @param options.onlyColours for the same page in another colour scheme, where nothing else can have changed
   */
  async axe({ onlyColours = false } = {}): Promise<string[]> {
    if (!(await this.page.evaluate("'axe' in window"))) await this.page.evaluate(AXE);
    // What passes is not wanted, and would be most of what comes back.
    const rules = onlyColours ? ", runOnly: ['color-contrast', 'link-in-text-block']" : '';
    const run = `axe.run({ resultTypes: ['violations']${rules} }).then(({ violations }) => violations)`;
    const violations = await this.page.evaluate<AxeResults['violations']>(run);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' ')}`);
  }
}

/**
 * The network of one page, which can go and come back. A page whose network goes silently notices only when an answer
 * is overdue, some 15 seconds later; here its socket ends as well, as where the telephone itself tells that it is out.
 */
export class Network {
  private readonly page: Page;
  private readonly ends: (() => Promise<void>)[] = [];
  private isGone = false;

  private constructor(page: Page) {
    this.page = page;
  }

  /** Loads the page again: only sockets that it makes from now on can be ended. */
  static async of(page: Page): Promise<Network> {
    const network = new Network(page);
    await page.routeWebSocket(/./, (socket) => network.carry(socket));
    await page.reload();
    return network;
  }

  private carry(socket: WebSocketRoute): void {
    if (this.isGone) return void socket.close();
    const server = socket.connectToServer();
    this.ends.push(async () => {
      await Promise.all([socket.close(), server.close()]);
    });
  }

  async go(): Promise<void> {
    this.isGone = true;
    await this.page.context().setOffline(true);
    await Promise.all(this.ends.splice(0).map((end) => end()));
  }

  async comeBack(): Promise<void> {
    this.isGone = false;
    await this.page.context().setOffline(false);
  }
}

/** What the console says when a server is killed or the network is gone. */
export const NETWORK = /WebSocket connection|Failed to load resource|net::ERR|ERR_CONNECTION/;

/** Somebody with a browser on the shop's page. */
export class Shopper extends Watched {
  static async arrive(browser: Browser, shopUrl: string, options: BrowserContextOptions = {}): Promise<Shopper> {
    const context = await browser.newContext({ viewport: { width: 1200, height: 800 }, ...options });
    return Shopper.in(context, shopUrl);
  }

  /** One more tab of the same browser. */
  static async in(context: BrowserContext, shopUrl: string): Promise<Shopper> {
    const shopper = new Shopper(await context.newPage());
    await shopper.page.goto(shopUrl);
    return shopper;
  }

  get panel(): Locator {
    return this.page.getByRole('dialog', { name: 'Help' });
  }

  get log(): Locator {
    return this.panel.getByRole('log');
  }

  get composer(): Locator {
    return this.panel.getByRole('textbox').last();
  }

  async openChat(): Promise<void> {
    await this.page.getByRole('button', { name: 'Help' }).click();
    await this.log.waitFor();
  }

  async say(text: string): Promise<void> {
    await this.composer.fill(text);
    await this.composer.press('Enter');
  }

  /** Waits until some words stand in the talk, exactly once. */
  async sees(text: string | RegExp): Promise<void> {
    await this.log.getByText(text).first().waitFor();
  }

  /** How often a message with just these words stands in the talk. A bubble says who speaks before the words. */
  async count(text: string): Promise<number> {
    const bubbles = await this.log.locator('.bub').allTextContents();
    return bubbles.filter((bubble) => bubble.replace(/^[^:]*: /, '') === text).length;
  }

  /** Waits for the ticket and says its number. */
  async ticket(): Promise<string> {
    const line = this.panel.getByText(/SB-\d+/).first();
    await line.waitFor();
    return /SB-\d+/.exec((await line.textContent()) ?? '')?.[0] ?? '';
  }

  async choose(quickReply: string): Promise<void> {
    await this.panel.getByRole('button', { name: quickReply }).click();
  }

  async menu(item: string): Promise<void> {
    await this.panel.getByRole('button', { name: 'Menu' }).click();
    await this.page.getByRole('dialog', { name: 'Menu' }).getByRole('button', { name: item }).click();
  }
}

/** Somebody of the staff at the desk. */
export class Agent extends Watched {
  static async sitDown(browser: Browser, options: BrowserContextOptions = {}): Promise<Agent> {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
    return new Agent(await context.newPage());
  }

  /** Goes through a one-time link: the owner's or an invitation. */
  async join(link: string, name: string, email: string | undefined, password: string): Promise<void> {
    await this.page.goto(link);
    await this.page.getByLabel('Your name').fill(name);
    if (email !== undefined) await this.page.getByLabel('E-mail').fill(email);
    await this.page.getByLabel('Password', { exact: true }).fill(password);
    await this.page.getByLabel('Password', { exact: true }).press('Enter');
    await this.page.getByRole('navigation', { name: 'Views' }).waitFor();
  }

  /** Opens a chat from a list of the inbox by its number or other words of its row. */
  async open(view: 'Waiting' | 'Mine' | 'All' | 'Closed', row: string): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: view }).click();
    await this.page.getByRole('region', { name: 'Chats' }).getByRole('link', { name: row }).click();
    await this.thread.waitFor();
  }

  get thread(): Locator {
    return this.page.getByRole('log', { name: 'Messages' });
  }

  get composer(): Locator {
    return this.page.getByRole('textbox', { name: /^Reply to/ });
  }

  /** Writes on until somebody else sees it: what is typed before this page is connected tells nobody. */
  async typesUntil(seen: Locator): Promise<void> {
    for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
      await this.composer.press('a');
      try {
        await seen.waitFor({ state: 'attached', timeout: PRESS_EVERY });
        return;
      } catch (error) {
        if (!(error instanceof errors.TimeoutError)) throw error;
      }
    }
    throw new Error('Nobody saw that somebody writes');
  }

  async say(text: string): Promise<void> {
    await this.composer.fill(text);
    await this.composer.press('Control+Enter');
  }

  async sees(text: string | RegExp): Promise<void> {
    await this.thread.getByText(text).first().waitFor();
  }

  count(text: string): Promise<number> {
    return this.thread.getByText(text, { exact: true }).count();
  }

  async press(button: string): Promise<void> {
    await this.page.getByRole('button', { name: button, exact: true }).click();
  }

  /** Puts some text into the field that has the keyboard, as out of another program. */
  async paste(text: string): Promise<void> {
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await this.page.evaluate((words) => navigator.clipboard.writeText(words), text);
    await this.page.keyboard.press('Control+V');
  }

  /** Waits for a short notice at the foot of the page. */
  async told(text: string | RegExp): Promise<void> {
    await this.page.getByRole('status').getByText(text).first().waitFor();
  }
}
