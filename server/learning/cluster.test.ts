import { describe, expect, it } from 'vitest';
import { clusterQuestions, type Question } from './cluster.ts';

/** What shoppers say anyway. */
const background = [
  'where is my order',
  'do you sell shoes',
  'can i buy this online',
  'is there a discount',
  'do you have it in blue',
  'how do i return this',
  'can i pay by card',
  'do you ship to norway',
  'is it in stock',
];

const fresh = (...texts: string[]): Question[] => texts.map((text) => ({ text, cluster: null }));

/** The texts of each cluster, in the order in which clusters were met. */
function groups(questions: readonly Question[]): string[][] {
  const found = new Map<string | number, string[]>();
  for (const [index, { cluster }] of clusterQuestions(questions, background).entries()) {
    const text = questions[index]?.text ?? '';
    found.set(cluster, [...(found.get(cluster) ?? []), text]);
  }
  return [...found.values()];
}

describe('questions that mean the same', () => {
  it('come together by their words, whatever is around them', () => {
    const gift = ['do you sell gift cards', 'can i buy a gift card?', 'Gift card for my mum please'];
    const kettle = ['how do i clean the kettle', 'kettle cleaning', 'is there a trick to clean my kettle?'];
    expect(groups(fresh(...gift, ...kettle))).toEqual([gift, kettle]);
  });

  it('come together in spite of endings, typing errors, case and marks', () => {
    const texts = ['engraving on the watch', 'do you engrave watches', 'WATCH ENGRAVNG???', 'my watch engraved?'];
    expect(groups(fresh(...texts))).toEqual([texts]);
  });

  it('come together in other languages and scripts', () => {
    const german = ['Verkauft ihr Geschenkgutscheine?', 'geschenkgutschein kaufen'];
    const russian = ['где мой подарочный сертификат', 'подарочный сертификат'];
    expect(groups(fresh(...german, ...russian))).toEqual([german, russian]);
  });

  it('come together whatever their figures are', () => {
    const texts = ['serial 48151623 is not accepted', 'serial number 9917 not accepted'];
    expect(groups(fresh(...texts))).toEqual([texts]);
  });

  it('stay apart where only small words are shared', () => {
    const texts = ['can i have it engraved', 'can i have the recipe', 'do you have a piano'];
    expect(groups(fresh(...texts))).toEqual(texts.map((text) => [text]));
  });
});

describe('clusters', () => {
  const known: Question[] = [
    { text: 'do you sell gift cards', cluster: 'gifts' },
    { text: 'can i buy a gift card', cluster: 'gifts' },
  ];

  it('keep what is in them, and take in what is like it', () => {
    const placed = clusterQuestions([...known, ...fresh('gift cards?', 'clean the kettle')], background);
    expect(placed.map(({ cluster }) => cluster)).toEqual(['gifts', 'gifts', 'gifts', 0]);
  });

  it('are the same for the same questions', () => {
    const questions = [
      ...known,
      ...fresh('gift cards?', 'clean the kettle', 'kettle clean', '', '???', '🙂', 'kettle'),
    ];
    expect(clusterQuestions(questions, background)).toEqual(clusterQuestions(questions, background));
  });

  it('number new ones from 0 without holes', () => {
    const placed = clusterQuestions(fresh('engraving', 'piano', 'engravings', 'kettle', 'piano stool'), background);
    const numbers = new Set(placed.map(({ cluster }) => cluster));
    expect([...numbers]).toEqual([...numbers.keys()].map((_, index) => index));
  });

  it('say which question stands nearest to the middle', () => {
    const placed = clusterQuestions(
      fresh('gift card', 'gift card', 'do you sell a gift card for the opera house'),
      background,
    );
    expect(placed[0]?.closeness).toBeGreaterThan(placed[2]?.closeness ?? 1);
    for (const { closeness } of placed) expect(closeness).toBeLessThanOrEqual(1);
  });

  it('bear whatever people write', () => {
    const odd = ['', ' ', '\u0000', '<b>', '__proto__', 'constructor', '\ud800', 'a'.repeat(4_000), '💥'.repeat(500)];
    expect(clusterQuestions(fresh(...odd))).toHaveLength(odd.length);
  });
});
