// Messages made to be slow: long, repetitive, and full of what near-misses are looked up for.

const LENGTH = 65_536;

/** Each with a name to print. */
export function hostileMessages(): { name: string; text: string }[] {
  const parts: [string, string][] = [
    ['one letter', 'a'],
    ['spaces', ' '],
    ['misspelt words', 'delivrey adress refudn recieved cancle shiping '],
    ['long words', `${'misspeltwordthatislong'.repeat(2)} `],
    ['twenty unknown letters', 'qzxwvkjhgfdsmnbpoiuy '],
    ['the same order number', 'SB-1042 '],
    ['digits', '1234567890'],
    ['signs of addresses', 'a@'],
    ['an address', 'a.b@example.com '],
    ['dots and signs', '.@-+_'],
    ['apostrophes', "l'"],
    ['marks', 'e\u0301\u0335\u0353'],
    ['emoji', '👩‍👩‍👧‍👦'],
    ['Chinese', '我的订单在哪里'],
    ['Thai', 'พัสดุของฉันอยู่ที่ไหน'],
    ['right to left', 'مرحبا שלום '],
    ['direction marks', '\u202e\u2066a'],
    ['zero width', 'a\u200b\u200d'],
    ['full width', 'ｗｈｅｒｅ '],
    ['ligatures', 'ﷺ'],
    ['mark-up', '<script>alert(1)</script>'],
    ['queries', "'; DROP TABLE bots; -- "],
    ['patterns', '(a+)+$ '],
    ['vowels and s', 'aeiouysssss'],
    ['endings', `${'ingedlyness'.repeat(2)} `],
    ['languages', 'wo est mijn order dónde ordine pedido '],
    ['lone surrogates', '\ud800'],
    ['lines', 'where\n'],
    ['words', 'where is my order and when will it be delivered please '],
  ];
  return parts.map(([name, part]) => ({ name, text: part.repeat(Math.ceil(LENGTH / part.length)).slice(0, LENGTH) }));
}
