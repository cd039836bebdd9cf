import type { IntentDefinition } from '../../definition/types.ts';
import { lines } from '../lines.ts';

/** Was Lieferung kostet, wie lange sie dauert und wohin sie geht. */
export const deliveryIntents: IntentDefinition[] = [
  {
    name: 'shipping_cost',
    title: 'Was kostet die Lieferung?',
    phrases: lines(`
      was kostet der versand | was kostet die lieferung | versandkosten | wie hoch sind die versandkosten | lieferkosten
      liefergebühr | porto | was kostet das porto | versandkostenfrei? | ab welchem betrag versandkostenfrei | ab wann ist der versand kostenlos
      ist der versand kostenlos | kostenloser versand | gratis versand? | gratis lieferung | kostet die lieferung extra | muss ich versand bezahlen
      mindestbestellwert für kostenlosen versand | warum muss ich versandkosten zahlen | warum ist der versand so teuer | versand teurer als der artikel
      versandkosten nach österreich | wieviel kostet versand in die schweiz | versandkosten ins ausland | kosten für expressversand | was kostet express
      speditionskosten | lieferung in den 2. stock kosten | fallen zollgebühren an | zoll? | muss ich zoll bezahlen | versand inklusive?
      sind versandkosten im preis drin | versandpreis | fersandkosten | versankosten | zuschlag für inseln
      was verlangt ihr fürs liefern | was nehmt ihr fürs schicken | was kommt an versand noch drauf
      wie viel zahle ich für die zustellung einer couch | kostet ein großes paket mehr | was macht das mit versand
      muss ich fürs liefern was drauflegen | warum kommen im warenkorb noch liefergebühren dazu
      ist ab hundert euro umsonst geliefert
    `),
    answer: {
      text: [
        'Die Versandkosten stehen im Warenkorb, sobald Adresse und Versandart gewählt sind; dort steht auch, ab welchem Betrag die Lieferung kostenlos ist.',
        'Die Kasse zeigt die genauen Versandkosten vor dem Bezahlen; alle Preise stehen auf der Seite zum Versand.',
      ],
      quickReplies: [{ title: 'Wie lange dauert die Lieferung?' }, { title: 'Liefert ihr zu mir?' }],
    },
  },
  {
    name: 'shipping_time',
    title: 'Wie lange dauert die Lieferung?',
    phrases: lines(`
      wie lange dauert die lieferung | wie lange dauert der versand | lieferzeit | lieferdauer | versanddauer | wie viele tage dauert es
      wie viele werktage | in wieviel tagen kommt es | wie schnell liefert ihr | wie schnell geht der versand | wann kommt es wenn ich heute bestelle
      wenn ich jetzt bestelle wann ist es da | wann wäre es da | kommt es bis freitag an | kommt es noch diese woche | ist es bis weihnachten da
      kommt es vor dem wochenende | brauche es bis samstag | brauche es für einen geburtstag am 12. | brauche es dringend, wie schnell geht es
      schaffe ich es bis ostern | expressversand | express lieferung möglich | gibt es expressversand | lieferung am nächsten tag | morgen geliefert?
      heute noch liefern? | lieferung am gleichen tag | samstagszustellung | liefert ihr samstags | wann liefert ihr | um wieviel uhr wird geliefert
      lieferzeitfenster wählen | wunschtermin möglich | wann wird verschickt nach bestellung | wie lange bis zum versand | bearbeitungszeit
      lieferzeit nach österreich | wie lange dauert es nach wien | wie lange in die schweiz | mit wem versendet ihr | dhl oder hermes | liefer zeit | lieferzeiten
      voraussichtliche lieferzeit bei bestellung heute | wie lang dauerts
      fliege am dienstag weg, kommt es vorher | kommt es noch vor meinem urlaub | schafft ihr es bis zum 20.
      wie schnell kriegt ihr das hierher | wann wäre ein bett bei mir wenn ich diese woche bestelle
      geht das auch schneller als normal | wie viele wochen ungefähr für ein sofa
      geht ein paket das ich heute abend bestelle morgen raus | brauch das kleid für samstag, klappt das
      reicht das noch bis zur feier
    `),
    answer: {
      text: [
        'Die voraussichtliche Lieferzeit steht auf der Produktseite und, für die eigene Adresse, in der Kasse vor dem Bezahlen. Sobald das Paket unterwegs ist, kommt eine Mail mit der Sendungsverfolgung.',
        'Wie lange es dauert, hängt von Artikel und Ort ab. Die Kasse zeigt den voraussichtlichen Tag, und schnellere Wege, wenn es sie gibt.',
      ],
      quickReplies: [{ title: 'Was kostet die Lieferung?' }, { title: 'Wo ist meine Bestellung?' }],
    },
  },
  {
    name: 'delivery_area',
    title: 'Liefert ihr zu mir?',
    phrases: lines(`
      liefert ihr zu mir | liefert ihr auch nach österreich | liefert ihr in die schweiz | versendet ihr ins ausland | versand ins ausland
      versand nach luxemburg möglich? | liefert ihr nach italien | schickt ihr auch nach frankreich | liefert ihr weltweit | internationaler versand
      liefern sie nach 10115 | lieferung nach 80331? | plz 20095 | postleitzahl 50667 lieferbar? | 1010 wien? | liefert ihr nach hamburg
      liefert ihr auf inseln | lieferung auf helgoland | meine plz wird nicht angenommen | lieferung an meine adresse nicht möglich | warum liefert ihr nicht zu mir
      lieferung an packstation | an packstation liefern | an paketshop liefern | lieferung an postfiliale | abholung im laden | kann ich selbst abholen
      selbstabholung | abholung möglich? | click and collect | wohin liefert ihr | in welche länder liefert ihr | mein land ist nicht in der liste
      kann ich aus belgien bestellen | ich wohne in dänemark, liefert ihr | lieferung in die eu | liefern sie aufs land | liefert ihr auch ins hotel
      kann man es zu einer anderen person ins ausland schicken lassen | lieferung bis in die wohnung | lieferung frei bordsteinkante?
      könnt ihr eins an meine oma in polen schicken | mein bruder lebt in norwegen, kann ich ihm was schicken lassen
      wir wohnen ganz abgelegen, kommt ihr trotzdem | kommt ihr auch bis nach rügen | bringt ihr das auch auf die alm
      kann man das nach spanien schicken lassen | meine eltern leben in tschechien geht das
      fahrt ihr auch ins umland | 79098 freiburg geht das | liefern nach 04109
    `),
    answer: {
      text: [
        'Die Kasse kennt alle Orte, an die wir liefern: Land und Postleitzahl eingeben, dann zeigt sie gleich, ob und wie. Fehlt ein Ort, kann ein Mensch nach einem anderen Weg sehen.',
        'Bitte die Postleitzahl in der Kasse eingeben, um zu sehen, ob wir dorthin liefern. Wird sie abgelehnt, kann ein Mensch nach einem anderen Weg sehen.',
      ],
      quickReplies: [{ title: 'Was kostet die Lieferung?' }, { title: 'Mit einem Menschen sprechen' }],
    },
  },
];
