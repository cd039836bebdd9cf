// The desk's other pages: people, site, mails.

import type { Agent } from '../people.ts';
import type { Screen } from './screen.ts';
import type { Stage } from './stage.ts';

async function titled(agent: Agent, name: string): Promise<Agent> {
  await agent.page.getByRole('heading', { name, exact: true }).first().waitFor();
  return agent;
}

async function site(stage: Stage): Promise<Agent> {
  await stage.owner();
  const agent = await titled(await stage.guest(undefined, '/admin/site'), 'Site');
  await agent.page.getByRole('heading', { name: 'Opening hours' }).waitFor();
  return agent;
}

/** While nothing has happened yet. */
export const emptyOffices: readonly Screen[] = [
  {
    name: 'desk-mails-none',
    async reach(stage) {
      const agent = await titled(await stage.desk('/admin/mails'), 'Mails');
      await agent.page.getByText('No mails yet').waitFor();
      return { person: agent };
    },
  },
  {
    name: 'desk-people-alone',
    async reach(stage) {
      const agent = await titled(await stage.desk('/admin/people'), 'People');
      await agent.page.getByRole('cell', { name: /Ines Okafor/ }).waitFor();
      return { person: agent };
    },
  },
];

export const offices: readonly Screen[] = [
  {
    name: 'desk-people',
    async reach(stage) {
      await stage.chats();
      await stage.invite('kwame.a.very.long.name.indeed@halden.example');
      const agent = await titled(await stage.desk('/admin/people'), 'People');
      await agent.page.getByText('mara@halden.example').waitFor();
      return { person: agent };
    },
  },
  {
    name: 'desk-invite',
    async reach(stage) {
      await stage.chats();
      const agent = await titled(await stage.desk('/admin/people'), 'People');
      await agent.page.getByRole('button', { name: 'Invite people' }).click();
      await agent.page.getByRole('dialog').waitFor();
      return { person: agent };
    },
  },
  {
    name: 'desk-invite-made',
    async reach(stage) {
      await stage.chats();
      const agent = await titled(await stage.desk('/admin/people'), 'People');
      await agent.page.getByRole('button', { name: 'Invite people' }).click();
      const dialog = agent.page.getByRole('dialog');
      await dialog.getByLabel('E-mail').fill('olu@halden.example');
      await dialog.getByRole('button', { name: 'Invite', exact: true }).click();
      await dialog.getByRole('heading', { name: 'Invitation made' }).waitFor();
      return { person: agent };
    },
  },
  { name: 'desk-site', reach: async (stage) => ({ person: await site(stage) }) },
  {
    name: 'desk-site-unsaved',
    async reach(stage) {
      const agent = await site(stage);
      const { page } = agent;
      await page.getByLabel('Add an address').fill('our shop');
      await page.getByRole('button', { name: 'Add', exact: true }).click();
      await page.getByText('This is no address of a web site').waitFor();
      await page.getByLabel('Monday, span 1: to').fill('08:00');
      await page.getByText('The end must be after the start').waitFor();
      return { person: agent };
    },
  },
  {
    name: 'desk-site-look',
    async reach(stage) {
      const agent = await site(stage);
      const { page } = agent;
      await page.getByLabel('Accent', { exact: true }).fill('#ffe08a');
      await page.getByText('too faint').waitFor();
      await page.getByLabel('Greeting', { exact: true }).scrollIntoViewIfNeeded();
      return { person: agent };
    },
  },
  {
    name: 'desk-mails',
    async reach(stage) {
      await stage.chats();
      const agent = await titled(await stage.desk('/admin/mails'), 'Mails');
      await agent.page.getByText('mara@halden.example').first().waitFor();
      return { person: agent };
    },
  },
];
