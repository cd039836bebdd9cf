import type { IntentDefinition } from '../../definition/types.ts';
import { lines } from '../lines.ts';

/** How and when to reach the shop. */
export const shopIntents: IntentDefinition[] = [
  {
    name: 'contact',
    title: 'How can I reach you?',
    phrases: lines(`
      contact | contact details | contact number | phone number | your phone number? | customer care number
      customer service number | helpline | hotline | toll free number | whats your number | can i call you
      how can i contact you | how can i reach you | email address of support | whats your email | your email?
      support email | mail id? | whatsapp number | are you on whatsapp | do you have instagram
      how do i contact support | nobody answers the phone | phone not reachable | no reply to my email
      i emailed you and no answer | no one replies to my mails | how do i get in touch | contct no | telephone?
      need your number | what number can i ring | number to ring | number to call | is there a number i can ring
      do you have a phone number | got a phone number? | do you have an email | is there an email i can write to
      which email do i write to | email id | can i email you | can i whatsapp you | where do i write to
      how to contact you guys | contact info | contact us | contact page | call centre number
      customer support number | support number | mobile no | facebook page? | your instagram | no answer on phone
      line is always busy | you dont answer emails | ph no | phone? | can i text you on whatsapp | whatsapp?
      give me your number | can i send an email | can i write an email instead | contact please | contact you
      contact number please | contact no | contact no please | contact me on | contact support | contact person
      contact email | contact information | contact customer care | phone number please | phone no | phone no please
      phone nr | mobile number | mobile number please | telephone number | tel number | number | number please
      number pls | ur number | ur no | ur contact number | your number | your number please | your no | your contact
      your contact number | your contact no | your contact details | your phone | your phone no | your mobile number
      your whatsapp number | your whatsapp | your email id | your email address | your mail | your mail id
      your mail address | your customer care number | your customer service number | your helpline number | your insta
      your facebook | your website | whatsapp no | whatsapp number please | whatsapp contact | whatsapp link
      whatsapp support | whatsapp chat | on whatsapp? | email | email please | email id please | email address
      email address please | email support | email contact | mail | mail id please | mail address | e-mail address
      toll free | toll free no | customer care no | customer care contact | customer care email
      customer care number please | customer care phone number | customer care contact number
      customer service phone number | customer service email | customer service contact | customer support contact
      customer support email | customer support phone | support phone number | support contact | support email id
      support line | helpline number | helpline no | help line | help desk number | hotline number
      call center number | call center | call centre | service number | office number | office phone number
      store number | store phone number | store contact number | shop phone number | shop number | sales number
      sales contact | what is your number | what is your phone number? | what is your contact number
      what is your email | what is your email id | what is your email address | what is your whatsapp number
      what is your customer care number | what is your mail id | what is the contact number
      what is the customer care number | what is the phone number | what is the number to call
      what is the email address | what is the support email | whats your phone number | whats your contact number
      whats your email address | whats the number | whats the phone number | whats the email | whats ur number
      whats ur email | which number can i call | which number should i call | which number to call
      which email should i write to | how to contact | how to contact you | how to contact customer care
      how to contact support | how to contact seller | how to reach you | how to call you | how to get in touch
      how can i call you | how can i contact | how can i contact customer care | how can i contact support
      how can i contact customer service | how can i email you | how can i reach customer care
      how can i reach support | how can i get in touch | how can i get in touch with you | how can i send you photos
      how do i contact customer service | how do i contact customer care | how do i contact | how do i call you
      how do i email you | how do i reach you | how do i send you a picture | where can i contact
      where can i contact you | where can i call | where can i call you | where can i email | where can i write to you
      where can i send an email | where do i call | where do i send the photos | where do i email
      where is your contact number | where to contact | where to call | where to send an email | where to mail
      can i call | can i call someone | can i call customer care | can i contact you | can i contact you by phone
      can i contact you on whatsapp | can i get your number | can i get your contact number | can i get contact number
      can i get a number | can i get a phone number | can i get the number | can i get customer care number
      can i get your email | can i get your email id | can i get your whatsapp | can i get your whatsapp number
      can i have your number | can i have your phone number | can i have your contact number | can i have your email
      can i have the email address | can i have a number to call | can i reach you by phone
      can i reach you on whatsapp | can i message you on instagram | can i chat on whatsapp | can i write you an email
      can you give me your number | can you give me a number | can you give me contact number
      can you give me the phone number | can you give me your email | can you share your number
      can you share contact number | can you share your email id | can you send me your number
      can you tell me your number | do you have a number | do you have a contact number
      do you have a customer care number | do you have a whatsapp number | do you have whatsapp | do you have facebook
      do you have an email address | do you have customer care | is there a phone number | is there a contact number
      is there a number | is there a number i can call | is there a helpline | is there an email
      is there an email address | is there any contact number | is there any number
      is there any customer care number | is there a customer service number | is there a whatsapp number
      give me contact number | give me customer care number | give me a number | give me a phone number
      give me phone number | give me your contact number | give me your email | give me your email id
      give me your phone number | give me the number | give me whatsapp number | give your number | give number
      send me your number | send me your contact number | send me contact number | send me your email id
      send your number | send number | share your number | share your contact number | share contact number
      share contact details | share your contact details | share number | share customer care number
      share your email id | share whatsapp number | tell me your number | tell me your contact number
      provide contact number | provide your number | provide customer care number | please give me your number
      please give contact number | please give your contact number | please share contact number
      please share your number | please provide contact number | please provide customer care number
      please send contact number | pls share number | pls give number | i need your number
      i need your contact number | i need contact number | i need customer care number | i need a phone number
      i need a number to call | i need your email | i need your email address | i need your phone number
      i need an email address | i want your number | i want your contact number | i want contact number
      i want customer care number | i want to call you | i want to contact you | i want to email you
      i want to send an email | i want to send you pictures | i want your email id | i want your whatsapp number
      i want to contact customer care | i want to contact support | need contact number | need contact no
      need customer care number | need phone number | need number | need email id | need your contact number
      need your email | need support number | need a number | want contact number | want your number
      want customer care number | no contact number on website | no phone number on your site
      i cant find your phone number | i cant find your contact number | i cant find a number
      cant find contact number | cannot find your email | number not reachable | number is busy
      number is switched off | number not working | your number is not working | your number is not reachable
      your number is busy | your phone is off | your line is busy | phone is busy | phone not picking up
      nobody picks up | nobody picks up the phone | nobody is picking the call | no one is picking up
      no one is picking my call | no one picks the call | no one picks the phone | no one answers
      no one is answering | no one is answering the phone | no one is answering my calls
      nobody is answering my calls | not picking my call | not picking up the phone | not answering the phone
      not answering my calls | not answering calls | you are not picking up | you are not picking my call
      you dont pick up the phone | you dont answer the phone | i called you many times | i called but nobody answered
      i tried calling | i tried calling but no answer | i tried to call you | cant reach you | cant reach you by phone
      cannot reach you | unable to reach you | unable to contact you | unable to contact customer care
      unable to call | no reply on email | no reply on mail | no reply from you | no reply | no response
      no response on email | no response from customer care | no response from you | no response on whatsapp
      no response to my email | no answer to my email | no answer to my mail | you are not replying
      you are not responding | you dont reply to emails | you did not reply to my email
      you have not replied to my email | still no reply | still no reply to my email | still no response
      still no answer | waiting for your reply | waiting for your response | waiting for reply | contect number
      contct number | cntct no | phn no | phn number | fone number | numbr? | custmer care no | customer care num
      cust care number | whatsap number | watsapp no | emial id | who can i ring about this | whom do i phone
      is there a line i can call | do you have someone i can email | can i send you a picture of it
      where do i send a photo | your phone just rings | i wrote you two mails and heard nothing
      how do i speak to you by phone
    `),
    answer: {
      text: [
        'This chat is the quickest way: a person can take over here. Our phone number and e-mail address are on the contact page of this shop.',
        'You find phone and e-mail on our contact page. If you like, a person takes over right here.',
      ],
      quickReplies: [{ title: 'Talk to a person' }, { title: 'When are you open?' }],
    },
  },
  {
    name: 'opening_hours',
    title: 'When are you open?',
    phrases: lines(`
      opening hours | opening times | when are you open | are you open | are you open today | are you open now
      open on sunday? | are you open on saturday | open on bank holidays? | what time do you open
      what time do you close | when do you close | till when are you open | store timings | shop timing | timings?
      business hours | working hours | hours? | when can i call | when is support available | when is someone there
      support hours | are you open at christmas | holiday hours | closed today? | is the shop open tomorrow
      open late? | lunch break? | openning hours | till what time are you open | what time r u open till | open till?
      open on sundays | open sundays? | are u open | r u open now | r u open on saturday | are you closed on mondays
      are you closed today | when do you open tomorrow | store hours | shop hours | hours pls
      opening hours on sunday | weekend hours | easter opening times | new years eve open? | what are your hours
      what are your opening times | time of opening | when are you back | when are you online
      is support open at night | 24 hours? | how late are you open | how late are you open on saturday
      closed for christmas? | open over easter? | are you there on weekends | are you around tomorrow
      what hours is the shop open | are you here at night | opening hours please | opening hours today
      opening hours tomorrow | opening hours store | opening hours on saturday | opening hours easter | opening time
      opening times today | opening | closing time | closing hours | open? | open now? | open today | open tomorrow?
      open on saturday | open on monday? | open on holidays? | open on public holidays? | open at 9? | open until?
      open until when | open till what time | open all day? | open 24 hours? | open 7 days? | open in the evening?
      open this weekend? | open at weekends? | open over christmas? | open new year? | closed? | closed now?
      closed on sunday? | closed on sundays? | closed tomorrow? | closed at lunch? | are you open on sunday
      are you open on monday | are you open tomorrow | are you open this weekend | are you open at weekends
      are you open on weekends | are you open on holidays | are you open on public holidays | are you open right now
      are you open until 8 | are you open late | are you open in the morning | are you open during lunch
      are you closed | are you closed now | are you closed on sunday | are you closed tomorrow | are your stores open
      are your stores open on sunday | are you working today | are you working on sunday | are you available now
      are you available today | are you available on sunday | is your shop open | is your store open
      is your store open now | is your shop open today | is your shop open on sunday | is your store open on sunday
      is the store open | is the store open today | is the store open now | is the shop open | is the shop open now
      is the shop open today | is the shop open on sunday | is the shop closed | is the store closed
      is the showroom open | is the showroom open on sunday | is it open | is it open now | is it open today
      is it open on sunday | is the customer care open | is customer service open
      is customer service available today | is support available on weekends | is support available now
      when does the shop open | when does the shop close | when does the store open | when does the store close
      when does it open | when does it close | when does customer service open | when does support start
      when is the shop open | when is the store open | when is your shop open | when is your store open
      when is customer service available | when is customer care available | when is customer service open
      when is the office open | when is the showroom open | when are you open on saturday | when are you open tomorrow
      when are you closed | when are you closing | when are you available | when are you opening
      when are your opening hours | when are your stores open | when are people online | when can i come
      when can i come to the shop | when can i visit | when can i visit the store | when can i reach you
      when can i reach someone | when can i call you | when can i call customer care
      when can i get someone on the phone | when can i pick it up in the shop | when can i come by | when do you open
      when do you open today | when do you open on saturday | when do you close today | when do you close on saturday
      when do you start | when do you work | what are your timings | what are your working hours
      what are your business hours | what are your store timings | what are your shop timings
      what are your store hours | what are the opening hours | what are the timings | what are the shop timings
      what are the store timings | what are the opening times | what are the working hours | what is your timing
      what is your opening time | what is your closing time | what is the timing | what is the timing of shop
      what is the store timing | what is the shop timing | what is the opening time | what is the closing time
      what time are you open | what time are you open until | what time are you open today
      what time do you open today | what time do you open tomorrow | what time do you close today
      what time does the shop open | what time does the shop close | what time does the store open
      what time does the store close | what time is it open | what time you open | what time you close
      what time can i call | what time can i come | what time can i visit | whats your timing | whats your timings
      whats the timing | whats the opening time | whats the closing time | whats your opening time
      whats your opening hours | what hours are you open | what hours | what hours do you work
      what days are you open | which days are you open | which days is the store open | which time you open
      till when is the shop open | till when is the store open | till when | till what time
      till what time is the store open | till what time can i come | till what time can i call
      until when are you open | until when is the shop open | until what time are you open | how long are you open
      how long are you open today | how long is the shop open | how long is the shop open today
      how late is the store open | from when are you open | from what time | timing? | timings please | timing please
      timing of shop | timing of store | store timing | store opening time | store opening hours | store closing time
      shop timings | shop opening time | shop opening hours | shop closing time | showroom timing | showroom timings
      showroom opening hours | office timing | office timings | office hours | working days? | working time
      working timings | business timings | customer care timing | customer care timings | customer service hours
      customer service opening hours | customer support timing | customer support hours | support timing
      call centre timing | call center hours | hours of operation | hours today | hours on sunday | store hours today
      holiday timings | holidays? | bank holiday hours | bank holiday? | sunday open? | sunday? | saturday?
      saturday open? | saturday hours | sunday hours | sunday timing | lunch time closed? | christmas opening hours
      christmas hours | new year hours | easter hours | eid timings | diwali timings | opning hours | openin times
      timming | shop timming | is somebody in the shop on saturdays | can i come at six or are you closed by then
      when do the doors open | are you there on public holidays | is the store open over the holidays
      when do you shut | do you close for lunch
    `),
    answer: {
      text: [
        'The shop on this site is always open. When people are here to answer, and the hours of our stores, are on the contact page; messages left outside those hours are answered when we are back.',
        'You can order at any time. The hours of our team and stores are on the contact page.',
      ],
      quickReplies: [{ title: 'Where are you?' }, { title: 'Talk to a person' }],
    },
  },
];
