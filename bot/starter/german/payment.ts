import type { IntentDefinition } from '../../definition/types.ts';
import { lines } from '../lines.ts';

/** Bezahlen, und was dabei schiefgehen kann. */
export const paymentIntents: IntentDefinition[] = [
  {
    name: 'payment_methods',
    title: 'Wie kann ich bezahlen?',
    phrases: lines(`
      wie kann ich bezahlen | wie kann ich zahlen | zahlungsarten | zahlungsmöglichkeiten | zahlungsmethoden | welche zahlungsarten gibt es
      welche zahlungsmöglichkeiten habt ihr | kann ich mit paypal bezahlen | paypal? | nehmt ihr paypal | kreditkarte? | kann ich mit kreditkarte zahlen
      nehmt ihr visa | mastercard möglich | amex? | ec karte | kann ich per überweisung zahlen | überweisung | vorkasse | bankverbindung für überweisung
      rechnung | auf rechnung kaufen | kauf auf rechnung | kann ich auf rechnung bestellen | rechnungskauf möglich? | klarna? | mit klarna zahlen
      ratenzahlung | ratenkauf | kann ich in raten zahlen | in raten | finanzierung | 0 prozent finanzierung | später bezahlen | lastschrift
      sepa lastschrift | sofortüberweisung | giropay? | apple pay | google pay? | kann ich mit gutschein und karte zahlen | bitcoin?
      ist die zahlung sicher | ist bezahlen bei euch sicher | bar im laden zahlen | wie bezahle ich | womit kann ich zahlen | bezahlmöglichkeiten | zalungsarten
      kann jemand anders bezahlen | in schweizer franken zahlen | anzahlung möglich | ich habe keine kreditkarte
      kann ich es abstottern | nehmt ihr amex | kann ich vom handy zahlen | kann meine firma später zahlen
      geht es mit zwei karten | muss ich gleich zahlen oder später | ich hab nur eine ec karte, geht das
      kann ich in vier teilen zahlen
    `),
    answer: {
      text: [
        'Alle Zahlungsarten zeigt die Kasse vor dem Bestellen, passend zu Land und Warenkorb. Bezahlt wird verschlüsselt über unseren Zahlungsdienst.',
        'In der Kasse stehen alle Wege, die zur Wahl stehen. Fehlt einer, weiß ein Mensch mehr.',
      ],
      quickReplies: [
        { title: 'Nachnahme?', text: 'Kann ich per Nachnahme zahlen?' },
        { title: 'Mit einem Menschen sprechen' },
      ],
    },
  },
  {
    name: 'cash_on_delivery',
    title: 'Kann ich per Nachnahme zahlen?',
    phrases: lines(`
      nachnahme | nachnahme möglich? | per nachnahme bezahlen | geht nachnahme | bietet ihr nachnahme an | habt ihr nachnahme | nachnahmegebühr
      was kostet nachnahme | warum keine nachnahme | nachnahme wird nicht angezeigt | bar bezahlen bei lieferung | barzahlung | barzahlung bei lieferung
      bei lieferung bezahlen | kann ich bei lieferung bezahlen | zahlen wenn es ankommt | bezahlen wenn die ware da ist | beim paketboten bezahlen
      dem fahrer bar geben | zahlung bei zustellung | an der haustür bezahlen | bar an der tür | erst zahlen wenn ich es habe | bargeld? | nur bargeld
      bar zahlen | kann ich bar zahlen | ich möchte nicht online bezahlen | dem boten das geld geben | mit karte beim fahrer zahlen | nachname möglich
      kann ich dem fahrer das geld geben | nimmt der fahrer bargeld | zahle lieber wenn ich es in der hand habe
      hat der bote ein kartengerät | kann ich zahlen wenn das paket kommt
    `),
    answer: {
      text: [
        'Wenn Nachnahme für Ort und Warenkorb möglich ist, bietet die Kasse sie als Zahlungsart an, mit der Gebühr, falls es eine gibt.',
        'Ob an der Haustür bezahlt werden kann, hängt von Ort und Betrag ab: die Kasse zeigt es vor dem Bestellen.',
      ],
      quickReplies: [{ title: 'Wie kann ich bezahlen?' }, { title: 'Liefert ihr zu mir?' }],
    },
  },
  {
    name: 'payment_failed',
    title: 'Meine Zahlung ging nicht durch',
    phrases: lines(`
      zahlung fehlgeschlagen | meine zahlung ging nicht durch | zahlung geht nicht | zahlung nicht möglich | zahlung abgelehnt | bezahlung klappt nicht
      kann nicht bezahlen | ich kann nicht bezahlen | karte abgelehnt | karte wird nicht akzeptiert | kreditkarte funktioniert nicht | paypal geht nicht
      paypal fehler | fehler beim bezahlen | fehlermeldung an der kasse | kasse funktioniert nicht | kasse lädt nicht | bestellung lässt sich nicht abschließen
      kann nicht bestellen | kann die bestellung nicht abschicken | kaufen button geht nicht | warenkorb leer | kann nichts in den warenkorb legen
      doppelt abgebucht | zweimal abgebucht | geld abgebucht aber keine bestellung | bezahlt aber keine bestätigung | geld weg aber keine bestellung
      betrag wurde abgebucht und bestellung fehlgeschlagen | zu viel abgebucht | falscher betrag abgebucht | zahlung ausstehend | zahlung hängt
      warum ist meine zahlung offen | habe schon überwiesen aber status offen | klarna lehnt ab | tan kommt nicht | 3d secure geht nicht | website geht nicht
      seite lädt nicht | unbekannte abbuchung von euch | zahlug fehlgeschlagen | habe bezahlt steht aber unbezahlt | zahlungsproblem | problem beim zahlen
      wenn ich auf zahlen drücke passiert nichts | der button zum zahlen ist grau | knopf zum bezahlen geht nicht
      die bank hat es zweimal genommen | ich lande immer wieder im warenkorb | die seite hängt beim bezahlen
      in der bank app bestätigt aber der shop sagt nein | geld weg und keine bestellnummer
      sie will einen code der nie kommt
    `),
    answer: {
      text: [
        'Geht eine Zahlung nicht durch, helfen oft ein Blick auf Kartendaten und Limit oder ein anderer Zahlungsweg; der Warenkorb bleibt erhalten. Wurde Geld abgebucht und es gibt keine Bestätigung, sieht ein Mensch nach.',
        'Ein anderer Browser oder Zahlungsweg hilft oft. Wurde Geld abgebucht und es gibt keine Bestellung, bitte einen Menschen nachsehen lassen.',
      ],
      quickReplies: [{ title: 'Wie kann ich bezahlen?' }, { title: 'Mit einem Menschen sprechen' }],
    },
  },
  {
    name: 'invoice',
    title: 'Ich brauche eine Rechnung',
    phrases: lines(`
      rechnung bitte | ich brauche eine rechnung | rechnung fehlt | wo ist meine rechnung | rechnung anfordern | rechnung schicken | bitte rechnung zusenden
      rechnung per mail | rechnung nicht erhalten | keine rechnung im paket | rechnung herunterladen | rechnung als pdf | rechnungskopie | kopie der rechnung
      beleg | quittung | kassenbon | kaufbeleg | kassenzettel verloren | rechnung verloren | rechnung für die firma | rechnung auf firma ausstellen
      rechnung mit umsatzsteuer | ust id auf der rechnung | mwst ausgewiesen? | rechnung korrigieren | falscher name auf der rechnung
      falsche adresse auf der rechnung | rechnung ist falsch | rechnung für bestellung 7788 | rechnung für garantie | rechnung für steuer | rechnug
      nettorechnung | rechnung nochmal schicken | gutschriftbeleg
      die buchhaltung braucht das papier | ich brauche etwas fürs finanzamt | mein steuerberater braucht die rechnung
      kassenzettel weggeworfen, könnt ihr ihn nochmal drucken | bitte unsere firmenadresse auf die rechnung
    `),
    answer: {
      text: [
        'Die Rechnung kommt mit der Bestätigungs- oder Versand-Mail und liegt im Kundenkonto bei den Bestellungen. Sollen andere Angaben darauf, etwa Firma oder Steuernummer, hilft ein Mensch.',
        'Bitte zuerst in der Bestätigungsmail oder im Kundenkonto nachsehen. Fehlt sie oder muss sie geändert werden, schickt ein Mensch eine neue.',
      ],
      quickReplies: [{ title: 'Mit einem Menschen sprechen' }],
    },
  },
];
