// Where the screens are looked at: one server with its embedded database, one browser, and the people who come and go.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { WebSocket } from 'ws';
import { SOCKET_PATH, type CreatedInvite, type SiteList, type WelcomeFrame } from '../../../protocol/index.ts';
import { continueToken } from '../../../server/customers/continueToken.ts';
import { readConfig } from '../../../server/platform/config.ts';
import { ServerProcess } from '../../faults/serverProcess.ts';
import { Agent, PATIENCE, Shopper } from '../people.ts';
import { ForeignSite } from './pages.ts';
import { fillInbox, type Chats } from './chats.ts';
import { call, WrittenAgent, WrittenShopper, type GivenFile } from './wire.ts';

export const PASSWORD = 'correct horse battery';
export const OWNER = { name: 'Ines Okafor', email: 'ines@halden.example' };
export const COLLEAGUE = { name: 'Mara Lindqvist', email: 'mara@halden.example' };

export const DESK_SIZE = { width: 1440, height: 900 };
export const SHOP_SIZE = { width: 1200, height: 800 };

/** Nothing moves while it is looked at. */
const STILL: BrowserContextOptions = { reducedMotion: 'reduce', locale: 'en-GB' };

/** Somebody of the staff, at a page and over the wire. */
export interface Staff {
  page: Agent;
  wire: WrittenAgent;
}

export class Stage {
  readonly browser: Browser;
  readonly server: ServerProcess;
  readonly site: ForeignSite;
  readonly siteKey: string;
  readonly folder: string;
  /** Contexts of the screen that is shown now. */
  private readonly passing: (() => Promise<void>)[] = [];
  private madeOwner: Promise<Staff> | undefined;
  private madeColleague: Promise<Staff> | undefined;
  private madeChats: Promise<Chats> | undefined;
  private madePicture: Promise<GivenFile> | undefined;
  private anybodyHere: boolean | undefined;

  private constructor(browser: Browser, server: ServerProcess, site: ForeignSite, siteKey: string, folder: string) {
    this.browser = browser;
    this.server = server;
    this.site = site;
    this.siteKey = siteKey;
    this.folder = folder;
  }

