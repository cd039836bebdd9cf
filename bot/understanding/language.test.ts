// Languages: told from the text, stemmed each in its own way, and understood whatever the script.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { type BotDefinition, trainBot, understand } from '../index.ts';
import { smallBot } from '../testing/smallBot.ts';
import { languageOf } from './language.ts';
import { toWords } from './normalise.ts';
import { toSpeller } from './spelling.ts';
import { stemmerFor } from './stem.ts';
import { toVocabulary } from './vocabulary.ts';

describe('language of a text', () => {
  test.each([
    ['where is my order', 'en'],
    ['wo bleibt meine bestellung', 'de'],
    ['ich moechte stornieren', 'de'],
    ['où est mon colis', 'fr'],
    ["j'ai pas reçu l'article", 'fr'],
    ['ou est ma commande svp', 'fr'],
    ['dónde está mi pedido', 'es'],
    ['cuanto cuesta el envio', 'es'],
    ["dov'è il mio ordine", 'it'],
    ['vorrei restituire le scarpe', 'it'],
    ['onde está meu pedido', 'pt'],
    ['quero devolver o produto', 'pt'],
    ['waar is mijn bestelling', 'nl'],
    ['hoe lang duurt de levering', 'nl'],
    ['我的订单在哪里', 'zh'],
    ['注文はどこですか', 'ja'],
    ['제 주문은 어디에 있나요', 'ko'],
    ['พัสดุของฉันอยู่ที่ไหน', 'th'],
    ['где мой заказ', 'ru'],
    ['أين طلبي', 'ar'],
  ])('%j is %s, whatever the bot speaks', (text, language) => {
    const { words } = toWords(text);
    expect(['en', 'de-AT', 'pt'].map((expected) => languageOf(words, expected))).toEqual(Array(3).fill(language));
  });

  test.each(['', '12345', 'asdf qwer zxcv', '👍 👍', 'rechnung', 'ok'])('%j alone speaks for none', (text) => {
    expect(languageOf(toWords(text).words, 'en')).toBeNull();
  });
});

describe('stems', () => {
  test.each([
    ['en', 'order', 'orders'],
    ['de', 'bestellung', 'bestellungen'],
    ['de', 'rückgabe', 'rueckgabe'],
    ['de', 'rückgabe', 'ruckgabe'],
    ['fr', 'commande', 'commandes'],
    ['fr', 'remboursé', 'rembourse'],
    ['es', 'pedido', 'pedidos'],
    ['it', 'ordine', 'ordini'],
    ['pt', 'encomenda', 'encomendas'],
    ['nl', 'bestelling', 'bestellingen'],
  ])('%s: %j and %j have the same', (language, one, other) => {
    expect(stemmerFor(language)(other)).toBe(stemmerFor(language)(one));
  });

  test('other languages keep their words, without accents', () => {
    expect(['objednávky', 'заказы', '주문을'].map(stemmerFor('cs'))).toEqual(['objednavky', 'заказы', '주문을']);
  });
});

describe('spelling', () => {
  const phrases = ['où est ma commande livrée', 'annuler ma commande', 'rückgabe der schuhe'].map(
    (text) => toWords(text).words,
  );
  const speller = toSpeller(toVocabulary(phrases, ['fr', 'fr', 'de']));

  test.each([
    ['commande livree', 'fr', 'commande livrée'],
    ['comande', 'fr', 'commande'],
    ['slt ou est ma cmd', 'fr', 'salut ou est ma commande'],
    ['rueckgabe', 'de', 'rückgabe'],
    ['ruckgabe', 'de', 'rückgabe'],
    ['schule', 'de', 'schule'],
    ['maison', 'fr', 'maison'],
  ])('%j in %s is read as %j', (typed, language, meant) => {
    expect(speller.correct(typed.split(' '), language).words.join(' ')).toBe(meant);
  });
});

