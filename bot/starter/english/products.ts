import type { IntentDefinition } from '../../definition/types.ts';
import { lines } from '../lines.ts';

/** Whether it is there, and in which size. */
export const productIntents: IntentDefinition[] = [
  {
    name: 'availability',
    title: 'Is it in stock?',
    phrases: lines(`
      in stock? | is it in stock | is this in stock | is this available | available? | is this still available
      do you have this in black | do you have size 42 | do you have it in medium | got this in red? | out of stock
      sold out | why is it sold out | when will it be back in stock | when back in stock? | restock?
      when do you restock | will you get more of these | will it come back | notify me when available
      let me know when it is back | how many do you have left | how many in stock | stock check
      can i check store stock | available in store? | is it available in the shop in berlin | do you sell backpacks
      do you sell batteries | do you have any chairs | do you carry nike | do you have the new model
      is it discontinued | preorder | can i preorder | when is it released | when does the new collection come out
      avilable? | cant find a product on your site | looking for the green one is it gone | size not available
      is the red one in stock | is the large in stock | have you got this in xs | got any in medium
      got any iphone cases | u got this in green | do u have any left | any left? | how many left
      do you still have the black ones | when are you getting more | when will you have more of the white ones
      when is the small one back | getting more stock soon? | is it coming back | do you stock garden furniture
      do you sell phone cases | do you have gluten free ones | do you do kids sizes | do you have it in store
      is it sold out for good | says unavailable | currently unavailable when back | item not available
      out of stock in my size | cant find the blue version | where can i find hats on your site | new arrivals?
      next drop when | release date | backorder | is there any left | is the navy one left
      are the white shoes still available in 39 | will size m come back | when will my size come back
      still sell the old version? | do you still have it | chance that it comes back? | do you carry scissors
      do you carry size 46 | stock in size 43? | in stock in berlin? | cant find the bag on your site anymore
      it is gone from the site | is the grey sofa still there | is it available | is it available now
      is this available now | is this product available | is this item available | is that available
      is this still in stock | is this one still available | is it there | is it out of stock
      is the product available | is mattress available | is the black one available | is size 8 available
      is xl available | is 1kg available | is queen size available | is the chocolate flavour available
      available in black? | available in large? | available in size 9 | available in other colours
      available in my size | available now? | availability | availability of product | product availability
      product available? | product not available | product out of stock | product is out of stock | stock
      stock available | stock availability | in stock now? | instock? | any stock | any stock left | do you have stock
      have you stock of this | do you have | do you have this | do you have this one | do you have this in stock
      do you have this product | do you have it | do you have it in blue | do you have it in stock
      do you have it in large | do you have these in 42 | do you have any mattress | do you have mattress
      do you have pillows | do you have bed sheets | do you have sofas | do you have protein bars
      do you have shoes for kids | do you have lamps | do you have vegan shoes | do you have other colours
      do you have other sizes | do you have more colours | do you have bigger sizes | do you have plus size
      do you have large sizes | do you have xxl | do you have size 11 | do you have something similar
      do you have something like this | do you have more of these | do you have the blue one
      do you have the latest one | do you also have chairs | do you also sell covers | do you sell | do you sell this
      do you sell mattresses | do you sell shoes | do you sell lamps | do you sell pillows | do you sell furniture
      do you sell spare chargers | do you sell used ones | do you sell kids clothes | do you keep protein
      do you stock it | do you deal in furniture | u have this? | u have size m? | u sell bags? | have you got this
      have you got size 7 | have you got any left | have you got it in red | have you got it in white
      got it in white? | got size 10? | got any left? | any in black | any left in medium | any more left
      any other colour | any other colours | other colours? | another colour? | more colours? | other sizes?
      only one left? | how many are left | how many do you have | how many pieces available | out of stock when back
      out of stock when available | is it sold out | all sold out? | when available | when will it be available
      when will it be available again | when will this be available | when will it be in stock | when will it be back
      when will it come back in stock | when will it come | when will stock come | when will new stock come
      when will you have it | when will you have it again | when will you restock | when will you get it
      when will you get new stock | when will size 9 be available | when will the black colour be available
      when is it available | when is it back in stock | when is it back | when is it coming back | when is the restock
      when do you get new stock | when do you get more | back in stock | back in stock when | again available?
      restocking? | restock date | restock when | notify me | notify me when in stock | notify me when back in stock
      inform me when available | tell me when available | tell me when it is back | email me when it is back
      new stock | new stock when | new collection | new model when | new products | coming soon? | launch date
      when is the launch | discontinued? | not available | why not available | why is it not available
      why out of stock | not in stock | not showing on the website | not on the website anymore | cant find it
      cant find this product | cant find my size | cannot find the product | i cant find this on your website
      i am looking for a product i saw yesterday | my size is not available | my size is out of stock
      my size is sold out | size out of stock | size 8 out of stock | size not in stock | do you have it in the store
      is it available in store | is it available in your shop | available offline?
      is it available in your delhi store | availble? | avaliable? | avialable | available in stok | in stok? | stok?
      is dis available | will the linen shirt be back in spring | are there any of the wool blankets left
      have you run out of the small ones | i cant see the walnut version any more | is there a yellow one too
      when do the summer shoes come in | do you do these for children | do you stock anything for left handed people
      have they stopped making it | got any more of those mugs | do you have a bigger version
      do you have tyres for a 26 inch bike
    `),
    answer: {
      text: [
        'The product page shows what can be ordered right now: choose size and colour there. For what is sold out, use "notify me" on that page if it is offered.',
        'What can be chosen on the product page is in stock. If you cannot find an article or need to know when it is back, a person can check.',
      ],
      quickReplies: [{ title: 'Talk to a person' }],
    },
  },
  {
    name: 'size',
    title: 'Which size do I need?',
    phrases: lines(`
      size guide | size chart | sizing | which size | what size should i get | which size do i need | what size am i
      i am 180cm 75 kg what size | im 5'6 which size | i usually wear M, what do i order | i wear a 38 in other brands
      does it run small | runs small or large? | true to size? | do they run big | is the fit slim or regular
      should i size up | size up or down | between two sizes | uk to eu size | us 9 in european | shoe size conversion
      measurements please | what are the measurements | how long is the dress | chest width of size L | waist size?
      what are the dimensions | dimensions of the table | how big is it | how wide is the sofa
      will it fit a 2 year old | size for kids age 6 | is medium ok for me | siz chart | whats the length of medium
      im 170 and 60 kg which size | im 165cm and 55kg | height 182 weight 80 size? | which size shall i take
      what size for me | does the jacket run large | do the shoes come up small | comes up big or small
      how does it fit | is it a tight fit | is it stretchy | waist in cm | how many inches is the waist
      how long are the sleeves | inseam length | foot length 26 cm which size | i am a uk 10 what do i take
      36 or 38? | s or m? | medium or large? | what size is the model wearing | bra size help | ring size
      how tall is the lamp | how deep is the shelf | dimensions? | how many litres does it hold | what size is the bag
      size for 3 year old girl | will it fit me | im 5ft 7 | should i take s or m | should i get m or l
      how long is it | how wide are the curtains | true to size or small | my feet are 25cm | whats the height
      height of the shelf | how high is the table | would a 10 be too big for me | normally i take a 12
      i am normally a 36 | are they wide fit | size | sizes | size guide please | size chart please | size help
      size advice | size details | size of this | size of the product | size of the mattress | size of the bag
      size of the bed | size available in cm | size in cm | size in inches | size in feet | size conversion
      size for me | size for 5 feet | size for 80 kg | size for 5 year old | size recommendation | size suggestion
      suggest size | suggest me size | please suggest size | what size | what size do i need | what size is it
      what size is this | what size will fit me | what size would fit me | what size should i order
      what size should i take | what size should i choose | what size should i buy | what size for 75 kg
      what size for 6 feet | what size for my height | what size is m | what size is medium | what is the size
      what is the size of this | what is the size of the mattress | what is my size | what is the length
      what is the width | what is the height | what is the length and width | what is the dimension
      what are the sizes | what are the dimensions of this | what are the exact measurements
      what are the size options | whats my size | whats the size | which size for me | which size should i order
      which size should i take | which size should i choose | which size should i buy | which size will fit me
      which size is good for me | which size is best for me | which size is for 6 feet | which size for 70 kg
      which size for a double bed | which size mattress for my bed | which size would be good | which sizes
      which sizes are there | which sizes do you have | which sizes are available | sizes available
      what sizes are available | what sizes do you have | how do i know my size | how do i measure
      how do i measure my foot | how do i measure my bed | how do i find my size | how to measure
      how to know my size | how to choose size | how to check size | how big | how big is this | how big is the bag
      how big is the box | how long is this | how long is it in cm | how tall is it | how wide is it | how wide
      how wide is the shoe | how high is it | how deep is it | how large is the table | how is the fit
      how is the sizing | how does the size run | how do the sizes run | how do sizes work | does it fit
      does it fit small | does it fit true to size | does it fit me | does it run big | does it run small or large
      does it run true to size | does size m fit 38 chest | does size 40 fit a wide foot | do they run small
      do they run large | do these run true to size | do i need a size up | do i take my normal size
      should i take one size bigger | should i go a size up | should i order a size bigger | should i take m or l
      should i size down | will this fit me | will m fit me | will large fit me | will size 8 fit me
      will medium fit a 36 waist | will it fit a queen bed | will it fit my bed | will it fit 6 feet
      will it fit my son, he is 9 | is it small or big | is it big | is it one size | is it free size
      is l big enough for me | is it regular fit | is it slim fit | is it loose fit | is the size true
      is the size correct | is it indian size | is this uk size | is this eu size or us | is size 38 the same as m
      uk size? | us size? | eu size? | asian size? | uk 8 in eu | size 8 in eu | what is 42 in uk | dimension
      dimensions please | dimension of product | exact dimensions | measurement | measurements | measurements in cm
      length | width? | height? | length and width | waist size for m | chest size | chest size of m | bust size
      shoulder width | hip size | shoe size | foot length | sleeve length | inseam | fit? | fitting
      slim fit or regular | tight or loose | i am 5 feet 6 | i am 5'8 and 70 kg | i am 6 feet tall | i am 172 cm tall
      i am 160 and weigh 60 | i weigh 90 kg | i weigh 65 | my weight is 68 kg | my height is 5.5
      my height is 180 which size | my waist is 34 | my waist is 32 inches | my chest is 40 | my chest is 38
      my foot is 27 cm | my foot is wide | my size is between m and l | i am between 40 and 41 | i wear xl
      i wear size 9 | i wear 42 in nike | i normally wear l | i usually take 40 | usually i wear 10 | my bed is 6x5
      my bed is 160 x 200 | king or queen size | queen or king size? | single or double? | 6x6 or 6x5 | m or l
      l or xl | medium or small | sz? | siz? | whats ur size chart | wich size | always in between 38 and 39
      always hard for me to find the right size | my daughter is 4, which one fits
      would a large be too wide for a slim man | whats the length of the sleeve in medium
      how much room do i need for the table | is the bed long enough for two metres
      does the rug fit under a table for eight | will a 15 inch laptop go in the bag
      im tall, are the trousers long enough | what is the collar size of an l | a 7 in men is what in women
      what sz do i take | sz 42 or 43
    `),
    answer: {
      text: [
        'You find a size chart with measurements on the product page, usually beside the choice of size. If you are between two sizes, the larger one is the safer choice.',
        'Measure a piece that fits you well and compare it with the size chart on the product page. If you are still unsure, a person can help you choose.',
      ],
      quickReplies: [
        { title: 'Can I exchange it?', text: 'I want to exchange an item' },
        { title: 'Talk to a person' },
      ],
    },
  },
];
