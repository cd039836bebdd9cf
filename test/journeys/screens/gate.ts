// The pages before the desk: the first link, signing in, a forgotten password, an invitation.

import type { Agent } from '../people.ts';
import type { Screen } from './screen.ts';
import { OWNER } from './stage.ts';

const REFUSED = /Failed to load resource: the server responded with a status of 4/;

const heading = (agent: Agent, name: string): Promise<void> => agent.page.getByRole('heading', { name }).waitFor();

/** While nobody owns the desk. */
export const firstRun: readonly Screen[] = [
  {
    name: 'desk-setup',
    async reach(stage) {
      const agent = await stage.stranger(`/admin/setup#${stage.server.ownerToken}`);
      await heading(agent, 'Set up your support desk');
      return { person: agent };
    },
  },
  {
    name: 'desk-setup-wrong',
    async reach(stage) {
      const agent = await stage.stranger(`/admin/setup#${stage.server.ownerToken}`);
      await agent.page.getByLabel('Your name').fill('Ines');
      await agent.page.getByLabel('E-mail').fill('ines at halden');
      await agent.page.getByLabel('Password', { exact: true }).fill('bells');
      await agent.page.getByRole('button', { name: 'Create and continue' }).click();
      await agent.page.getByText('Write an e-mail address').waitFor();
      return { person: agent };
    },
  },
];

export const gate: readonly Screen[] = [
  {
    name: 'desk-setup-used-link',
    provoked: REFUSED,
    async reach(stage) {
      await stage.owner();
      const agent = await stage.stranger(`/admin/setup#${stage.server.ownerToken}`);
      await heading(agent, 'This link does not work any more');
      return { person: agent };
    },
  },
  {
    name: 'desk-sign-in',
    async reach(stage) {
      const agent = await stage.stranger('/admin');
      await heading(agent, 'Sign in');
      return { person: agent };
    },
  },
  {
    name: 'desk-wrong-password',
    provoked: REFUSED,
    async reach(stage) {
      await stage.owner();
      const agent = await stage.stranger('/admin/sign-in');
      await agent.page.getByLabel('E-mail').fill(OWNER.email);
      await agent.page.getByLabel('Password', { exact: true }).fill('not that one');
      await agent.page.getByRole('button', { name: 'Sign in' }).click();
      await agent.page.getByText('is not right').waitFor();
      return { person: agent };
    },
  },
  {
    name: 'desk-forgot',
    async reach(stage) {
      const agent = await stage.stranger('/admin/forgot');
      await heading(agent, 'Forgotten password');
      return { person: agent };
    },
  },
  {
    name: 'desk-code',
    async reach(stage) {
      const agent = await stage.stranger('/admin/forgot');
      // Nobody of the staff: the page is the same, and no mail is written.
      await agent.page.getByLabel('E-mail').fill('somebody.with.a.long.name@a-shop-far-away.example');
      await agent.page.getByRole('button', { name: 'Send the code' }).click();
      await heading(agent, 'Set a new password');
      await agent.page.getByLabel('New password').fill('seven quiet lamps');
      return { person: agent };
    },
  },
];

/** Writes mails, so they come after the screens without any. */
export const invited: readonly Screen[] = [
  {
    name: 'desk-accept-invite',
    async reach(stage) {
      const link = await stage.invite('tomas@halden.example');
      const agent = await stage.stranger(new URL(link).pathname + new URL(link).hash);
      await heading(agent, 'Join the desk');
      return { person: agent };
    },
  },
];
