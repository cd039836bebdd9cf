import type { IntentDefinition } from '../../definition/types.ts';
import { lines } from '../lines.ts';

/** Orders on their way: where they are, and when they are late. */
export const orderIntents: IntentDefinition[] = [
  {
    name: 'order_status',
    title: 'Where is my order?',
    phrases: lines(`
      where is my order | wheres my stuff | where's my package | wheres my parcel | track my order | track order
      track package | tracking | tracking number | how do i track my order | i want to track my parcel
      can i get a tracking link | tracking link not working | order status | status of my order
      whats the status of order 10482 | status update on my order please | any update on my order?
      update on #4821 pls | has my order shipped yet | has it been dispatched | is my order on the way
      did my order go out yet | when will my order arrive | when will i get my order | when is my parcel coming
      when does my stuff get here | my order hasn't shipped | where is order SB-1042 | order 55120 where is it
      check my order | can you check my order | look up my order | i ordered last week where is it
      i placed an order yesterday, has it gone out | what is happening with my order
      still processing, when does it ship | order confirmed but no tracking | tracking says label created only
      wer is my ordr | my delivery status | out for delivery? | expected delivery date of my order
      didnt get a shipping email | did my order go through | no confirmation email for my order
      whats going on with my delivery | locate my parcel | where are my shoes | where is the dress i ordered
      has my jacket been sent | when will my order be delivered | when will it be delivered
      do you know when it will ship | when is it going to ship | is it coming today | will my parcel come today
      when is my delivery due | wheres my delivery | where has my parcel got to | tracking doesnt work
      tracking number is not valid | tracking id? | got shipped email but no tracking number
      where do i find my tracking number | any news on my order | eta on my order | eta? | order 88120 status
      has anything shipped | order placed on monday not shipped yet | what happened to my order | did you get my order
      is my order confirmed | can i see where my parcel is | has the package left your warehouse
      is it still at the warehouse | did it leave yet | did you ship it already | have you shipped my thing
      have you sent it yet | where is my shipment | location of my package | when can i expect my order
      when should i expect it | when can i expect delivery of my order | still preparing | order says pending
      order says confirmed only | it says in transit
      hi i ordered on the 3rd and it still says processing, when will it be sent
      hello i would like to know where my order is | order number 77120 please check | just checking on my order
      checking up on my order | following up on order 3302 | has my tent been posted | has it been posted yet
      was my parcel posted | who is the courier for my order | which courier has my parcel | courier details please
      share the tracking details | send me tracking info | is the driver nearby | how far away is the driver
      how far is my delivery | is my order packed | order packed? | is order 4410 ready | is it ready to ship
      my parcel status please | what day is my sofa coming | which day will you bring my bed
      when is the fridge being delivered | tell me when it arrives | i bought a bag on friday, is it sent
      i bought something on tuesday and want to know where it is | my order please | my parcel? | where is it
      where it is | where's it | when will i receive my parcel | when i will get my order | when will i get it
      when can i get my product | when my order will be delivered | when my order will come
      when will my order dispatch | when will it be dispatched | when is it being dispatched | order not dispatched
      my order is not yet shipped | product not shipped yet | is my order shipped or not | is my order dispatched
      dispatch status | shipping status | delivery status | shipment status | parcel status | track id | awb number
      consignment number | docket number please | tracking details | tracking link please
      tracking link does not open | the tracking page is empty | how can i track it | how to track my order
      where can i track my parcel | want to track my order | i want to know my order status
      i want to know about my order | i need details of my order | want to know when my product will come
      order details | my order id is 20345 | here is my order number 5540021 | order id 7712345 kindly check
      order number 88129 can you tell me where it is | kindly update about my order | kindly check my order
      please tell me the status | please check the status of my order | pls let me know when it will arrive
      let me know the delivery date | what is the delivery date of my order | delivery date? | when delivery
      when will u deliver | when will you deliver my order | when will you ship my order | when are you sending it
      did my stuff ship | did it ship | is it shipped | shipped or not | has it left
      has my mattress left the factory | did you dispatch the curtains | where is my mattress | where is my phone
      where are my books | where is the table i bought from you | wheres the rug | whr is my parcel | whre is my order
      where is ma order | were is my order | wheres my order at | my order where | ordr status | order staus
      odrer status | stauts of order | trak my order | traking number | trackng not working | any updates?
      any update | update please | i placed an order 2 days ago | i placed an order and got no confirmation
      i ordered a watch on saturday, when will i get it | i have ordered a mattress, when will i get it
      hi i ordered a chair 3 days ago just wanted to know the status
      hello, could you please tell me where my parcel is right now? thank you
      good evening, i would like to know if my order has already been sent
      can you please give me an update on my purchase | can you see where my delivery is
      could you look up where my package is | i have no tracking info | no tracking mail | never got a tracking code
      havent got any confirmation | did you receive my order | is my order placed | order successful?
      is it placed successfully | is my order in process | what stage is my order at | how far along is my order
      which company is delivering my order | who delivers it | which courier service | courier name and number
      delivery boy number | give me delivery boy contact | driver contact number | has the courier picked it up
      not picked up by courier yet | which city is my parcel in | parcel reached where | reached my city?
      when will it reach | when will it reach me | will i get it today | will i get my order tomorrow
      coming today or tomorrow | expected date? | arriving when | is it out | is it on the way | on its way?
      has it been sent out | preorder i made, when is it sent
      i bought a desk from you ten days ago and would like to know what is happening with it
      could someone tell me roughly when the boots i bought will turn up
      just wondering if the vase has gone in the post yet | hey have you guys sent my hoodie
      my wife placed an order under her name, can you see if it has left
      enquiring about an order i made on tuesday evening | i paid on friday and heard nothing since, what happens now
      what is the whereabouts of my parcel | can you trace my shipment | whats the latest on my bike
      is there any movement on order 20981 | has the postman already got my letter from you
      mirror i bought last week, when is it coming | waiting to hear when my wardrobe will be brought
      did the fedex guy pick up my box already | awb | awb details | awb no | lr number | when will it get here
      when does it get here | when will my stuff get here | when it will reach | when it will come
      when i will receive | when i will receive my order | when will i receive | when will i receive it
      when can i expect the delivery | when can i expect it | is it nearly here | is it close | where now
      where is it now | any news? | what about my order | what about my parcel | what happened with my order
      my order update | order update | order update please | update of my order | i want update on my order
      give me update of my order | order tracking | order tracking please | tracking order | track my parcel
      track shipment | please track my order | please track my parcel | kindly provide tracking details
      provide tracking id | need tracking details | need tracking number
    `),
    answer: {
      text: [
        'Thank you, I have noted order {order_number}. The tracking link in your shipping e-mail shows where the parcel is right now. If it shows nothing new, a person can look it up for you.',
        'The newest state of an order is behind the tracking link in your shipping e-mail, and in your account if you have one. I cannot look into the parcel system myself; a person can.',
      ],
      collect: ['order_number'],
      quickReplies: [{ title: 'It is late', text: 'My order is late' }, { title: 'Talk to a person' }],
    },
  },
  {
    name: 'delivery_delay',
    title: 'My delivery is late',
    phrases: lines(`
      my order is late | my parcel is late | delivery is late | delivery delayed | why is my order delayed
      why is my delivery taking so long | order taking too long | still waiting for my order
      still not received my order | still nt recieved ordr | havent received my order yet
      i have not got my parcel yet | order not received | not delivered yet | order not delivered
      it was supposed to come yesterday | it should have arrived by now | was supposed to arrive monday and nothing
      delivery date has passed | past the delivery date | two weeks and still nothing | its been 10 days where is it
      been waiting 3 weeks for my order | ordered a month ago still not here | tracking has not moved for days
      tracking stuck | no movement on tracking since friday | stuck in transit | my package is lost
      package lost in the mail | i think my parcel got lost | says delivered but i didnt get it
      marked as delivered but nothing here | courier says delivered but i have not received | delivery guy never came
      driver didnt show up | nobody came to deliver | how much longer do i have to wait | why so late
      why hasnt it arrived | delay in delivery | my order never arrived | my order never came
      package never showed up | nothing has arrived | its been over a week since i ordered
      ordered two weeks ago and it has not come | i paid for express and it is late
      paid for next day delivery and it did not come | day 6 and still nothing | tracking hasnt updated since tuesday
      no update in tracking for a week | parcel has not moved since monday | order 7731 has not moved
      package is stuck somewhere | stuck at the depot | stuck at customs | i was promised delivery by friday
      you said 3 days | expected yesterday but not delivered | waiting for ages | its taking forever
      delivered to the wrong house | left with a neighbour but nobody has it | someone stole my parcel
      parcel stolen from the porch | courier never rang the bell | delivery keeps getting postponed
      where is it, it should be here already | not here yet | my birthday present is late
      why are you not delivering on time | not on time | never on time | no delivery today | again no delivery today
      it did not come today | didnt come today either | courier did not come again
      driver keeps saying he will come tomorrow | every day they say tomorrow | you promised the 10th
      today is the 9th and you promised the 5th | order stuck in processing for a week | processing for 6 days now
      still says preparing after a week | nothing in the mailbox yet | it didnt arrive for the party
      said delivered but nobody came | i was home all day and no one came | no sign of my parcel | no sign of my order
      no sign of it yet | ordered 1st march today is 20th | ordered on 4th april and nothing yet | not recd yet
      not received till now | delivery slot was this morning and nobody came | should have come between 10 and 12
      the depot does not have my parcel | has my parcel gone missing | my parcel vanished
      tracking goes round and round | parcel keeps going back and forth | sent to the wrong depot | nothing at my door
      it says left at the door but nothing there | the site said 2 days | your website said 3 days, it has been 8
      i need it tomorrow and it is still not here | we leave on holiday tomorrow and still no parcel
      this is taking ages | too slow | so slow | what is taking so long | hurry up with my order
      i have not received my order | i have not received my product yet | i didnt receive my order
      didnt receive my parcel | didnt get my order | did not get my product | i didnt get anything | not received
      not received yet | not received my order | order not received yet | product not received | item not received
      still not received | still not delivered | still not shipped | still not dispatched | still not here
      still no delivery | still no parcel | still waiting | still waiting for delivery | still havent got my stuff
      yet to receive my order | yet to be delivered | yet not received | haven't gotten my package
      havent recieved anything | havnt received | have nt recieved my ordr yet | nt received | not recieved
      not delivred | parcel not come | parcel hasn't come | it hasnt come | it has not come yet
      my parcel did not come | my order isn't here | nothing received till date | nothing arrived | nothing here yet
      delay | delayed | delivery delay | order delay | delay in order | delay in dispatch | why is it delayed
      why this delay | why so much delay | why so much time | why is it taking so much time | why taking so long
      taking too much time | it takes too long | too long | very late | late | late delivery | so late | running late
      how long do i have to wait | how long more | how many more days | how much longer
      how many days more will it take | when will it finally arrive | when is it finally coming
      waiting since 10 days | waiting since last week | waiting for 2 weeks now | waiting for 15 days
      i am waiting since monday | i have been waiting for a month | been over a month | its been 3 weeks
      its been 2 weeks since i ordered | more than 10 days | more than a week and no delivery | it's already 12 days
      already 8 days passed | 10 days over | a week late | 5 days late | two days overdue | overdue
      delivery date crossed | delivery date is over | expected delivery date is gone | estimated date was yesterday
      promised date is over | missed the delivery date | you missed the date | date keeps moving
      keeps getting delayed | you keep delaying | postponed again | again postponed | delivery was promised for today
      delivery was for today but nothing | supposed to be here today | was supposed to come on sunday
      should be here by now | should have been here last week | should have arrived last friday
      said it would come yesterday | said 5 days now its 9 | told me 3 days | you told 4 days, its 10 days now
      status not changing | status not updated | tracking not updated | tracking not updating | no update since 4 days
      not moving | parcel not moving | shows in transit since 5 days | in transit for a week | stuck
      my parcel is stuck | stuck in customs | stuck in the sorting centre | held at customs | held up
      order still in processing | order is processing since many days | pending since 6 days | dispatch pending
      why not dispatched yet | why is it not shipped | why has it not been sent | why has my order not been delivered
      why my order is not delivered | not shipped even after a week | paid 10 days ago and not even shipped | lost
      lost parcel | lost in transit | lost my parcel | did you lose my parcel | parcel missing | package missing
      missing parcel | missing package | package got stolen | parcel has been stolen | stolen
      delivered but not received | shows delivered but not received | status delivered but i got nothing
      tracking says delivered nothing here | it says it was delivered but it wasnt | says delivered to someone else
      who signed for it | somebody else signed for my parcel | delivered to a wrong address
      left outside and it is gone | someone took it from my doorstep | not in my mailbox | neighbours dont have it
      where on earth is my order | please deliver fast | deliver soon | please expedite | please speed up
      need it urgently why is it not here | i need it urgently and it is already late
      my event is tomorrow and order not arrived | wedding is on saturday and the dress is not here
      it was a gift and it came too late | i have been waiting so long for my sofa, when does it finally come
      hello, i ordered on 2nd of march and today is the 20th. still nothing. please check
      hi my order was due last thursday and i have not heard anything since | gave up hope, my parcel is nowhere
      my order never turned up | the lamp still hasnt turned up | i keep checking but the parcel is not moving at all
      everyone else got theirs, mine is still missing | the bike for my son should have been here before christmas
      we were told tuesday, then thursday, now nobody knows | nobody rang the bell and it says delivered
      two different dates and neither was right | there was no parcel, no card, nothing
      i am still sat here waiting for the delivery men | the courier app has shown the same thing all week
      have been promised my sofa three times | took the day off work and the delivery did not turn up
      supposedly delivered to a neighbour, but which one | it has been more than ten working days and no sign
      carrier cant find my parcel | its been ages, where are my shoes | parcel missing since monday
      anything wrong with my delivery, it is not here | so many days and still not delivered | so many days gone
      many days have passed | it's been so long | it has been so long | its more than 15 days
      already 20 days and no product | 10 days completed not delivered | not delivered even after 10 days
      order not delivered since 10 days | product not delivered yet | my product is not delivered
      my product not yet delivered | when will you deliver, already late | why are you taking so much time
      why you are not delivering my order | why is my order not delivered yet | why is my order not shipped yet
      why not delivered | why not delivered yet | why so many days | what is the reason for delay | reason for delay?
      delay reason | please deliver my order as soon as possible | please deliver my order | please deliver it fast
      please dispatch my order soon | please ship my order fast | deliver my order asap | send my order fast
    `),
    answer: {
      text: [
        'I am sorry that order {order_number} is late. Parcels sometimes stand still in tracking for a few days before they move again. If the promised date has passed, or it says delivered and you do not have it, a person will sort it out with the carrier.',
        'I am sorry for the wait. Please check the tracking link in your shipping e-mail, and whether a neighbour or a parcel shop took it. If the promised date has passed, a person will sort it out with the carrier.',
      ],
      collect: ['order_number'],
      quickReplies: [{ title: 'Talk to a person' }],
    },
  },
];
