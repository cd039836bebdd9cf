import type { BotDefinition } from '../../definition/types.ts';
import { starterSettings } from '../settings.ts';
import { accountIntents } from './account.ts';
import { adviceIntents } from './advice.ts';
import { deliveryIntents } from './delivery.ts';
import { extraIntents } from './extras.ts';
import { missedDeliveryIntents } from './missed.ts';
import { orderChangeIntents } from './orderChanges.ts';
import { orderingIntents } from './ordering.ts';
import { orderIntents } from './orders.ts';
import { starterDialogues } from './dialogues.ts';
import { starterOutOfScope } from './outOfScope.ts';
import { parcelIntents } from './parcels.ts';
import { paymentIntents } from './payment.ts';
import { placeIntents } from './places.ts';
import { priceIntents } from './prices.ts';
import { problemIntents } from './problems.ts';
import { productIntents } from './products.ts';
import { refundIntents } from './refunds.ts';
import { returnIntents } from './returns.ts';
import { starterRules } from './rules.ts';
import { shopIntents } from './shop.ts';
import { smallTalkIntents } from './smallTalk.ts';
import { talkIntents } from './talk.ts';
import { starterSlots, starterTexts } from './texts.ts';
import { trustIntents } from './trust.ts';

/** The English starter bot. */
export const englishBot: BotDefinition = {
  format: 1,
  name: 'Bell',
  language: 'en',
  intents: [
    ...orderIntents,
    ...missedDeliveryIntents,
    ...orderChangeIntents,
    ...deliveryIntents,
    ...placeIntents,
    ...returnIntents,
    ...refundIntents,
    ...problemIntents,
    ...parcelIntents,
    ...paymentIntents,
    ...priceIntents,
    ...orderingIntents,
    ...productIntents,
    ...adviceIntents,
    ...extraIntents,
    ...trustIntents,
    ...accountIntents,
    ...shopIntents,
    ...talkIntents,
    ...smallTalkIntents,
  ],
  outOfScope: starterOutOfScope,
  rules: starterRules,
  slots: starterSlots,
  settings: starterSettings,
  texts: starterTexts,
  dialogues: starterDialogues,
};
