import type { IntentDefinition } from '../../definition/types.ts';
import { lines } from '../lines.ts';

/** What delivery costs and how long it takes, before an order is placed. */
export const deliveryIntents: IntentDefinition[] = [
  {
    name: 'shipping_cost',
    title: 'What does delivery cost?',
    phrases: lines(`
      how much is shipping | how much is delivery | shipping cost | shipping costs | delivery cost | delivery charges
      shipping charges? | shipping fee | delivery fee | what do you charge for delivery | whats the postage
      postage cost | how much to ship to canada | how much for delivery to london | shipping price | is shipping free
      free shipping? | free delivery? | do you have free delivery | do i have to pay for shipping
      free shipping over what amount | how much do i need to spend for free shipping | minimum order for free delivery
      minimum order value | why is shipping so expensive | shipping too expensive | delivery charges for 2 items
      is delivery extra | delivery included in price? | cost of express delivery | how much is next day delivery
      why do i have to pay delivery | shiping cost | delivry charge | any extra charges
      customs fees or taxes on delivery | do i pay import duty | what is the shipping to norway
      whats shipping to mexico | how much to post to spain | how much would delivery be
      what would shipping be for 3 shirts | delivery charge for one item | do you charge for delivery
      do i get free delivery if i spend 100 | free delivery on orders over? | free delivery code
      how do i get free shipping | shipping rates | delivery rates | cost of shipping a sofa
      why delivery charge added | why are you charging me for shipping | delivery price | is there a delivery fee
      international shipping cost | courier charges | is shipping included in the price | extra for express?
      spend how much to get free shipping | delivery seems expensive for one shirt | shipping cost to switzerland
      delivery fee for 28001 madrid | how much to send it to dublin | how much would you charge to deliver
      what does it cost to deliver a sofa | what does delivery of a wardrobe cost | cost to have it delivered
      is p&p free | minimum spend? | minimum basket | delivery 50 extra why | why 60 for delivery
      do i pay for delivery | will i be charged for delivery | delivery charge | shipping charge | delivery fees?
      any delivery charges | any shipping charge | is there delivery charge | are there any delivery fees
      is it free delivery | free home delivery? | free shipping limit | minimum amount
      how much should i buy for free shipping | from how much is delivery free | how much do you charge for shipping
      how much to ship to spain | how much to send to france | cost of delivery to poland | postage
      how much is postage | p&p | do i have to pay shipping | do i have to pay for delivery | is delivery included
      is delivery included in the price | shipping is too expensive | shipping costs more than the item
      why delivery charge | why do i have to pay delivery charge | why are you charging for delivery
      can you remove the delivery fee | customs | customs fee | custom duty | import tax
      do i have to pay import duties | any hidden charges | extra charges? | handling fee | delivery cost to 2nd floor
      is carrying it upstairs included | delivry charges | shippin fee | how mch is delivery | express how much
      how much extra for express | cost of next day | delivery charge for furniture | price of shipping
      total with shipping | what would it cost to have a wardrobe brought to my flat
      what do i pay if it is sent abroad | do large items cost more to deliver | is there a surcharge for big parcels
      do i get free delivery if i spend a hundred | how much is it to get a table sent to wales
      why has delivery been added to my basket | whats the charge for sending it | is postage extra or in the price
      will there be duty to pay when it comes from outside the eu | how much you charge for delivery
      how much do u charge for shipping | delivery charge how much | shipping charge how much
      what is the delivery charge | what is the shipping charge | what are the delivery charges
      what are the shipping charges | is there any delivery charge | is there any shipping charge
      free delivery above? | free shipping on what amount | why am i charged for delivery when it says free
      why was i charged for shipping | says free shipping but i was charged
    `),
    answer: {
      text: [
        'The delivery cost depends on where it goes and what you order. Put the articles into the basket and enter your address: the exact cost, and from which amount delivery is free, is shown before you pay.',
        'The checkout shows the exact delivery cost before you pay, and our delivery page lists all rates.',
      ],
      quickReplies: [{ title: 'How long does delivery take?' }, { title: 'Do you deliver to my area?' }],
    },
  },
  {
    name: 'shipping_time',
    title: 'How long does delivery take?',
    phrases: lines(`
      how long does delivery take | how long does shipping take | how long is shipping | delivery time | shipping time
      how many days for delivery | how many days to deliver | in how many days will it come if i order today
      if i order now when will it come | if i order today when do i get it | when would it arrive if i buy now
      how fast is delivery | how fast do you ship | how quick can you deliver | do you have express delivery
      express shipping? | next day delivery? | same day delivery available? | overnight shipping
      can i get it by friday | can i get it tomorrow | will it arrive before christmas | i need it by saturday
      need this urgently how fast can you send | need it for a birthday on the 12th | estimated delivery time
      delivery estimate | do you deliver on weekends | do you deliver on sunday | what time do you deliver
      can i choose a delivery slot | dispatch time | when do you ship orders | how long until dispatch
      how long to get to australia | shiping time | delivery days | working days for delivery
      which courier do you use | how many days will it take to reach bangalore | how many days to chennai
      how long to get here | how long will it take to arrive | how long for delivery to manchester
      fastest way to get it | fastest shipping | quickest delivery | what is the fastest delivery you have
      expedited shipping? | rush delivery | urgent delivery possible? | can you deliver today | how soon can i have it
      how soon will it ship | when will it reach me if i order tonight | what is the eta if i buy this
      if i buy today will i have it by tuesday | will it come in time for the weekend | arrive before eid
      average delivery time | how long before it is shipped | do you ship on saturdays | evening delivery?
      what day will it come if i order today | what is the delivery time for my area | dhl or fedex?
      two day delivery? | one day delivery? | is next day delivery possible | can it come in one day
      how quickly do you deliver | how quickly can i have it | turnaround time | usual delivery time
      would i get it by the 20th | would it arrive by thursday if i order now | hw long 4 delivery
      if ordered today when delivered | how soon do i get it | need it by tomorrow morning possible? | i need it today
      can you deliver tomorrow | estimated arrival | arrival date if i order | how many working days
      days to deliver in goa | saturday delivery? | will it come by valentines day
      will it come by fathers day if i pay now | delivery within 24 hours? | how long for a new order
      how many days it will take | how many days will it take | how many days to get it | how many days to reach
      in how many days | in how many days delivery | within how many days | how many days for shipping
      how much time for delivery | how much time it takes | how much time will it take to deliver | how long
      how long will it take | how long will delivery take | how long do you take to deliver
      how long does it take to arrive | how long does it take to ship | how long does it take to delhi
      how long would delivery be | delivery in how many days | delivery duration | delivery period | delivery timeline
      lead time | time for delivery | time to deliver | tat for delivery | when will i get it if i order now
      when will it be delivered if i order today | when would i get it | when would it come | if i order today
      if i book today when will i get | order today get when | order now get it by when | by when will i get it
      by when can you deliver | expected delivery | can i get today | can i have it tomorrow | can i get it in 2 days
      can you deliver by tomorrow | can you deliver before sunday | can it be here by friday
      will it come before diwali | will it arrive for christmas | will i get it before my holiday
      in time for easter? | before mothers day? | need it before 24th | need before saturday
      i need it by the weekend | need it in two days | i want it urgently | urgent | i need urgently
      very urgent need | fast delivery | fast shipping? | faster delivery option | quick delivery | express
      express delivery | express available? | same day | same day delivery | next day | 24 hour delivery
      delivery today possible? | how fast | how fast can i get it | how soon | how soon can you deliver
      how quick is delivery | what is the delivery time | whats the delivery time | what is the shipping time
      how long is delivery | usually how long | how long for delivery to scotland | how long to ship to the usa
      days for dispatch | when do you dispatch | when is it shipped after payment | do you deliver on saturday
      weekend delivery | delivery on sundays? | which courier will deliver | do you use dhl
      can i choose the delivery date | can i choose a time | can i book a delivery slot | delivery slots
      what time will it be delivered | morning delivery | delivery after office hours | delivry time | shippng time
      i fly out on tuesday, would it get to me in time | is there anything quicker than the normal post
      how soon after paying do you send it | when could a bed be delivered if i order this week
      how quickly would a pair of shoes get to devon | i need the dress for a party on the 20th, is that doable
      will a parcel ordered tonight go out tomorrow | roughly how many weeks for a sofa
      whats the waiting time at the moment | do things arrive quicker with express
      can you get it here before my holiday | do you know how long the post to norway takes
    `),
    answer: {
      text: [
        'The expected delivery time stands on the product page and, for your address, in the checkout before you pay. As soon as the parcel leaves you get an e-mail with a tracking link.',
        'How long it takes depends on the article and the place. The checkout shows the expected day for your address, and faster ways if there are any.',
      ],
      quickReplies: [{ title: 'What does delivery cost?' }, { title: 'Track my order' }],
    },
  },
];
