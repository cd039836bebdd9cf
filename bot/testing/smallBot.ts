// A small bot for tests: every kind of thing a definition can hold, once.
import type { BotDefinition } from '../definition/types.ts';

/** Two questions, one greeting, one hand-over; all texts short and different. */
export const smallBot: BotDefinition = {
  format: 1,
  name: 'Small',
  language: 'en',
  intents: [
    {
      name: 'order_status',
      title: 'Where is my order?',
      phrases: ['where is my order', 'track my parcel', 'when will it arrive', 'has my order shipped'],
      answer: {
        text: ['Order {order_number} is on its way.', 'See the tracking link.'],
        quickReplies: [{ title: 'It is late', text: 'my order is late' }],
        collect: ['order_number'],
      },
    },
    {
      name: 'returns',
      title: 'Return something',
      phrases: ['how do i return this', 'send it back', 'return policy', 'i want to return my shoes'],
      answer: { text: 'Use the return form.' },
    },
    {
      name: 'greeting',
      title: 'Hello',
      phrases: ['hi', 'hello', 'good morning', 'hey there'],
      smallTalk: true,
      answer: { text: ['Hello!', 'Hi there!'] },
    },
  ],
  outOfScope: ['what is the weather', 'tell me a joke'],
  rules: [
    {
      name: 'person',
      any: ['human', 'talk to someone'],
      not: ['are you'],
      typos: 1,
      action: { handOver: 'asked' },
    },
    { name: 'parcel', any: ['parcel'], and: ['where'], action: { intent: 'order_status' } },
    { name: 'gift', any: ['gift wrap'], maxWords: 4, action: { answer: { text: 'We wrap gifts.' } } },
  ],
  slots: [
    {
      name: 'order_number',
      kind: 'order_number',
      ask: ['Which order?', 'Which order number, please?'],
      skip: ["don't have", 'skip'],
      skipTitle: "I don't have it",
      shapes: ['SB-####'],
    },
    { name: 'email', kind: 'email', ask: ['Your e-mail?', 'Your address?'], skip: ['no'], skipTitle: 'no' },
  ],
  settings: { threshold: 0.5, askBack: 0.2, missesBeforeHandOver: 2 },
  texts: {
    askBack: ['Do you mean:', 'Is it one of these?'],
    fallback: ['I did not understand.', 'Sorry, what do you mean?'],
    repeated: ['Did that help?', 'Was that what you needed?'],
    noted: ['Noted.', 'Got it.'],
    no: ['no', 'nope'],
    away: 'Nobody is here.',
    person: 'Talk to a person',
  },
};
