// Files shaped as the products write them.
import { zipSync } from 'fflate/browser';
import { describe, expect, test } from 'vitest';
import { emptyBot, type BotDefinition } from '../index.ts';
import { importBot } from './importBot.ts';
import type { Imported } from './types.ts';

const utf8 = new TextEncoder();
const into = emptyBot('en', 'Shop');
const read = (name: string, text: string, bot: BotDefinition = into): Imported =>
  importBot(name, utf8.encode(text), bot);
const intentOf = ({ definition }: Imported, name: string) => definition.intents.find((intent) => intent.name === name);
const slotOf = ({ definition }: Imported, name: string) => definition.slots.find((slot) => slot.name === name);
const listed = ({ notCarried }: Imported): string => notCarried.map(({ what, why }) => `${what}: ${why}`).join('\n');

const RASA = `version: "3.1"
nlu:
- intent: greet
  examples: |
    - hey
    - hi there [Sara](name)
    - hey
- intent: faq/ask_shipping
  examples: |
    - how much is shipping to [Berlin]{"entity": "city", "role": "to"}
    - delivery to [NYC]{"entity": "city", "value": "New York"}
- intent: Track.Order
  examples:
  - text: |
      where is [SB-1234](order_number)
    metadata:
      sentiment: neutral
  - text: no
- intent: out_of_scope
  examples: |
    - order me a pizza
- lookup: city
  examples: |
    - Paris
    - Lutetia
- synonym: Paris
  examples: |
    - city of light
    - Lutetia
- synonym: credit
  examples: |
    - loan
- regex: order_number
  examples: |
    - SB-\\d{4}
- regex: anything
  examples: |
    - .*
responses:
  utter_greet:
  - text: Hello!
    buttons:
    - title: My parcel
      payload: /Track.Order
  - text: Hi there!
  utter_faq/ask_shipping:
  - text: It is free.
  utter_named:
  - text: "Hello {person}"
  utter_lonely:
  - text: Nobody says this.
rules:
- rule: greeting
  steps:
  - intent: greet
  - action: utter_greet
stories:
- story: long
  steps:
  - intent: greet
  - action: utter_greet
  - intent: faq
  - action: utter_faq
forms:
  order_form:
    required_slots: [order_number]
`;

describe('Rasa', () => {
  const imported = read('nlu.yml', RASA);

  test('intents with their phrases, names made valid, the original as the title', () => {
    expect(imported.format).toBe('rasa');
    expect(intentOf(imported, 'greet')?.phrases).toEqual(['hey', 'hi there Sara']);
    expect(intentOf(imported, 'faq_ask_shipping')).toMatchObject({
      title: 'faq/ask_shipping',
      phrases: ['how much is shipping to Berlin', 'delivery to NYC'],
    });
    expect(intentOf(imported, 'track_order')).toMatchObject({
      title: 'Track.Order',
      phrases: ['where is SB-1234', 'no'],
    });
    expect(imported.definition.outOfScope).toEqual(['order me a pizza']);
    expect(imported.added).toMatchObject({ intents: 3, phrases: 6, duplicates: 1, outOfScope: 1 });
  });

  test('entities, lookup tables and synonyms as lists, a regex as shapes', () => {
    expect(slotOf(imported, 'city')).toMatchObject({
      kind: 'list',
      values: [
        { value: 'Berlin' },
        { value: 'New York', synonyms: ['NYC'] },
        { value: 'Paris', synonyms: ['city of light', 'Lutetia'] },
      ],
    });
    expect(slotOf(imported, 'order_number')).toMatchObject({ kind: 'order_number', shapes: ['SB-####'] });
  });

  test('answers where a rule makes them plain', () => {
    expect(intentOf(imported, 'greet')?.answer).toEqual({
      text: ['Hello!', 'Hi there!'],
      quickReplies: [{ title: 'My parcel', text: 'Track.Order' }],
    });
    expect(intentOf(imported, 'faq_ask_shipping')?.answer).toEqual({ text: 'It is free.' });
    expect(intentOf(imported, 'track_order')?.answer).toEqual({ text: into.texts.person, handOver: true });
  });

  test.each([
    'role "to"',
    'synonyms of "credit"',
    'pattern ".*"',
    'utter_lonely',
    'utter_named',
    'story "long"',
    'forms',
    '"metadata"',
    'Missing answers, 1 (track_order)',
  ])('lists %s', (what) => {
    expect(listed(imported)).toContain(what);
  });

  test('2.x, and a project packed as ZIP', () => {
    const files = {
      'bot/data/nlu.yml': utf8.encode('version: "2.0"\nnlu:\n- intent: hi\n  examples: |\n    - hello\n'),
      'bot/data/rules.yml': utf8.encode('rules:\n- rule: a\n  steps:\n  - intent: hi\n  - action: utter_hi\n'),
      'bot/domain.yml': utf8.encode('intents: [hi]\nresponses:\n  utter_hi:\n  - text: Hello!\n'),
      'bot/config.yml': utf8.encode('language: en\npipeline: []\n'),
    };
    const project = importBot('bot.zip', zipSync(files), into);
    expect(intentOf(project, 'hi')).toMatchObject({ phrases: ['hello'], answer: { text: 'Hello!' } });
    expect(listed(project)).toContain('bot/config.yml');
  });
});

