import type { IntentDefinition } from '../../definition/types.ts';
import { lines } from '../lines.ts';

/** Grüßen und danken: beantwortet, beendet und unterbricht aber nie, was gerade läuft. */
export const smallTalkIntents: IntentDefinition[] = [
  {
    name: 'greeting',
    title: 'Hallo',
    phrases: lines(`
      hallo zusammen | hallo du | halo | hallöchen | hi | hey | hey du | guten tag | guten morgen | guten abend | morgen | moin | moin moin | servus | grüß gott
      grüezi | tach | na | hallo ich habe eine frage | ich habe eine frage | frage | kurze frage | ich brauche hilfe | hilfe | hilfe bitte | kannst du mir helfen
      können sie mir helfen | hallo könnt ihr mir helfen | hallo wie gehts | wie geht es dir | wie gehts | hallo liebes team | sehr geehrte damen und herren
      hallo bell | schönen guten tag | ich habe ein problem | hätte mal eine frage | halli hallo
    `),
    smallTalk: true,
    answer: {
      text: [
        'Hallo! Womit kann ich helfen?',
        'Guten Tag! Was kann ich tun?',
        'Hallo nochmal. Einfach in eigenen Worten fragen.',
      ],
      quickReplies: [
        { title: 'Wo ist meine Bestellung?' },
        { title: 'Etwas zurücksenden', text: 'Wie sende ich etwas zurück?' },
        { title: 'Mit einem Menschen sprechen' },
      ],
    },
  },
  {
    name: 'thanks',
    title: 'Danke',
    phrases: lines(`
      danke schön | dankeschön | vielen dank | vielen lieben dank | besten dank | herzlichen dank | danke sehr | danke für die hilfe | danke für die info
      danke das hilft | danke hat geholfen | ok danke | okay danke | alles klar danke | super danke | perfekt danke | thx | merci | tausend dank | danke euch
      ok | okay | alles klar | super | perfekt | prima | toll | klasse | gut | sehr gut | verstanden | passt | ja | ja danke | jo | genau | cool | das hat geholfen
      ja hat geholfen | sehr hilfreich | hat sich erledigt danke | hab es gefunden | dankeee | 👍 | 🙏
    `),
    smallTalk: true,
    answer: {
      text: ['Gern geschehen! Gibt es noch etwas?', 'Sehr gern. Einfach schreiben, wenn noch etwas ist.'],
    },
  },
  {
    name: 'goodbye',
    title: 'Auf Wiedersehen',
    phrases: lines(`
      tschüs | tschüssi | tschau | ciao | bye | bis bald | bis dann | bis später | auf wiederschauen | schönen tag noch | schönen abend noch
      schönes wochenende | gute nacht | mach's gut | das wars | das war alles | das wäre alles | das war's danke | nein danke | nein das wars | nein nichts mehr
      keine fragen mehr | nichts weiter | nein alles gut | nein | nö | ne danke | ich melde mich wieder | ich überlege es mir | muss los | chat beenden
      danke tschüss | ok tschüss | tschuess | servus bis bald | fertig
    `),
    smallTalk: true,
    answer: {
      text: [
        'Auf Wiedersehen und einen schönen Tag! Hier kann man jederzeit wieder schreiben.',
        'Tschüss! Ich bin da, wenn noch etwas ist.',
      ],
    },
  },
  {
    name: 'are_you_a_bot',
    title: 'Bist du ein Bot?',
    phrases: lines(`
      bist du ein mensch | bist du echt | bist du eine maschine | bist du ein computer | bist du ein chatbot | bist du eine ki | bist du chatgpt | bot?
      ist das ein bot | ist das eine ki | ist das ein automat | ist das automatisch | schreibe ich mit einem bot | rede ich mit einem roboter
      schreibe ich mit einem menschen | spreche ich mit einer maschine | mensch oder maschine | mensch oder bot | roboter? | bist du eine echte person
      wer bist du | wer ist da | wie heißt du | dein name? | mit wem schreibe ich | mit wem spreche ich | was kannst du | was kann ich dich fragen
      wobei kannst du helfen | wie kannst du mir helfen | sprichst du englisch | verstehst du mich | sind sie ein bot | sind sie ein mensch | was ist das für ein chat
    `),
    smallTalk: true,
    answer: {
      text: [
        'Ich bin ein Bot und kenne die Antworten auf häufige Fragen zu Bestellung, Lieferung, Rücksendung und Zahlung. Ein Mensch ist ein Wort entfernt.',
        'Ja, ein Bot. Fragen zu Bestellung, Lieferung, Rücksendung oder Zahlung beantworte ich, oder ein Mensch übernimmt.',
      ],
      quickReplies: [{ title: 'Wo ist meine Bestellung?' }, { title: 'Mit einem Menschen sprechen' }],
    },
  },
];
