/** 0 too short or plainly guessable, 1 weak, 2 fair, 3 good, 4 strong. */
export type Strength = 0 | 1 | 2 | 3 | 4;

/** Words that open lists of leaked passwords; a password that is little more than one of them is guessed at once. */
const COMMON = [
  'password',
  'passwort',
  'qwerty',
  'qwertz',
  'letmein',
  'welcome',
  'iloveyou',
  'admin',
  'shopbell',
  '12345678',
];

/**
 * A hint while typing, not a rule: the server asks for 8 characters only. Counts length without repeats and runs
 * (`aaa`, `123`), because length is what makes a password hard to guess (NIST SP 800-63B, appendix A).
 *
 * @param password as typed
 * @param own the person's name and address: what is in them counts for nothing
 */
export function passwordStrength(password: string, own: readonly string[] = []): Strength {
  if (password.length < 8) return 0;
  let rest = password.toLowerCase();
  const known = [...COMMON, ...own.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u))];
  for (const word of known) if (word.length > 2) rest = rest.replaceAll(word, '');
  let useful = 0;
  for (let index = 0; index < rest.length; index += 1) {
    const step = rest.charCodeAt(index) - rest.charCodeAt(index - 1);
    if (!(Math.abs(step) <= 1)) useful += 1;
  }
  if (useful < 4) return 0;
  if (useful < 8) return 1;
  if (useful < 11) return 2;
  return useful < 14 ? 3 : 4;
}