const WATSON = JSON.stringify(
  {
    name: 'Shop',
    language: 'en',
    intents: [
      { intent: 'Store_Hours', description: 'When we are open', examples: [{ text: 'when are you open' }] },
      { intent: 'Order', examples: [{ text: 'two pizzas', mentions: [{ entity: 'dish', location: [4, 10] }] }] },
      { intent: 'Agent', examples: [{ text: 'a human please' }] },
    ],
    entities: [
      { entity: 'dish', values: [{ type: 'synonyms', value: 'pizza', synonyms: ['pie'] }], fuzzy_match: true },
      { entity: 'code', values: [{ type: 'patterns', value: 'code', patterns: ['\\b[A-Z]{2}\\d{4}\\b'] }] },
      { entity: 'sys-number', values: [] },
      { entity: 'sys-person', values: [] },
    ],
    counterexamples: [{ text: 'tell me a joke' }],
    dialog_nodes: [
      { type: 'standard', title: 'Welcome', output: {}, conditions: 'welcome', dialog_node: 'Welcome' },
      {
        type: 'standard',
        title: 'Hours',
        conditions: '#Store_Hours',
        dialog_node: 'node_1',
        output: {
          generic: [
            {
              response_type: 'text',
              selection_policy: 'sequential',
              values: [{ text: 'From 9 to 5.' }, { text: '9 to 5.' }],
            },
            {
              response_type: 'option',
              title: '',
              options: [{ label: 'Where?', value: { input: { text: 'where are you' } } }],
            },
            { response_type: 'image', source: 'https://shop.example/map.png' },
          ],
        },
      },
      { title: 'Ordering', conditions: '#Order && @dish', dialog_node: 'node_2', output: { text: 'Fine.' } },
      {
        title: 'Agent',
        conditions: '#Agent',
        dialog_node: 'node_3',
        output: { generic: [{ response_type: 'connect_to_agent' }] },
      },
      { title: 'Child', conditions: '#Order', parent: 'node_2', dialog_node: 'node_4', output: { text: 'Yes.' } },
    ],
  },
  null,
  2,
);

test('Watson Assistant: intents, entities, counterexamples, simple nodes; the rest is listed', () => {
  const imported = read('skill.json', WATSON);
  expect(imported.format).toBe('watson');
  expect(intentOf(imported, 'store_hours')).toMatchObject({
    title: 'Store_Hours',
    description: 'When we are open',
    phrases: ['when are you open'],
    answer: { text: ['From 9 to 5.', '9 to 5.'], quickReplies: [{ title: 'Where?', text: 'where are you' }] },
  });
  expect(intentOf(imported, 'agent')?.answer.handOver).toBe(true);
  expect(slotOf(imported, 'dish')?.values).toEqual([{ value: 'pizza', synonyms: ['pie'] }, { value: 'pizzas' }]);
  expect(slotOf(imported, 'code')).toMatchObject({ kind: 'order_number', shapes: ['@@####'] });
  expect(slotOf(imported, 'number')?.kind).toBe('quantity');
  expect(imported.definition.outOfScope).toEqual(['tell me a joke']);
  for (const what of ['sys-person', '"Welcome"', '"Ordering"', '"Child"', '"image"'])
    expect(listed(imported)).toContain(what);
});

