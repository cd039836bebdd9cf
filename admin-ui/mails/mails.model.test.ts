import { expect, it } from 'vitest';
import type { MailList } from '../../protocol/administration.ts';
import { fakeHttp } from '../testing/fakes.ts';
import { createMails, kindWords, splitLinks } from './mails.model.ts';

it('lists what is kept, newest first, and what never arrived as the server has it', async () => {
  const kept = (id: string, at: string) => ({ id, to: 'lena@mail.example', subject: id, at, text: id });
  const lost = (kind: string) =>
    ({
      kind,
      failure: 'refused',
      queuedAt: '2026-06-14T10:00:00.000Z',
      givenUpAt: '2026-06-15T10:00:00.000Z',
    }) as const;
  const answer: MailList = {
    smtp: true,
    mails: [kept('old', '2026-06-15T10:00:00.000Z'), kept('new', '2026-06-15T11:00:00.000Z')],
    givenUp: [lost('invite'), lost('answer')],
  };
  const model = createMails(fakeHttp({ 'GET /api/mails': answer }).http);
  expect(model.lost.value).toEqual([]);
  await model.load();
  expect(model.mails.value?.map((mail) => mail.id)).toEqual(['new', 'old']);
  expect(model.lost.value).toEqual(answer.givenUp);
});

it.each([
  ['invite', 'Invitation'],
  ['password-changed', 'Notice of a changed password'],
  ['toString', 'Mail'],
])('calls a mail of the kind %s: %s', (kind, words) => {
  expect(kindWords(kind)).toBe(words);
});

it('tells addresses from the text around them', () => {
  expect(splitLinks('Open https://desk.example/admin/invite#abc-1. It works once.')).toEqual([
    { text: 'Open ' },
    { text: 'https://desk.example/admin/invite#abc-1', href: 'https://desk.example/admin/invite#abc-1' },
    { text: '. It works once.' },
  ]);
});

it('makes no link of anything but web addresses', () => {
  expect(splitLinks('javascript:alert(1) and <b>')).toEqual([{ text: 'javascript:alert(1) and <b>' }]);
});
