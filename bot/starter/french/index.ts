import type { BotDefinition } from '../../definition/types.ts';
import { starterSettings } from '../settings.ts';
import { orderChangeIntents } from './changes.ts';
import { deliveryIntents } from './delivery.ts';
import { orderIntents } from './orders.ts';
import { frenchDialogues } from './dialogues.ts';
import { frenchOutOfScope } from './outOfScope.ts';
import { paymentIntents } from './payment.ts';
import { priceIntents } from './prices.ts';
import { problemIntents } from './problems.ts';
import { productIntents } from './products.ts';
import { returnIntents } from './returns.ts';
import { frenchRules } from './rules.ts';
import { shopIntents } from './shop.ts';
import { smallTalkIntents } from './smallTalk.ts';
import { frenchSlots, frenchTexts } from './texts.ts';
import { trustIntents } from './trust.ts';

/** Le bot de départ français : les mêmes sujets que l’anglais, avec les mots des clients français. */
export const frenchBot: BotDefinition = {
  format: 1,
  name: 'Bell',
  language: 'fr',
  intents: [
    ...orderIntents,
    ...orderChangeIntents,
    ...deliveryIntents,
    ...returnIntents,
    ...problemIntents,
    ...paymentIntents,
    ...priceIntents,
    ...productIntents,
    ...trustIntents,
    ...shopIntents,
    ...smallTalkIntents,
  ],
  outOfScope: frenchOutOfScope,
  rules: frenchRules,
  slots: frenchSlots,
  settings: starterSettings,
  texts: frenchTexts,
  dialogues: frenchDialogues,
};
