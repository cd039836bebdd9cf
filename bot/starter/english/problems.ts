import type { IntentDefinition } from '../../definition/types.ts';
import { lines } from '../lines.ts';

/** What arrived is broken: a person takes over once the order number is known. */
export const problemIntents: IntentDefinition[] = [
  {
    name: 'damaged_item',
    title: 'My item is damaged',
    phrases: lines(`
      damaged | arrived damaged | item damaged | my order arrived broken | it came broken | product is broken
      received a damaged product | damaged in transit | box was crushed | package arrived open and damaged
      the glass is shattered | screen is cracked | its cracked | it has a scratch | there is a hole in it
      ripped on arrival | torn when i opened it | stain on the shirt i got | defective | defective item
      faulty product | its faulty | doesnt work | not working | it doesn't turn on | wont switch on | wont charge
      dead on arrival | stopped working after one day | broke after first use | zip is broken
      missing button on new shirt | bottle leaked in the parcel | everything is leaking | parcel was wet
      expired product received | used item received, looks worn | poor quality came apart | recieved broken item
      damged product | came smashed | mug arrived smashed | plate is chipped | chipped glass | cup came with a crack
      the lid is broken | bottle broke and leaked everywhere | handle came off | leg of the chair is broken | dented
      the can is dented | bent | headphones stopped working | phone stopped working after two days
      left earbud not working | tv wont turn on | laptop doesnt start | new toaster not working | screen flickers
      makes a strange noise | battery doesnt hold charge | overheats | doesnt connect | seam is coming apart
      sole came off | colour faded after first wash | shrank in the wash | mouldy | food was spoiled
      flowers were dead | arrived dirty | box destroyed | bad condition | broken | faulty | quality problem
      came in pieces | arrived in pieces | in a thousand pieces | completely smashed | no sound | there is no sound
      speaker does not work | no picture on the screen | big scratch on it | scratched | scratch on the table
      zipper broke | broke the first time i used it | it leaked all over | fell apart | lamp does not light up
      bowl is in pieces | cup in bits | stopped heating | stopped cooling | stopped charging | kettle stopped working
      it stopped working after a week | wont turn on at all | does not start | fabric is torn | tear in the fabric
      there is a tear near the seam | chocolate arrived melted | food melted | milk was off | lens cracked
      mirror cracked | it smells burnt | button fell off | strap broke | wheel fell off | rust on it
      paint is peeling | came used | somebody used it before | damaged product | damaged product received
      damaged item | damaged item received | damaged parcel | damaged delivery | damaged packaging | damage
      product damaged | product is damaged | product was damaged | product arrived damaged | product is defective
      product is not working | product not working | product not working properly | product stopped working
      product has a defect | product broke | product came broken | product was broken
      product quality is bad, it broke | product leaked | product expired | parcel damaged | parcel was damaged
      parcel was open | parcel came open | package damaged | package was damaged | package was open | package is torn
      box damaged | box was damaged | box was open | box is broken | box was torn | seal broken | seal was broken
      seal is open | received damaged | received damaged item | received damaged product | received damaged goods
      received defective product | received a defective item | received a broken one | received broken
      received broken product | received expired product | received opened product | received used product
      received old product | received bad quality | i received a damaged product | i received damaged item
      i received a broken item | i received a defective product | i received it damaged | i received it broken
      i got a damaged product | i got a broken one | i got a defective piece | i got defective | got damaged
      got damaged product | got broken item | got a defective piece | you sent me a damaged product
      you sent damaged product | you sent a broken one | you sent an expired product | sent damaged | it is damaged
      it is broken | it is defective | it is faulty | it is not working | it is leaking | it is cracked | it is torn
      it is scratched | it is dirty | it is stained | it is expired | it was damaged | it was broken
      it was broken when i opened it | it was leaking | it arrived broken | it arrived damaged | it arrived in pieces
      it arrived cracked | it came damaged | it came with a scratch | it came with a hole | it broke
      it broke after one use | it broke on the first day | it broke today | it has a crack | it has a hole
      it has a defect | it has a stain | it has stains | it does not work | it doesnt work | it doesnt charge
      it does not turn on | it does not switch on | it doesnt start | it is not charging | it is not turning on
      it is not switching on | it wont work | it wont start | it stopped working | it stopped working today | it tore
      its broken | its damaged | its not working | its not working anymore | its not working properly | its defective
      its torn | its leaking | not working properly | not working anymore | not charging | not turning on
      not heating | not cooling | doesnt turn on | doesnt charge | does not work | does not work properly
      stopped working | stopped working after 2 days | stopped after one use | defect | defected | defective product
      defective product received | defective piece | faulty item | faulty item received | manufacturing defect
      broken item | broken product | broken glass | broken on arrival | broken parts | broke on day one | cracked
      cracked screen | crack | torn | torn dress | torn packaging | tear | ripped | hole | hole in the shirt | stain
      stains | scratches | scratches on it | dent | bent on one side | leaking | leaked | leakage | spilled | melted
      rotten | rotten smell | bad smell | it smells bad | it smells | strange smell | expired | expired product
      expired item | past expiry date | insects in it | there is an insect in the pack | hair in the food
      mould on it | dead plant | wilted flowers | rust | peeling | colour is coming off | colour came off
      stitching came off | stitches are open | sole is coming off | zip broken | zip does not close | button missing
      strap is broken | leg is broken | wheel is broken | handle is broken | lid doesnt close | screen broken
      screen not working | screen is black | display not working | battery not charging | battery is dead
      battery drains fast | charger not working | remote not working | speaker not working | one side not working
      left side not working | sound not coming | no sound from it | mattress is sagging | mattress has a stain
      mattress not expanding | mattress is not even | sofa is wobbly | table is wobbly | chair is broken | chair broke
      lamp is broken | glass is broken | glass broken inside | bottle broken | bottle leaking | bottle was open
      mug is broken | plate broken | shoes are damaged | shoe sole opened | shirt has a hole | dress is torn
      dress has a stain | bag is torn | watch not working | watch stopped | phone not working
      phone is not turning on | tv not working | laptop not working | headphones not working | used product
      used product received | second hand product received | looks used | looks old | looks second hand
      already opened | already used | quality issue | quality is very bad | quality is poor and it broke
      very bad quality | very poor quality | low quality | poor quality product | bad product | worst quality | damged
      damagd | demaged product | dammaged | brokn | brokne | defectiv | not workin | nt working | leeking
      the handle broke off | handle came away in my hand | it snapped in half | one leg is shorter than the other
      there is a chip in the bowl | it hums and gets hot | it smells of burning plastic
      cream had been opened by somebody | lid wont shut | it leaks as soon as i fill it | one earphone is silent
      it keeps switching itself off | the stitching has come loose on day one | the paint came off | wheels dont turn
      plant arrived half dead | arrived with mould | it looks like it was dropped | zip came off straight away
      screen went black after a day | my new blender wont start | the new drill is dead
    `),
    answer: {
      text: 'I am sorry about that. A person will look at it with you; a photo of the damage and of the packaging helps.',
      collect: ['order_number'],
      handOver: true,
    },
  },
];