  /** Starts the product with the example shop; close it. */
  static async open(browser: Browser): Promise<Stage> {
    const folder = await mkdtemp(join(tmpdir(), 'shopbell-screens-'));
    const [server, site] = await Promise.all([
      ServerProcess.start('screens', { dataDirectory: folder, shop: true }),
      ForeignSite.open(),
    ]);
    const page = await (await fetch(server.shopUrl ?? '')).text();
    const siteKey = /data-site="([^"]+)"/.exec(page)?.[1] ?? '';
    return new Stage(browser, server, site, siteKey, folder);
  }

  async close(): Promise<void> {
    await this.leave();
    await Promise.all([this.site.close(), this.server.stop()]);
    await rm(this.folder, { recursive: true, force: true });
  }

  get shopUrl(): string {
    return this.server.shopUrl ?? '';
  }

  /** Closes what the last screen has opened. */
  async leave(): Promise<void> {
    await Promise.all(this.passing.splice(0).map((end) => end()));
  }

  /** Somebody new on a page of the example shop, or of another one. */
  async shopper(path = '/', options: BrowserContextOptions = {}): Promise<Shopper> {
    const url = path.startsWith('/') ? this.shopUrl + path : path;
    const shopper = await Shopper.arrive(this.browser, url, { ...STILL, viewport: SHOP_SIZE, ...options });
    this.passing.push(() => shopper.page.context().close());
    return shopper;
  }

  /** Somebody at the desk who is not signed in. */
  async stranger(path: string): Promise<Agent> {
    const agent = await Agent.sitDown(this.browser, { ...STILL, viewport: DESK_SIZE });
    this.passing.push(() => agent.page.context().close());
    await agent.page.goto(this.server.url + path);
    return agent;
  }

  /** A member of the staff in a browser of her own, which the screen may spoil. */
  async guest({ email } = OWNER, path = '/admin/inbox'): Promise<Agent> {
    const agent = await this.stranger('/admin/sign-in');
    await agent.page.getByLabel('E-mail').fill(email);
    await agent.page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await agent.page.getByRole('button', { name: 'Sign in' }).click();
    await agent.page.getByRole('navigation', { name: 'Main' }).waitFor();
    if (path !== '/admin/inbox') await agent.page.goto(this.server.url + path);
    return agent;
  }

  /** The owner, who came by the printed link and stays at her desk. */
  owner(): Promise<Staff> {
    this.madeOwner ??= this.seat(async (agent) => {
      await agent.join(`${this.server.url}/admin/setup#${this.server.ownerToken}`, OWNER.name, OWNER.email, PASSWORD);
    });
    return this.madeOwner;
  }

  /** An agent whom the owner has invited. */
  colleague(): Promise<Staff> {
    this.madeColleague ??= this.seat(async (agent) => {
      const link = await this.invite(COLLEAGUE.email);
      await agent.join(link, COLLEAGUE.name, undefined, PASSWORD);
    });
    return this.madeColleague;
  }

  /** @returns the link of an invitation */
  async invite(email: string): Promise<string> {
    const { wire } = await this.owner();
    const invite = { email, role: 'agent' };
    return (await call<CreatedInvite>(wire.caller, 'POST', '/api/staff/invites', invite)).link;
  }

  private async seat(join: (agent: Agent) => Promise<void>): Promise<Staff> {
    const page = await Agent.sitDown(this.browser, { ...STILL, viewport: DESK_SIZE });
    await join(page);
    const cookies = await page.page.context().cookies();
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    return { page, wire: new WrittenAgent(this.server.url, cookie) };
  }

  /** The owner's page at an address of the desk, as wide as a desk is. */
  async desk(path: string): Promise<Agent> {
    const { page: agent } = await this.owner();
    // She stays, so what an earlier screen had to say is not said again.
    agent.complaints.length = 0;
    await agent.page.setViewportSize(DESK_SIZE);
    await agent.page.goto(this.server.url + path);
    await agent.page.getByRole('navigation', { name: 'Main' }).waitFor();
    return agent;
  }

  /** A shop's worth of talks: waiting, taken, solved and closed ones. */
  chats(): Promise<Chats> {
    this.madeChats ??= fillInbox(this);
    return this.madeChats;
  }

  /** Lets a page of another origin use the widget, as the owner does on the site's page. */
  async allow(origin: string): Promise<void> {
    const caller = (await this.owner()).wire.caller;
    const { sites } = await call<SiteList>(caller, 'GET', '/api/sites');
    const site = sites[0];
    if (!site || site.allowedOrigins.includes(origin)) return;
    await call(caller, 'PATCH', `/api/sites/${site.id}`, { allowedOrigins: [...site.allowedOrigins, origin] });
  }

  /** @returns link of a mail: a shopper has left her address, an agent has answered */
  async continueLink(): Promise<string> {
    await this.staffed(true);
    const shopper = this.writtenShopper();
    const email = 'ada@mail.example';
    await shopper.say('my order 20418 is late');
    await shopper.contact({ name: 'Ada Vance', email });
    const { wire: agent } = await this.owner();
    const row = await agent.take(await shopper.wantsPerson());
    await agent.say(row, 'Good news: it is with your neighbour at number 12.');
    const config = readConfig({ DATA_DIR: this.folder });
    return `${this.server.url}/continue#${continueToken(config, row.conversation, row.visitor.id, email, new Date())}`;
  }

  writtenShopper(): WrittenShopper {
    return new WrittenShopper(this.server.url, this.shopUrl, this.siteKey);
  }

  /** A photograph, as far as the example shop has one. */
  picture(): Promise<GivenFile> {
    this.madePicture ??= (async () => {
      const page = await this.browser.newPage({ viewport: { width: 480, height: 480 }, colorScheme: 'light' });
      await page.goto(`${this.shopUrl}/pictures/kettle.svg`);
      const buffer = await page.screenshot({ type: 'png' });
      await page.close();
      return { name: 'kettle.png', mimeType: 'image/png', buffer };
    })();
    return this.madePicture;
  }

  /** Lets shoppers be told that people are there, or that nobody is. */
  async staffed(here: boolean): Promise<void> {
    if (here === this.anybodyHere) return;
    if (here) await this.owner();
    const staff = await Promise.all([this.madeOwner, this.madeColleague]);
    await Promise.all(staff.map((one) => one?.wire.setAway(!here)));
    const until = Date.now() + PATIENCE;
    // The product looks anew every two seconds; a frame shows what shoppers are told.
    while ((await this.isStaffed()) !== here) {
      if (Date.now() > until) throw new Error(`Shoppers are not told that ${here ? 'somebody' : 'nobody'} is there.`);
    }
    this.anybodyHere = here;
  }

  private async isStaffed(): Promise<boolean> {
    const socket = new WebSocket(this.server.url.replace('http', 'ws') + SOCKET_PATH, {
      headers: { origin: this.shopUrl },
    });
    try {
      await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
      const secret = 'a'.repeat(43);
      const welcome = new Promise<WelcomeFrame>((resolve) => {
        socket.on('message', (data) => {
          const frame = JSON.parse(String(data)) as WelcomeFrame;
          if (frame.type === 'welcome') resolve(frame);
        });
      });
      socket.send(JSON.stringify({ type: 'hello', version: 1, token: `${this.siteKey}.${secret}` }));
      return (await welcome).site?.online === true;
    } finally {
      socket.terminate();
    }
  }
}
