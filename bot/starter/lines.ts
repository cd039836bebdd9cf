/**
 * Phrases written one a line, or several separated by `|`; trimmed, without empty ones.
 * Marked so that bundles leave out the lists they do not use.
 */
/* @__NO_SIDE_EFFECTS__ */
export function lines(text: string): string[] {
  return text
    .split(/[\n|]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}
