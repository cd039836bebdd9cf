import type { DialogueDefinition } from '../../definition/types.ts';

/** Was gelten muss, gleich was ein Laden aus den Antworten macht; Läden fügen eigene hinzu. */
export const germanDialogues: DialogueDefinition[] = [
  {
    name: 'Ein Mensch, sobald danach gefragt wird',
    transcript: `
shopper> kann ich bitte mit einem menschen sprechen
ticket> asked
shopper> Mit einem Menschen sprechen
ticket> asked
`,
  },
  {
    name: 'Wut geht an einen Menschen',
    transcript: `
shopper> das ist eine frechheit, nie wieder
ticket> anger
`,
  },
  {
    name: 'Zweimal nicht verstanden geht an einen Menschen',
    transcript: `
shopper> xkcd flurbl
bot> ...
shopper> qwrt zzgh
ticket> misses
`,
  },
  {
    name: 'Nach der Bestellnummer wird einmal gefragt',
    transcript: `
shopper> wo ist meine bestellung
bot> ...
shopper> 10482
noted> order_number = 10482
bot> ...
shopper> bitte stornieren
bot> ...
`,
  },
  {
    name: 'Schäden gehen mit Bestellnummer an einen Menschen',
    transcript: `
shopper> mein artikel kam kaputt an
bot> ...
shopper> 55120
noted> order_number = 55120
ticket> rule
`,
  },
];
