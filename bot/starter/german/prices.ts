import type { IntentDefinition } from '../../definition/types.ts';
import { lines } from '../lines.ts';

/** Preise, Angebote, Geschenke, Bestellen. */
export const priceIntents: IntentDefinition[] = [
  {
    name: 'discount',
    title: 'Rabatte und Angebote',
    phrases: lines(`
      rabatt | gibt es rabatt | gibts rabatt | bekomme ich rabatt | angebote | aktuelle angebote | gibt es gerade angebote | habt ihr aktionen
      aktion | sale | wann ist sale | wann ist der nächste sale | schlussverkauf | black friday? | rabattcode | gutscheincode | gutschein code
      habt ihr einen gutscheincode | aktionscode | code funktioniert nicht | rabattcode geht nicht | gutschein wird nicht angenommen | code ungültig
      code abgelaufen | rabatt nicht abgezogen | wo gebe ich den code ein | wo kann ich den gutschein einlösen | vergessen code einzugeben
      newsletter rabatt nicht bekommen | neukundenrabatt | studentenrabatt | rabatt für schüler | rabatt für rentner | seniorenrabatt | erstbestellung rabatt
      geht da noch was am preis | günstiger? | bestpreis | preis verhandelbar | zu teuer | woanders billiger | preis gesenkt nach meinem kauf
      gestern war es billiger | tiefpreisgarantie | treuepunkte | bonuspunkte | punkte einlösen | freunde werben | prozente? | rabat | gutscheinkode | schnäppchen
      10 prozent gutschein | gratis dazu?
      ich habe gelesen es gibt 15 prozent, wie bekomme ich die | wie komme ich an den willkommensgutschein
      habt ihr was günstiger für senioren | wird es billiger wenn ich drei nehme
      der warenkorb zieht den rabatt nicht ab | kann ich den code vom letzten monat noch nehmen
      wann ist bei euch mal wieder ausverkauf
    `),
    answer: {
      text: [
        'Aktuelle Angebote stehen auf der Startseite, und im Newsletter zuerst. Ein Code wird im Warenkorb oder in der Kasse eingegeben; wird er abgelehnt, bitte Enddatum, Mindestbetrag und Artikel prüfen.',
        'Alle Angebote, die gerade laufen, stehen im Shop. Sollte ein Code gehen und geht nicht, prüft ihn ein Mensch.',
      ],
      quickReplies: [{ title: 'Mit einem Menschen sprechen' }],
    },
  },
  {
    name: 'price',
    title: 'Was kostet es?',
    phrases: lines(`
      was kostet das | was kostet es | was kostet der stuhl | was kostet die matratze | wie teuer ist das | wie teuer ist die lampe | wieviel kostet das
      wie viel kostet der artikel | preis | preis bitte | preise | preisliste | preis von dem sofa | preis für größe L | preis pro stück | was kosten die schuhe
      was kosten zwei | was würde das kosten | gesamtpreis | endpreis | preis inklusive mwst? | ist der preis mit steuer | preis brutto oder netto
      könnt ihr mir den preis sagen | ich möchte den preis wissen | kosten? | wieviel | wie viel | was muss ich zahlen | warum ist der preis anders
      preis für 1 kg | was kostet das größere modell | unter 50 euro? | das billigste | wiefiel kostet das | ab welchem preis
      was würden sechs davon machen | wie teuer ist das große zelt | was legt man für das doppelte hin
      ist der preis für alle größen gleich | was kosten eure billigsten kopfhörer
    `),
    answer: {
      text: [
        'Der Preis jedes Artikels steht mit Steuer auf der Produktseite; hängt er von Größe oder Modell ab, bitte dort zuerst auswählen. Der Warenkorb zeigt die Summe mit Versand vor dem Bezahlen.',
        'Bitte die Produktseite öffnen und Größe oder Modell wählen: der Preis dort gilt. Ist ein Artikel nicht zu finden, nennt ein Mensch den Preis.',
      ],
      quickReplies: [{ title: 'Rabatte und Angebote' }, { title: 'Mit einem Menschen sprechen' }],
    },
  },
  {
    name: 'gifts',
    title: 'Geschenke und Geschenkkarten',
    phrases: lines(`
      geschenkkarte | geschenkkarten | geschenkgutschein | gutschein kaufen | gutschein verschenken | verkauft ihr gutscheine | kann man gutscheine kaufen
      ich möchte einen gutschein verschenken | gutschein über 50 euro | guthaben der geschenkkarte | wieviel ist noch auf meinem gutschein
      geschenkkarte einlösen | geschenkgutschein gültig wie lange | geschenkverpackung | als geschenk verpacken | geschenkpapier | einpacken als geschenk?
      packt ihr geschenke ein | grußkarte | grußkarte beilegen | karte mit text dazu | persönliche nachricht beilegen | es ist ein geschenk
      ist ein geschenk, bitte ohne preis | ohne rechnung im paket | rechnung nicht ins paket legen weil geschenk | direkt an den beschenkten schicken
      neutral verpackt | geschenk verschicken lassen | überraschung, bitte neutral
      könnt ihr es schön einpacken | darf ein kärtchen dazu | bitte keine rechnung rein, ist für eine freundin
      habt ihr gutscheine zum verschenken | auf meinem gutschein ist noch was drauf, wie viel
    `),
    answer: {
      text: [
        'Wenn wir Geschenkkarten haben, findet sie die Suche im Shop; eingelöst werden sie in der Kasse, wo auch das Guthaben steht. Verpackung oder Grußkarte bietet der Warenkorb oder die Kasse an.',
        'In der Kasse lässt sich eine andere Lieferadresse angeben, so geht ein Geschenk gleich an die richtige Person. Wegen Verpackung, Karte oder Paket ohne Preise bitte vor dem Packen einen Menschen fragen.',
      ],
      quickReplies: [{ title: 'Mit einem Menschen sprechen' }],
    },
  },
  {
    name: 'place_order',
    title: 'Wie bestelle ich?',
    phrases: lines(`
      wie kann ich bestellen | wie bestellt man | wie funktioniert die bestellung | ich möchte bestellen | ich will bestellen | ich möchte etwas bestellen
      ich möchte kaufen | ich will das kaufen | ich möchte das kaufen | ich möchte zwei stück bestellen | möchte ein sofa bestellen | kaufen | bestellen
      wo kann ich bestellen | wo kann ich das kaufen | wo ist der bestellbutton | wo ist der warenkorb | in den warenkorb | kann ich telefonisch bestellen
      bestellung per telefon | per mail bestellen | kann ich hier im chat bestellen | könnt ihr für mich bestellen | bitte bestellt das für mich
      ich weiß nicht wie man bestellt | hilfe beim bestellen | meine oma möchte telefonisch bestellen | mindestbestellwert | ich nehme eins | ich hätte gern eins
      ich interessiere mich für das produkt | kann ich es reservieren | reservieren | link zum kaufen | katalog bestellen
      ich nehme den roten | ich hätte gern zwei davon | hab noch nie online gekauft, wie geht das
      wie komme ich zu so einem stuhl | schickt mir bitte eins davon
    `),
    answer: {
      text: [
        'Die Produktseite öffnen, Größe oder Farbe wählen, in den Warenkorb legen und zur Kasse gehen: dort kommen Adresse und Zahlungsart hinzu. Eine Mail bestätigt die Bestellung gleich.',
        'Bestellt wird hier im Shop: Produktseite, Warenkorb, Kasse. Wenn dabei etwas nicht geht oder ein anderer Weg gewünscht ist, hilft ein Mensch.',
      ],
      quickReplies: [
        { title: 'Wie kann ich bezahlen?' },
        { title: 'Hilfe bei der Auswahl' },
        { title: 'Mit einem Menschen sprechen' },
      ],
    },
  },
];
