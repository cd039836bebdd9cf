// The whole story over what ships: two shoppers and two agents at once, reloads, two tabs, and a server that is killed.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../server/platform/embeddedPostgres.ts';
import { ServerProcess } from '../faults/serverProcess.ts';
import { launchBrowser } from '../setup/chromium.ts';
import { Agent, NETWORK, Shopper } from './people.ts';

const PASSWORD = 'correct horse battery';

let browser: Browser;
let folder: string;
let server: ServerProcess;
beforeAll(async () => {
  browser = await launchBrowser();
  folder = await mkdtemp(join(tmpdir(), 'shopbell-journey-'));
  server = await ServerProcess.start('journey', { dataDirectory: folder, shop: true });
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

const shopUrl = (): string => server.shopUrl ?? '';

describe('the main job', () => {
  let ines: Agent;
  let mara: Agent;

  test('the first owner comes by the printed link and finds the way to the example shop', async () => {
    ines = await Agent.sitDown(browser);
    await ines.join(`${server.url}/admin/setup#${server.ownerToken}`, 'Ines Okafor', 'ines@halden.example', PASSWORD);
    const link = ines.page.getByRole('link', { name: 'Open the example shop' });
    expect(await link.getAttribute('href')).toBe(shopUrl());
  });

  test('invites an agent, who joins by the link', async () => {
    await ines.page.getByRole('link', { name: 'People' }).click();
    await ines.page.getByRole('button', { name: 'Invite people' }).click();
    const dialog = ines.page.getByRole('dialog');
    await dialog.getByRole('textbox').first().fill('mara@halden.example');
    await dialog.getByRole('button', { name: /invite/i }).click();
    const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();
    mara = await Agent.sitDown(browser);
    await mara.join(link, 'Mara Lindqvist', undefined, PASSWORD);
    await ines.page.keyboard.press('Escape');
    const inList = ines.page.getByRole('table').getByText('Mara Lindqvist');
    await inList.waitFor();
    expect(await inList.count()).toBe(1);
    await ines.page
      .getByRole('link', { name: /^Inbox|rings/ })
      .first()
      .click();
  });

  test('two shoppers and two agents talk at once; a reload in the middle loses nothing', async () => {
    const [lena, omar] = await Promise.all([
      Shopper.arrive(browser, shopUrl()),
      Shopper.arrive(browser, `${shopUrl()}/products/kettle`),
    ]);
    await Promise.all([lena.openChat(), omar.openChat()]);
    await lena.say('where is my order? 20418');
    await lena.sees(/20418|tracking/i);
    await omar.say('do you ship to norway');
    await omar.say('i want to talk to a person');
    const omarsTicket = await omar.ticket();
    await lena.menu('Talk to a person');
    await ines.open('Waiting', await lena.ticket());
    await ines.press('Take');
    await ines.sees('where is my order? 20418');
    await mara.open('Waiting', omarsTicket);
    await mara.say('Hello Omar, Mara here. Yes, we ship to Norway.');
    await ines.say('Hello Lena, Ines here. I look it up.');
    await Promise.all([
      lena.sees('Hello Lena, Ines here. I look it up.'),
      omar.sees('Hello Omar, Mara here. Yes, we ship to Norway.'),
    ]);
    expect(await lena.count('Hello Omar, Mara here. Yes, we ship to Norway.')).toBe(0);

    await lena.say('thank you, second floor please');
    await lena.page.reload();
    await lena.log.waitFor();
    await lena.sees('thank you, second floor please');
    await lena.sees('Hello Lena, Ines here. I look it up.');
    await lena.say('and ring twice');
    await ines.sees('and ring twice');
    await ines.page.reload();
    await ines.sees('and ring twice');
    expect(await ines.count('thank you, second floor please')).toBe(1);

    await omar.say('great, thanks');
    await mara.sees('great, thanks');
    for (const person of [lena, omar, ines, mara]) expect(person.complaintsBeside()).toEqual([]);
    await Promise.all([lena.page.context().close(), omar.page.context().close()]);
  });

  test('two tabs of one shopper show one talk, each message once', async () => {
    const first = await Shopper.arrive(browser, shopUrl());
    await first.openChat();
    await first.say('what does shipping cost');
    await first.sees('what does shipping cost');
    const second = await Shopper.in(first.page.context(), `${shopUrl()}/cart`);
    if (!(await second.panel.isVisible())) await second.openChat();
    await second.sees('what does shipping cost');
    await second.say('and to france');
    await first.sees('and to france');
    await first.say('hello from the first tab');
    await second.sees('hello from the first tab');
    for (const tab of [first, second]) {
      for (const text of ['what does shipping cost', 'and to france', 'hello from the first tab']) {
        expect(await tab.count(text)).toBe(1);
      }
      expect(tab.complaintsBeside()).toEqual([]);
    }
    await first.page.context().close();
  });

  test('the chat lives on over pages and client-side navigation', async () => {
    const shopper = await Shopper.arrive(browser, shopUrl());
    await shopper.openChat();
    await shopper.say('hi');
    await shopper.sees('hi');
    await shopper.page.getByRole('link', { name: 'Delivery and returns' }).first().click();
    await shopper.page.waitForURL('**/delivery');
    await shopper.log.waitFor();
    await shopper.sees('hi');
    expect(await shopper.count('hi')).toBe(1);
    expect(shopper.complaintsBeside()).toEqual([]);
    await shopper.page.context().close();
  });

  test('the server is killed while messages are under way; afterwards each is there once', async () => {
    const shopper = await Shopper.arrive(browser, shopUrl());
    await shopper.openChat();
    await shopper.say('my kettle whistles out of tune');
    await shopper.menu('Talk to a person');
    await ines.open('Waiting', await shopper.ticket());
    await ines.say('Hello, what is it about?');
    await shopper.sees('Hello, what is it about?');

    await shopper.say('before the crash');
    await server.kill();
    await shopper.say('while it is down');
    await ines.say('are you still there?');
    await server.start();
    await Promise.all([
      ines.sees('before the crash'),
      ines.sees('while it is down'),
      shopper.sees('are you still there?'),
    ]);
    for (const text of ['before the crash', 'while it is down', 'are you still there?']) {
      expect(await shopper.count(text)).toBe(1);
      expect(await ines.count(text)).toBe(1);
    }
    expect(shopper.complaintsBeside(NETWORK)).toEqual([]);
    expect(ines.complaintsBeside(NETWORK)).toEqual([]);
    await shopper.page.context().close();
  });
});

describe('two server processes on one database', () => {
  let postgres: EmbeddedPostgres;
  let shopSide: ServerProcess;
  let deskSide: ServerProcess;
  let data: string;
  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'shopbell-journey-two-'));
    const silent = { info: () => {}, warn: () => {}, error: () => {} };
    postgres = await startEmbeddedPostgres({ dataDirectory: join(data, 'database'), log: silent });
    const settings = (name: string) => ({
      dataDirectory: join(data, name),
      databaseUrl: postgres.connectionString,
      environment: { SECRET_KEY: 'a key that both of them share, long enough' },
    });
    shopSide = await ServerProcess.start('shop side', { ...settings('one'), shop: true });
    deskSide = await ServerProcess.start('desk side', settings('two'));
  });
  afterAll(async () => {
    await Promise.all([shopSide.stop(), deskSide.stop()]);
    await postgres.stop();
    await rm(data, { recursive: true, force: true });
  });

  test('a shopper on one and an agent on the other talk as if it were one', async () => {
    const token = deskSide.ownerToken;
    const agent = await Agent.sitDown(browser);
    await agent.join(`${deskSide.url}/admin/setup#${token}`, 'Ines Okafor', 'ines@halden.example', PASSWORD);
    const shopper = await Shopper.arrive(browser, shopSide.shopUrl ?? '');
    await shopper.openChat();
    await shopper.say('is the beck cup dishwasher safe');
    await shopper.menu('Talk to a person');
    await agent.open('Waiting', await shopper.ticket());
    await agent.say('It is, up to 60 degrees.');
    await shopper.sees('It is, up to 60 degrees.');
    await shopper.say('lovely');
    await agent.sees('lovely');
    expect(await shopper.count('lovely')).toBe(1);
    await Promise.all([agent.page.context().close(), shopper.page.context().close()]);
  });
});
