import type { BotDefinition } from '../../definition/types.ts';
import { starterSettings } from '../settings.ts';
import { orderChangeIntents } from './changes.ts';
import { deliveryIntents } from './delivery.ts';
import { orderIntents } from './orders.ts';
import { germanDialogues } from './dialogues.ts';
import { germanOutOfScope } from './outOfScope.ts';
import { paymentIntents } from './payment.ts';
import { priceIntents } from './prices.ts';
import { problemIntents } from './problems.ts';
import { productIntents } from './products.ts';
import { returnIntents } from './returns.ts';
import { germanRules } from './rules.ts';
import { shopIntents } from './shop.ts';
import { smallTalkIntents } from './smallTalk.ts';
import { germanSlots, germanTexts } from './texts.ts';
import { trustIntents } from './trust.ts';

/** Der deutsche Starter-Bot: dieselben Anliegen wie der englische, in den Worten deutscher Kunden. */
export const germanBot: BotDefinition = {
  format: 1,
  name: 'Bell',
  language: 'de',
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
  outOfScope: germanOutOfScope,
  rules: germanRules,
  slots: germanSlots,
  settings: starterSettings,
  texts: germanTexts,
  dialogues: germanDialogues,
};
