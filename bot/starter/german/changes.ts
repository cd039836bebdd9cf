import type { IntentDefinition } from '../../definition/types.ts';
import { lines } from '../lines.ts';

/** Bestellungen, die anders sein sollen. */
export const orderChangeIntents: IntentDefinition[] = [
  {
    name: 'cancel_order',
    title: 'Bestellung stornieren',
    phrases: lines(`
      bestellung stornieren | storno | stornierung | ich möchte stornieren | ich will stornieren | ich möchte meine bestellung stornieren
      bitte stornieren | bitte bestellung 33871 stornieren | wie kann ich stornieren | wie storniere ich | kann ich noch stornieren
      bestellung abbrechen | bestellung rückgängig machen | bestellung widerrufen | kaufvertrag widerrufen | bestellung annullieren | bestellung zurückziehen
      ich brauche es nicht mehr | will es nicht mehr | möchte die bestellung nicht mehr | habe es mir anders überlegt, bitte nicht versenden
      aus versehen bestellt | versehentlich bestellt | falsch bestellt bitte stornieren | doppelt bestellt | habe zweimal bestellt | mein kind hat das bestellt
      bitte nicht verschicken | bitte nicht mehr losschicken | lieferung stoppen | versand stoppen | paket stoppen | lösch meine bestellung
      woanders günstiger gefunden, stornieren | storno möglich? | kein stornieren button | wo kann ich stornieren | stornieren geht nicht
      bis wann kann ich stornieren | stornokosten? | wurde meine stornierung bearbeitet | stornierung bestätigt? | ist es storniert
      warum wurde meine bestellung storniert | ihr habt meine bestellung storniert | bestellung wurde von euch abgesagt | stonieren | stornirung
      dauert mir zu lange, storniert das bitte | ich trete vom kauf zurück | kauf rückgängig | nur einen artikel stornieren | beide bestellungen stornieren
      mein mann hat schon eins gekauft, bitte meins nicht schicken | vergesst meine bestellung
      ich komme von der bestellung wieder weg? | zu schnell geklickt, bitte nicht bearbeiten
      brauchs doch nicht, bitte nicht losschicken | ihr müsst es nicht mehr schicken
      hab woanders eins bekommen, bitte meine bestellung löschen
      der termin ist mir zu spät, ich will raus aus dem kauf | nehmt meine bestellung bitte zurück bevor sie rausgeht
      kann man das noch aufhalten
    `),
    answer: {
      text: [
        'Eine Bestellung lässt sich stornieren, solange sie nicht im Versand ist. Ich habe die Bestellung {order_number} notiert. Am besten gleich einem Menschen Bescheid geben: je früher, desto besser.',
        'Eine Bestellung lässt sich stornieren, solange sie nicht im Versand ist: im Kundenkonto, über die Bestätigungsmail oder durch einen Menschen. Ist sie schon unterwegs, kann sie zurückgeschickt werden.',
      ],
      collect: ['order_number'],
      quickReplies: [
        { title: 'Mit einem Menschen sprechen' },
        { title: 'Lieber zurücksenden', text: 'Wie sende ich etwas zurück?' },
      ],
    },
  },
  {
    name: 'change_order',
    title: 'Bestellung ändern',
    phrases: lines(`
      bestellung ändern | ich möchte meine bestellung ändern | kann ich meine bestellung noch ändern | bestellung anpassen | bestellung bearbeiten
      änderung der bestellung | etwas zur bestellung hinzufügen | artikel hinzufügen | noch einen artikel dazu | habe etwas vergessen mitzubestellen
      kann ich noch etwas nachbestellen in dasselbe paket | artikel aus der bestellung entfernen | einen artikel rausnehmen | menge ändern
      anzahl ändern | statt 2 bitte 3 stück | nur eins statt zwei | größe ändern vor versand | falsche größe bestellt, noch nicht verschickt
      farbe ändern | falsche farbe ausgewählt | bitte schwarz statt weiß | falsches modell bestellt kann man das ändern | bestellungen zusammenlegen
      beide bestellungen in ein paket | zusammen verschicken | liefertermin ändern | lieferdatum verschieben | später liefern | bitte erst nächste woche liefern
      lieferung verschieben | anderer liefertag | nicht vor dem 15. liefern | zahlungsart meiner bestellung ändern | doch lieber express
      name in der bestellung falsch | habe mich bei der bestellung vertan | fehler in meiner bestellung | variante ändern | bestelung ändern | bestellung aendern
      kann man in der bestellung noch einen artikel tauschen bevor sie rausgeht
      könnt ihr beides zusammen einpacken | macht bitte drei daraus | mach zwei draus
      packt bitte noch batterien dazu | ich wollte die eiche und hab kiefer erwischt
      kann der tisch eine woche später kommen, wir streichen noch | bitte zwei davon statt einem
      nehmt bitte einen stuhl wieder raus | lieber montags als freitags liefern
      grüne tasse statt blaue, ist ja noch nicht verpackt
    `),
    answer: {
      text: [
        'Eine Bestellung lässt sich ändern, solange sie nicht gepackt ist. Ich habe die Bestellung {order_number} notiert; ein Mensch kann die Änderung gleich eintragen.',
        'Solange eine Bestellung nicht gepackt ist, kann ein Mensch sie ändern. Ist sie schon unterwegs, hilft nur noch Zurückschicken oder Umtauschen.',
      ],
      collect: ['order_number'],
      quickReplies: [{ title: 'Mit einem Menschen sprechen' }, { title: 'Bestellung stornieren' }],
    },
  },
  {
    name: 'change_address',
    title: 'Lieferadresse ändern',
    phrases: lines(`
      lieferadresse ändern | adresse ändern | adressänderung | anschrift ändern | versandadresse ändern | kann ich die adresse noch ändern
      ich möchte die lieferadresse ändern | falsche adresse | falsche adresse eingegeben | falsche anschrift | adresse ist falsch | adresse stimmt nicht
      falsche hausnummer | hausnummer vergessen | falsche postleitzahl | falsche plz angegeben | falsche straße | straße falsch geschrieben
      stockwerk vergessen | adresszusatz fehlt | c/o vergessen | an andere adresse liefern | bitte an eine andere adresse schicken | ins büro liefern
      lieber zur arbeit liefern | an meine eltern schicken | ich bin umgezogen | umgezogen | neue adresse | meine neue adresse ist | alte adresse in der bestellung
      geht an meine alte adresse | paket umleiten | sendung umleiten | falsche telefonnummer bei der bestellung | telefonnummer für lieferung ändern
      rechnungsadresse ändern | adrese ändern | adresse aendern | adresse korrigieren | ich ziehe nächste woche um
      die straße in meiner bestellung ist falsch geschrieben | nummer 12 nicht 21 könnt ihr das ändern
      das autofill hat die alte straße genommen | nehmt diesmal die adresse meiner schwester
      es wäre einfacher ins büro | könnt ihr es woanders hinschicken | die hausnr stimmt nicht
      hab den falschen ort angegeben | wir sind gerade umgezogen, kann das paket ins neue haus
    `),
    answer: {
      text: [
        'Solange die Bestellung {order_number} nicht versendet ist, kann ein Mensch die Adresse ändern. Danach geht es oft noch über die Sendungsverfolgung des Paketdienstes.',
        'Vor dem Versand ändert ein Mensch die Adresse der Bestellung. Ist das Paket schon unterwegs, bietet die Sendungsverfolgung oft eine Umleitung an. Für künftige Bestellungen steht die Adresse im Kundenkonto.',
      ],
      collect: ['order_number'],
      quickReplies: [{ title: 'Mit einem Menschen sprechen' }],
    },
  },
];
