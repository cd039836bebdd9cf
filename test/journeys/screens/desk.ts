// The inbox and the talk in it.

import { Network, type Agent } from '../people.ts';
import type { Screen } from './screen.ts';
import type { Stage } from './stage.ts';

const NETWORK_GONE = /net::ERR|WebSocket connection|Failed to load resource/;

async function inThread(stage: Stage, pick: keyof Awaited<ReturnType<Stage['chats']>> = 'long'): Promise<Agent> {
  const chats = await stage.chats();
  const agent = await stage.desk(`/admin/inbox/${chats[pick]}?view=all`);
  await agent.thread.getByRole('article').first().waitFor();
  return agent;
}

/** Fields of the draft are kept on the device: each screen leaves its talk as it was. */
async function guestInThread(stage: Stage, pick: 'long' | 'waiting'): Promise<Agent> {
  const chats = await stage.chats();
  const agent = await stage.guest(undefined, `/admin/inbox/${chats[pick]}?view=all`);
  await agent.thread.getByRole('article').first().waitFor();
  return agent;
}

async function list(stage: Stage, view: string, query = ''): Promise<Agent> {
  await stage.chats();
  const agent = await stage.desk(`/admin/inbox?view=${view}${query}`);
  await agent.page.getByRole('region', { name: 'Chats' }).getByRole('link').first().waitFor();
  return agent;
}

export const emptyDesk: readonly Screen[] = [
  {
    name: 'desk-empty-inbox',
    async reach(stage) {
      const agent = await stage.desk('/admin/inbox');
      await agent.page.getByRole('heading', { name: 'Ring the bell yourself' }).waitFor({ state: 'attached' });
      return { person: agent };
    },
  },
];

