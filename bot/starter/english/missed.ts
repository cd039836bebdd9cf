import type { IntentDefinition } from '../../definition/types.ts';
import { lines } from '../lines.ts';

/** Parcels that came when nobody was there. */
export const missedDeliveryIntents: IntentDefinition[] = [
  {
    name: 'missed_delivery',
    title: 'I missed the delivery',
    phrases: lines(`
      missed delivery | i missed the delivery | i missed my delivery | missed the courier
      missed the courier what now | i was not at home | i wasnt home when the courier came | nobody was home
      no one was at home | nobody was in when they came | i was out when the parcel came | redeliver | redelivery
      redeliver please | arrange redelivery | can you deliver it again | please deliver again
      try again tomorrow please | second delivery attempt | when is the next attempt | will they try again
      will the driver come again | when will the courier come back | can they come back in the evening
      delivery attempt failed | delivery attempted | failed delivery attempt | unsuccessful delivery attempt
      unable to deliver | undelivered | courier left a note | they left a card
      they left a card but i cant find the parcel | card in the mailbox from the courier | slip from the postman
      i got a card that says sorry we missed you | sorry we missed you card | where can i pick up my parcel
      where do i collect the parcel | which post office has my parcel | is it at the post office
      how long do they keep the parcel | parcel is at the depot | parcel shop | collect from the depot
      pick up from the courier office | i wont be home | i wont be home on friday | nobody is home tomorrow
      not at home today | i am not home until evening | am travelling when the parcel comes
      we are away next week when it comes | can you leave it with a neighbour | leave it with the neighbor please
      leave it at the door | leave it in the garage | can it be left in a safe place | put it behind the gate
      give it to the security guard | hand it to the reception | doorbell is broken tell the driver to call
      ask the driver to call me | tell the courier to ring me before | courier did not call me
      delivery person couldnt find my address | driver did not find the house | courier couldnt reach me
      i missed the call from the courier | missed his call | parcel was returned to you | parcel returned to sender
      returned to sender why | my order is being returned to you | rto | why is it going back | send it again please
      can you resend it | resend my parcel | resume my delivery | reschedule missed delivery
      after 6pm please, i work | only deliver after 5 | missd delivery | the carrier says my house could not be found
      we were on holiday when you delivered, where is it now | driver left without ringing, can he come again
      post office slip, which branch do i go to | i had to go out for ten minutes and missed the van
      please try to deliver once more | they took the parcel back to the depot, how do i get it
      how do i get the parcel delivered on a different day after a failed attempt
      neighbour refused to take it, where did it go | is there a way to pick it up from the courier myself
      can he come again | can they come again tomorrow | can the van come back | driver came when i was out
      courier came while i was out | he came while i was at the doctor | van came too early
      i was in the shower when he rang | i did not hear the bell | i didnt hear the doorbell | parcel went back
      my parcel went back to the sender | nobody opened the door | nobody opened so he left
      i could not take the parcel | i could not receive the call | i was not available | i was not available at home
      door was locked | please attempt delivery again | please reattempt | reattempt delivery | reattempt
      delivery boy came but i was not there
    `),
    answer: {
      text: [
        'If nobody was there, the carrier leaves a card or a mail that says where the parcel is and how to have it brought again. The tracking link in your shipping e-mail often offers another day, a neighbour or a parcel shop.',
        'Please look at the tracking link in your shipping e-mail: it usually shows where the parcel waits and lets you choose another day or place. If it does not, or the parcel is on its way back to us, a person can help.',
      ],
      quickReplies: [{ title: 'Talk to a person' }],
    },
  },
];
