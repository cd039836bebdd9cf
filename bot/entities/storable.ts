/** What databases refuse in a text: U+0000, and half of a surrogate pair. */
const UNSTORABLE = /[\p{Cs}\0]+/gu;

/**
 * A text as it may be stored anywhere, cut between characters, never inside of one.
 * @param most Most UTF-16 units that stay, as bounds of the protocol count them.
 */
export function storable(text: string, most: number): string {
  // Cut first: the half that a cut leaves goes with the others.
  return text.slice(0, most).replace(UNSTORABLE, '');
}
