import type { VNode } from 'preact';
import type { ThreadItem } from '../../../client/index.ts';
import type { Model } from '../model.ts';
import * as kit from './kit.ts';

type Answers = typeof import('./answers.ts');

const part = kit.state<Answers | undefined>(undefined);
let asked = false;

function answers(): Answers | undefined {
  if (!asked) {
    asked = true;
    import('./answers.ts').then(
      (arrived) => (part().value = arrived),
      // Offline: what is drawn next asks again.
      () => (asked = false),
    );
  }
  return part().value;
}

/** What stands under the words of an answer: cards, links, a form, the question whether it helped. */
export const more = (model: Model, item: ThreadItem): (VNode | undefined)[] | undefined =>
  item.cards || item.links || item.form || item.feedback ? answers()?.answer(model, item) : undefined;