export const desk: readonly Screen[] = [
  { name: 'desk-inbox', reach: async (stage) => ({ person: await list(stage, 'waiting') }) },
  { name: 'desk-inbox-mine', reach: async (stage) => ({ person: await list(stage, 'mine') }) },
  { name: 'desk-inbox-all', reach: async (stage) => ({ person: await list(stage, 'all') }) },
  { name: 'desk-closed-view', reach: async (stage) => ({ person: await list(stage, 'closed') }) },
  {
    name: 'desk-search',
    async reach(stage) {
      const agent = await list(stage, 'all');
      await agent.page.getByRole('searchbox', { name: 'Search' }).fill('warranty');
      await agent.page.getByRole('heading', { name: 'Found' }).waitFor();
      await agent.page.getByRole('region', { name: 'Chats' }).getByRole('link', { name: 'Marcus Hill' }).waitFor();
      return { person: agent };
    },
  },
  {
    name: 'desk-search-nothing',
    async reach(stage) {
      const agent = await list(stage, 'all');
      await agent.page.getByRole('searchbox', { name: 'Search' }).fill('trampoline');
      await agent.page.getByText('Nothing found').waitFor();
      return { person: agent };
    },
  },
  { name: 'desk-thread', reach: async (stage) => ({ person: await inThread(stage) }) },
  {
    name: 'desk-thread-details',
    async reach(stage) {
      const agent = await inThread(stage);
      const details = agent.page.getByRole('region', { name: 'Details' });
      const renew = async (): Promise<void> => {
        if (!(await details.isVisible()))
          await agent.page.getByRole('button', { name: 'Details', exact: true }).click();
        await details.waitFor();
      };
      await renew();
      return { person: agent, renew };
    },
  },
  {
    name: 'desk-thread-waiting',
    reach: async (stage) => ({ person: await inThread(stage, 'waiting') }),
  },
  {
    name: 'desk-thread-bot-unfolded',
    async reach(stage) {
      const agent = await inThread(stage);
      await agent.page.keyboard.press('b');
      await agent.thread.getByText('Why:').first().waitFor();
      await agent.thread.evaluate((log) => log.scrollTo(0, 0));
      return { person: agent };
    },
  },
  {
    name: 'desk-thread-colleague-writes',
    async reach(stage) {
      const chats = await stage.chats();
      const agent = await inThread(stage, 'waiting');
      const { page: mara } = await stage.colleague();
      await mara.page.goto(`${stage.server.url}/admin/inbox/${chats.waiting}?view=all`);
      const renew = async (): Promise<void> => {
        await mara.typesUntil(agent.page.getByText('is also writing'));
      };
      await renew();
      return { person: agent, renew };
    },
  },
  { name: 'desk-thread-of-colleague', reach: async (stage) => ({ person: await inThread(stage, 'ofColleague') }) },
  { name: 'desk-thread-unbreakable', reach: async (stage) => ({ person: await inThread(stage, 'odd') }) },
  { name: 'desk-thread-right-to-left', reach: async (stage) => ({ person: await inThread(stage, 'rightToLeft') }) },
  { name: 'desk-thread-closed', reach: async (stage) => ({ person: await inThread(stage, 'closed') }) },
  {
    name: 'desk-thread-missing',
    provoked: /Failed to load resource: the server responded with a status of 404/,
    async reach(stage) {
      await stage.chats();
      const agent = await stage.desk('/admin/inbox/SB-9999');
      await agent.page.getByText('SB-9999 is not here').waitFor();
      return { person: agent };
    },
  },
  {
    name: 'desk-reply',
    async reach(stage) {
      const agent = await guestInThread(stage, 'long');
      const { page } = agent;
      await page.keyboard.press('q');
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Attach files' }).click();
      const note = {
        name: 'how to send it back, step by step.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from('One'),
      };
      await (await chooser).setFiles([await stage.picture(), note]);
      await page.getByRole('progressbar').first().waitFor({ state: 'hidden' });
      await agent.composer.fill('Yes, the shipping comes back too: €193.90 in all.\nHere is how to pack it:');
      return { person: agent };
    },
  },
  {
    name: 'desk-menu',
    async reach(stage) {
      const agent = await inThread(stage);
      const renew = async (): Promise<void> => {
        if (!(await agent.page.getByRole('menu').isVisible()))
          await agent.page.getByRole('button', { name: 'More', exact: true }).click();
        await agent.page.getByRole('menu', { name: 'More' }).waitFor();
      };
      await renew();
      return { person: agent, renew };
    },
  },
  {
    name: 'desk-give',
    async reach(stage) {
      const agent = await inThread(stage);
      const picker = agent.page.getByRole('listbox', { name: 'Give this chat to' });
      const renew = async (): Promise<void> => {
        if (!(await picker.isVisible())) await agent.page.keyboard.press('g');
        await picker.getByRole('option').first().waitFor();
      };
      await renew();
      return { person: agent, renew };
    },
  },
  {
    name: 'desk-close-question',
    async reach(stage) {
      const agent = await inThread(stage);
      await agent.page.getByRole('button', { name: 'More', exact: true }).click();
      await agent.page.getByRole('menuitem', { name: 'Close for good' }).click();
      await agent.page.getByRole('heading', { name: 'Close this chat for good?' }).waitFor();
      return { person: agent };
    },
  },
  {
    name: 'desk-palette',
    async reach(stage) {
      const agent = await inThread(stage);
      await agent.page.keyboard.press('Control+k');
      await agent.page.getByRole('dialog', { name: 'Commands' }).waitFor();
      return { person: agent };
    },
  },
  {
    name: 'desk-palette-typed',
    async reach(stage) {
      const agent = await inThread(stage);
      await agent.page.keyboard.press('Control+k');
      await agent.page.getByRole('combobox', { name: 'Search actions and chats' }).fill('pri');
      await agent.page
        .getByRole('option', { name: /Set priority/ })
        .first()
        .waitFor();
      return { person: agent };
    },
  },
  {
    name: 'desk-keys',
    async reach(stage) {
      const agent = await inThread(stage);
      await agent.page.keyboard.press('?');
      await agent.page.getByRole('heading', { name: 'Keyboard' }).waitFor();
      return { person: agent };
    },
  },
  {
    name: 'desk-profile',
    async reach(stage) {
      const agent = await list(stage, 'all');
      const renew = async (): Promise<void> => {
        if (!(await agent.page.getByRole('menu').isVisible()))
          await agent.page.getByRole('button', { name: /settings and sign out/ }).click();
        await agent.page.getByRole('menu').waitFor();
      };
      await renew();
      return { person: agent, renew };
    },
  },
  {
    name: 'desk-offline',
    provoked: NETWORK_GONE,
    async reach(stage) {
      const agent = await guestInThread(stage, 'long');
      const network = await Network.of(agent.page);
      await agent.thread.getByRole('article').first().waitFor();
      await network.go();
      await agent.say('I look into the shipping costs.');
      await agent.page.getByText('is kept on this device').waitFor();
      return { person: agent };
    },
  },
  {
    name: 'desk-session-ended',
    provoked: /Failed to load resource: the server responded with a status of 401|WebSocket connection/,
    async reach(stage) {
      const agent = await guestInThread(stage, 'waiting');
      await agent.composer.fill('Hello Omar, I am');
      // Signed out in another tab.
      const { page } = agent;
      await page.request.delete(`${stage.server.url}/api/session`, {
        data: {},
        headers: { origin: stage.server.url, 'content-type': 'application/json' },
      });
      await page.getByRole('heading', { name: 'Sign in again' }).waitFor();
      return { person: agent };
    },
  },
];
