// Messages as hurried people type them, from a seed: the same seed gives the same messages.

export const NOISES = ['typo1', 'typo8', 'chat'] as const;
export type Noise = (typeof NOISES)[number];

const SEED = 20_240_229;
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Common chat spellings; of several each may be chosen. */
const CHAT: ReadonlyMap<string, readonly string[]> = new Map(
  [
    'you u',
    'your ur',
    'are r',
    'please pls plz',
    'thanks thx',
    'thank thx',
    'why y',
    'what wat wht',
    'when wen',
    'where wher whr',
    'because bc cuz',
    'about abt',
    'and n nd',
    'the da d',
    'to 2',
    'for 4',
    'before b4',
    'great gr8',
    'see c',
    'be b',
    'okay k',
    'ok k',
    'have hav hv',
    'with w wid',
    'not nt',
    'just jst',
    'know kno',
    'no noo',
    'want wanna',
    'going gonna',
    'give gimme',
    'people ppl',
    'tomorrow tmrw',
    'today 2day',
    'tonight 2nite',
    'message msg',
    'my ma',
    'this dis',
    'that dat',
    'love luv',
    'good gud',
    'got gt',
    'would wud',
    'could cud',
    'should shud',
    'how hw',
    'can cn',
    'number num',
    'account acct',
    'something smth',
    'someone sum1',
    'from frm',
    'back bk',
    'much mch',
    'need nd',
    'like lyk',
    'later l8r',
    'really rly',
    'right rite',
    'some sum',
    'sorry sry',
    'though tho',
    'through thru',
    'until til',
    'wait w8',
    'week wk',
    'were wer',
    'yes ya',
  ].map((line) => {
    const [word = '', ...spellings] = line.split(' ');
    return [word, spellings];
  }),
);
const CHAT_SHARE = 0.7;

/** Gives each message its noise. */
export function addNoise(texts: readonly string[], noise: Noise): string[] {
  return texts.map((text, index) => {
    const random = dice(SEED + index * 7919);
    if (noise === 'chat') return toChat(text, random);
    const edits = noise === 'typo1' ? 1 : Math.max(1, Math.floor([...text].length / 8));
    let typed = text;
    for (let edit = 0; edit < edits; edit += 1) typed = mistype(typed, random);
    return typed;
  });
}

/** Numbers from 0 up to 1 (Mulberry32, public domain). */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One edit at a letter: a neighbouring key, a letter dropped, swapped with the next, or put in. */
function mistype(text: string, random: () => number): string {
  const letters = [...text];
  const places = [...letters.keys()].filter((place) => /\p{L}/u.test(letters[place] ?? ''));
  const place = places[Math.floor(random() * places.length)];
  if (place === undefined) return text;
  const letter = letters[place] ?? '';
  const kind = Math.floor(random() * 4);
  if (kind === 0) letters[place] = neighbourOf(letter, random);
  else if (kind === 1) letters[place] = '';
  else if (kind === 2 && place + 1 < letters.length) letters.splice(place, 2, letters[place + 1] ?? '', letter);
  else letters[place] = letter + neighbourOf(letter, random);
  return letters.join('');
}

function neighbourOf(letter: string, random: () => number): string {
  const lower = letter.toLowerCase();
  const row = ROWS.findIndex((keys) => keys.includes(lower));
  if (row < 0) return LETTERS[Math.floor(random() * LETTERS.length)] ?? 'e';
  const column = (ROWS[row] ?? '').indexOf(lower);
  const near = [
    ...[column - 1, column + 1].map((other) => ROWS[row]?.[other]),
    ...[column, column + 1].map((other) => ROWS[row - 1]?.[other]),
    ...[column - 1, column].map((other) => ROWS[row + 1]?.[other]),
  ].filter((key) => key !== undefined);
  return near[Math.floor(random() * near.length)] ?? 'e';
}

function toChat(text: string, random: () => number): string {
  return text.replace(/[\p{L}']+/gu, (word) => {
    const spellings = CHAT.get(word.toLowerCase());
    if (spellings === undefined) return random() < CHAT_SHARE ? word.replaceAll("'", '').toLowerCase() : word;
    return random() < CHAT_SHARE ? (spellings[Math.floor(random() * spellings.length)] ?? word) : word;
  });
}
