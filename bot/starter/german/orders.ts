import type { IntentDefinition } from '../../definition/types.ts';
import { lines } from '../lines.ts';

/** Bestellungen unterwegs: wo sie sind, zu spät, verpasst. */
export const orderIntents: IntentDefinition[] = [
  {
    name: 'order_status',
    title: 'Wo ist meine Bestellung?',
    phrases: lines(`
      wo ist meine bestellung | wo ist mein paket | wo bleibt mein paket | wo ist meine ware | wo sind meine schuhe
      wo ist das kleid das ich bestellt habe | wo steckt meine lieferung | bestellstatus | status meiner bestellung
      status bestellung 10482 | wie ist der stand meiner bestellung | stand der dinge? | sendungsverfolgung | paket verfolgen
      sendung verfolgen | sendungsnummer | trackingnummer | tracking | tracking link geht nicht | habe keine sendungsnummer bekommen
      wo finde ich die sendungsnummer | wie kann ich mein paket verfolgen | ist meine bestellung schon raus | wurde mein paket verschickt
      schon versendet? | ist die ware schon unterwegs | ist mein paket unterwegs | habt ihr es schon abgeschickt | wann geht es raus
      wann wird meine bestellung versendet | wann kommt mein paket | wann kommt meine bestellung | wann kommt meine ware an
      wann bekomme ich meine bestellung | wann erhalte ich mein paket | kommt es heute | kommt mein paket heute noch | wird heute geliefert?
      voraussichtlicher liefertermin meiner bestellung | liefertermin? | gibt es was neues zu meiner bestellung | neuigkeiten zu meiner bestellung?
      ich habe letzte woche bestellt, wo ist es | habe am freitag bestellt und wollte fragen wann es kommt | ich hab gestern bestellt ist es schon weg
      bestellung 55120 wo ist sie | könnt ihr mal nach meiner bestellung schauen | bitte bestellung prüfen | keine bestellbestätigung bekommen
      keine bestätigungsmail erhalten | ist meine bestellung angekommen bei euch | ist meine bestellung eingegangen | hat die bestellung geklappt
      bestellung noch in bearbeitung | steht auf in bearbeitung wann wird verschickt | wer liefert mein paket | welcher paketdienst hat mein paket
      wann kommt der fahrer | wie weit ist der fahrer | wo is mein packet | wo is meine bestelung | wan kommt mein paket | sendungsverfolgung zeigt nichts an
      hallo ich wollte mal nachfragen wo meine bestellung bleibt | guten tag, können sie mir sagen wann meine bestellung geliefert wird
      wann kommt das sofa das ich gekauft habe | wann kommt der kühlschrank | meine bestellung bitte | mein paket? | versandstatus | ist es schon verpackt
      hab vor zehn tagen einen schreibtisch gekauft und wüsste gern was damit ist
      könnt ihr mir ungefähr sagen wann die stiefel ankommen | ist die vase schon auf dem weg zu mir
      habt ihr meinen pulli schon weggeschickt | wollte mal hören ob mein regal unterwegs ist
      was ist mit meiner bestellung | was ist denn jetzt mit meinem paket | tut sich was bei meiner bestellung
      ich habe nichts mehr von euch gehört seit der bestellung | ist mein schrank schon auf dem lkw
      hat der paketdienst mein paket schon | wo befindet sich meine sendung | wann trifft die ware ein
      ist der teppich schon raus | hör nix mehr von meiner bestellung
    `),
    answer: {
      text: [
        'Danke, ich habe die Bestellung {order_number} notiert. Der Link zur Sendungsverfolgung in der Versand-Mail zeigt, wo das Paket gerade ist. Wenn sich dort nichts tut, kann ein Mensch nachsehen.',
        'Den neuesten Stand zeigt die Sendungsverfolgung in der Versand-Mail, und das Kundenkonto, wenn es eines gibt. Ich selbst kann nicht ins Paketsystem sehen, ein Mensch schon.',
      ],
      collect: ['order_number'],
      quickReplies: [
        { title: 'Sie ist zu spät', text: 'Meine Lieferung ist zu spät' },
        { title: 'Mit einem Menschen sprechen' },
      ],
    },
  },
  {
    name: 'delivery_delay',
    title: 'Meine Lieferung ist zu spät',
    phrases: lines(`
      meine bestellung ist zu spät | lieferung verspätet | paket verspätet | lieferverzögerung | verzögerung | verspätung | zu spät
      warum ist meine bestellung noch nicht da | ist immer noch nicht da | immer noch nichts angekommen | noch nichts da | noch nicht da
      noch nicht angekommen | noch nicht erhalten | paket nicht angekommen | paket nicht erhalten | ware nicht erhalten | ware nicht angekommen
      bestellung nicht angekommen | meine lieferung ist nicht gekommen | habe nichts bekommen | nichts bekommen | es kam nichts | kam nie an
      warte immer noch auf mein paket | ich warte seit zwei wochen | warte schon 10 tage | warte seit ewigkeiten | wie lange muss ich noch warten
      wie lange dauert das noch | dauert viel zu lange | das dauert ewig | warum dauert die lieferung so lange | wieso so lange
      sollte gestern ankommen | sollte schon längst da sein | sollte am montag kommen | liefertermin ist vorbei | liefertermin überschritten
      liefertermin wurde wieder verschoben | wird ständig verschoben | versprochen war der 10. | ihr habt 3 tage gesagt jetzt sind es 9
      vor drei wochen bestellt und noch nichts da | vor einem monat bestellt | habe am 2. bestellt heute ist der 20. | seit tagen keine bewegung
      sendungsverfolgung bewegt sich nicht | status ändert sich seit tagen nicht | paket hängt fest | hängt im zoll fest | steckt im verteilzentrum
      paket verloren | mein paket ist weg | paket verschwunden | paket ging verloren | paket wurde gestohlen | jemand hat mein paket geklaut
      angeblich zugestellt | als zugestellt markiert aber nichts da | steht zugestellt aber ich habe nichts erhalten | laut hermes zugestellt
      zugestellt aber nicht bei mir | wer hat mein paket angenommen | nachbarn haben es auch nicht | an falsche adresse zugestellt
      niemand kam | der fahrer ist nicht gekommen | heute wieder keine lieferung | war den ganzen tag zuhause und keiner kam
      noch immer nicht verschickt | warum wird nicht versendet | seit einer woche in bearbeitung | express bezahlt und trotzdem zu spät
      brauche es dringend und es ist nicht da | geburtstag war gestern und das geschenk ist nicht da | immernoch nix da | noch nix gekommen
      lieferung überfällig | ware überfällig | nich angekommen | bestelung nicht gekommen | wo bleibt die ware, sollte letzte woche kommen
      mein paket taucht nirgends auf | die lampe ist immer noch nicht aufgetaucht
      es hieß dienstag, dann donnerstag, jetzt weiß keiner was | hab extra frei genommen und keiner kam
      dreimal wurde mir das sofa versprochen | schon über zehn werktage und nichts in sicht
      angeblich beim nachbarn abgegeben aber bei welchem | alle anderen haben ihre ware, nur ich nicht
      das fahrrad für meinen sohn sollte längst da sein | die warten alle auf das geschenk und es kommt nicht
      keine karte, kein paket, nichts | wann kommt das endlich
    `),
    answer: {
      text: [
        'Es tut mir leid, dass die Bestellung {order_number} auf sich warten lässt. Pakete stehen in der Verfolgung manchmal ein paar Tage still. Ist der zugesagte Tag vorbei, oder steht dort „zugestellt“ und es ist nichts da, klärt ein Mensch das mit dem Paketdienst.',
        'Die Verzögerung tut mir leid. Bitte in der Sendungsverfolgung nachsehen, und ob ein Nachbar oder ein Paketshop das Paket hat. Ist der zugesagte Tag vorbei, klärt ein Mensch das mit dem Paketdienst.',
      ],
      collect: ['order_number'],
      quickReplies: [{ title: 'Mit einem Menschen sprechen' }],
    },
  },
  {
    name: 'missed_delivery',
    title: 'Ich habe die Zustellung verpasst',
    phrases: lines(`
      zustellung verpasst | paketboten verpasst | lieferung verpasst | ich war nicht da als das paket kam | war nicht zu hause
      niemand war da als geliefert wurde | bitte nochmal zustellen | erneute zustellung | zweiter zustellversuch | neuer zustellversuch?
      kommt der fahrer nochmal | wann kommt der bote wieder | zustellversuch gescheitert | zustellung fehlgeschlagen | nicht zustellbar
      konnte nicht zugestellt werden | karte vom paketdienst im briefkasten | abholkarte | benachrichtigungskarte | zettel vom paketboten
      wo kann ich mein paket abholen | in welcher filiale liegt mein paket | liegt es in der post | wie lange wird das paket aufbewahrt
      paketshop | bin morgen nicht da | nächste woche im urlaub, wenn das paket kommt | bitte beim nachbarn abgeben | kann man es beim nachbarn abgeben
      bitte vor die tür legen | ablageort garage | abstellgenehmigung | fahrer soll anrufen | klingel kaputt | fahrer hat mein haus nicht gefunden
      bote hat nicht geklingelt | paket ging zurück an euch | paket zurück an absender | warum geht mein paket zurück | bitte nochmal schicken
      ich arbeite bis 18 uhr, kann er danach kommen | erst abends zustellen
      der postbote hat nicht bei mir geklingelt sondern woanders | der bote stand vor der tür und ich war duschen
      fahrer kam als ich einkaufen war | kann der fahrer morgen nochmal kommen
      wir waren im urlaub als ihr geliefert habt | der nachbar hat es nicht angenommen
      wie komme ich jetzt an mein paket, war ja keiner da | paket ging zurück weil keiner aufgemacht hat
      hab die klingel nicht gehört
    `),
    answer: {
      text: [
        'War niemand da, hinterlässt der Paketdienst eine Karte oder Mail mit dem Abholort. Über die Sendungsverfolgung in der Versand-Mail lassen sich oft ein anderer Tag, ein Nachbar oder ein Paketshop wählen.',
        'Bitte die Sendungsverfolgung in der Versand-Mail öffnen: dort steht meist, wo das Paket liegt, und wie es noch einmal kommt. Wenn nicht, oder wenn es schon zurückgeht, hilft ein Mensch.',
      ],
      quickReplies: [{ title: 'Mit einem Menschen sprechen' }],
    },
  },
];
