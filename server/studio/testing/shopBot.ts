// A small bot for the tests of the studio.
import type { BotDefinition } from '../../../bot/index.ts';

const answer = (text: string) => ({ text: [text, `${text} Anything else?`] });

/** Three questions that are easy to tell apart, one of which asks for a number. */
export const shopBot: BotDefinition = {
  format: 1,
  name: 'Robin',
  language: 'en',
  intents: [
    {
      name: 'where_is_my_order',
      title: 'Where is my order?',
      phrases: [
        'where is my order',
        'where is my parcel',
        'track my order',
        'track my parcel please',
        'when does my order arrive',
        'has my parcel been shipped',
      ],
      answer: { text: ['Order {order_number} is on its way.', 'It is on its way.'], collect: ['order_number'] },
    },
    {
      name: 'returns',
      title: 'Return something',
      phrases: [
        'i want to return shoes',
        'how do i return something',
        'send the shoes back',
        'return policy for shoes',
        'can i return it',
        'how to send back a return',
      ],
      answer: answer('Use the return form.'),
    },
    {
      name: 'gift_wrapping',
      title: 'Gift wrapping',
      phrases: [
        'do you wrap gifts',
        'gift wrapping please',
        'can you gift wrap it',
        'is there gift paper',
        'wrap it as a gift',
        'gift wrap for a birthday',
      ],
      answer: answer('We wrap gifts for free.'),
    },
  ],
  rules: [
    {
      name: 'person',
      any: ['human', 'real person'],
      action: { handOver: 'asked' },
      tests: [{ text: 'a human please', matches: true }],
    },
  ],
  slots: [
    {
      name: 'order_number',
      kind: 'order_number',
      ask: ['Which order?', 'Which order number is it?'],
      skip: ["don't have it"],
      skipTitle: "I don't have it",
    },
  ],
  settings: { threshold: 0.4, askBack: 0.2, missesBeforeHandOver: 3 },
  texts: {
    askBack: ['Do you mean:', 'Is it one of these?'],
    fallback: ['I did not understand.', 'Sorry, what do you mean?'],
    repeated: ['Did that help?', 'Was that what you needed?'],
    noted: ['Noted.', 'Got it.'],
    no: ['no', 'nope'],
    away: 'Nobody is here.',
    person: 'Talk to a person',
  },
  gate: { accuracyLoss: 1 },
};
