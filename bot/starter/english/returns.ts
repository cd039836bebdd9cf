import type { IntentDefinition } from '../../definition/types.ts';
import { lines } from '../lines.ts';

/** Sending things back, and getting others for them. */
export const returnIntents: IntentDefinition[] = [
  {
    name: 'returns',
    title: 'How do I return something?',
    phrases: lines(`
      return | returns | how do i return something | how do i return this | how to return an item
      i want to return my order | i want to return | want to send it back | how can i send it back | can i return this
      can i return it if i dont like it | can i return sale items | return policy | returns policy?
      what is your return policy | return label | need a return label | where is my return label | print return label
      start a return | return pickup | when will you pick up my return | return pickup not done
      nobody came to collect my return | how many days do i have to return | how long do i have to return
      is it too late to return | are returns free | who pays for return shipping | do i pay for returns
      it doesnt fit i want to return | didnt like it, return | not what i expected want to send back
      not satisfied with product want to return | quality is bad i want to return | return an opened item
      can i return worn shoes | return without receipt | return in store? | retrun item | how do i reutrn
      where do i send my return | return address | send back part of my order | return request
      did you receive my return | i want to return these shoes | i would like to return a dress
      wanna return my jeans | return a jacket i bought | need to send something back | how to send back | send back
      how do i send things back | where is the return form | return form | return slip missing
      no return label in the box | return window? | how many days for return | last day to return
      can i return after 30 days | can i return something on sale | can i return underwear | can i return a gift
      can i return if the tag is removed | return without box | return by post | drop off a return
      where can i drop my return | has my return arrived | i sent it back did you get it | return not approved
      my return was rejected | dont like it | dont want it, it arrived today | i dont like the colour want to return
      is it returnable | return charges | can i return to the store | bring it back to the shop | can i bring it back
      give it back in the shop | changed my mind after i got it | it arrived but i changed my mind, can i give it back
      doesnt suit me | the dress does not suit me, how can i return it | opened it but not used, can i return
      what do i have to do to return | where do i post it back to | return pickup when | take it back please
      what if i dont like it | what if it doesnt fit can i return | bought two and want to send one back
      how to give back | i threw the packaging away can i still return | lost the box can i return
      return of order 5510 | have you got my return | did my return arrive | have you received what i sent back
      whats the last day to send it back | until when can i return | take back policy | changed my mind
      i dont need it now that it came | i want to return it | i want to return this | i want to return this product
      i want to return my product | want to return | want return | return this | return it | return my order
      return product | return item | return order | return a product | return please | need to return
      need to return this | i need to return something | i would like to return | how to return
      how to return product | how do i make a return | how can i return | how can i return my order
      how can i return this product | how does returning work | how do i start a return | where can i return
      where do i return this | where to return | process to return | return process | return procedure | return steps
      return rules | return conditions | whats the return policy | what is ur return policy | return period
      return time | return days | returnable? | is it returnable if opened | is there a return option
      is return possible | is return available | return possible? | easy returns? | free returns? | is return free
      return cost | return fee | return charge | who pays the return | do you charge for returns | can i return
      can i return it | can i return this item | can i return if not satisfied | can i return if i don't like it
      can i return after use | can i return after opening | can i return used product | can i return after one week
      can i return it after a month | can i return half | can i return only one item | can i return shoes i wore once
      can i try and return | try at home | can i try it first | trial | trial period | free trial
      is there a free trial | 100 nights trial | 30 day trial | money back guarantee | what if i am not satisfied
      what if it does not suit me | what if it is uncomfortable | what if i dont like the mattress
      what if i dont like the taste | i dont like it | i dont like the product | i do not like it
      i didnt like the product | didnt like | dont like the colour | dont like the material | dont like the quality
      not comfortable | it is uncomfortable want to return | not suitable | not suitable for me | not good
      not satisfied | not satisfied with the quality | not happy with product | not happy with the product
      not as expected | not what i wanted | product is not good | quality not good | quality is not good
      cheap quality | bad quality | poor quality want to return | it does not fit | doesnt fit | it doesn't fit me
      does not fit well | it doesnt look good on me | doesnt look nice | looks bad on me | too heavy for me, return
      send it back | sending back | i want to send it back | i want to send back | need to send it back
      how do i send it back | can i send it back | where do i send it | where to send the return
      to which address do i send it back | what address for returns | return label please | send me a return label
      need return label | no return label | label for return | i need a label to send it back | return slip
      return code | return number | return authorization | return pickup please | schedule return pickup
      pickup for return | when is the pickup | pickup not done | pickup not happened | no pickup yet | reverse pickup
      collect it from my home | please pick up the product | please pick it up | take it back | take your product back
      please take it back | can you take it back | return status | status of my return | return accepted?
      have you received my return | did my return reach you | return received? | return rejected
      return request rejected | cant return | unable to return | return option not showing | return button missing
      return window closed | missed the return date | too late to return? | retrun | retun | reurn product
      rturn policy | return polcy
      hi i bought a jacket last week and i do not like the fabric, how can i give it back
      the curtains look terrible in my room, i would like them to go back | it looked nicer online, can i give it back
      she already has one, can i bring it back | i want to give the jumper back | do i simply post it back to you
      what do i need to do to hand it back | the colour is nothing for me, how do i send it off
      can i drop the parcel for you at any post office | i was given this and want to return it without a receipt
      are there things i can not send back | the label for sending it back wont print
      how many weeks do i have to decide | do you take back opened cosmetics | didnt suit my mother, back it goes
    `),
    answer: {
      text: [
        'You can start a return from your account or from the link in your confirmation e-mail; there you also find how long you have and whether the way back is free. Please keep the article unused and in its packaging.',
        'Our returns page lists the steps and the time you have. If the link in your confirmation e-mail does not work for you, a person can start the return with you.',
      ],
      quickReplies: [
        { title: 'When do I get my money?', text: 'When do I get my refund?' },
        { title: 'Exchange instead', text: 'I want to exchange an item' },
        { title: 'Talk to a person' },
      ],
    },
  },
  {
    name: 'exchange',
    title: 'Exchange an item',
    phrases: lines(`
      exchange | i want to exchange an item | i want to exchange | can i exchange this | exchange for another size
      exchange for a bigger size | swap for a smaller size | can i swap it for a different colour | change for size L
      too small want a bigger one | too big need smaller size instead | size doesnt fit can i get another size
      it is too tight, exchange please | want medium instead of large | how do i exchange | how to exchange shoes
      exchange policy | do you do exchanges | exchange possible? | can i exchange it in store | need a different size
      need different colour, already received | replace with other size | want to replace it with another product
      can i get a replacement in a larger size | exchnage | exchange pickup | when will my exchange arrive
      status of my exchange | swap item | swap these for size 8 | change my trousers for a large | exchange my jacket
      can u exchange these for a 9 | shoes are too tight need a bigger size | shoes too big need smaller
      dress too long need shorter one | need one size bigger | half a size up please | i got medium but need large
      got it in blue but want black, exchange | like to have it in another colour | exchange for a different model
      swap possible? | want to change the product i received | replace the size | size exchange
      exchange instead of refund | how long for an exchange | can i exchange without a receipt
      the shirt is too big i need a small | trousers too short need longer | too big, i need it in S
      too small, i need it in XL | trade it for another one | trade for the black one | wrong fit, need another size
      can i have a bigger one instead | can i have it in another size instead | need the next size up
      exchange with 43 | pants are too long, want shorter ones | it is huge, need smaller
      too tight, can i swap for something bigger | got anything bigger i could swap to
      already got it but need another size | received M, need L, can you change it
      switch the brown one for black, already here | replace with another colour | exchange request for order 1208
      how does exchange work | exchange please | exchange it | exchange this | exchange product | exchange item
      exchange my order | exchange option | exchange available? | exchange for bigger | exchange for smaller
      exchange size | exchange for other colour | exchange with another product | exchange for another product
      exchange or return | i want exchange | i want to exchange this | i want to exchange my product
      i want to exchange it for a medium | i want to exchange the size | want exchange | want to exchange
      want to exchange size | need exchange | need to exchange | need to exchange for a small | can i exchange
      can i exchange it | can i exchange size | can i exchange the size | can i exchange for a different colour
      can i get it exchanged | can you exchange it | how can i exchange | how do i exchange my shoes
      is exchange possible | is there an exchange | is exchange free | exchange charges | exchange process
      exchange status | exchange not received | swap | swap it | swap size | swap colour | can i swap | can i swap it
      can i swap this | can i swap sizes | i would like to swap | replace | replace it | replace it with a larger one
      replace with medium | replacement | replacement please | i want replacement | i want a replacement
      need a replacement | want it replaced | can i get a replacement | replace this product
      when will i get my replacement | replacement status | too small | too big | too tight | too loose | too large
      too short | its too small | its too big | its too tight for me | it is too loose | it is very tight
      it is small | its small for me | size is small | size is big | size issue | size problem | size is not right
      wrong size for me | size not fitting | not my size | small size, need big | need bigger | need bigger size
      need a bigger one | need smaller | need smaller size | need a size up | need a size down
      need large instead of medium | need 42 instead of 41 | want a bigger size | want bigger size | want smaller size
      want a different size | want another size | want another colour | want other colour | want a different colour
      can i get a bigger size | can i get a smaller size | can i get another one | change my size
      change it for a bigger one | change it to another colour | i got L but need XL | i bought size 7 but need size 8
      bought medium need small | the jacket is too small, can i get the next size | shoes are small for me
      dress is too tight | jeans dont fit want other size | ring is too big | exchang | exchnge | excange | xchange
      these pinch, can i have them bigger | sleeves are too short, is there a longer one i can have
      i would prefer the other colour, can i trade | i have the red one here and would rather have green
      could i have a half size bigger | the jeans are way too loose, can i get a smaller pair instead
      could you send me a 38 and i send you the 40 | got the medium, want the small
      ring is too tight for her finger, next size please | boots rub, would like a wider one
      i want the other model instead, already got this one
    `),
    answer: {
      text: [
        'You can exchange an article for another size or colour as long as it is unused. Start it like a return from your account or confirmation e-mail and choose "exchange", or let a person arrange it for you.',
        'The quickest way is often to return the article and order the right one at once, before it is gone. If you would rather have it exchanged, a person can arrange it.',
      ],
      quickReplies: [{ title: 'Which size do I need?' }, { title: 'Talk to a person' }],
    },
  },
];
