// The Bayes classifier of `natural`, as its documentation says to use it.
import natural from 'natural/lib/natural/classifiers/bayes_classifier.js';
import type { Example } from '../../scripts/bot/examples.ts';

/** Trains it; the function names the likeliest intent. */
export function bayes(examples: readonly Example[]): (text: string) => string | null {
  const classifier = new natural();
  for (const { text, intent } of examples) if (intent !== null) classifier.addDocument(text, intent);
  classifier.train();
  return (text) => classifier.classify(text);
}
