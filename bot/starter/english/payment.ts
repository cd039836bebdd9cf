import type { IntentDefinition } from '../../definition/types.ts';
import { lines } from '../lines.ts';

/** Paying, and what can go wrong with it. */
export const paymentIntents: IntentDefinition[] = [
  {
    name: 'payment_methods',
    title: 'How can I pay?',
    phrases: lines(`
      how can i pay | how do i pay | payment methods | payment options | what payment methods do you accept
      which cards do you take | do you take credit cards | do you accept visa | amex? | can i pay with mastercard
      debit card ok? | do you accept paypal | paypal? | apple pay? | google pay accepted? | klarna?
      can i pay with klarna | pay later | can i pay in installments | instalments possible? | emi available?
      no cost emi? | do you take upi | upi payment? | can i pay by bank transfer | pay by invoice possible
      can i pay with a gift card | use gift voucher and card together | split payment | do you accept bitcoin
      is it safe to pay here | is my card safe | which currency do you charge in | can i pay in euros | pay in store?
      can someone else pay for my order | how to pay online | net banking | paymnt options | do you accept cash
      can i use paypal | do u take american express | do u accept visa | can i use my debit card | can i pay by card
      credit card? | do you take mastercard | gpay | phonepe? | paytm? | afterpay? | sofort? | ideal? | pay monthly
      is there an option to pay in parts | can i pay in 3 | finance available? | buy now pay later | monthly payments
      pay by cheque | pay with points | can i pay with two cards | bank transfer | wire transfer details | prepayment
      which payment ways do you have | what can i pay with | is paying with card secure | do you store my card
      pay in dollars | is visa ok | is paypal ok | pay half now and half later | can i pay in two parts
      any emi on this | what cards work | card or paypal? | is bank transfer ok | amazon pay? | instalment plan?
      rest by card and part by gift card | is it possible to pay by card | how to make the payment | accepted cards
      payment | payment mode | payment modes | modes of payment | mode of payment | payment option | payment types
      payment ways | how to do payment | how can i make payment | how can i make the payment | how do i make payment
      how do i make a payment | how should i pay | how will i pay | how i pay | where do i pay | where can i pay
      what are the payment options | what are the payment methods | what payment options are available
      what are the modes of payment | which payment methods | which payment options | which payment do you accept
      can i pay online | can i pay by upi | can i pay via gpay | can i pay by cheque | can i pay by paypal
      can i pay cash | can i pay cash in store | can i pay later | can i pay in emi | can i pay in installment
      can i pay on emi | can i pay on invoice | can i pay with card | can i pay with credit card
      can i pay with points | can i pay with amex | can i pay using paytm | do you accept card | do you accept cards
      do you accept credit cards | do you accept debit cards | do you accept amex | do you accept apple pay
      do you accept google pay | do you accept upi | do you accept klarna | do you accept crypto
      do you accept vouchers as payment | do you accept sodexo | do you take debit cards | do you take apple pay
      do you take visa | do you take klarna | do you take cards | do you have paypal | do you have klarna
      do you have emi | do you have upi | do you offer emi | do you offer klarna | do you offer financing
      do you offer pay later | accept visa? | take mastercard? | maestro? | visa? | mastercard? | rupay card | upi
      upi id? | qr code for payment | phone pe | bhim | google pay? | clearpay? | affirm? | bajaj finance
      bajaj emi card | bajaj emi available | credit card emi | debit card emi | emi | emi option | emi options
      emi possible | is emi available | is there emi | any emi option | emi for 6 months | emi without credit card
      emi on debit card | 0% emi | zero interest? | 0 percent finance | interest free? | installments | instalments
      in installments? | monthly installments | monthly instalments? | pay in parts | pay in 4 | pay in three
      buy on credit | pay by invoice | invoice payment | purchase on account | bank transfer details
      bank account details | account number for payment | iban? | neft | cheque? | wallet payment | gift card payment
      card payment | online payment | online payment only? | is online payment safe | is the payment secure
      is it secure to pay with card | payment link | send payment link | send me the payment link
      can you send me a link to pay | advance payment | do i have to pay in advance | full payment in advance?
      partial payment | token amount | deposit? | which currency | currency? | can i pay in usd | paymet methods
      payement options | how 2 pay | do you do monthly payments | is it ok to settle by bank transfer
      would you take a cheque | can i use two ways to pay | am i able to pay with my phone
      could my boss pay for it later | which cards are fine | can you split it into four payments
      is american express ok with you | do i have to pay right now or later | can i pay you by sofort or ideal
      i only have a debit card, does that work | pay with phonepe | phone pe accepted? | do you take phonepe
    `),
    answer: {
      text: [
        'All ways to pay are shown in the checkout before you order, for your country and basket. Payment runs encrypted through our payment provider.',
        'Go to the checkout to see every way to pay that is open to you. If yours is missing, a person can tell you more.',
      ],
      quickReplies: [
        { title: 'Cash on delivery?', text: 'Is cash on delivery available?' },
        { title: 'Talk to a person' },
      ],
    },
  },
  {
    name: 'cash_on_delivery',
    title: 'Is cash on delivery available?',
    phrases: lines(`
      cash on delivery | is cash on delivery available | cod available? | cod | do you have cod | do u do cod
      is cod available | cod available for 110045? | cod not available why | why no cod | cod option not showing
      cod charges | extra charge for cod | can i pay when it arrives | can i pay on delivery | pay at the door
      pay the delivery guy | pay cash when i receive it | can i pay cash to courier | pay after delivery
      payment on delivery possible? | cash payment at delivery | cod limit | i want to order with cod
      can i do cod on this item | cash on dilivery | change my order to cod | prepaid only or cod also
      card on delivery? | is cod there | is cod there for this | is there cod | cod possible? | can i get cod
      want cod | why cod is not coming | cod not showing | cod disabled | cod for my pincode | pay when i get it
      pay when it comes | pay on arrival | i will pay when i receive the parcel | give cash to the delivery boy
      give money to the driver | hand cash to courier | cash at the door | cash when delivered
      is cash ok on delivery | can i pay by card to the delivery boy | cod hai | is it possible to pay when it arrives
      is it possible to pay at delivery | can i pay once i have it | cash on delivery in delhi | pay the courier
      pay courier in cash | delivery boy takes cash? | dont trust online payment, cod please
      i dont want to pay online | cannot pay online, cash? | can i pay when it gets here
      cod price higher than prepaid? | c.o.d | cod order | cod availble? | cod avilable | cod is available?
      is cod available in my area | is cod available for my pincode | is cod possible | is cod option available
      is it cod | is it available on cod | is it on cod | is there cash on delivery | is there cod option | any cod
      cod facility | cod service | cod or prepaid | cod or online | cod not available | cod not available in my area
      cod not available for my pincode | why cod not available | why no cash on delivery | why is cod not available
      no cod? | no cod option | cod option | cod option not available | cod option is not showing | cod not working
      cod not accepted | cod fee | cod fees | cod extra | cod extra charges | is cod free | cod minimum order
      maximum amount for cod | cod refund | cod in 560001 | cod for 700055 | cod in mumbai | cod for kerala?
      do you accept cod | do you accept cash on delivery | do you do cod | do you do cash on delivery
      do you give cod | do you have cash on delivery | do you offer cod | do you offer cash on delivery
      do you provide cod | u have cod? | can i order cod | can i order on cod | can i order with cash on delivery
      can i get cash on delivery | can i get it on cod | can i pay cod | can i choose cod | can i use cod
      can i do cash on delivery | can i pay cash on delivery | can i pay after delivery | can i pay after i receive
      can i pay after receiving the product | can i pay when i get it | can i pay when i receive it
      can i pay when delivered | can i pay when it is delivered | can i pay at delivery | can i pay at the door
      can i pay at home | can i pay to the delivery boy | can i pay the driver | can i pay by upi at delivery
      pay on delivery | pay on delivery available | pay at delivery | pay after receiving | pay when delivered
      pay cash | pay cash on delivery | pay by cash when it arrives | payment on delivery | payment after delivery
      payment at the door | payment when it comes | cash | cash payment | cash payment available
      cash on delivery available | cash on delivery please | cash on delivery option | cash on delivery not available
      cash on delivery charges | cash delivery | cash on devlivery | cash on delivary | cash on dlivery | i want cod
      i want cash on delivery | i want to pay cash on delivery | i want to pay on delivery
      i want to pay when it comes | i want to order by cod | i want order on cod | need cod | need cash on delivery
      i need cod option | i only have cash | only cash | i will pay on delivery | i will pay cash
      i will pay at the time of delivery | will pay after delivery | convert to cod
      convert my order to cash on delivery | change payment to cod | make it cod
      could i give the money to the driver | does the driver take cash | can the delivery man take cash from me
      i would rather pay once it is in my hands | will he have a card machine at the door | pay the postman?
      can i settle up when it is delivered | i dont have a card, can i pay in cash when the parcel comes
      c.o.d available | is c.o.d possible
    `),
    answer: {
      text: [
        'If cash on delivery is possible for your post code and basket, the checkout offers it as a way to pay, with its fee if there is one.',
        'Whether you can pay at the door depends on your post code and the amount: the checkout shows it before you order.',
      ],
      quickReplies: [{ title: 'How can I pay?' }, { title: 'Do you deliver to my area?' }],
    },
  },
  {
    name: 'payment_failed',
    title: 'My payment failed',
    phrases: lines(`
      payment failed | my payment failed | payment not going through | payment wont go through | card declined
      my card was declined | card not accepted | cant pay | i cannot pay | checkout not working | checkout error
      error at checkout | it keeps saying payment error | paypal not working | payment stuck on loading
      page froze when paying | transaction failed | transaction declined but money taken | money deducted but no order
      amount debited but order not placed | paid but no order confirmation
      money gone from my account but order failed | charged twice | i was charged two times | double charge
      double payment | charged but order cancelled | payment pending | why is my payment pending | otp not coming
      didnt get the otp for payment | 3d secure fails | cant place order | cant complete my order
      unable to place an order | cannot check out | paymnt faild | charged wrong amount | you took too much money
      unknown charge from your shop on my card | my card keeps getting declined | card rejected
      my card gets rejected | card not working | checkout keeps spinning | cant check out | payment page not loading
      payment page blank | i was billed twice | billed two times for one order | money taken twice
      paid twice by mistake | you charged me two times | money was taken but no order
      money got deducted but payment failed | amount deducted order not confirmed | payment done but order not showing
      payment successful but no confirmation | upi payment failed | bank says ok but you decline
      error code when paying | order button does not work | cant add to cart | basket keeps emptying
      cannot finish my purchase | transaction error | it charged me more than the price | why was i charged
      two charges for one order | 2 charges on my card | two charges on my bank statement | the payment was declined
      declined 3 times | cant get past payment | stuck at the payment page | paypal gives an error | paypal error
      money taken but it says failed | clicked pay twice and was charged twice | unsuccessful payment
      money left my account but no order | money went out but no order | bank debited but page shows error
      your site wont take my card | site does not take my card | it does not accept my card
      why was i charged two times | charged two times | payment cancelled by itself | cannot enter card number
      payment issue | payment issues | payment problem | payment error | payment failed again | payment failure
      payment fail | payment is failing | payment is not happening | payment is not going | payment is not working
      payment not working | payment not done | payment not successful | payment unsuccessful | payment not accepted
      payment not processed | payment not received? | payment declined | payment rejected | payment is pending
      payment status | payment status pending | payment is stuck | payment keeps failing | payment always fails
      payment didnt work | payment did not work | payment doesnt work | payment does not go through
      payment gateway error | payment gateway not working | payment page error | payment page does not open
      problem with payment | problem in payment | problem while paying | problem during payment | issue with payment
      issue in payment | facing issue in payment | trouble paying | error in payment | error while paying
      error while making payment | error when i pay | i get an error when i pay | cannot make payment | cannot pay
      cant make payment | cant make a payment | i cant pay | not able to pay | not able to make payment
      not able to do payment | unable to pay | unable to make payment | unable to make the payment
      unable to do payment | unable to checkout | unable to check out | unable to order | unable to place order
      unable to place my order | not able to place order | not able to order | not able to checkout | cannot order
      cannot place my order | cant order | i cant order | i cant place an order | i cant checkout
      cant check out online | cant add item to cart | add to cart not working | cart not working | cart is empty
      my cart is empty now | website not working | website not opening | website error | website is down
      site not working | site down | app not working | app is not working | page not loading | page not opening
      link not working | link does not open | checkout page not working | checkout does not work | checkout failed
      checkout problem | stuck at checkout | stuck on payment | transaction failed but money deducted
      transaction failed money deducted | transaction not successful | transaction pending | transaction declined
      money deducted | money deducted but order not placed | money deducted but order not confirmed
      money deducted no order | money deducted twice | money debited | money debited but order not placed
      money debited order failed | money got debited | money cut but order not placed | money has been deducted
      money taken | money taken but no order | money taken from account | money was taken twice | amount deducted
      amount deducted but order not placed | amount deducted but payment failed | amount deducted from my account
      amount debited | amount debited twice | amount debited but order not confirmed | amount got deducted
      deducted twice | debited twice | debited but no order | charged but no order | charged but no confirmation
      charged double | charged me twice | you charged me twice | charged 2 times | charged three times
      double charged | double deduction | i have been charged twice | i have paid twice | paid twice | paid two times
      paid but order not confirmed | paid but order not placed | paid but not confirmed | paid but no order
      paid but nothing happened | i paid but it says unpaid | i have paid but order not showing
      i have made the payment but no confirmation | i made payment but order is not placed | payment done but no order
      payment done but order not placed | payment done but order not confirmed | payment done twice
      payment made but no order | payment made twice | payment successful but order not placed
      payment success but order failed | order not placed but money deducted | order not placed
      order not going through | order wont go through | order failed | order failed but money gone
      order did not go through | order is not getting placed | card not working on your site | card declined why
      card error | card is declined | card keeps declining | card payment failed | card payment not working
      card was rejected | my card is not accepted | my card is not working | my card does not work
      my credit card is not accepted | credit card declined | debit card not working | otp not received for payment
      otp not coming for payment | no otp | upi not working | upi failed | upi payment pending | gpay failed
      paytm failed | paypal doesnt work | paypal failed | paypal payment failed | klarna rejected | klarna not working
      klarna declined me | apple pay not working | emi not working | charged too much | overcharged
      i was overcharged | you overcharged me | extra money charged | extra amount deducted | wrong amount charged
      wrong amount | paymet failed | pyment failed | payment faild | transation failed
      nothing happens when i press pay | the pay button is grey | my bank has taken it twice
      bank statement shows it two times | i keep getting thrown back to the basket | the payment screen hangs
      checkout says something went wrong | it says unauthorised when i pay
      i approved it in my bank app but the shop says no | the order page crashed after i paid
      the money left my account and i have no order number | it wants a code that never comes
    `),
    answer: {
      text: [
        'When a payment fails, please check the card details and the limit, or try another way to pay; the basket stays as it is. If money was taken and you have no confirmation, a person will look into it: it is usually released by the bank.',
        'Trying another browser or another way to pay often helps. If money was taken and you have no order, please let a person look into it.',
      ],
      quickReplies: [{ title: 'How can I pay?' }, { title: 'Talk to a person' }],
    },
  },
];
