import type { IntentDefinition } from '../../definition/types.ts';
import { lines } from '../lines.ts';

/** Prices, and how to order. */
export const orderingIntents: IntentDefinition[] = [
  {
    name: 'price',
    title: 'What does it cost?',
    phrases: lines(`
      price | price pls | price please | price plz | prise? | price kya hai | price list | price list please
      price details | price of this | price for this | price of the product | price of mattress | price of king size
      price of the double bed | price of the red one | price of 1 kg | price of 6 inch | price of 500g pack
      price of xl | price for two | price for single | price in rupees | price in euro | price range | price with tax
      price including tax | price incl vat | price inclusive of delivery? | final price with everything | total price
      total amount | total cost | full price | exact price | current price | actual price | mrp | rate | rates
      rate list | rate please | cost | cost please | costs? | what is the price | what is the price of this
      what is the price of mattress | what is the price for queen size | what is the cost | what is the cost of this
      what is the rate | what is the mrp | what's the price | whats the cost | whats the price of the bag
      whats the price of the grey one | what does it cost | what does this cost | what does the chair cost
      what do you charge for this | what would it cost | what will be the price | what will be the cost
      what will be the total | what price | tell me the price | tell me price | tell me the cost | tell me the rate
      please tell me the price | please share price | please send price | share price | share the price list
      send price | send me price list | send the prices | let me know the price | i want to know the price
      i want to know price | want to know the price | want to know the cost | need price | need to know the price
      can i know the price | can i get the price | can you tell me the price | may i know the price | how much
      how much is this | how much is it for | how much is this one | how much is the mattress | how much is the sofa
      how much is the big one | how much is the 2 pack | how much is one | how much are they | how much are the shoes
      how much are these | how much does it cost | how much does this cost | how much does the mattress cost
      how much does the set cost | how much do they cost | how much do i have to pay | how much will it cost
      how much would it cost | how much would two cost | how much for | how much for this | how much for one
      how much for two | how much for 3 | how much for a king size | how much for the whole set | how much money
      how mch | hw much | is the price per piece | is that price for one or two | price per piece | price per meter
      price per kg | price for pair? | is price for set | is vat included | is tax included | is gst included
      does the price include vat | why different price | why price different on site | price difference between sizes
      price increased? | why did the price increase | why is the price higher now | king size price | queen size price
      single bed price | 72x36 price | 78x60 price | pillow price | sofa price | 1kg price | 2 kg price | combo price
      starting price | range? | under 5000? | cheapest one | which is the cheapest | what is your cheapest mattress
      budget 10000 | something under 50 | anything below 100 euro | what do these go for
      what would a set of six come to | whats the damage for the large one | how much would i pay for a double
      do you know the price of the grey armchair | how expensive is the big tent | is it the same price for all sizes
      what is the price of the smallest one | can you tell me what the wooden one costs
      how much are your cheapest headphones
    `),
    answer: {
      text: [
        'The price of every article, with tax, stands on its product page; if it depends on size or model, choose yours there first. The basket shows the total with delivery before you pay.',
        'Please open the product page and choose your size or model: the price shown there is what counts. If you cannot find an article, a person can tell you its price.',
      ],
      quickReplies: [{ title: 'Discounts and offers' }, { title: 'Talk to a person' }],
    },
  },
  {
    name: 'place_order',
    title: 'How do I order?',
    phrases: lines(`
      how to order | how to buy | how to buy it | how to buy this | how to buy from you | how to purchase
      how to place order | how to place an order | how to book | how to book order | how do i order
      how do i order this | how do i buy | how do i buy it | how do i buy this | how do i place an order
      how do i purchase | how does ordering work | how can i order | how can i order it | how can i order this
      how can i buy | how can i buy this | how can i buy it | how can i purchase | how can i place an order
      how can i place my order | how can i get this | how can i get this product | how can i book
      how can i add to cart | where can i order | where can i buy | where can i buy this | where can i buy it
      where to order | where to buy | where to buy this | where do i order | where do i click to buy
      where is the order button | where is the buy button | where is checkout | where is the cart | i want to order
      i want to order this | i want to order it | i want to order one | i want to order now
      i want to order a mattress | i want to order a sofa | i want to order 2 | i want to order for my mum
      i want order | i want to buy | i want to buy this | i want to buy it | i want to buy one
      i want to buy a mattress | i want to buy a phone | i want to buy this product | i want to buy your product
      i want buy | i want to purchase | i want to purchase this | i want to purchase a mattress
      i want to place an order | i want to place order | i want to book | i want to book one | i want this
      i want this product | i want this one | i want one | i want it | i need this | i need this product | i need one
      i need 1 piece | i need 2 pieces | i need to order | i need to buy | i need to place an order
      i would like to order | i would like to buy | i would like to buy this | i would like to place an order
      i am interested | i am interested in buying | i am interested in this product | interested | interested to buy
      id like to order one | id like to buy the lamp | want to order | want to buy | want to buy this
      want to purchase | want to place an order | want to place order | want to book | want this | want one
      wanna order | wanna buy | wanna buy this | ready to order | ready to buy | order now | order please | order this
      order one for me | order it for me | order for me | order for me please | book my order | book now | book one
      book one for me | book it | buy | buy now | buy this | purchase | new order | place order | place an order
      place my order | place an order for me | please place my order | please order for me | please take my order
      please book my order | can i order | can i order here | can i order now | can i order this | can i order online
      can i order on whatsapp | can i order by phone | can i order by email | can i order over the phone
      can i order through chat | can i order from here | can i buy | can i buy here | can i buy this
      can i buy online | can i buy it online | can i place an order | can i place an order here
      can i place an order by phone | can you place an order for me | can you order for me | can you order it for me
      can you book it for me | can you help me order | can you help me place an order | can you help me to order
      can you take my order | can someone take my order | help me order | help me to buy | help me to place an order
      help with ordering | i dont know how to order | i dont understand how to order | i cant find the buy button
      my grandma wants to order by phone | do you take phone orders | do you take orders on phone | phone order
      order by phone | order on whatsapp | order process | order procedure | ordering process | steps to order
      minimum order | is there a minimum order | add to cart | put it in my basket | checkout | link to buy
      send me the link to buy | send link to order | share the link | reserve | reserve one for me
      can you reserve it | can i reserve | keep one for me | purchse | i wnt to buy | i wana order | hw to order
      how does one buy something here | i would like two of these | id take the red one | where do i sign to get it
      please put me down for one | i have never bought online, how does it work | could i order over the telephone
      please send me one of these | what are the steps to get this | can i give you my order here | need 1 lamp
      need 2 bottles | need two of these | i need 1 bag | i need one pillow | i need two of these | i need 3 packs
      i want 1 kg | i want 3 boxes | i want 2 packs | i want to take one | want 1 piece | want 2 pieces
      want two bottles | send me 2 packs | send me one | give me one | give me 2 | 1 pack please | 2 pcs please
      two bottles please | one mattress please | i will take two | i will take it | i will buy it | i will order 1
      can i have 2 | can i have one of these | can i get one | can i get 2 pieces | please book 1 for me
      please send 1 pc | order 1 kg | order 2 packs | order for 2 pieces | kindly book my order
    `),
    answer: {
      text: [
        'Open the product page, choose size or colour if there is a choice, put it into the basket and go to the checkout: there you enter your address and choose how to pay. An e-mail confirms the order at once.',
        'You order on this site: product page, basket, checkout. If something there does not work for you, or you would like to order another way, a person can help.',
      ],
      quickReplies: [{ title: 'How can I pay?' }, { title: 'Help me choose' }, { title: 'Talk to a person' }],
    },
  },
];
