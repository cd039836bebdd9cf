import type { IntentDefinition } from '../../definition/types.ts';
import { lines } from '../lines.ts';

/** Money back. */
export const refundIntents: IntentDefinition[] = [
  {
    name: 'refund',
    title: 'Where is my refund?',
    phrases: lines(`
      refund | where is my refund | wheres my money | when do i get my refund | when will i get my money back
      i want my money back | i want a refund | refund not received | refund not recieved yet | still no refund
      havent got my refund | have not received the refund | i returned it but no refund
      sent the item back 2 weeks ago no money yet | return received but refund pending | refund status
      status of my refund | refund pending | how long does a refund take | how long until refund is on my card
      refund time | refund to my bank account | refund says completed but nothing in my account | money not credited
      amount not credited to my account | amount not refunded | cancelled order refund not received
      order was cancelled when do i get the money | partial refund | refunded wrong amount | refund less than i paid
      you only refunded half | can i get a refund | how do i get a refund | refnd | my refund is missing | money back
      refund for cod order how | give me my money back | refund pls | refund please | need my refund
      money still not back | my money is not back yet | money not returned | when will my money be back
      when will i see the refund on my card | how long for refunds | how many days for refund
      sent everything back and no refund | returned two weeks ago and still waiting for my money
      you got the return but did not refund me | you cancelled my order and did not refund
      my order got cancelled, refund? | refund to original payment method | refund to wallet | refund to gift card
      refund shipping costs | want refund not store credit | reimburse me | reimbursement | pay me back
      return my money | refund initiated but not received | where did my refund go
      how long does it take to be refunded | how long does it take to get my money back
      how long until i am reimbursed | when am i reimbursed | no money yet | no money back yet
      only got part of my money back | refund for order 9920 | waiting on my refund since june
      boots returned, where is the money | no money since my return | 8 working days and no money
      have you sent my money | did you send my money back | bank says no refund came
      my bank has not received the refund | refund of delivery fee | refund the shipping | refund for cash order
      how will the refund come to me | refund still processing | when is the refund
      i paid and got nothing, money back | refund my money | refund me | refund money | refund amount
      refund not received yet | refund not recd | not received refund | not received my refund
      did not receive refund | didnt get my refund | didnt get refund | didnt receive my money back
      have not got my money | havent got my money back | havent received my refund | i have not received my refund yet
      i havent been refunded | i have not been refunded yet | no refund | no refund yet | no refund received
      still not refunded | still waiting for refund | still waiting for my refund | still no money
      waiting for refund | waiting for my refund | pending refund | my refund is pending | my refund
      my refund status | my money | wheres my refund | where is the refund | where is my money back | where is my cash
      when refund | when will i get refund | when will i get my refund | when will i get the money
      when will i receive my refund | when will my refund be processed | when will the refund be credited
      when will refund come | when will my money come back | when will you refund | when will you return my money
      when do i get my money | when do i get money back | when am i getting my money back | how long for refund
      how long does it take for refund | how long will my refund take | how many days to get refund
      how many days will refund take | how much time for refund | refund how long | refund in how many days
      refund timeline | refund days | refund process | refund policy | refund procedure | refund mode | refund method
      how will i get refund | how will i get my money | how do i get my money back | how to get refund
      how to get a refund | how can i get my refund | how do i claim a refund | how refund works
      where will the refund come | refund to which account | refund in bank | refund to upi | refund to my card
      refund in wallet | refund on paypal | refund as store credit | want refund | want my refund | want my money
      want my money back | want money back | want full refund | i want full refund | i want my refund
      i want refund now | i want refund of my money | i need refund | i need my refund | i need my money back
      i need money back | need money back | need refund | give refund | give me refund | give me my refund
      give me my money | give my money back | give back my money | please refund | please refund my money
      please refund me | please process my refund | please return my money | pls refund my amount | kindly refund
      kindly refund my money | process my refund | initiate refund | initiate my refund | refund initiated
      refund is not initiated | refund not initiated | refund not processed | refund not done | refund not credited
      refund not credited to my account | not credited | amount not received | amount not returned
      amount not credited | money not received | money not refunded | money not come back | money hasnt come back
      money has not been returned | order cancelled refund | order cancelled but no refund | order cancelled no refund
      cancelled my order when will i get my money | i cancelled my order, when is the refund
      i cancelled but money not back | refund after cancellation | refund of cancelled order
      refund for cancelled order | refund for returned item | refund for my return | returned but not refunded
      returned the item no refund | returned product refund not received | product returned but money not received
      product picked up but no refund | return picked up no refund
      i returned the product 10 days ago still no refund | i sent it back but i dont have my money
      you received my return, where is my money | refund of 499 | refund of order 6612 | less refund
      less amount refunded | refund amount is wrong | refund is less | only half refunded | full refund?
      partial refund received | refund rejected | refund denied | why was my refund declined
      refund to a different account | refund card expired | my card is closed, how do i get the refund
      refund reference number | refund arn number | refudn | refun | reffund | rfund status | refund plz | monney back
      hello, i returned a pair of shoes two weeks ago and have not seen any money yet, please check
      i am still out of pocket | the shop got the shoes back but i did not get paid
      my account shows nothing from you | you owe me 40 euros | you still owe me money for the chair i sent back
      when does the money land on my card | you have my parcel and my money
      cancelled weeks ago and the money never came | got less back than i paid
      i was told 5 days for the money, it has been 12 | where has my money gone after i returned the dress
      can you pay it back to another bank | money not received yet | refund not come | refund not came
      refund didnt come | refund is not coming | refund did not come | when my refund will come
      when i will get refund | when i will get my money | when i will get my refund | my refund has not come
      i have not got my refund | i did not get refund | i did not get my money back | still i didnt get refund
      not yet refunded | money is not refunded | money still not refunded | amount still not refunded
      i want my refund back | i want my amount back | please refund my amount | return my amount
    `),
    answer: {
      text: [
        'I have noted order {order_number}. A refund goes back the way you paid once the return has been checked, and banks may need some days to show it. If it should be there by now, a person will look into it.',
        'A refund goes back the way you paid once the return or cancellation has been checked, and banks may need some days to show it. If it should be there by now, a person will look into it.',
      ],
      collect: ['order_number'],
      quickReplies: [{ title: 'Talk to a person' }],
    },
  },
];
