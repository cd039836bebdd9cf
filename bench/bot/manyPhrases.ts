// A large training set, made from a seed: each intent has words of its own among words that all share.
import type { Example } from '../../scripts/bot/examples.ts';
import { dice } from '../../scripts/bot/noise.ts';

const STARTS = 'b c d f g h j k l m n p r s t v w z br ch cl cr dr fl gr pl pr sh sl st th tr'.split(' ');
const MIDDLES = 'a e i o u ai ea ee oo ou'.split(' ');
const ENDS = ['', '', '', ...'n r s t l d m ck ng nd st rt'.split(' ')];
/** Makes about as many different words as people use in so many phrases. */
const SHARED_WORDS = 2500;
const OWN_WORDS = 30;
const SEED = 150_100;

/** Makes `intents` times `phrases` examples of three to fourteen words. */
export function manyPhrases(intents: number, phrases: number): Example[] {
  const random = dice(SEED);
  /** The first of a list are picked most, as people do with words. */
  const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(random() * random() * list.length)] as Item;
  const any = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const syllable = (): string => any(STARTS) + any(MIDDLES) + any(ENDS);
  const word = (): string => Array.from({ length: 1 + Math.floor(random() * 3) }, syllable).join('');
  const shared = Array.from({ length: SHARED_WORDS }, word);
  return Array.from({ length: intents }, (_, intent) => {
    const own = Array.from({ length: OWN_WORDS }, word);
    return Array.from({ length: phrases }, () => ({
      text: Array.from({ length: 3 + Math.floor(random() * 12) }, () => pick(random() < 0.35 ? own : shared)).join(' '),
      intent: `intent_${intent}`,
    }));
  }).flat();
}
