import type { VNode } from 'preact';
import type { ThreadItem } from '../../../client/index.ts';
import type { Model } from '../model.ts';
import { Cards, Links } from './cards.tsx';
import { Form } from './Form.tsx';
import { Helpful } from './Helpful.tsx';

/** All that an answer of the bot has beside its words, in one file. */
export const answer = (model: Model, item: ThreadItem): (VNode | undefined)[] => [
  item.cards && Cards({ model, cards: item.cards }),
  item.links && Links({ model, links: item.links }),
  item.form && Form({ model, item, form: item.form }),
  item.feedback ? Helpful({ model, item }) : undefined,
];
