import { expect, it } from 'vitest';
import { eventText } from './events.ts';

const FSI = '\u2068';
const PDI = '\u2069';

it('isolates the name and the address of a shopper, whatever their direction', () => {
  const text = eventText({ type: 'contact', name: 'ليلى حداد', email: 'laila@mail.example' }, 'Ines');
  expect(text).toBe(`The shopper left her contact: ${FSI}ليلى حداد${PDI}, ${FSI}laila@mail.example${PDI}`);
  expect(eventText({ type: 'contact', email: 'laila@mail.example' }, 'Ines')).toMatch(/: \u2068laila\S+$/);
});

it('isolates the names of colleagues, and tells the reader what she did herself', () => {
  expect(eventText({ type: 'taken', agent: 'Mara' }, 'Ines')).toBe(`${FSI}Mara${PDI} took this chat`);
  expect(eventText({ type: 'taken', agent: 'Ines' }, 'Ines')).toBe('You took this chat');
  expect(eventText({ type: 'assigned', by: 'Mara', agent: 'Ines' }, 'Ines')).toBe(
    `${FSI}Mara${PDI} gave this chat to you`,
  );
});

it('tells a ticket that is answered by mail from a shopper who waits', () => {
  const waits = { type: 'handed_over', ticket: 'SB-1042', reason: 'rule', online: true } as const;
  expect(eventText(waits, 'Ines')).toBe('Handed over as SB-1042: a rule said so');
  expect(eventText({ ...waits, byMail: true }, 'Ines')).toBe('The bot raised SB-1042, to be answered by mail');
});
