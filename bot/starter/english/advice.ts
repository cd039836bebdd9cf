import type { IntentDefinition } from '../../definition/types.ts';
import { lines } from '../lines.ts';

/** Which product, and what it can do. */
export const adviceIntents: IntentDefinition[] = [
  {
    name: 'product_advice',
    title: 'Help me choose',
    phrases: lines(`
      which one should i buy | which one is better | which is best for me | which is the best one | help me choose
      can you recommend something | recommend me a good one | any recommendations | suggest something for oily skin
      which one for dry hair | what do you suggest for beginners | looking for a gift for my dad | gift ideas
      need a present for a 10 year old | whats the difference between these two
      difference between the pro and the basic | compare these two | is it good quality | is it any good
      which vacuum should i get | which laptop is better for students | which phone do you recommend
      what would you recommend | what do you recommend for dry skin | good for beginners?
      which is better for a beginner | whats better, the blue or the red one | is the expensive one worth it
      is it worth the money | best seller? | most popular one? | what should i buy for my mum | gift for my girlfriend
      need something for camping | cant decide between two | i cant decide which one | not sure which one to choose
      help deciding between two phones | two coffee machines, which one | good present for a teenager?
      nice gift for a colleague | which mattress for back pain | which one is good for my back
      how is it different from the old model | what is new compared to last years model
      i want to buy a mattress which one is good | i want mattress | i need a mattress | looking for a mattress
      looking for mattress | looking for a good mattress | looking for a sofa | looking for a gift
      looking for shoes for running | looking for something for dry skin | looking for protein
      looking for a phone under 20000 | looking for a new laptop | looking for a birthday present
      looking for something warm | searching for a good pan | searching for a chair for home office
      i need something for back pain | i need something for hair fall | i need something for weight loss
      i need a cream for acne | i need protein for muscle gain | i need a good knife | i need a tent for 4
      i want to lose weight | i want to gain muscle | i want to gain weight | i want to build muscle
      want to reduce fat | i have back pain | i have back pain which mattress is best | i have neck pain
      i have knee pain what do you suggest | i have oily skin | i have dry hair | i have sensitive skin
      i have a dog, which sofa cover | i am a beginner | i am a beginner what should i start with
      i am 60 years old which one is good for me | i sweat a lot at night which one | my hair is falling
      my back hurts in the morning, which mattress | for back pain | for weight gain | for weight loss
      for muscle gain | for hair growth | for oily skin | for kids | for my baby | for old people | for beginners
      best mattress | best mattress for back pain | best product | best product for hair | best for back pain
      best for weight gain | best for weight loss | best for beginners | best for kids | best for side sleepers
      best protein | best cream for face | best one | best selling | best brand | best quality one
      best in this price | best under 1000 | which is best | which is better | which is good | which is good for me
      which is good for back pain | which is best for back pain | which is best for skin | which is best for hair
      which is best in quality | which one | which one is best | which one is good | which one is good for me
      which one should i take | which one should i choose | which one should i order | which one to buy
      which one do you recommend | which one do you suggest | which one is best for me | which one is better for me
      which one is more comfortable | which one is softer | which one would you choose | which one lasts longer
      which product is best | which product is good for me | which product should i use | which product for dandruff
      which product for dry skin | which mattress | which mattress should i buy | which mattress is best
      which mattress is good for me | which protein is best | which model | which model is better
      which brand is better | which brand is best | which colour is better | which flavour is best
      which flavour is good | which type is good | which chair for long hours | which size and model should i buy
      suggest | suggest me | suggest me something | suggest me a product | suggest me a good product | suggest me best
      suggest me one | suggest a mattress | suggest a good mattress | suggest some good products
      suggest for weight gain | suggestion please | suggestions? | please suggest | please suggest me
      please suggest something | please suggest a good one | please suggest some product | plz suggest
      pls suggest me | can you suggest | can you suggest me | can you suggest a good one
      can you suggest something for me | can you recommend | can you recommend one | can you advise me
      can you help me choose | can you help me to choose the right one | could you recommend a gift | recommend
      recommend me | recommend something | recommendation | recommendation please | recommendations | any suggestion
      any suggestions | any advice | advice please | need advice | need suggestion | need your suggestion
      need help choosing | need help in choosing | need help to select | need help selecting a mattress
      need guidance | guide me | please guide me | help me select | help me decide | help me pick
      help me find the right one | help me to choose | help choosing | help with choosing | product advice
      product suggestion | what should i buy | what should i take | what should i use | what should i use for dry hair
      what should i choose | what should i get for my dad | what should i order | what do you recommend
      what do you suggest | what do you suggest for back pain | what would you suggest | what would you buy
      what is best for me | what is good for back pain | what is good for hair | what is the best
      what is the best one | what is the best mattress | what is the best for kids | what is your best product
      what is your best seller | whats best for me | whats good for beginners | what can i take for weight gain
      what can i give my girlfriend | what can i give a 5 year old | what products do you have
      what products do you have for hair | what do you have for babies | what do you have for dry skin
      what kind of mattress is good | what type should i buy | what goes well with this | what matches with this dress
      what else do i need with it | difference | difference between both | difference between these
      difference between two | difference between both models | difference between ortho and memory foam
      difference between small and big | what is the difference | what is the difference between these
      what is the difference between the two | what is difference between them | whats the difference | compare
      comparison | compare both | compare please | please compare | compare with other brands
      how is it better than others | how is this better | why should i buy this | why should i buy from you
      why is this better | is this better than the other one | is this one better | is it better than foam
      is it worth buying | is it worth it | worth it? | should i buy it | should i buy this one
      should i buy this or that | this one or that one | a or b | pro or basic? | latex or foam | foam or spring
      leather or fabric | confused | i am confused | i am confused which one to buy | confused between two
      confused which one to choose | not sure which to buy | dont know which one | dont know what to buy
      dont know which to choose | cant choose | i cannot decide | gift for my wife | gift for my husband
      gift for mom | gift for a baby | gift for my best friend | gift for a 6 year old boy | gift for under 50
      gift for him | gift for her | gift idea | birthday gift | anniversary gift | present for my mum
      present for my brother | present for a runner | something nice for my sister | what to gift | recomend
      sugest me | suggst | wich one is better | which 1 is best | which one is gud
      hi i am looking for a good mattress, i sleep on my side and have some back pain. what would you recommend?
      i want to buy a coffee machine for two people but there are so many, can you help
      which of these would survive a storm | which of your bags is best for travel
      torn between the oak and the walnut one | what would you get for a girl turning 8
      my floor is uneven, which washing machine would you take | something light for hiking, what do you have in mind
      is there one you would recommend for small rooms | i cook for six, which pot makes sense
      we have two cats, which carpet is a good idea | need a hand picking a camera | what do most people take
      which rucksack for three days | i get cold quickly, which duvet | good starter set for painting?
      what can you recommend against dry air | which lamp gives the most light
    `),
    answer: {
      text: [
        'The product page has material, use, price and reviews of other buyers. Tell me which product it is and what you need it for, and I will pass your question to a person who knows it.',
        'For advice on a product, a person here is the better choice: they know the range and can compare for you.',
      ],
      quickReplies: [{ title: 'Talk to a person' }, { title: 'Which size do I need?' }],
    },
  },
  {
    name: 'product_info',
    title: 'Questions about a product',
    phrases: lines(`
      product details | product detail | product info | product information | product information please
      product description | details | details please | details pls | more details | more details please | more info
      more info please | more information | full details | all details | give me details | give details | send details
      send me details | send me more details | share details | tell me more | tell me more about it | tell me about it
      tell me about this | tell me about this product | tell me about your products | tell me about mattress
      tell me the details | tell me the features | i want to know more | i want to know more about it
      i want to know about this product | i want details | i want information | i need details
      i need more info about a product | need more details | need info | need information | want to know more
      want to know about the product | want details | have a question about the product
      i have a query about a product | question about a product | questions about the mattress | query about product
      specs | specifications | specification | spec sheet | features | what are the features | what are its features
      what are the specs | what is special in this | what is this | what is it | what is it for | what is it made of
      what is it used for | what is the use | what is the material | what material is it | what material is this
      what material is used | what is inside | what is the fabric | what fabric | which material | which fabric
      which foam is used | which wood | material | fabric | fabric type | is it cotton | is it cotton or polyester
      is it silk | is it wool | is it wood | is it solid wood | is it steel | is it metal | is it plastic
      is it glass | is it leather | is it foam | is it latex | is it organic | is it natural | is it vegan
      is it vegetarian | is it halal | is it gluten free | is it sugar free | is it chemical free
      is it fragrance free | is it cruelty free | is it non toxic | is it bpa free | is it safe | is it safe for kids
      is it safe for pregnancy | is it safe to use | is it safe for daily use | is it washable
      is it machine washable | is it hand wash only | is it waterproof | is it water resistant | is it breathable
      is it warm | is it hot in summer | is it soft | is it hard | is it firm | is it hard or soft | is it comfortable
      is it medium firm | is it heavy | is it thick | is it thin | is it see through | is it foldable | is it portable
      is it adjustable | is it reversible | is it rechargeable | is it wireless | is it noisy | is it dishwasher safe
      is it microwave safe | is it compatible | is it compatible with samsung | is it effective | is it good
      is it good for skin | is it good for back pain | is it suitable for me | is it suitable for men
      is it suitable for diabetics | is it suitable for sensitive skin | is it for men or women | is it unisex
      is this product good | is this safe | is this good for health | is the cover washable | is the cover removable
      is the mattress soft | does it work | does it really work | does it help | does it help with back pain
      does it have side effects | does it have a cover | does it have zip | does it have pockets | does it have a lid
      does it have bluetooth | does it have a charger | does it have sugar | does it have caffeine
      does it contain alcohol | does it contain gluten | does it contain milk | does it contain soy
      does it come with cover | does it come with a pillow | does it come with batteries
      does it come with instructions | does it come with a charger | does it come assembled
      does it include batteries | does it shrink | does it fade | does it sag | does it stretch | does it get hot
      does it smell | does it make noise | does it need assembly | does it need batteries | does it fit iphone 14
      does it fit on a standard bed | does it fit in a car | does it work with alexa | does it work in india
      does it work without wifi | does it work on carpet | can i use it daily | can i use it every day
      can i use it during pregnancy | can i use it on face | can i use it on both sides | can i use it outdoors
      can i use this with milk | can i wash it | can i wash the cover | can i machine wash it | can i iron it
      can i put it in the dryer | can i put it in the microwave | can i take it with water
      can i take it empty stomach | can diabetics take it | can women use it | can children use it | can my dog eat it
      how to use | how to use it | how to use this product | how to use this | how do i use this | how do i take it
      how to take it | how to wash | how to wash it | how to clean | how do i clean it | how to clean the mattress
      how to assemble it | how to install | how to charge | how to fix it to the wall | how to open it
      how to store it | how to apply | how to consume | how many times a day | how many times should i use it
      how much should i take | how much should i use | how many pieces in a pack | how many in the box
      how many servings | how many tablets in one bottle | how many grams | how many calories does it have
      how many layers | how long does it last | how long does the battery last | how long will one bottle last
      how long is it good after opening | how long until i see results | how does it feel | how does this work
      how is the quality | how is the material | how is the product | how is this mattress | how good is it
      how heavy | how heavy is it | how thick is it | how loud is it | how much weight can it hold
      how much weight does it carry | weight capacity | max weight | weight of the product | what is the weight
      what is the thickness | what is the density | what is the height of the pillow | what is the power
      what is the voltage | what is the capacity | what is the ingredients | what are the ingredients
      what are the benefits | what are the side effects | what are the colours | what colours
      what colours do you have | what colors available | what flavours do you have | what flavours are there
      which colours are available | which colors | colour options | colours? | colors? | flavours? | flavour options
      benefits | ingredients | contents | side effect | side effects | any side effect | any side effects | allergens
      allergy information | nutrition facts | protein per scoop | usage | usage instructions | dosage | dose
      directions to use | user guide | user manual please | manual | manual pdf | instructions | instruction manual
      washing instructions | care instructions | assembly | assembly required? | assembly instructions
      installation instructions | video how to use it | expiry | expiry date | expiry date of the product
      what is the expiry date | when does it expire | best before | best before date | manufacturing date | mfg date
      shelf life | made in | made in india? | made in china? | where is it made | where is it manufactured
      country of origin | who makes it | manufacturer | thickness | weight | voltage? | wattage | capacity | battery
      battery life | compatible with iphone? | compatible? | pictures | more pictures | real pictures
      real photos please | send pictures | send photos | send me a picture | video of the product | demo | demo video
      sample | can i get a sample | free sample | reviews | customer reviews | any reviews | washble? | matirial?
      ingrediants | is this good for running | is it suitable for kids | can i use this outdoors
      does it work with iphone | is it compatible with my laptop | does this fit a 2015 golf | does it contain nuts
      how do i use it | how do i wash it | how to assemble | how does it work | instructions please | user manual
      need more info about a product | product details please | what colours does it come in
      i have a question about a product | ok for sensitive skin? | can it go in the dishwasher
      can i wash it in the machine | can i put it in the oven | can i use it in the rain | is it safe for babies
      safe for dogs? | suitable for pregnant women? | does it work with android | does it work in europe
      what voltage | how many watts | what is in it | how often do i use it | how do i set it up | how do i connect it
      is it ok for outside use | ok for outdoors? | is the paint ok for wood | does the charger fit my phone
      does it fit my old model | will this work with my old one | tumble dryer ok? | can it go in the freezer
      is there milk in this | can it be used on induction | is the glass safe for the oven
      how do you clean the leather | does the duvet have feathers in it | can i leave it outside in winter
      would it survive rain | is there a plug for the uk on it | does the lamp come with a bulb
      what sort of wood is the shelf | how bright is it | can the height be changed | is there sugar in the bars
      is the jumper itchy | does the perfume last long | how much does the bag hold
      can you see through the white shirt | will the colour wash out | does the app work with my phone
      are the knives sharp out of the box | what does it taste like | is it leather or fake leather
      is this safe for babies | what are the contents | which country of origin
    `),
    answer: {
      text: [
        'Material, use, care and what is in the box stand on the product page, and often in the questions and reviews of other buyers. If what you need is not there, a person can find it out for you.',
        'Please tell me which product it is and what you would like to know: I will pass your question to a person who knows it.',
      ],
      quickReplies: [{ title: 'Talk to a person' }],
    },
  },
];