const message = (speech: string[], lang = 'en') => ({
  type: '0',
  title: '',
  textToSpeech: '',
  lang,
  speech,
  condition: '',
});
const says = (...data: object[]) => [{ id: '1', data, isTemplate: false, count: 0, updated: 0 }];
const AGENT: Record<string, unknown> = {
  'agent.json': { language: 'en', supportedLanguages: ['de'], displayName: 'shop' },
  'package.json': { version: '1.0.0' },
  'intents/Order a thing.json': {
    name: 'Order a thing',
    auto: true,
    contexts: [],
    responses: [
      {
        action: 'order',
        affectedContexts: [{ name: 'ordering', lifespan: 5 }],
        parameters: [
          {
            name: 'size',
            dataType: '@size',
            required: true,
            value: '$size',
            prompts: [
              { lang: 'en', value: 'Which size?' },
              { lang: 'en', value: 'What size is it?' },
            ],
          },
          { name: 'mail', dataType: '@sys.email', required: false, value: '$mail' },
          { name: 'colour', dataType: '@sys.color', required: false, value: '$colour' },
        ],
        messages: [
          message(['A $size one, noted.', 'Noted.', 'In $colour!']),
          message(['Notiert.'], 'de'),
          { type: '4', lang: 'en', payload: {} },
        ],
        speech: [],
      },
    ],
    webhookUsed: true,
    fallbackIntent: false,
    events: [],
  },
  'intents/Order a thing_usersays_en.json': [
    ...says(
      { text: 'a ', userDefined: false },
      { text: 'small', alias: 'size', meta: '@size', userDefined: true },
      { text: ' one' },
    ),
    { id: '2', data: [{ text: 'order @size:size' }], isTemplate: true, count: 0 },
  ],
  'intents/Order a thing_usersays_de.json': says({ text: 'eins in klein' }),
  'intents/Order a thing - yes.json': {
    name: 'Order a thing - yes',
    contexts: ['ordering'],
    responses: [],
    fallbackIntent: false,
  },
  'intents/Order a thing - yes_usersays_en.json': says({ text: 'yes' }),
  'intents/Default Fallback Intent.json': {
    name: 'Default Fallback Intent',
    fallbackIntent: true,
    responses: [{ messages: [message(['What?'])] }],
  },
  'intents/Default Fallback Intent_usersays_en.json': says({ text: 'sing a song' }),
  'entities/size.json': { name: 'size', isOverridable: true, isEnum: false, isRegexp: false, automatedExpansion: true },
  'entities/size_entries_en.json': [{ value: 'small', synonyms: ['small', 'S'] }],
  'entities/size_entries_de.json': [{ value: 'klein', synonyms: ['klein'] }],
};
const zipped = (files: Record<string, unknown>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, value]) => [name, utf8.encode(JSON.stringify(value, null, 2))]),
    ),
  );

describe('Dialogflow ES', () => {
  const imported = importBot('agent.zip', zipped(AGENT), into);

  test('intents, entities and answers in the language of the bot', () => {
    expect(imported.format).toBe('dialogflow');
    expect(intentOf(imported, 'order_a_thing')).toMatchObject({
      title: 'Order a thing',
      phrases: ['a small one'],
      answer: { text: ['A {size} one, noted.', 'Noted.'], collect: ['size'] },
    });
    expect(slotOf(imported, 'size')).toMatchObject({
      kind: 'list',
      ask: ['Which size?', 'What size is it?'],
      values: [{ value: 'small', synonyms: ['S'] }],
    });
    expect(slotOf(imported, 'email')?.kind).toBe('email');
    expect(imported.definition.outOfScope).toEqual(['sing a song']);
    expect(intentOf(imported, 'order_a_thing_yes')).toMatchObject({ phrases: ['yes'], off: true });
  });

  test.each([
    '"de"',
    '@sys.color',
    'In $colour!',
    'webhookUsed',
    'output contexts',
    'input contexts',
    'template',
    'payload',
    'automated expansion',
    'answers of "Default Fallback Intent"',
  ])('lists %s', (what) => {
    expect(listed(imported)).toContain(what);
  });

  test('another language of the same agent, and none of them', () => {
    const german = importBot('agent.zip', zipped(AGENT), emptyBot('de', 'Laden'));
    expect(intentOf(german, 'order_a_thing')?.phrases).toEqual(['eins in klein']);
    expect(() => importBot('agent.zip', zipped(AGENT), { ...into, language: 'it' })).toThrow(
      'speaks de, en, but the bot',
    );
  });
});

