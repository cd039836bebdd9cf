import { expect, it } from 'vitest';
import { trainBot } from '../../../bot/index.ts';
import { BOT } from '../testing/fakes.ts';
import { weigh } from './weigh.ts';

const bot = trainBot({ ...BOT, settings: { ...BOT.settings, threshold: 0.3 } });
const of = (text: string, intent = 'hours') => weigh(bot, { text, intent });

it('says what a bot makes of a phrase that it has not learnt', () => {
  expect(of('when do you open')).toMatchObject({ best: { intent: 'hours' }, threshold: 0.3, twin: null });
  expect(of('a human please')).toMatchObject({ rule: 'person' });
});

it('finds the phrase that it repeats: in another intent before its own', () => {
  expect(of('Opening  hours?').twin).toEqual({ intent: 'hours', text: 'opening hours', same: true });
  expect(of('i want to return the shoes').twin).toBeNull();
  expect(of('i want to return my shoes').twin).toMatchObject({ intent: 'returns', same: true });
  expect(of('want to return my shoes').twin).toMatchObject({ intent: 'returns', same: false });
  expect(of('want to return my shoes', 'returns').twin).toBeNull();
  expect(of('opening hours', 'not_there_yet').twin).toMatchObject({ intent: 'hours', same: true });
});