describe('a bot', () => {
  const botOf = (language: string, phrases: Record<string, string[]>): BotDefinition => ({
    ...smallBot,
    language,
    rules: [],
    outOfScope: [],
    intents: Object.entries(phrases).map(([name, texts]) => ({
      name,
      title: texts[0] ?? '',
      phrases: texts,
      answer: { text: 'So.' },
    })),
  });

  test.each([
    [
      'zh',
      { status: ['我的订单在哪里', '查询物流', '包裹到哪了'], refund: ['我要退款', '怎么退货', '申请退款'] },
      [
        ['请问订单到哪里了', 'status'],
        ['可以退款吗', 'refund'],
      ],
    ],
    [
      'th',
      { status: ['พัสดุของฉันอยู่ที่ไหน', 'ติดตามพัสดุ'], refund: ['ขอคืนเงิน', 'อยากคืนสินค้า'] },
      [
        ['พัสดุถึงไหนแล้ว', 'status'],
        ['คืนเงินได้ไหม', 'refund'],
      ],
    ],
    [
      'de',
      { status: ['wo bleibt meine bestellung', 'wann kommt das paket'], refund: ['rückgabe der ware', 'geld zurück'] },
      [
        ['wo sind meine bestellungen', 'status'],
        ['ware ruckgabe', 'refund'],
        ['rueckgabe', 'refund'],
      ],
    ],
    [
      'cs',
      { status: ['kde je moje objednávka', 'kdy dorazí balík'], refund: ['vrácení peněz', 'chci vrátit zboží'] },
      [
        ['objednavku jeste nemam', 'status'],
        ['vraceni', 'refund'],
      ],
    ],
  ])('understands %s', (language, phrases, messages) => {
    const bot = trainBot(botOf(language, phrases));
    for (const [text = '', intent] of messages) expect(understand(bot, text).best[0]?.intent, text).toBe(intent);
  });

  test('reads each message in its own language when it was taught in both', () => {
    const phrases = {
      status: ['wo bleibt meine bestellung', 'wann kommt das paket an', 'where is my order', 'when will it arrive'],
      refund: ['ich möchte mein geld zurück', 'wie geht die rückgabe', 'i want a refund', 'how do i return this'],
      address: [
        'ich möchte meine adresse ändern',
        'falsche adresse angegeben',
        'change my address',
        'the wrong address',
      ],
    };
    const bot = trainBot(botOf('de', phrases));
    expect(bot.understander.read('wie ändere ich die adressen')).toMatchObject({ language: 'de', readAs: 'de' });
    expect(bot.understander.read('how can i return these')).toMatchObject({ language: 'en', readAs: 'en' });
    expect(bot.understander.read('où est mon colis')).toMatchObject({ language: 'fr', readAs: 'de' });
    expect(understand(bot, 'how are returns done').best[0]?.intent).toBe('refund');
    expect(understand(bot, 'wo sind meine bestellungen')).toMatchObject({
      language: 'de',
      best: [{ intent: 'status' }, {}, {}],
    });
  });
});

test('the sub-paths of natural load word lists and patterns, and nothing that opens files or sockets', () => {
  const required = createRequire(import.meta.url);
  const files = ['', '_de', '_fr', '_es', '_it', '_pt', '_nl'].map((suffix) =>
    required.resolve(`natural/lib/natural/stemmers/porter_stemmer${suffix}.js`),
  );
  const seen = new Set<string>();
  for (const file of files) {
    for (const pending = [file]; pending.length > 0;) {
      const next = pending.pop() ?? '';
      if (seen.has(next)) continue;
      seen.add(next);
      if (!next.endsWith('.js')) continue;
      const source = readFileSync(next, 'utf8');
      expect(source).not.toMatch(/\bimport\(|process\.|globalThis|eval\(/);
      for (const [, name = ''] of source.matchAll(/require\(['"]([^'"]+)['"]\)/g)) {
        pending.push(createRequire(next).resolve(name));
      }
    }
  }
  const loaded = [...seen].map((file) => file.replaceAll('\\', '/').split('/node_modules/').at(-1) ?? '');
  const rest = loaded.filter((file) => !/^natural\/lib\/natural\/(stemmers|tokenizers|util)\/[a-z_]+\.js$/.test(file));
  expect(rest).toEqual(['stopwords-iso/stopwords-iso.json']);
  expect(loaded.length).toBeLessThan(40);
});
