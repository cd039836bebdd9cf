// A morning in the inbox of a small shop.

import type { Stage } from './stage.ts';
import type { WrittenShopper } from './wire.ts';

/** Numbers of the tickets by what is to be seen in them. */
export interface Chats {
  /** Taken by the owner: the bot's part, a picture, an answer to one message, an unread line. */
  long: string;
  waiting: string;
  /** Words that nobody can break, and another direction. */
  odd: string;
  rightToLeft: string;
  ofColleague: string;
  resolved: string;
  closed: string;
}

interface Opening {
  name?: string;
  email?: string;
  /** Said to the bot. */
  lines: readonly string[];
  /** Said while she waits. */
  more?: readonly string[];
}

const WORD = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz'.repeat(3);

/** Writes the talks over the wire: the desk's own pages are what is looked at. */
export async function fillInbox(stage: Stage): Promise<Chats> {
  await stage.staffed(true);
  const { wire: ines } = await stage.owner();
  const { wire: mara } = await stage.colleague();

  const open = async ({ name, email, lines, more = [] }: Opening): Promise<[number: string, by: WrittenShopper]> => {
    const shopper = stage.writtenShopper();
    for (const line of lines) await shopper.say(line);
    if (name !== undefined) await shopper.contact({ name, ...(email !== undefined && { email }) });
    const number = await shopper.wantsPerson();
    for (const line of more) await shopper.say(line);
    return [number, shopper];
  };

  const [closed] = await open({
    name: 'Marcus Hill',
    lines: ['how long is the warranty of the grinder'],
    more: ['the burrs are dull after 2 weeks'],
  });
  const marcus = await ines.take(closed);
  await ines.say(marcus, 'That should not be. A new set of burrs is on its way to you.');
  await ines.close(marcus);

  const [resolved] = await open({ name: 'Lucie Bernard', lines: ['Bonjour, mon colis est bloqué à Roissy'] });
  const lucie = await ines.take(resolved);
  await ines.say(lucie, 'Bonjour Lucie, the parcel left customs this morning.');
  await ines.setStatus(lucie, 'resolved');

  const [ofColleague] = await open({
    name: 'Dele Adeyemi',
    email: 'dele@mail.example',
    lines: ['my parcel was sent to the old address'],
  });
  const dele = await mara.take(ofColleague);
  await mara.say(dele, 'I have asked the carrier to turn it around.');

  const [odd] = await open({ name: WORD.slice(0, 60), lines: [WORD], more: [`https://halden.example/${WORD}`] });
  const [rightToLeft] = await open({
    name: 'ليلى حداد',
    lines: ['أين طلبي؟ رقم 20418'],
    more: ['هل يمكنني تغيير العنوان؟'],
  });

  const long = await longTalk(stage, open);

  const [waiting] = await open({
    name: 'Omar Haddad',
    email: 'omar.haddad@mail.example',
    lines: ['it says delivered but there is nothing here'],
    more: ['i was at home all day', 'can somebody look please'],
  });
  await ines.setPriority(await ines.find(waiting), 'urgent');
  await open({ name: 'Wei Zhang', lines: ['Can I swap the two cups for four before it ships?'] });
  await open({ lines: ['is the tarn kettle the original one'] });

  const [pending] = await open({ name: 'Sofia Marchetti', email: 'sofia@mail.example', lines: ['cash on delivery?'] });
  const sofia = await ines.take(pending);
  await ines.say(sofia, 'We ship to you with cash on delivery, yes. Which postcode is it?');
  await ines.setStatus(sofia, 'pending');

  return { long, waiting, odd, rightToLeft, ofColleague, resolved, closed };
}

async function longTalk(
  stage: Stage,
  open: (opening: Opening) => Promise<[number: string, by: WrittenShopper]>,
): Promise<string> {
  const { wire: ines } = await stage.owner();
  const [number, hannah] = await open({
    name: 'Hannah Reyes',
    email: 'hannah.reyes@mail.example',
    lines: ['hi i sent the blue kettle back 2 weeks ago and still no refund??', 'since the 3rd it says received'],
  });
  const row = await ines.take(number);
  await ines.setPriority(row, 'high');
  await ines.say(
    row,
    'Hi Hannah, sorry you had to chase this. I have your return for 110482 here and ask the warehouse now.',
  );
  await hannah.say('this is the receipt from the post office', { file: await stage.picture() });
  const told = await ines.say(
    row,
    'Thank you, that settled it. Your refund of €189.00 is released and reaches your card in 2 to 3 working days.',
  );
  await ines.read(row, told.seq);
  await hannah.say('ok thank you. will it be the full amount? i paid 4.90 for shipping too', { replyTo: told.seq });
  await hannah.say('the tracking page is https://parcels.example/track/20418');
  return number;
}
