import type { IntentDefinition } from '../../definition/types.ts';
import { lines } from '../lines.ts';

/** Warranty, originals, and buying in bulk. */
export const trustIntents: IntentDefinition[] = [
  {
    name: 'warranty',
    title: 'Warranty and repair',
    phrases: lines(`
      warranty | is there a warranty | how long is the warranty | does it come with warranty
      does it have a guarantee | guarantee | warranty period | warranty claim | how do i claim warranty
      how to register warranty | warranty card not in the box | is it still under warranty | still under guarantee?
      out of warranty what can i do | repair | can you repair it | do you do repairs | repair under warranty
      stopped working after 8 months | broke after a year, is that covered | worked for six months then died
      where is the service center | service centre near me | spare parts | can i get a spare part
      do you sell replacement parts | extended warranty | is accidental damage covered | waranty
      what does the warranty cover | international warranty? | how many years guarantee | how many years warranty
      how many months warranty | warranty on shoes? | does the tv have a guarantee
      it broke after 6 months is it covered | broke after a few months | died after one year
      is this covered by warranty | claim under warranty | warranty replacement | need repair | how to get it repaired
      send in for repair | service request for my washing machine | technician visit | installation service?
      book a repair | replacement battery | lifetime warranty? | warranty expired last month
      do i have guarantee on this | is there guarantee on the drill | fix it under warranty | can you fix it
      can it be fixed | died after a year | after one year it stopped, what can you do
      does the guarantee cover water | who repairs this | where can i get it repaired | 14 months old and broken
      broke just after two years | is there still guarantee on it | warranty please | warranty details | warranty info
      warranty policy | warranty terms | warranty card | warranty card not received | warranty registration
      warranty register | warranty status | warranty of this product | warranty of mattress | warranty on mattress
      warranty on phone | warranty on this | warranty for sofa | warranty for 1 year? | warranty how long
      warranty how many years | warranty time | warranty years | warranty valid? | warranty claim process
      warranty expired | warranty not registered | any warranty | any guarantee | any guarantee on this
      what is the warranty | what is the warranty period | what is warranty | what is the guarantee
      what warranty do you give | what warranty does it have | what about warranty | whats the warranty
      how much warranty | how much is the warranty | how much guarantee | how long warranty | how long is warranty
      how long is the guarantee | how long is it guaranteed | how long do i have guarantee | how many year warranty
      how many years of warranty | how many years is the guarantee | how to claim warranty | how to claim guarantee
      how can i claim warranty | how can i claim the warranty | how do i use my warranty | how does the warranty work
      how to check warranty | how to register product | how to register for warranty | is there warranty
      is there any warranty | is there any guarantee | is there a guarantee | is it under warranty | is it in warranty
      is it covered | is it covered under warranty | is it guaranteed | is warranty available | is warranty included
      is my product under warranty | is my phone in warranty | is this in warranty | is this under warranty
      do you give warranty | do you give guarantee | do you offer warranty | do you provide warranty
      do you have warranty | does it have warranty | does it have a warranty | does this have warranty
      does it come with a guarantee | does warranty cover | does warranty cover sagging
      does warranty cover water damage | does the warranty cover the battery | covered by guarantee?
      covered under warranty? | i want to claim warranty | i want to claim my warranty | i want to claim
      i want to register my product | i want to make a warranty claim | i need warranty | i need warranty service
      i need to claim warranty | i need a repair | i need repair | i need service | i need a technician
      i need spare parts | i need a spare part | need spare part | need a new battery for it | need service
      need servicing | need technician | claim warranty | claim | claim guarantee | claim status | guarantee period
      guarantee card | guarantee on this? | 1 year warranty? | 2 years warranty | 10 year warranty?
      5 years guarantee? | extend warranty | extended warranty available? | repair please | repair cost
      repair status | repairs | repair service | repair my phone | repair my watch | repair center
      can it be repaired | can you repair | can you repair my watch | can you repair the zip | can you fix my machine
      can i get it repaired | can i get it fixed | can i send it for repair | can i get spare parts
      can i buy spare parts | where can i repair | where can i get it fixed | where can i get spare parts
      where to repair | where is service centre | service center | service centre | service center address
      service center near me | nearest service center | service request | service request please | service engineer
      servicing | after sales service | technician | technician not come | technician did not come
      when will technician come | send a technician | send technician | installation | installation request
      installation not done | installation charges | installation free? | is installation free
      is installation included | is installation available | who will install it | do you install
      do you do installation | will you install it | when will installation happen | need installation
      book installation | demo and installation | spare part | spare parts available? | replacement parts
      replacement part | replacement filter | replacement cushion | replacement strap | stopped working after 1 year
      stopped working after 3 months | stopped working after 6 months | stopped after a year
      not working after 6 months | not working after 1 year | broke after 3 months | broke after 6 months
      broke after one year | broke within warranty | broken after 4 months | damaged after 6 months
      sagging after 1 year | mattress sagging after 2 years | bought last year and not working
      bought 8 months ago and now broken | bought it two years ago and it broke | used for 5 months and it stopped
      within warranty period | under warranty | under guarantee | in warranty | out of warranty | waranty period
      warrenty | warrantee | guaranty | garantee | garuntee | gurantee
      the zip gave up after ten months, do you fix that | my toaster died after a year | can it be mended
      is a broken spring covered | who do i turn to when it breaks after six months | how long do you stand behind it
      washing machine broke down, bought it from you last year | i need a new lid for my pot
      can i still get the little rubber ring for it | machine makes errors after eight months of use
      someone to fit the cooker?
    `),
    answer: {
      text: [
        'How long the warranty runs stands on the product page or in the papers that came with it; the invoice is your proof. If something fails within that time, a person will arrange repair or replacement with you.',
        'Please keep your invoice at hand: a person will check the warranty and arrange what is needed.',
      ],
      quickReplies: [{ title: 'Talk to a person' }, { title: 'I need an invoice' }],
    },
  },
  {
    name: 'authenticity',
    title: 'Is it original?',
    phrases: lines(`
      is it original | original or fake | original or copy? | is this original or duplicate
      are your products original | are these authentic | authentic? | is it genuine | genuine product?
      100% original? | is it fake | looks fake | i think its a fake | received a fake product | is this a replica
      first copy? | how do i know its real | is it real leather | real or fake | are you an authorised seller
      official dealer? | is this site legit | are you legit | is this a real shop | is this website a scam
      is this a scam | can i trust this site | is it safe to order from you | trustworthy?
      do you have certificates of authenticity | serial number not valid | is the brand genuine | orignal product?
      is this brand original or copy | original hai? | are the shoes original | is the perfume genuine
      are these real nikes | is this the real thing | are you selling fakes | counterfeit? | duplicate product?
      how do i know this is not a fake shop | how do i know you are not a scam | is this site safe | is this site real
      is your shop real | is this website trustworthy | can i trust you | are you a registered company
      are you official | do you have reviews | fraud website? | does it come in original packaging | is it sealed
      brand new or refurbished | is it second hand | are those real | are the bags real | are those real adidas
      how can i know it is original | legit shop? | real brand or knock off | knock off? | is this too good to be true
      why so cheap, is it real | price is so low is it real | can i believe this offer is real | original
      original product | original products? | original item? | original or not | original or duplicate?
      original or first copy | original brand? | original branded? | is it original or fake
      is it original or duplicate | is it original or copy | is it original brand | is it 100% original
      is it authentic | is it real | is it real or fake | is it real gold | is it real silver | is it pure
      is it pure leather | is it pure silver | is it genuine or fake | is it genuine leather | is it a copy
      is it a fake | is it duplicate | is it branded | is it first copy | is it refurbished | is it new
      is it new or used | is it brand new | is it sealed pack | is it certified | is it tested | is this original
      is this authentic | is this genuine | is this fake | is this a fake | is this legit | is this trusted
      is this a copy | is this a duplicate | is this product original | is this product genuine
      is this product authentic | is this product real | is this site genuine | is this site trusted
      is this site trustworthy | is this site fake | is this website safe | is this website legit
      is this website genuine | is this website real | is this website fake | is this a fake website
      is this a genuine site | is this company real | is this shop real | is this fraud | is your product original
      is your product genuine | is your website safe | is your site legit | is your company real | is your shop legit
      is your store genuine | are these original | are these genuine | are these real | are these fake
      are these first copy | are they original | are they real | are they authentic | are the products original
      are the products genuine | are all products original | are all your products original
      are your products genuine | are your products real | are your products authentic | are your products safe
      are your shoes original | are your perfumes original | are you genuine | are you real or fake
      are you a real company | are you trusted | are you trustworthy | are you a scam | are you fraud | are you fake
      are you authorised | are you authorised dealer | are you an official store | are you an authorized seller
      are you selling original | do you sell original | do you sell original products | do you sell originals
      do you sell genuine products | do you sell fake | do you sell copies | do you sell first copy
      do you give original | do you give original products | do you guarantee it is original | how to check original
      how to check if it is original | how to check if original | how to verify | how to verify the product
      how to know it is original | how to identify original | how can i check it is original
      how can i verify it is original | how can i trust | how can i trust you | how can i trust this website
      how can i be sure it is original | how do i know it is original | how do i know it is genuine
      how do i know this is real | how do i verify authenticity | how do i check the authenticity code | can i trust
      can i trust your website | can i trust your shop | can you prove it is original | can you prove it is real
      can you guarantee original | authentic product? | authenticity | authenticity check | authenticity code
      authenticity certificate | verify product | verify code | scratch code not working | qr code on the box invalid
      certificate | certificate of authenticity | lab certificate | lab report | hologram missing | no hologram
      serial number not found | serial number is not valid | genuine | genuine or not | genuine or fake
      genuine leather? | real | real leather? | real or not | fake | fake product | fake product received
      fake or original | fake or real | fake products | fake website? | fake site | i got a fake product
      i got fake product | i received a fake | i received fake product | i received duplicate product
      i received a duplicate | i think it is fake | i think this is fake | you sent me fake product
      you sent fake product | you sell fake | product is fake | product looks fake | product seems fake
      product is duplicate | product is not original | this is fake | this is not original | not original
      not genuine | looks duplicate | duplicate | duplicate or original | copy | copy or original | replica? | scam
      scam or real | scam site? | fraud | legit | legit or scam | trusted site? | trusted seller? | trusted? | trust
      safe site? | safe to buy? | safe to order? | safe to order here | is it safe to buy here
      is it safe to buy from you | is it safe to order here | is it safe to order online
      is it safe to pay on this site | 100% genuine? | 100 percent original? | guaranteed original?
      brand authorised? | official store? | official website? | orignal | origional | orginal | orginal product
      authentc | genuin? | genuien | are the handbags certified | how do i tell whether this is the real brand
      is it the proper thing or an imitation | the logo looks odd, is this real | are you for real
      i have never bought here, are you serious | are you a proper shop | does it come with a certificate
    `),
    answer: {
      text: [
        'We sell original goods. Brand and maker stand on the product page, who we are stands in our imprint. If you doubt an article you received, a person will check it with you.',
        'If you want proof for a certain article, such as where it comes from, a person can look it up for you.',
      ],
      quickReplies: [{ title: 'Talk to a person' }, { title: 'Warranty and repair' }],
    },
  },
  {
    name: 'bulk_order',
    title: 'Bulk orders and resellers',
    phrases: lines(`
      bulk order | bulk order price | bulk | i want to order in bulk | wholesale | wholesale price?
      do you do wholesale | reseller | i want to become a reseller | dealership | how to become a dealer
      distributor enquiry | i have a shop and want to sell your products | can i resell your products
      price for 50 pieces | price for 100 units | need 200 pcs | quote for 30 chairs | request a quote
      quantity discount | discount for large orders | corporate gifts | gifts for our company | order for my company
      business account | b2b | franchise | custom logo printing | can you print our logo | minimum order quantity
      moq? | bulk buying for school | partnership | collaboration | i am an influencer want to collaborate
      affiliate program | wholsale rate | prices for 80 pieces | do you have a price for 60
      what is the price if i take 500 | i own a store and want to sell your products
      i have a boutique and want to stock your brand | want to stock your products in my store | trade account
      trade prices? | retailer enquiry | supply to shops | do you supply restaurants | order for our office
      20 laptops for our school | team order 25 shirts | uniforms for our staff | wedding order 120 pieces
      large order | big quantity | bulk discount | b2b price list | catalogue for resellers | dropshipping?
      do you do dropship | sell with you | become a partner | sponsorship request | 300 mugs price?
      mugs with our logo | price for 1000 bags with logo | can i sell your products in my store
      whats your wholesale price | i run a restaurant and need 20 tables | we are a hotel and need 60 towels
      need 40 chairs for my cafe | if i order a thousand what price | special price for 500?
      we are a club, team shirts | bulk orders | bulk order please | bulk order enquiry | bulk order discount
      bulk order for company | bulk order possible | bulk purchase | bulk purchase price | bulk quantity
      bulk quantity price | bulk rate | bulk rates | bulk price | bulk buying | bulk enquiry | bulk requirement
      in bulk | i want bulk | i want bulk order | i want to buy in bulk | i want to buy bulk
      i want to purchase in bulk | i want wholesale | i want wholesale price | i want to buy wholesale
      i want to order 100 pieces | i want to order 50 units | i want to order 500 | i want to order a large quantity
      i want to buy 100 pcs | i want to buy large quantity | i want to resell | i want to sell your product
      i want to sell your products | i want to become a dealer | i want to become a distributor
      i want to become distributor | i want to become a partner | i want to be a distributor | i want to be a reseller
      i want to be your partner | i want to start a business with you | i want to do business with you
      i want to open a franchise | i want franchise | i want dealership | i want distributorship
      i want to take dealership | i want to collaborate | i want to collaborate with you
      i want to promote your products | i am a reseller | i am a retailer | i am a wholesaler | i am a dealer
      i am a distributor | i am an influencer | i am a blogger | i am a shop owner | i am a shopkeeper
      i am a dentist and want 30 sets | i am an interior designer | i have a shop | i have a shop and want to sell it
      i have a gym and need 20 mats | i have a hotel | i have a salon and want your products | i have a pharmacy
      i have a store | i have a company and need gifts | i have a business | i have a bulk order
      i have a bulk requirement | i need bulk | i need in bulk | i need bulk order | i need bulk quantity
      i need wholesale price | i need 100 pieces | i need 50 pcs | i need 500 units | i need 30 mattresses
      i need 200 bags with logo | i need 25 shirts for my team | i need a large quantity | i need large quantity
      i need for my company | i need a quote | i need a quotation | i need price for 100 pieces | need bulk
      need bulk order | need bulk price | need 50 pieces | need 100 pieces | need 100 units | need 500 pcs
      need quotation | need quote | need a quote for 40 | need large quantity | need 15 mattresses for hostel
      need 30 mattresses for my hotel | we need 50 pieces | we need 100 chairs | we need 40 jackets for our team
      we need 10 laptops for our office | we need a quote | we want to order 80 gifts for our employees
      we want to buy in bulk | we want to become your dealer | we are a company | we are a school and need 100 bags
      we are a hotel | we are a shop | we are a distributor | we are a wholesaler
      we run a cafe and want to buy regularly | our company needs 60 hampers | for hotel | for my hotel
      for my office 20 chairs | for my shop | for resale | for business use | for hostel 50 pieces | wholesale rate
      wholesale rates | wholesale price list | wholesale enquiry | wholesale available | wholesaler
      wholesale for shop | do you sell wholesale | do you sell in bulk | do you give wholesale
      do you give dealership | do you give franchise | do you give bulk discount | do you do bulk orders
      do you do bulk | do you do b2b | do you supply | do you supply to shops | do you supply to hotels
      do you supply companies | do you have wholesale prices | do you have a dealer program | do you have distributors
      do you have distributor in punjab | do you have reseller program | do you need distributors
      do you need resellers | do you accept bulk orders | do you take bulk orders | do you offer b2b
      do you offer bulk discount | do you work with influencers | do you work with companies
      can i get wholesale price | can i get bulk discount | can i get discount on bulk | can i get a quote
      can i get dealership | can i buy in bulk | can i buy wholesale | can i order in bulk | can i order 100
      can i resell | can i sell your products | can i sell your product online | can i become a reseller
      can i become a distributor | can i become a dealer | can i be a distributor | can you give me a quote
      can you send me a quotation | can you do 200 pieces | can you supply 100 pieces
      can we get a quote for 500 pens | can we collaborate | can we partner | how to become distributor
      how to become a distributor | how to become reseller | how to become a reseller | how to become a partner
      how to get dealership | how to get franchise | how to get wholesale price | how can i become a distributor
      how can i become a reseller | how can i get dealership | how can i sell your products | how much for 100
      how much for 50 pieces | how much for 200 units | what is the price for 100 pieces | what is the price for bulk
      what is the bulk price | what is the wholesale price | what is moq | what is the minimum order quantity
      price for 100 | price for 500 pieces | price for bulk | price for large quantity | price for 20 pcs
      rate for 100 pieces | rate for bulk | quote | quote please | quotation | quotation please
      quotation for 50 pieces | quotation for 100 chairs | please send quotation | send me a quote | send quotation
      distributor | distributors | distributorship | distributor required? | distributor in my city | distribution
      dealer | dealer price | dealer enquiry | dealer in pune | dealership enquiry | dealership available?
      become a dealer | become a distributor | become a reseller | become reseller | reseller price | reseller program
      reseller enquiry | reselling | resale | retail partner | retailer | retailer price | franchise enquiry
      franchise cost | partner with you | partnership enquiry | business enquiry | business inquiry
      business proposal | business partnership | business order | business discount | corporate | corporate order
      corporate orders | corporate gifting | corporate gift | corporate discount | corporate enquiry | company order
      company purchase | company gifts | office order | order for office | order for company | order for hotel
      order for school | order for hospital | large orders | large quantity | large quantity order
      large quantity discount | big order | huge order | 100 pieces | 100 pcs | 100 units | 50 pieces price
      500 pieces | 200 pieces needed | 1000 units | 12 dozen | 10 dozen price | collab | collaborate | influencer
      influencer collaboration | brand collaboration | paid promotion | promotion | affiliate | affiliate programme
      sponsor | sponsorship | dropship | drop shipping? | b2b price | bulk ordr | whole sale | wholsale
      holesale price | distributer | distributer ship | resaller | bulk oder | our kindergarten needs 20 raincoats
      what would you charge for fifty of these | we would like to order for the whole office
      my cafe needs 60 cups every month | could our club get a special price for 30 bags
      can i stock your candles in my shop | i make videos and would love to work with you
      need a price for two hundred notebooks | we furnish flats and need ten sofas
      we are planning a wedding and want 90 candles | i want to buy 150 pieces | looking for a supplier for my store
    `),
    answer: {
      text: [
        'Thank you, I have noted {email}. For larger quantities and resellers a person makes you an offer: please write here which article and how many, then choose "Talk to a person".',
        'For larger quantities and resellers a person makes you an offer. Please write here which article, how many, and your e-mail address, then choose "Talk to a person".',
      ],
      quickReplies: [{ title: 'Talk to a person' }],
    },
  },
];
