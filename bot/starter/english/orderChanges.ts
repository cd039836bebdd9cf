import type { IntentDefinition } from '../../definition/types.ts';
import { lines } from '../lines.ts';

/** Orders that should be other than they were placed. */
export const orderChangeIntents: IntentDefinition[] = [
  {
    name: 'cancel_order',
    title: 'Cancel my order',
    phrases: lines(`
      cancel my order | cancel order | i want to cancel | i want to cancel my order | how do i cancel my order
      how to cancel an order | can i cancel | can i still cancel | can i cancel before it ships | pls cancel
      please cancel my order | cancel order 33871 | cancel it please | cancellation | order cancellation
      i ordered by mistake | ordered by accident cancel please | dont want it anymore | i dont want the order anymore
      i changed my mind about the order | ordered twice by mistake | accidentally ordered two
      duplicate order cancel one | need to cancle my oder | stop my order | stop the shipment | dont ship it
      can i call off my order | undo my order | cancel one item from my order | cancelation of order
      no cancel button in my account | it wont let me cancel | is it too late to cancel | cancel and refund
      cancel my purchase | i need to cancel this | pls dont send my order | please do not ship my order
      i dont need it anymore | dont need it any more | no longer need the item | i no longer want this
      bought the wrong thing please cancel | found it cheaper so cancel my order | cancel the order i just made
      i ordered this morning and want to cancel | way to cancel? | cancel both orders
      stop order 5512 before it ships | revoke my order | withdraw from the purchase | annul my order
      clicked buy by accident | pressed order twice | bought it by accident | bought twice by accident
      tired of waiting, cancel it | takes too long, cancel please | i found it in a store, stop the order
      can i cancel, ordered ten minutes ago | cancel button? | where can i cancel | drop my order
      forget my order, i dont want it | get rid of my order | take back my order | i want out of my order
      my kid ordered this please cancel | somebody else ordered with my account cancel it
      do not need the chair any longer | dont need the phone any longer | no longer needed, cancel
      until when can i cancel | how long do i have to cancel | cancelled it but it still shows
      did my cancellation go through | can you cancel order 6100 for me | i want cancel my order
      i want to cancel this order | i want to cancel the order | want to cancel | need to cancel
      would like to cancel my order | i would like to cancel | cancel this order | cancel the order
      cancel that order | cancel all | cancel everything | cancel all my orders | cancel my booking
      cancel immediately | cancel my order immediately | cancel my order asap | cancel my order now
      cancel my mattress order | cancel order no 20034 | cancel order 5561 please | kindly cancel my order
      kindly cancel | plz cancel my order | can you cancel my order | can you cancel it
      could you cancel my order please | can u cancel | please could you cancel the shoes i ordered | how can i cancel
      how can i cancel my order | how do i cancel it | how cancel order | steps to cancel | where is the cancel option
      no cancel option | cancel option not showing | cancel option not available | unable to cancel
      unable to cancel my order | cant cancel | i cant cancel my order | not able to cancel | why cant i cancel
      cancel request | cancellation request | request for cancellation | cancellation policy | cancellation charges
      is there a cancellation fee | can i cancel after shipping | can i cancel it even if shipped
      already shipped can i cancel | cancel and refund me | cancel and give refund
      cancel my order and refund the money | cancel it i want my money back | i dont want this order | i dont want it
      i dont want the product | i don't want this product any more | dont want anymore | no longer want it
      no longer need it | not interested anymore | dont send it | do not send it | dont dispatch | do not dispatch
      do not deliver | stop delivery | stop the order | stop my parcel | please stop the delivery | ordered by mistake
      by mistake i ordered | mistakenly placed an order | i placed the order by mistake | wrongly ordered
      placed wrong order | placed two orders by mistake | order placed twice | ordered two times by mistake
      got two order confirmations, only want one | my child ordered it | i changed my mind please cancel
      changed my mind about it | i found a better one, cancel | plans changed, please cancel my order | cancle
      cancle my order | cancle order | cancell | cancell my order | canel order | cncl my order | cansel the order
      my order was cancelled | why was my order cancelled | why is my order cancelled | my order got cancelled
      order cancelled automatically | you cancelled my order | order cancelled by you | who cancelled my order
      i did not cancel my order | is my order cancelled | has my order been cancelled | cancelled?
      cancellation status | did you cancel it
      hi, i placed an order this morning but i no longer need it. could you please cancel it before it goes out?
      please abort my order | scrap my order | forget about the order, my husband already got one
      i clicked too fast, please dont process it | could you not send the jacket, i no longer need it
      please take back order 2204 before it goes out | i would rather not have it after all, is that still possible
      bought the same thing elsewhere so please cancel mine | stop everything, i entered the wrong thing
      the delivery date is too late for me so i want to cancel | can i get out of the purchase
      i placed an order an hour ago, is it possible to withdraw it
    `),
    answer: {
      text: [
        'An order can be cancelled as long as it has not left for shipping. I have noted order {order_number}. To have it stopped, let a person know now: the sooner, the better the chance.',
        'An order can be cancelled as long as it has not left for shipping. Look for "cancel" in your account or confirmation e-mail, or let a person stop it for you. If it is already on its way, you can return it.',
      ],
      collect: ['order_number'],
      quickReplies: [{ title: 'Talk to a person' }, { title: 'Return instead', text: 'How do I return something?' }],
    },
  },
  {
    name: 'change_order',
    title: 'Change my order',
    phrases: lines(`
      change my order | i need to change my order | can i change my order | edit my order | modify order
      can i modify my order after placing it | update my order | can i add an item to my order
      add something to my order | add one more to my existing order | forgot to add an item
      remove an item from my order | take one thing off my order | change the quantity
      i ordered the wrong size can you change it before shipping | picked wrong colour can i change it
      i chose the wrong size by mistake, order just placed | change colour of my order | change the size in my order
      selected wrong item in order how to change | ordered 2 but need 3
      can i switch to another product before you ship | combine two orders | can you merge my orders | amend my order
      made a mistake in my order | i made a mistake when ordering | correction to my order | change my ordr pls
      change delivery date of my order | can i change the delivery day | deliver it later please | reschedule delivery
      i want 2 instead of 1 | make it 3 instead of 2 | need 4 not 3 | add a cable to the order i just made
      can i still add another shirt | please change the colour before you send it
      want black instead of white, not shipped yet | change to size M before shipping
      can you swap one item before it ships | include another item in the same parcel
      i forgot something, can you put it in the same box | can i change something on my order | order change request
      deliver on another day | can you hold my order until monday | pause my delivery i am on holiday
      need a different size in my order, not shipped yet | different colour please, order not sent yet
      i picked the wrong colour when ordering | oops ordered the wrong size, can you fix it
      wrong quantity in my order | put another one in my order | can you put one more shirt in
      move my delivery to friday | can you move the delivery date | can the delivery be on monday instead
      postpone delivery | bring delivery forward | remove the second shirt from my order
      please remove one from order 4410 | delete an item from my order | take the lamp out of my order
      ship both orders together | send my orders in one parcel | can you put both orders in one box
      too late to add something? | can i add a mug | swap the red shirt for the blue one in my order
      change the blue one to green before it goes out | i want a different model, not sent yet
      wont be home on friday | i am away on tuesday, come another day | nobody home that day, deliver another day
      not at home tomorrow, can you deliver later | modify my order | edit order | update order | change order
      change in order | changes to my order | amend order | i want to change my order
      want to make a change to my order | want to modify | can i make changes to my order
      can i change it before it ships | add item | add items to my order | add another item | add one more
      add one more thing | add this to my order | can you add a pillow | can you add socks to order 6612
      i want to add something to my order | forgot to order one thing | missed one item while ordering | remove item
      remove one item | remove one product | delete one item from my order | without the second one please
      change quantity | change qty | quantity change | increase quantity | reduce the quantity
      i ordered 3 but want 1 | only one please, not two | want one more of the same | change size
      change the size to M | change size before dispatch | i want to change the size of my order | change colour
      change color | change the color to black | can i change the color | change product | change item
      change variant | change flavour | different flavour please | change model in my order | i selected wrong size
      selected wrong colour | selected the wrong product | chose wrong size by mistake | i chose wrong item
      ordered wrong size | ordered wrong colour | ordered the wrong flavour, not shipped yet
      by mistake ordered size 8 need 9 | i ordered a small one but need a large, please change before sending
      i ordered king size but need queen size | merge orders | merge both orders | combine orders
      send both orders together | ship them together | one parcel for both | split my order | send half now
      change delivery date | change the delivery date | change delivery time | change delivery slot
      different delivery day | deliver on 20th | deliver on saturday instead | deliver after 15th | deliver next week
      deliver later | deliver earlier | delay my order | delay the delivery please | can you deliver it next month
      hold my order | hold the delivery | please hold for a week | dont ship before monday | send it later
      reschedule | reschedule my delivery | reschedule the delivery to sunday | rescheduling
      i wont be in town, send it later | change payment method of my order | change to express shipping
      upgrade to express | upgrade my shipping | change name on the order | wrong name on my order | chng my order
      modfy order | could you pack both things together | i forgot to put batteries in, can you include them
      make it three please | can you put the two orders in one box | i wanted the oak one, i took pine by accident
      can the table come a week later, we are still painting | could you bring it on a monday rather than friday
      i wanted two of them, it only took one | can i swap the green mug in my order for a blue one before you pack it
      id like to take one of the chairs off my order | i need it in a 12, i ordered a 10 this morning
      could you send half of it now and the rest later
    `),
    answer: {
      text: [
        'A change is possible as long as the order has not left for shipping. I have noted order {order_number}. Tell a person here what should change and it will be done if there is still time.',
        'A change is possible as long as the order has not left for shipping. Tell a person here what should change and it will be done if there is still time.',
      ],
      collect: ['order_number'],
      quickReplies: [{ title: 'Talk to a person' }, { title: 'Cancel my order' }],
    },
  },
  {
    name: 'change_address',
    title: 'Change the delivery address',
    phrases: lines(`
      change address | change delivery address | change my shipping address | i need to change the address on my order
      wrong address | i put the wrong address | entered wrong address | typo in my address | forgot the house number
      forgot apartment number in the address | wrong house number on order | wrong pincode entered
      wrong zip code on my order | wrong postcode | update shipping address | update my address
      can you send it to another address | deliver to a different address | ship to my office instead
      send to my work address | i moved, new address | i have moved house how do i change address
      old address on the order | order going to my old address | how to change adress | adress is wrong
      correct my address please | edit delivery address | can i change the address after ordering
      wrong phone number on my order | change phone number for delivery | address change | redirect my parcel
      different shipping address than billing | i typed the wrong street | misspelled my street name
      street name is wrong | wrong city on my order | moved last month, order goes to the old flat
      i have moved, please send it to the new place | new address please | send it to my parents instead
      can it be delivered to my office | deliver to my neighbour instead | please deliver to my job
      need to update the address | update address urgently | change of address for order 6620 | missing flat number
      add landmark to my address | wrong email on order | change contact number on my order
      shipping address is not right | i selected the wrong address at checkout | can you ship it to my mothers house
      ship it to my brothers place | send it to a friend instead | deliver it to another house
      you have the wrong address for me | my address is wrong on the order | i left out the door number
      no door number in my address | the postcode is wrong | zip is wrong on order | address needs correcting
      fix my address | deliver to number 12 instead of 21 | it should be 5 main street not 15 | i used my old address
      order was sent to my old address by mistake | my billing address got used | put my parents address by mistake
      selected home instead of office address | i am at another address this week | change my address
      change the address | change of address | change shipping address | change address of my order
      i want to change my address | i want to change my delivery address | want to change address
      need to change the delivery address | need address change | can i change the address | can i change my address
      can i change my delivery address | can you change the address please | how to change address
      how do i change my address | how can i change my shipping address | edit address | edit my address
      update address | update delivery address | correct my address | address correction | correction in address
      modify address | wrong address entered | wrong delivery address | i entered the wrong address
      i entered wrong address by mistake | i gave wrong address | i typed the wrong house number
      i typed the wrong postcode | wrong pincode | wrong pin code entered | wrong zip code | wrong city selected
      wrong street | wrong house number | wrong flat number | wrong phone number in order
      wrong mobile number on my order | change phone number on order | change contact number for delivery
      update mobile number for delivery | add a landmark | add flat number | forgot apartment number
      forgot the floor number | forgot to add my flat number | forgot my street | incomplete address
      address incomplete | address is incomplete | address is wrong | my address is wrong
      the address on my order is wrong | old address | it is going to my old address
      order is going to my old address | sent to old address | shipped to my old address | i moved | i have moved
      i am moving | i shifted to a new house | shifted to another city | moving house next week | new address
      here is my new address | my new address is | deliver to another address | deliver to my office
      deliver to my work | deliver to my parents instead | deliver it to my friend | send to another address
      send it to my work | send to a different place | ship to another address | ship it to my mum instead
      different address | redirect to another address | can the parcel be redirected | change adress | chnge address
      adress change | addres wrong | change delivry address | billing address | change billing address
      hi, i just noticed that my order has my previous address, could you change it to the new one
      the street name on my order is spelled wrong | could you send it to my work place instead
      please use my sisters address for this one | i gave you the wrong town
      it would be easier for me to get it at the office | number 12 not 21, can you fix it
      i noticed my flat number is not on the order | autofill put in my old street
      we just moved, can the parcel come to the new house | how do i alter where my parcel goes
      can i have my delivery sent somewhere else
    `),
    answer: {
      text: [
        'The address can be changed as long as the order has not left for shipping. I have noted order {order_number}. Write the new address here and ask for a person, who will change it if there is still time.',
        'The address can be changed as long as the order has not left for shipping. Write the new address here and ask for a person, who will change it if there is still time. For later orders you can change it in your account.',
      ],
      collect: ['order_number'],
      quickReplies: [{ title: 'Talk to a person' }],
    },
  },
];
