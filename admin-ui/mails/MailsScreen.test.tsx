// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { MailList } from '../../protocol/administration.ts';
import { fakeHttp } from '../testing/fakes.ts';
import { createMails } from './mails.model.ts';
import { MailsScreen } from './MailsScreen.tsx';

const AT = '2026-06-15T10:00:00.000Z';
let box: HTMLElement;
const draw = async (list: Partial<MailList>): Promise<string> => {
  const model = createMails(fakeHttp({ 'GET /api/mails': { smtp: false, mails: [], givenUp: [], ...list } }).http);
  await model.load();
  render(<MailsScreen model={model} />, box);
  return box.textContent ?? '';
};

beforeEach(() => {
  box = document.createElement('div');
  document.body.append(box);
});
afterEach(() => {
  render(null, box);
  box.remove();
});

const mail = { id: 'm', to: 'lena@mail.example', subject: 'Come and help', at: AT, text: 'Open the link.' };

it('shows the text of a mail, and says of a hidden one who may read it', async () => {
  expect(await draw({ mails: [mail] })).toContain('Open the link.');
  expect(await draw({ mails: [{ ...mail, text: '', hidden: true }] })).toContain('only an owner may read it');
});

it('lists what was given up with its reason, also where mails are sent', async () => {
  expect(await draw({})).not.toContain('Never arrived');
  const words = await draw({
    smtp: true,
    givenUp: [{ kind: 'invite', failure: 'unreachable', queuedAt: AT, givenUpAt: AT }],
  });
  expect(words).toMatch(/Never arrived.*Invitation.*could not be reached/s);
  expect(words).toContain('Mails are sent');
});
