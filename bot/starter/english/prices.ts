import type { IntentDefinition } from '../../definition/types.ts';
import { lines } from '../lines.ts';

/** Invoices, discounts and offers. */
export const priceIntents: IntentDefinition[] = [
  {
    name: 'invoice',
    title: 'I need an invoice',
    phrases: lines(`
      invoice | i need an invoice | invoice please | where is my invoice | send me the invoice | can i get an invoice
      can i get a receipt | receipt | i need a receipt | proof of purchase | bill | need bill copy
      send bill to my email | gst invoice | invoice with gst number | vat invoice | invoice with company name
      change name on invoice | wrong details on invoice | invoice not in the parcel | no invoice received
      download invoice | how do i download my invoice | invoice for order 7788 | copy of my invoice | tax invoice
      invoise | need invoice for my company | need invoice for warranty | pdf of my bill | lost my receipt
      mail me the bill | pls email the invoice | need bill for order 9021 | need the invoice of my order
      wheres my receipt | where can i find the receipt | i did not get a bill | bill not received | no bill in the box
      send receipt again | invoice for my taxes | can you make the invoice out to my company
      add vat number to invoice | gst bill | wrong name on bill | invoice shows wrong amount | credit note
      order receipt pdf | print invoice | proforma invoice | bill pls | forward me the invoice
      receipt for my accountant | vat receipt | bill missing | bill was missing from the parcel
      no receipt in the box | there was no invoice in the box | need paperwork for the order | invoice copy
      invoice copy please | invoice for my order | invoice not received | invoice required | invoice request
      invoice pdf | invoice number | invoice with my company name | invoice with vat | invoice with tax id
      invoice on company name | invoice download | i want invoice | i want the invoice | i want my invoice
      i want bill | i need invoice | i need my invoice | i need bill | i need the bill | i need a bill for my order
      i need a proper invoice | i need a vat receipt | i need a copy of my receipt | need invoice | need an invoice
      need bill | need the bill | need gst bill | need tax invoice | need receipt | send invoice | send me invoice
      send me my invoice | send the invoice | send my invoice | send me the bill | send me the receipt
      send me a receipt | please send invoice | please send me the invoice | please send the bill
      please share invoice | please share the invoice | please provide invoice | share invoice | share the bill
      mail the invoice | email me the invoice | email invoice please | can you send me the invoice
      can you send the bill | can you email my receipt | can i get invoice | can i get bill | can i get the bill
      can i get gst invoice | can i have an invoice | can i have the receipt | how to get invoice
      how to download invoice | how can i get my invoice | how can i get the bill | how do i get an invoice
      where can i get the invoice | where can i find my invoice | where is the bill | where is my bill
      where is my receipt | didnt get invoice | did not receive invoice | didnt receive the bill
      never received an invoice | no invoice | no bill | no receipt | no bill with product
      bill not received with product | bill copy | bill required | bill for claim | bill for insurance
      bill for reimbursement | bill of my order | gst | gst bill required | gst number | add gst number
      add my gst number | gst input | gst invoice required | will i get gst bill | do you give gst bill
      do you provide invoice | do you give bill | will i get a bill | will i get an invoice | is invoice included
      vat | vat number | vat number on invoice | tax bill | tax receipt | receipt please | receipt for order 5102
      proof of payment | payment receipt | purchase receipt | duplicate bill | duplicate invoice | correct invoice
      invoice correction | invoice is wrong | wrong invoice | wrong address on invoice | wrong gst on invoice
      change invoice | change the name on the bill | reissue invoice | resend invoice | invioce | invocie | recipt
      reciept please | our accounts team needs the paperwork | could i have something for my tax return
      the bill should be on my company | i need something official with vat on it
      can you mail me proof that i bought it | i threw away the till slip, can you print it again
      please put our company address on the bill
    `),
    answer: {
      text: [
        'The invoice comes with your confirmation or shipping e-mail, and in your account you can download it under your orders. If it needs other details, such as a company name or tax number, a person can help.',
        'Please look into your confirmation e-mail or your account first. If the invoice is not there or must be changed, a person will send you a new one.',
      ],
      quickReplies: [{ title: 'Talk to a person' }],
    },
  },
  {
    name: 'discount',
    title: 'Discounts and offers',
    phrases: lines(`
      discount | any discount | any offers? | any offers going on | do you have a discount code | discount code
      promo code | coupon | coupon code? | voucher code | got any vouchers | coupon not working
      promo code not working | my code doesnt work | discount code invalid | code expired | code not applied
      forgot to use my discount code | discount not applied to my order | where do i enter the code | is there a sale
      when is the next sale | when does the sale end | black friday deals? | student discount | first order discount
      10% off newsletter code not received | newsletter discount | best price? | can you do a better price
      can i get it cheaper | give me a discount | last price? | price drop after i bought | found it cheaper elsewhere
      price match? | loyalty points | how do i use my points | referral bonus | any deal if i buy 2 | dicount code
      any coupon for new customers | new customer offer? | welcome discount | any codes? | any promo running
      coupon for first order | code says invalid | code WELCOME10 not working | it says code invalid
      my voucher is not accepted | voucher not accepted | why cant i use my coupon | can i use two codes
      combine coupons | when are you having a sale | are you having a sale soon | sale? | still on sale?
      is this offer still valid | do students get money off | discount for students | nhs discount | military discount
      do teachers get a discount | something off if i buy more | any deals today | deals? | buy one get one?
      offer ended too early | i saw it cheaper yesterday | price went down can i get the difference | reduce the price
      too expensive, any discount | reward points | cashback | forgot to put in my code | forgot to add my voucher
      i forgot to enter the coupon | which deals do you have | what offers do you have
      what offers are there this week | coupon gives an error | coupon FEST20 error | price dropped after i ordered
      price dropped the next day can i get the difference | code for students? | offer | offers | any offer
      any offer available | any offers available | any offers for me | any offers today? | any offers on mattress
      any current offers | any ongoing offers | any special offers | any special offer | any good deals
      any discount available | any discount for me | any discount on this | any discount today | any discounts
      any discount code | any discount coupon | any coupon | any coupons | any coupon code | any coupon available
      any promo code | any promocode | any voucher | any cashback | any sale | any sale going on | any sale coming
      any festive offer | any diwali offer | any christmas offer | any bank offer | any new year offer | any freebies
      any free gift | any scheme | is there any offer | is there any discount | is there an offer
      is there a discount | is there any coupon code | is there any sale | is there a promo code
      are there any offers | are there any discounts | what are the offers | what is the offer | what offers
      what offer is going on | what discount | what discount do i get | how much discount
      how much discount will i get | what is the discount | what is the best offer | best offer | best deal
      best discount | best price you can give | current offers | current offer | today's offer | today offer
      todays deals | latest offers | new offers | special offer | special discount | special price | festival discount
      bank discount | bank offers | card offer | offer on credit card | hdfc offer | sbi card offer | combo offer
      buy 1 get 1 | buy 2 get 1 | bogo | bundle price | bundle deal | discount please | discount pls | discounts
      discount available | discount coupon | discount codes | discount voucher | discount on first order
      discount for first purchase | discount for new customer | discount for existing customers | discount for seniors
      discount for employees | discount not applied | discount not showing | discount missing | discount not given
      more discount | more discount please | extra discount | give discount | give me discount | give some discount
      give me a coupon | give me coupon code | give me a code | can i get discount | can i get a discount
      can i get any discount | can i get more discount | can i get an extra discount | can i get a coupon
      can i get a code | can you give discount | can you give me a discount | can you give me a code
      can you give some discount | can you do any discount | can you reduce the price | do you have any offer
      do you have any offers | do you have any discount | do you have any discounts | do you have any coupon
      do you have offers | do you have discount | do you have a sale | do you give discount | do you offer discounts
      do you have coupons | i want discount | i want a discount | i want coupon | i need discount
      i need a discount code | i need coupon code | need coupon | need discount | need promo code | want a coupon code
      send me coupon | coupon codes | coupon not applied | coupon not applying | coupon is not working
      coupon code not working | coupon code invalid | coupon expired | coupon invalid | coupon error | promo
      promocode | promocode not working | promo code invalid | promo code expired | voucher | voucher not working
      voucher expired | voucher doesnt work | code not working | code not valid | code is not working
      code is invalid | code isnt working | code does not work | the code does not work | my code is not accepted
      how to apply coupon | how to apply the code | how to use coupon | how to use the voucher
      how do i apply the discount | where do i put the coupon | where to enter coupon code | cant apply coupon
      unable to apply coupon | sale when | sale date | when is sale | when is the sale | when will the sale start
      when is black friday | is the sale over | sale over? | sale price | clearance | cheaper | any cheaper
      too costly | too expensive | very expensive | very costly | so expensive | price is high | price is too high
      your price is high | its cheaper on amazon | cheaper on another site | cheaper on flipkart | price drop
      price dropped | can you match the price | negotiable? | is the price negotiable | fixed price? | final price
      lowest price | loyalty program | my points | reward points not added | redeem points | how to redeem points
      points expired | cashback not received | cash back | referral | referral code | refer a friend
      referral bonus not received | how to refer | student offer | student code | first order code
      first purchase discount | welcome offer | welcome code | newsletter code | signup discount
      sign up discount not received | 10% off | 20% off code | 50% off? | free gift | free gift with order | disount
      discout | discount cod | cupon | copon code | cuopon | offr | offerz
      saw a banner about 15 percent, how do i get it | whats the catch with the voucher
      a friend sent me a code and it wont go in | do you have something off for pensioners
      is there money off if i take three | how do i get the welcome voucher | do you ever have sales
      the basket does not take off the discount | can i still use my code from last month
      my birthday voucher, where is it | which days do you have special deals
      does the discount apply to shoes as well | anything off | anything off today | something off? | money off?
      any money off | cheap price? | less price | price less please | make it cheaper | can you make it cheaper
      reduce price | kam karo price | discount for nurses | discount for doctors | is there a discount for teachers
      key worker discount | blue light card | how do i use points | use my points | where are my points
    `),
    answer: {
      text: [
        'Current offers are on our home page, and newsletter readers hear of them first. A code is entered in the basket or checkout; if it is refused, check its end date, its minimum amount and which articles it is for.',
        'All offers that run at the moment are shown in the shop. If a code should work and does not, a person can check it.',
      ],
      quickReplies: [
        { title: 'My code does not work', text: 'Let a person check my code' },
        { title: 'Talk to a person' },
      ],
    },
  },
];
