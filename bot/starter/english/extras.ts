import type { IntentDefinition } from '../../definition/types.ts';
import { lines } from '../lines.ts';

/** Presents, and articles made for one shopper. */
export const extraIntents: IntentDefinition[] = [
  {
    name: 'gifts',
    title: 'Gifts and gift cards',
    phrases: lines(`
      gift wrap | gift wrapping | gift wrap available? | gift packing | gift pack? | do you gift wrap
      do you do gift wrapping | can you gift wrap it | can you gift wrap | can you wrap it as a gift
      can you wrap it as a present | is gift wrapping free | how much is gift wrapping | gift box | gift bag
      gift message | gift note | add a gift message | add a gift note | add a gift note to my order
      can you add a note | can you add a greeting card | can you put in a card | can i write a message
      can i add a personal message | birthday card with the parcel | handwritten card possible?
      message for the recipient | its a gift | it is a gift | this is a gift | its a present for my friend
      it is a present | i want to gift it | i want to gift this to someone | i want to send it as a gift
      i want to send a gift | send as a gift | send as gift | send a gift to a friend | order as a gift
      ordering for someone else | can you send it directly to my friend as a gift | dont show the price
      no price in the parcel | without price | without invoice in the box | dont put the invoice inside
      can the invoice go to me and the parcel to her | hide price on gift | neutral packaging | plain packaging
      surprise delivery | gift receipt | gift receipt please | gift card | gift cards | gift cards available?
      gift card where to buy | gift voucher | gift vouchers | e gift card | digital gift card | do you sell gift cards
      do you have gift cards | do you have gift vouchers | do you do gift vouchers | can i buy a gift card
      can i buy a voucher | i want to buy a gift card | i want a gift voucher for 100 | voucher for a friend
      buy voucher | how do gift cards work | how do i use my gift card | how to use gift card | gift card balance
      balance of my gift card | check gift card balance | how much is left on my voucher | gift card not working
      gift card code not working | gift card expired | gift card not received | didnt get the gift card mail
      gift card valid how long | lost my gift card | gift rap | could it be wrapped in nice paper
      may i include a few lines for the birthday girl | please make sure there is no bill inside, it is for a friend
      i want to treat my sister with a voucher | do you have vouchers people can give away
      my gift voucher has some money left, how much | wrap it for christmas please
      can you send it as a present to my mum with a card
    `),
    answer: {
      text: [
        'If we sell gift cards, you find them through the search of this shop; a gift card is entered in the checkout, where you also see what is left on it. Whether we wrap gifts or add a note is offered in the basket or checkout.',
        'You can enter another delivery address in the checkout, so a gift goes straight to whom it is for. For wrapping, a note or a parcel without prices, please ask a person before it is packed.',
      ],
      quickReplies: [{ title: 'Talk to a person' }],
    },
  },
  {
    name: 'customisation',
    title: 'Made to your wishes',
    phrases: lines(`
      custom | customise | customize | customisation | customization | customisation available? | customized product
      custom made | custom order | custom size | custom size available | custom size mattress | custom size possible
      customised size | customized size | do you do custom sizes | do you make custom sizes | do you make to measure
      do you make it to order | do you customise | do you customize | do you do custom orders
      do you do personalisation | do you do engraving | do you engrave | do you do embroidery | do you print names
      do you print photos | can you customise it | can you customize | can you customise the size
      can you customise the mattress | can you make custom size | can you make it in another size
      can you make it bigger | can you make it shorter | can you make it longer
      can you make it in a different colour | can you make it in my colour | can you make it 70 by 45
      can you make one to my measurements | can you make 75 x 42 | can you cut it to size
      can you shorten the trousers | can you alter the dress | can you engrave it | can you engrave a name
      can you print a name | can you print a photo on it | can you print my name on it | can you put a name on it
      can you embroider initials | can you stitch it for me | can i customise | can i customise it
      can i customize my order | can i get a custom size | can i get it in custom size | can i get it made to measure
      can i get my name on it | can i get it personalised | can i design my own | can i have it with different legs
      can i upload my own picture | is custom size available | is customisation possible | is customization available
      is personalisation possible | is engraving possible | is it possible to customise
      is it possible to get another size made | i want custom size | i want custom size mattress | i want customised
      i want a customized gift | i want it in 74x35 | i want size 80x66 | i need custom size | i need a custom size
      i need customized mattress | i need a special size | i need 72 x 60 x 5 | i need it in 190 x 140
      i need different dimensions | my bed size is 73 by 47 do you make it | my bed is not standard size
      my window is 3 metres wide can you make it | special size | special sizes | non standard size | odd size
      other dimensions possible? | size customisation | size customization | made to order | made to measure
      made to measure curtains | bespoke | personalised | personalized | personalised gift | personalise
      personalisation | engraving | engraved | name printing | name on it | photo print | monogram | embroidery
      initials | tailor made | own design | own text | customise it | costomize | custmize
      could you put our names on the glasses | my sofa is unusual, do you make covers for it
      i need a blind that is 93 cm wide | can the sleeves be made longer for me | do you do it with a monogram
      could i have the bench without armrests | i would like a text printed on the cushion
      can it be made in my wall colour
    `),
    answer: {
      text: [
        'What can be made to your wishes, such as size, engraving or print, can be chosen on the product page. For anything else a person will tell you whether it can be done: please name the article and what you need.',
        'If the product page offers no choice for it, please let a person check whether your wish can be done, how long it takes and what it costs.',
      ],
      quickReplies: [{ title: 'Talk to a person' }],
    },
  },
];
