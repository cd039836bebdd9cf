// What shoppers are mailed, in one place. Only the shop's own words: what she wrote herself is in no mail, since
// nobody has proved yet that the mailbox is hers.

export interface AnswerText {
  /** Who of the shop wrote it. */
  name: string;
  text: string;
  /** Names of the files sent with it. */
  files: readonly string[];
}

/** Answers that one mail shows; the page shows all. */
const MOST_ANSWERS = 20;

/**
 * @param site name of the shop
 * @param answers oldest first
 * @param link where the talk goes on
 */
export function answerMail(
  site: string,
  answers: readonly AnswerText[],
  link: string,
): { subject: string; text: string } {
  const shown = answers.slice(0, MOST_ANSWERS);
  const more = answers.length - shown.length;
  const paragraphs = [
    'Hello,',
    shown.length === 1 ? 'you have an answer:' : 'you have answers:',
    ...shown.map(({ name, text, files }) =>
      [`${name}:`, ...(text === '' ? [] : [text]), ...files.map((file) => `File: ${file}`)].join('\n'),
    ),
    ...(more > 0 ? [`And ${more} more.`] : []),
    `Read on and answer here, on any device:\n${link}`,
    'The link is good for thirty days. Whoever has it can read and go on with this talk, so do not pass it on.',
    site,
  ];
  return { subject: `${site} has answered you`, text: paragraphs.join('\n\n') };
}
