// Flows as transcripts: every kind of step, and what may come between.
import { expect, test } from 'vitest';
import { parseBotDefinition, problemsOf, runDialogue, runRuleTests, trainBot } from '../index.ts';
import { flowBot } from '../testing/flowBot.ts';

const bot = trainBot(parseBotDefinition(flowBot));

test('the bot of these tests can be published', () => {
  expect(problemsOf(flowBot)).toEqual([]);
});

test.each([
  [
    'goes through choice, values, the shop’s server and a text with what it answered',
    `
    shopper> can i exchange this
    bot> We can do that.
    bot> Exchange or repair?
    buttons> Exchange | Repair | Neither | Talk to a person
    shopper> exchange
    bot> Which product?
    buttons> No product | Talk to a person
    shopper> the aurroa
    noted> product = Aurora Lamp
    bot> Which amount?
    shopper> two of them
    noted> amount = 2
    call> stock
    answer> {"stock": {"place": "B7"}}
    noted> shelf = B7
    bot> Aurora Lamp is on shelf B7.
    links> See it
    `,
  ],
  [
    'takes what was said before, and passes over what cannot be filled in',
    `
    shopper> exchange my item comet chair 3 pieces
    noted> product = Comet Chair
    noted> amount = 3
    bot> We can do that.
    bot> Exchange or repair?
    shopper> exchange please
    call> stock
    answer> {"stock": null}
    bot> It is there.
    links> See it
    `,
  ],
  [
    'raises a ticket when the server fails',
    `
    shopper> can i exchange this
    bot> ...
    bot> ...
    shopper> Exchange
    bot> Which product?
    shopper> au-1
    noted> product = Aurora Lamp
    bot> Which amount?
    shopper> 1
    noted> amount = 1
    call> stock
    answer> failed too late
    bot> I cannot see the stock.
    ticket> rule | Returns | high | Exchange Aurora Lamp of –
    `,
  ],
  [
    'goes another way when a value cannot be given, or the condition says so',
    `
    shopper> can i exchange this
    bot> ...
    bot> ...
    shopper> Exchange
    bot> Which product?
    shopper> No product
    ticket> rule | Returns
    `,
  ],
  [
    'judges a form field by field and loses nothing',
    `
    shopper> can i exchange this
    bot> ...
    bot> ...
    shopper> repair
    bot> Tell us about it
    fields> Your address | Bought on | What is wrong
    form> email = nobody | day = 12.11.2024 | problem = it hums
    noted> day = 2024-11-12
    noted> problem = it hums
    bot> Your address: Your address?
    form> email = a@b.de | day = 2024-11-12 | problem = it hums
    noted> email = a@b.de
    bot> Thank you, we look into it.
    `,
  ],
  [
    'asks one after the other where somebody types instead of filling in',
    `
    world> page = /VIP
    shopper> can i exchange this
    bot> ...
    bot> ...
    shopper> repair
    bot> Tell us about it
    shopper> a@b.de
    noted> email = a@b.de
    bot> The day, please?
    fields> Your address | Bought on | What is wrong
    shopper> 3 days ago
    noted> day = 2025-03-01
    bot> Which problem?
    buttons> No problem | Talk to a person
    shopper> skip
    ticket> rule | Returns
    `,
  ],
  [
    'answers a question in between and comes back, small talk too',
    `
    shopper> can i exchange this
    bot> We can do that.
    bot> Exchange or repair?
    shopper> return policy
    bot> Use the return form.
    bot> Is it an exchange, or a repair?
    shopper> hello
    bot> Hello!
    bot> Exchange or repair?
    shopper> where is my order
    bot> Which order?
    shopper> SB-1042
    noted> order_number = SB-1042
    bot> Order SB-1042 is on its way.
    bot> Is it an exchange, or a repair?
    shopper> neither
    bot> You have 30 days.
    links> All about exchanges
    `,
  ],
  [
    'asks on when it is begun again, and takes a correction on the way',
    `
    shopper> can i exchange this
    bot> ...
    bot> Exchange or repair?
    shopper> swap it for another one
    bot> Is it an exchange, or a repair?
    shopper> Exchange
    bot> Which product?
    shopper> aurora
    noted> product = Aurora Lamp
    bot> Which amount?
    shopper> no, the comet chair
    noted> product = Comet Chair
    bot> The amount, please?
    `,
  ],
  [
    'leaves a person one message away, by button, by rule and by misses',
    `
    shopper> can i exchange this
    bot> ...
    bot> ...
    shopper> i am furious
    ticket> anger
    shopper> can i exchange this
    bot> ...
    bot> ...
    shopper> Talk to a person
    ticket> asked
    shopper> can i exchange this
    bot> ...
    bot> ...
    shopper> zzz qqq
    bot> Is it an exchange, or a repair?
    shopper> www vvv
    ticket> misses
    `,
  ],
  [
    'goes where it is told when no option is chosen',
    `
    shopper> menu
    bot> More or enough?
    shopper> more
    bot> There is more.
    bot> Do you want more, or is it enough?
    shopper> zzz qqq
    bot> More or enough?
    shopper> www vvv
    bot> Enough then.
    `,
  ],
  [
    'never says the same twice running, round and round',
    `
    shopper> menu
    bot> More or enough?
    shopper> more
    bot> There is more.
    bot> Do you want more, or is it enough?
    shopper> more
    bot> More or enough?
    shopper> more
    bot> There is more.
    bot> Do you want more, or is it enough?
    `,
  ],
  [
    'is forgotten after 12 hours',
    `
    shopper> menu
    bot> More or enough?
    world> later
    shopper> more
    bot> I did not understand.
    `,
  ],
  [
    'takes free words as they are, except a question',
    `
    shopper> can i exchange this
    bot> ...
    bot> ...
    shopper> repair
    bot> Tell us about it
    form> email = a@b.de | day = 2024-11-12
    noted> email = a@b.de
    noted> day = 2024-11-12
    bot> Which problem?
    shopper> what is the return policy?
    bot> Use the return form.
    bot> The problem, please?
    shopper> it does not return to its place
    noted> problem = it does not return to its place
    bot> Thank you, we look into it.
    `,
  ],
])('%s', (_, transcript) => {
  expect(runDialogue(bot, transcript).failure).toBeUndefined();
});

test('rule tests are run against the order of the rules', () => {
  expect(runRuleTests(bot)).toEqual([{ rule: 'menu', text: 'the menu', matches: true, passed: true }]);
});
