import type { IntentDefinition } from '../../definition/types.ts';
import { lines } from '../lines.ts';

/** Where the shop delivers and where it is. */
export const placeIntents: IntentDefinition[] = [
  {
    name: 'delivery_area',
    title: 'Do you deliver to my area?',
    phrases: lines(`
      do you deliver to my area | do you deliver to my pincode | 110045 delivery? | 110045 | delivery to 560034?
      is 400076 serviceable | do you deliver here | can you deliver to 90210 | deliverable at pin code 700091
      pincode not serviceable | pin code check | my pincode is not accepted | it says you dont deliver to my address
      service not available in my area | do you ship to germany | do you ship to the us | shipping to canada?
      do you deliver to ireland | do you ship internationally | international shipping? | do you ship abroad
      ship overseas? | worldwide delivery? | delivery outside the country | do you deliver in my city
      delivery available in pune? | available for delivery in leeds? | can you send to a po box
      do you deliver to islands | which countries do you ship to | where do you deliver | where do you ship from
      do you deliver to villages | can i get it delivered to dubai | do u deliver to northern ireland
      delivery to australia possible? | my zip is 30301 do you deliver | postcode ec1a delivery?
      can i pick it up myself | click and collect? | pickup from store possible? | is my area covered
      is my location covered | is my town covered | do you cover scotland | do u deliver in kolkata
      can u deliver in nagpur | can you deliver to a hotel | delivery in rural areas? | shipping outside the eu?
      do you ship outside europe | do you send to france | can i order from italy | can i order from abroad
      i live in switzerland can i order | i am in singapore, do you ship here | shipping to new zealand?
      shipping to hawaii | delivery possible to 122001? | 122001 available? | is delivery available at 600042
      not deliverable to my pincode why | pincode 854301 | zip code 10001 | not available at my location
      deliver to army address? | can i collect it from you | local pickup | do u serve gurgaon | do you serve my city
      do you service 110096 | im in malta, do you ship there | i am in the faroe islands is that possible
      we live on an island can you deliver | do you post to sweden | you ship to qatar? | delivery to 641001?
      my pin 560078 is it ok | my pin shows not available | is delivery possible here | can i order from spain
      can i order from here, i am in greece | will you send to malta | pin 110001 delivery hoga kya
      small village delivery? | my country is not in the list | cant select my country | country not listed
      not letting me choose my state | i live in alaska | do you deliver to my village | any delivery to remote places
      pin code | pincode | pin code 411001 | pincode 600028 | my pincode is 500081 | my pin code is 122003 | zip 94110
      postcode bt7 | postcode le2 | delivery for 700019? | is delivery available in 208001
      delivery available at 302020? | delivery at my location | is delivery possible in 751001
      delivery pincode check | check my pincode | check pin code | check delivery for my pincode
      can you check if you deliver to 431001 | 560102 is this serviceable | serviceable? | not serviceable
      serviceability | not deliverable | why not deliverable | delivery not available
      delivery not available in my area | delivery not available at my pincode | you dont deliver to my area
      you dont deliver here? | why you dont deliver in my city | no delivery to my place | do you deliver to hyderabad
      do you deliver in mumbai | do u deliver in patna | u deliver to ranchi? | you deliver in goa?
      deliver to guwahati? | delivery to assam | delivery in bhopal | can you deliver in jammu
      can you deliver to cork | can you deliver to jersey | is it available in kolkata | available in chennai?
      do you deliver all over india | all india delivery? | pan india? | deliver across the country?
      nationwide delivery? | home delivery? | do you do home delivery | do you have home delivery
      delivery to austria | delivery to holland | ship to uae | ship to dubai? | shipping to nepal
      do you ship to pakistan | do you ship to mexico | do you ship to japan | can you ship to brazil
      can you ship it to finland | can you send it to denmark | do you send to turkey | do you deliver outside india
      out of india delivery | outside uk? | outside us? | international delivery | international | internationally?
      overseas | abroad? | do you ship worldwide | can i order from germany | can i order from usa
      i am in canada can i buy | i live in saudi, can you deliver | i am from sri lanka how can i get it
      i want it delivered to my parents in kenya | my friend lives in hungary, do you ship there
      in which cities do you deliver | which places do you deliver to | areas you deliver | what areas do you cover
      delivery locations | will you deliver to my town | will you deliver to a farm | do you come to the countryside
      do you deliver to packstation | deliver to a locker? | deliver to a pickup point | pick up point?
      can you deliver to my office | do you deliver upstairs | do you deliver to hostels
      is click and collect possible | pickup | pick up in store | self pickup | can i pick up | store pickup?
      can i collect in person | collect in store? | pincod not accepted | delivry to 500072
      would you send one to my aunt in chile | is there a way to have it sent to africa
      do you come as far as cornwall | do your drivers come to the highlands
      we live far out, do you deliver to farms | i am stationed abroad, can you send to a base
      can you ship to my hotel in rome | is delivery to the isle of man possible | does your delivery reach tripura
      can it be sent to a post office box | do u send parcels outside of europe
      could i pick my parcel up from your warehouse | anyone delivering to 733101? | is 110059 covered by you
      delhi delivery | delivery delhi | delivery mumbai | mumbai delivery possible? | pune delivery
      bangalore delivery? | delivery bangalore | chennai delivery available | hyderabad delivery available?
      delivery kolkata? | jaipur delivery | delivery ahmedabad | london delivery? | delivery london?
      manchester delivery | delivery glasgow? | glasgow ok for delivery? | delivery texas? | new york delivery
      delivery in california? | ship to california | ship to boston? | is it available in gujarat
      is it available in punjab | available in punjab? | available in tamil nadu? | available in maharashtra
      available in uttar pradesh? | available in bangalore? | is this available in hyderabad
      is it available for delhi | do u have delivery in nagaland | can i get it in ladakh | can i get this in manipur
      can i get it in my city | can i order from kashmir | do you supply in odisha | do you serve in mysore
      do you send to himachal | postcode w1 | postcode sw1 ok? | w2 delivery? | e14 ok? | n19 deliver? | bs3 delivery
      302001 ok? | my pin is 302001 ok? | pin 302001? | zip 60601 ok? | 60601 possible? | 97201 deliver? | plz 10115
      we live on an island, do you come here | do you come out here | do you come here
      out in the country, do you deliver | can you bring it to the mountains | mail it to my brother in texas
      can you mail to puerto rico | i want to send it to my family in the philippines
      my mother lives in croatia, can i send her one | my brother lives in the usa, can i order for him
      can you send a parcel to my parents in lebanon | is my address ok for delivery
      can you check if you can deliver to me | check availability at my pincode | checking delivery for 670001
      delivery availability | is delivery available | delivery available? | delivery possible?
      not delivering to my pincode | not available in my pincode | not available in my city
      why not available at my pincode
    `),
    answer: {
      text: [
        'The checkout knows all places we deliver to: enter your country and post code there and it shows at once whether and how we deliver. If your place is missing, a person can check whether there is another way.',
        'Please enter your post code in the checkout to see whether we deliver there. If it is refused, a person can check whether there is another way.',
      ],
      quickReplies: [{ title: 'What does delivery cost?' }, { title: 'Talk to a person' }],
    },
  },
  {
    name: 'store_address',
    title: 'Where are you?',
    phrases: lines(`
      where are you | where are you located | where are you based | where is your store | where is your shop
      store address | shop address | your address? | address of your store | do you have a store
      do you have a physical store | do you have a shop in london | nearest store | store near me
      any showroom in mumbai | showroom? | can i visit your store | can i come and see it | can i try it in a store
      location? | store locations | store finder | which city are you in | how do i get to your shop
      parking at the store? | google maps link | are you in germany | offline store? | outlet store | wheres ur shop
      branch in delhi? | have you got a shop i can visit | got a store near me? | got a shop in town?
      is there a shop | is there a store in paris | where is the showroom | where is your showroom
      where is your warehouse | where can i see it in person | where can i buy it offline | can i come to your shop
      can i come by | store in my city? | directions to the store | address pls | full address of shop | location pls
      where r u | where r u located | which country are you in | are you based in the uk | head office address
      can i come see it somewhere | where can i look at the sofas | office address | ur address
      can i see it in real life | where can i see the carpets | branch in leeds? | shop in birmingham? | address
      address please | address plz | your address please | your location | your store | your store address | your shop
      your shop address | your shop location | your office | your office address | your company address
      your nearest store | your showroom | your showroom address | location please | location of store
      location of your shop | location of shop | store | stores | store location | store nearby | store in delhi
      store in bangalore | store in chennai? | store in manchester | store details | store list | store information
      store info | shop? | shop location | shop near me | shop in my city | shop in london? | shop details | any store
      any store in mumbai | any store in bangalore | any store near me | any store nearby | any store in my city
      any stores in kolkata | any shop | any shop in delhi | any shop near me | any outlet | any outlet in pune
      any outlet near me | any branch | any branch in hyderabad | any branch near me | any physical store
      any offline store | any offline store in jaipur | any showroom | any showroom near me | any showroom in chennai
      any experience centre | any dealer near me | any retail store | outlet | outlets | outlet near me
      outlet in mumbai | outlet address | showroom near me | showroom address | showroom in delhi
      showroom in hyderabad | branch | branches | branch near me | branch office | offline store address
      offline shop | offline? | offline available? | offline purchase | offline stores near me | physical store
      physical shop | physical store near me | retail store | retail shop | retail store near me | retail outlet
      experience store | experience center | head office | headquarters | warehouse address | office location
      corporate office | factory address | nearest shop | nearest outlet | nearest branch | nearest showroom
      near by store | do you have any store | do you have any stores | do you have any store in delhi
      do you have any store near me | do you have any shop | do you have any shop in bangalore
      do you have any physical store | do you have any outlet | do you have any outlets | do you have any showroom
      do you have any showroom in mumbai | do you have any branch | do you have any offline store
      do you have any branches in kerala | do you have a shop | do you have a store in chennai
      do you have a store in berlin | do you have a store near me | do you have a showroom
      do you have a showroom in pune | do you have a branch | do you have a retail store | do you have an outlet
      do you have an offline store | do you have stores | do you have stores in kolkata | do you have shop in my city
      do you have store in lucknow | do you have offline store | do you have physical stores | do you have showrooms
      do you have a place i can visit | have you got a store | have you got any stores | is there any store
      is there any store near me | is there any store in pune | is there any shop | is there any shop in my area
      is there any outlet | is there any outlet near me | is there any showroom | is there any showroom in delhi
      is there any physical store | is there any branch in goa | is there a shop in leeds | is there a shop near me
      is there a store near me | is there a showroom | is there a physical store | is there a place where i can see it
      where is your store located | where is your shop located | where is your office | where is your showroom located
      where is your outlet | where is your company | where is your company located | where is your nearest store
      where is the store | where is the shop | where is the outlet | where are your stores | where are your shops
      where are your showrooms | where are you from | where are you guys | where are you guys located | where r you
      where r you from | where u located | where can i see it | where can i see the product | where can i see it live
      where can i try it | where can i try the mattress | where can i try them on | where can i find your store
      where can i find you | where can i find your shop | where can i visit | where can i buy in store
      where can i get it offline | where can i buy in bangalore | where do i find you | where do i find your store
      what is your address | what is your location | what is your store address | what is your shop address
      what is the address | what is the address of your store | what is the store address | whats your address
      whats the address | whats your location | which city | which city are you based | which country | which place
      which area are you in | can i visit | can i visit your shop | can i visit your showroom | can i visit the store
      can i come to your store | can i come to the store | can i come and look | can i come and try
      can i come and try the mattress | can i see it | can i see it before buying | can i see the product
      can i see the product before buying | can i see the mattress in a store | can i see it somewhere
      can i see it in store | can i see it offline | can i try it somewhere | can i try it before buying
      can i try it on in a shop | can i try before i buy | can i try in store | can i touch and feel the product
      can i buy in store | can i buy in your shop | can i buy it in a shop | can i buy it offline | can i buy offline
      can i buy from store | can i get it in store | can i get it offline | can i get your address
      can you give me the address | can you send me the location | can you share your address | can you share location
      can you tell me the address | send location | send me the address | send me your address | send me your location
      send address | share location | share your address | share your location | share store address | share address
      tell me your address | tell me the address | tell me the location | tell me your shop address
      give me your address | give me address | give address | i want to visit | i want to visit your store
      i want to visit your shop | i want to visit your showroom | i want to visit the store | i want to see it
      i want to see it in person | i want to see the product before buying | i want to see the mattress first
      i want to try it first in a shop | i want to come to your shop | i want your address | i want your shop address
      i want to buy from your store | i want to buy offline | i would like to see it in a store | i need your address
      i need store address | i need the address of your shop | need your address | need address | need store location
      adress? | adress of shop | ur location | ur shop address | ur store | locaton | could i pop by and have a look
      can i look at the sofas somewhere | do you have a place in town | which street are you in
      is there somewhere i can try the shoes on | i would like to feel the fabric before i buy
      how do i find you by car | where exactly is the shop in leeds
    `),
    answer: {
      text: [
        'Our address, and our stores if there are any near you, are on the contact page of this shop.',
        'Please see the contact page for where we are. If you want to come by for something special, a person can tell you whether it is there.',
      ],
      quickReplies: [{ title: 'When are you open?' }, { title: 'How can I reach you?' }],
    },
  },
];
