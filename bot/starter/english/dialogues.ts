import type { DialogueDefinition } from '../../definition/types.ts';

/** What must hold whatever a shop makes of the answers; shops add their own. */
export const starterDialogues: DialogueDefinition[] = [
  {
    name: 'A person when asked for',
    transcript: `
shopper> can i speak to a real person please
ticket> asked
shopper> Talk to a person
ticket> asked
`,
  },
  {
    name: 'Anger goes to a person',
    transcript: `
shopper> this is ridiculous, worst service ever
ticket> anger
`,
  },
  {
    name: 'Two misses running go to a person',
    transcript: `
shopper> xkcd flurbl
bot> ...
shopper> qwrt zzgh
ticket> misses
`,
  },
  {
    name: 'The order number is asked for once',
    transcript: `
shopper> where is my order
bot> ...
shopper> 10482
noted> order_number = 10482
bot> ...
shopper> can you cancel it
bot> ...
`,
  },
  {
    name: 'Damage goes to a person, with the order number',
    transcript: `
shopper> my item arrived broken
bot> ...
shopper> 55120
noted> order_number = 55120
ticket> rule
`,
  },
];