describe('tables', () => {
  const wanted = { order: ['where, is it', 'say "hi"\nplease'], returns: ['zurück'] };
  const phrases = ({ definition }: Imported) =>
    Object.fromEntries(definition.intents.map((one) => [one.name, one.phrases]));
  const cells = [
    ['where, is it', 'order'],
    ['say "hi"\nplease', 'order'],
    ['zurück', 'returns'],
  ];
  const table = (separator: string, head: string[][] = []): string =>
    [...head, ...cells].map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator)).join('\r\n');

  test.each([
    ['as Watson writes them', table(',')],
    ['with a header', table(',', [['text', 'intent']])],
    ['with semicolons', table(';', [['Text', 'Intent']])],
    ['with tabs', table('\t')],
    ['with a mark at the beginning', `\ufeff${table(',', [['text', 'intent']])}`],
  ])('%s', (_, text) => {
    expect(phrases(read('phrases.csv', text))).toEqual(wanted);
  });

  test('columns by their names, others listed', () => {
    const imported = read('a.csv', 'id,category,text\n1,order,where is it\n2,,sing\n');
    expect(phrases(imported)).toEqual({ order: ['where is it'] });
    expect(imported.definition.outOfScope).toEqual(['sing']);
    expect(listed(imported)).toContain('The column "id"');
  });

  test('UTF-16, and Latin-1, which is said', () => {
    const text = table(';', [['text', 'intent']]);
    const wide = new Uint8Array(Uint16Array.from(`\ufeff${text}`, (sign) => sign.charCodeAt(0)).buffer);
    expect(phrases(importBot('a.csv', wide, into))).toEqual(wanted);
    expect(phrases(importBot('a.csv', wide.subarray(2), into))).toEqual(wanted);
    const western = importBot(
      'a.csv',
      Uint8Array.from(text, (sign) => sign.charCodeAt(0)),
      into,
    );
    expect(phrases(western)).toEqual(wanted);
    expect(listed(western)).toContain('Windows-1252');
  });
});

describe('merging', () => {
  test('phrases go to the intent of that name or title; its answer stays', () => {
    const bot = read('a.csv', 'text,intent\nwhere is it,Where is my order?\n').definition;
    const [intent] = bot.intents;
    if (intent === undefined) throw new Error('No intent.');
    intent.answer = { text: 'On its way.' };
    const again = read('a.csv', 'text,intent\nwhere is it,Where is my order?\ntrack it,where_is_my_order\n', bot);
    expect(again.definition.intents.map(({ name }) => name)).toEqual(['where_is_my_order', 'where_is_my_order_2']);
    expect(again.definition.intents[0]?.answer).toEqual({ text: 'On its way.' });
    expect(again.added).toMatchObject({ intents: 1, phrases: 1, duplicates: 1 });
    expect(bot.intents).toHaveLength(1);
  });

  test('different names stay different intents, whatever becomes of them', () => {
    const names = ['Order!', 'order', 'Über uns', '注文', '42', '__proto__', 'x'.repeat(200)];
    const { definition } = read('a.csv', names.map((name) => `phrase,${name}`).join('\n'));
    expect(definition.intents.map(({ name }) => name)).toEqual([
      'order',
      'order_2',
      'uber_uns',
      'intent',
      'intent_42',
      'proto',
      'x'.repeat(60),
    ]);
  });

  test('what is too much for a bot is listed', () => {
    const rows = Array.from({ length: 600 }, (_, number) => `phrase ${number},intent ${number}`);
    const many = read('a.csv', [...rows, `${'long '.repeat(200)},intent 1`].join('\n'));
    expect(many.definition.intents).toHaveLength(500);
    expect(listed(many)).toContain('The intent "intent 599": A bot has at most 500 intents.');
    expect(listed(many)).toContain('It has more than 500 characters.');
  });
});
