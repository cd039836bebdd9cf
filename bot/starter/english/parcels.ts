import type { IntentDefinition } from '../../definition/types.ts';
import { lines } from '../lines.ts';

/** What is in the parcel is not what was ordered: a person takes over once the order number is known. */
export const parcelIntents: IntentDefinition[] = [
  {
    name: 'wrong_item',
    title: 'I got the wrong item',
    phrases: lines(`
      wrong item | i got the wrong item | received wrong item | you sent the wrong product | wrong product delivered
      not what i ordered | this is not what i ordered | i ordered blue and got red | wrong colour received
      wrong size sent | ordered M got XL | got a different product | different from the picture
      doesnt look like the photo | not as described | got someone elses order | i have somebody else's parcel
      received another persons package | sent me the wrong thing | you shipped the wrong model
      wrong version received | incorrect item | incorrect item delivered | i recieved wrong product | wrng item
      got mens instead of womens | the parcel had something else in it | you mixed up my order | order mix up
      two left shoes | ordered a lamp and got a chair | ordered a phone case and got socks
      i ordered black you sent white | this isnt mine | this isnt what i bought | this is not the one i ordered
      not the one i wanted, you sent another | you gave me the wrong one | came in the wrong colour | wrong shoes
      wrong brand | wrong flavour | got size 9 ordered 8 | sent me size small instead of large
      product is different from what i ordered | item doesnt match the description
      received something i never ordered | i got a parcel i did not order | got another customers order
      package has a different name on it | someone elses stuff in my parcel | ordered 128gb received 64gb
      i ordered the large pack and received the small one | got green but ordered blue | this is not my order
      thats not my stuff in the box | in the box is not my order | inside was something else
      you have sent me someone elses dress | it is the wrong one | wrong item in the box | i never bought this
      why did you send me this | you sent a book i did not buy | different shade | wrong shade of blue
      not the colour i chose | i asked for vanilla and got chocolate | asked for large and got small
      label says 10 but i ordered 6 | photo shows red but mine is pink | picture shows something else
      it looks different from the website | completely different item | this was meant for somebody else | wrong
      wrong item received | wrong item delivered | wrong item sent | wrong item came | wrong items | wrong product
      wrong product received | wrong product sent | wrong product came | wrong product i got | wrong order
      wrong order received | wrong order delivered | wrong parcel | wrong parcel received | wrong delivery
      wrong thing | wrong thing delivered | wrong size received | wrong size delivered | wrong size came
      wrong colour | wrong color | wrong color received | wrong colour delivered | wrong model | wrong model received
      wrong flavour received | wrong quantity received | wrong design | wrong variant | wrong one | got wrong item
      got wrong product | got wrong size | got wrong colour | got the wrong one | got the wrong thing
      got the wrong parcel | got a wrong product | i got wrong product | i got a different product
      i got a different item | i got a different colour | i got the wrong size | i got the wrong colour
      i got the wrong order | i got something else | i got someone elses parcel | i received wrong item
      i received wrong product | i received a wrong product | i received a different product
      i received different item | i received something else | i received the wrong size | i received the wrong item
      i received the wrong order | i received a different colour | i received somebody elses order | received wrong
      received wrong product | received wrong size | received wrong colour | received a wrong item
      received different product | received different item | received different colour | received something else
      received another product | received other product | received someone else's parcel | delivered wrong product
      delivered wrong item | delivered different product | you sent wrong product | you sent me wrong product
      you sent me wrong item | you sent me wrong size | you sent me the wrong size | you sent me the wrong colour
      you sent me something else | you sent a different one | you sent the wrong one | you delivered wrong product
      you delivered the wrong thing | they sent the wrong item | they sent me the wrong one | sent wrong product
      sent wrong item | sent wrong size | sent the wrong size | different product | different product received
      different product delivered | different item | different item received | different colour
      different colour received | different color than ordered | different from what i ordered
      different from picture | different than shown | different from website | different from description
      not the same | not the same product | not the same colour | not the same as shown | not the same as the picture
      not same product | not same as picture | not as shown | not as shown in the picture | not as per description
      not as per image | not like in the picture | not like the photo | not matching | not matching with picture
      not my order | not my parcel | not mine | not what i bought | not the product i ordered | not the size i ordered
      not the colour i ordered | not the one in the picture | this is not mine | this is not my parcel
      this is not the product i ordered | this is not what i bought | this is a different product
      this is the wrong colour | i did not order this | i didnt order this | i never ordered this
      i havent ordered this | i ordered something else | i ordered a different one | i ordered a different colour
      i ordered a different size | i ordered shoes and got a bag | i ordered medium and got large
      i ordered size 8 got size 6 | i ordered black got brown | i ordered king size and got queen size
      i ordered chocolate but got vanilla | i ordered two same but they are different | i ordered 1kg got 500g
      ordered black received blue | ordered large received small | ordered something else
      ordered a shirt got trousers | asked for blue got green | asked for black, came brown
      instead of blue i got black | instead of a pan i got a pot | someone elses parcel | someone elses order
      someone elses name on the parcel | somebody elses order came to me | parcel of another person
      parcel for someone else | order got mixed up | parcels got swapped | mixed up | swapped orders | mismatch
      mismatched product | product mismatch | product does not match | colour does not match | colour is different
      color is different | size is different from what i ordered | size on the label is different
      label says other size | doesnt match the picture | doesnt match description | looks different
      looks totally different | looks nothing like the photo | worng item | worng product | wrong prodct | wrog item
      rong item sent | there was a toaster in the box but i bought a kettle | somebody packed the wrong thing
      i chose matt and got glossy | what came is not what is on my order | i opened the box and it is a different lamp
      i got two of the same although i ordered two different ones | this belongs to another customer
      shoes are brown, i picked black | the label says xl but it is an s | the perfume i got is a different one
      not the flavour i picked | different one | different one came | they gave me a different one | gave me wrong one
      its a different product | its not what i ordered | it is not what i ordered
      it is not the same as in the picture | its not same as shown | item is different from photo
      looks different from the photo | photo shows something different | i asked for one thing and got another
      ordered single size got double size | ordered one colour and got another | colour not as ordered
      size not as ordered
    `),
    answer: {
      text: 'I am sorry for the mix-up. A person will put it right with you; a photo of what you received helps.',
      collect: ['order_number'],
      handOver: true,
    },
  },
  {
    name: 'missing_item',
    title: 'Something is missing',
    phrases: lines(`
      missing item | item missing | something is missing | part of my order is missing
      one item is missing from my order | only got one of two | only received half my order | i ordered 3 and got 2
      incomplete order | order incomplete | not everything was in the box | empty box | i received an empty box
      box was empty | parcel empty | missing parts | parts missing | screws are missing | no charger in the box
      charger missing | cable not included but should be | manual missing | free gift missing | didnt get my free gift
      where is the rest of my order | rest of the order? | got 1 parcel of 2 | you forgot one item | one product short
      missin item in parcel | accessories not in the package | only one shoe in the box
      there was only one in the package | parcel came but one thing was missing | two things missing from my parcel
      2 items missing | not all items arrived | some items did not come | only part arrived
      remote was not in the box | no batteries included | no instructions in the box | the lid is missing
      the cable was not in there | remaining items? | when is the other half coming | other parcel still missing
      nothing in the box | ordered five received four | received less than ordered | quantity short | sample missing
      you left out an item | box arrived but nothing inside | nothing inside the parcel | package arrived empty
      one short | my order is one short | short by two | one of my two parcels came
      only one of three packages arrived | just one came, i ordered two | second package did not come
      half of it is not there | there should be more in the box | where are the other two | where is the other one
      where is the second shoe | phone was gone from the box | parcel was opened and something is gone
      table came without legs | came without the charger | without screws | no cover in the box | you owe me one more
      only 4 of 5 in the box | only 11 of 12 bottles | lid not included | something was taken out | item is missing
      items missing | items are missing | missing items | missing product | missing part | missing piece
      missing pieces | missing screws | missing accessories | missing charger | missing item in my order
      missing item in parcel | missing from my order | missing from the box | missing from parcel | missing in box
      missing in the package | one item missing | one item is missing | one item was missing | one item not received
      one item not delivered | one product missing | one product is missing | one product not received
      one thing is missing | one is missing | one piece missing | one shoe missing | one part missing
      one of them is missing | two items missing | two are missing | some items missing | some items are missing
      some parts missing | some things missing | some product missing | something missing | something was missing
      something is missing in my order | part missing | part of the order missing | parts are missing
      part is not there | my order is incomplete | my order is missing an item | my parcel is missing an item
      my parcel was incomplete | order is incomplete | order was incomplete | order not complete | parcel incomplete
      package incomplete | incomplete | incomplete delivery | incomplete parcel | incomplete package
      incomplete product | half order | half order received | half order missing | half of my order is missing
      half of my order | half delivered | partial order | partial delivery | partially delivered | only half came
      only half received | only one | only one came | only one received | only one delivered | only one item
      only one item received | only one item came | only one product came | only received one | only received one item
      only received 1 | only received 2 of 3 | only got one | only got 1 | only got half | only got one item
      i only got one | i only got one item | i only received one | i only received half
      i only received part of my order | i got only one | i got only one shoe | i got less | i received only one
      i received only 1 item | i received only 2 | i received one less | i received less | i received less quantity
      i received an incomplete order | i received empty box | i received an empty parcel | i got an empty box
      got empty box | got an empty parcel | empty | empty parcel | empty package | empty packet | empty envelope
      box is empty | the box is empty | the box was empty | parcel was empty | package was empty | nothing inside
      nothing inside the box | nothing in the parcel | no product inside | no product in the box | received less
      received less quantity | received less items | received only one | received only 1 | received only half
      received 1 instead of 2 | received 2 out of 3 | received one instead of two | received half | less quantity
      less quantity received | less items | less pieces | ordered 2 received 1 | ordered 2 got 1 | ordered two got one
      ordered 3 received 2 | ordered 4 got 3 | ordered 2 pillows got 1 | i ordered 2 and got only 1
      i ordered two and received one | i ordered 5 but there are only 4 | i ordered a pair and got one
      not everything came | not everything arrived | not everything is there | not all came | not all items received
      not all parts are there | not complete | not in the box | not in the parcel | not included | was not in the box
      was not in the parcel | was not included | wasnt in the box | it was not in there | there was no charger
      there was no charger in the box | there were no screws | there is no manual | there is one missing | no charger
      no charger inside | no cable | no cable in the box | no screws | no screws in the box | no manual
      no manual in the box | no remote | no cover | no lid | no pillow in the box | no free gift
      no free gift received | free gift not received | free product not received | free item missing
      free pillow not received | gift not received | gift missing | didnt get the free gift | didnt get all items
      didnt get the charger | didnt get my second item | did not get all the items | did not get free gift
      did not receive all items | did not receive one item | did not receive the pillow | didnt receive everything
      didnt receive all | havent received the second item | havent received all items | second item not received
      second item missing | second parcel missing | second parcel not received | second box missing
      other item not received | other item missing | other half missing | other one is missing | rest of my order
      rest of my order not received | rest not received | rest of the items | remaining item | remaining order
      remaining product not received | where is the second item | where is the other item | where is the other half
      where is the rest | where is my free gift | where is the remaining item | where are the other items
      where are the screws | you forgot something | you forgot to send | you forgot to send one item
      you forgot to put the charger | you missed one item | you missed an item | you sent only one | you sent less
      you sent an empty box | sent only one | short delivery | short quantity | short | misssing item | mising item
      missing itm | itme missing | incmplete order | i counted nine, should be twelve
      the bag with screws was not there | the second cushion is not in the parcel
      instructions and one leg are missing | there should have been a free sample | only one of the two boxes has come
      five plates instead of six | i am one chair short | the hardware to put it together is not in the box
      charger wasnt with it | got the box but the thing itself wasnt in there
    `),
    answer: {
      text: 'I am sorry that something is missing. A person will check it with you.',
      collect: ['order_number'],
      handOver: true,
    },
  },
];
