import type { Model } from '../model.ts';
import { extraTexts } from './extraTexts.ts';

const explained = new WeakSet<Model>();

/**
 * Says in the console, once, what is left when nothing connects although the device is online: a server that does not
 * know this page refuses it before a script can read why. (A policy that forbids it is named by the model.)
 */
export function explain(model: Model): void {
  if (explained.has(model) || !navigator.onLine) return;
  explained.add(model);
  console.info(
    `Shopbell: ${model.shell.origin} does not answer. If it runs, ask its admin whether ${location.origin} is among the allowed origins of the site.`,
  );
}

/** What a shopper reads when the server will not have this page. */
export const refused = (model: Model): string => extraTexts(model).refused;
