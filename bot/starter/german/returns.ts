import type { IntentDefinition } from '../../definition/types.ts';
import { lines } from '../lines.ts';

/** Zurückschicken, tauschen, Geld zurück. */
export const returnIntents: IntentDefinition[] = [
  {
    name: 'returns',
    title: 'Wie sende ich etwas zurück?',
    phrases: lines(`
      rücksendung | retoure | zurückschicken | zurücksenden | zurückgeben | rückgabe | wie sende ich etwas zurück | wie schicke ich etwas zurück
      ich möchte etwas zurückschicken | ich will das zurückgeben | ich möchte die ware zurückgeben | kann ich das zurückgeben | wie geht die rückgabe
      wie funktioniert die retoure | retoure anmelden | retourenschein | retourenlabel | retourenetikett | wo ist mein retourenschein
      rücksendeetikett fehlt | rücksendeschein ausdrucken | brauche ein rücksendelabel | rückgaberecht | rückgabefrist | wie lange kann ich zurückgeben
      wie lange habe ich zeit für die rückgabe | bis wann kann ich zurückschicken | ist die rücksendung kostenlos | wer zahlt die rücksendung
      kosten der retoure | rücksendekosten | rücksendeadresse | wohin schicke ich die retoure | wohin muss ich das zurückschicken | widerruf
      widerrufsrecht | widerrufsformular | gefällt mir nicht | gefällt nicht zurückschicken | steht mir nicht | passt nicht, möchte zurückschicken
      nicht zufrieden mit dem artikel | qualität gefällt mir nicht, zurück | entspricht nicht meinen erwartungen | kann ich geöffnete ware zurückgeben
      rückgabe ohne verpackung | originalkarton weg kann ich trotzdem zurückgeben | rückgabe im laden | kann ich im geschäft zurückgeben
      rückgabe ohne kassenbon | reduzierte ware zurückgeben | ist meine retoure angekommen | habt ihr meine rücksendung erhalten
      retoure abholen lassen | wann wird die retoure abgeholt | abholung der retoure kam nicht | frist verpasst noch zurückgeben? | probezeit
      kann ich die matratze probeschlafen | 30 tage testen | was wenn es nicht gefällt | zurück schicken | retur | retour | zurueckschicken | rueckgabe | retourschein
      die gardinen passen gar nicht in mein zimmer, die gehen zurück
      sah im netz schöner aus, kann ich es zurückgeben | sie hat schon eins, kann ich es wieder bringen
      will die lampe nicht behalten | das behalte ich nicht | werf ich es einfach in die post
      was muss ich tun damit ich es loswerde | die farbe ist nichts für mich, wie geht das zurück
      das etikett lässt sich nicht drucken | habs geschenkt bekommen und will es zurückgeben
    `),
    answer: {
      text: [
        'Eine Rücksendung beginnt im Kundenkonto oder über den Link in der Bestätigungsmail; dort steht auch, wie viel Zeit bleibt und ob der Rückweg kostenlos ist. Bitte den Artikel unbenutzt und in der Verpackung lassen.',
        'Die Seite zu Rücksendungen nennt die Schritte und die Frist. Wenn der Link in der Bestätigungsmail nicht geht, legt ein Mensch die Rücksendung an.',
      ],
      quickReplies: [
        { title: 'Wann kommt mein Geld?', text: 'Wo bleibt meine Erstattung?' },
        { title: 'Lieber umtauschen', text: 'Ich möchte einen Artikel umtauschen' },
        { title: 'Mit einem Menschen sprechen' },
      ],
    },
  },
  {
    name: 'exchange',
    title: 'Artikel umtauschen',
    phrases: lines(`
      umtausch | umtauschen | ich möchte umtauschen | ich möchte einen artikel umtauschen | kann ich umtauschen | kann ich das umtauschen
      umtausch in andere größe | in größe L umtauschen | gegen eine andere farbe tauschen | tauschen gegen schwarz | größe tauschen | andere größe bitte
      brauche eine größere größe | brauche es eine nummer größer | brauche eine nummer kleiner | zu klein | zu groß | zu eng | zu weit | zu kurz
      schuhe zu klein brauche 43 | kleid zu groß, gibt es das kleiner | jacke passt nicht, andere größe | hose zu lang, kürzere bitte
      habe M bekommen brauche L | ist zu klein kann ich es größer haben | passt nicht, bitte umtauschen | wie funktioniert der umtausch | wie tausche ich um
      umtausch möglich? | umtauschfrist | umtausch im laden | ersatz in anderer größe | ersatzlieferung | wann kommt mein umtausch | status umtausch
      lieber anderes modell | gegen anderen artikel tauschen | statt geld lieber tauschen | umtauch | umtauschn | austauschen | austausch gegen größe 40
      die schuhe drücken, gibts die größer | ärmel zu kurz, gibt es einen längeren
      ich hätte lieber die andere farbe, tauschen? | habe den roten hier und will den grünen
      eine halbe nummer größer wäre gut | jeans sind viel zu weit, kann ich eine kleinere haben
      der ring ist ihr zu eng, nächste größe bitte | schickt mir eine 38 und ich schick die 40 zurück
      hätte es gern eine nummer kleiner
    `),
    answer: {
      text: [
        'Unbenutzte Artikel lassen sich gegen eine andere Größe oder Farbe tauschen: wie eine Rücksendung im Kundenkonto beginnen und „Umtausch“ wählen, oder ein Mensch regelt es.',
        'Am schnellsten ist es oft, den Artikel zurückzuschicken und den richtigen gleich zu bestellen, bevor er weg ist. Einen Umtausch kann auch ein Mensch veranlassen.',
      ],
      quickReplies: [{ title: 'Welche Größe brauche ich?' }, { title: 'Mit einem Menschen sprechen' }],
    },
  },
  {
    name: 'refund',
    title: 'Wo bleibt meine Erstattung?',
    phrases: lines(`
      erstattung | rückerstattung | geld zurück | wo ist mein geld | wo bleibt mein geld | wo bleibt die erstattung | wann bekomme ich mein geld zurück
      wann kommt mein geld | wann wird erstattet | ich will mein geld zurück | ich möchte mein geld zurück | bitte geld zurück | noch kein geld zurück
      geld noch nicht da | geld nicht erhalten | erstattung nicht erhalten | noch keine rückerstattung | noch nicht erstattet | warte auf erstattung
      warte immer noch auf mein geld | rücksendung angekommen aber kein geld | retoure ist da wo bleibt das geld | habe alles zurückgeschickt und kein geld bekommen
      storniert und kein geld zurück | bestellung storniert wann kommt das geld | wie lange dauert die erstattung | wie lange dauert die rückzahlung
      rückzahlung | status der erstattung | nur teil erstattet | zu wenig erstattet | falscher betrag erstattet | ihr habt mir nur die hälfte zurückgezahlt
      erstattung auf kreditkarte | erstattung auf paypal | auf welches konto wird erstattet | geld auf anderes konto | gutschrift | gutschrift fehlt
      gutschrift nicht erhalten | bank hat nichts bekommen | versandkosten erstatten | wann wird mir der betrag gutgeschrieben | erstatung | gelt zurück | rückerstatung
      geld immer noch nicht auf dem konto | seit 3 wochen kein geld
      ihr schuldet mir noch 40 euro | die ware habt ihr, aber ich hab kein geld
      auf meinem konto ist von euch nichts eingegangen | vor wochen storniert und das geld kam nie
      weniger zurückbekommen als bezahlt | man sagte 5 tage, es sind schon 12
      das kleid ist bei euch und das geld auch | wann ist das geld wieder da
      sessel ist zurück bei euch, wo ist der betrag
    `),
    answer: {
      text: [
        'Ich habe die Bestellung {order_number} notiert. Das Geld geht den Weg zurück, auf dem bezahlt wurde, sobald die Rücksendung geprüft ist; Banken brauchen danach manchmal einige Tage. Sollte es schon da sein, sieht ein Mensch nach.',
        'Das Geld geht den Weg zurück, auf dem bezahlt wurde, sobald Rücksendung oder Stornierung geprüft ist; Banken brauchen danach manchmal einige Tage. Sollte es schon da sein, sieht ein Mensch nach.',
      ],
      collect: ['order_number'],
      quickReplies: [{ title: 'Mit einem Menschen sprechen' }],
    },
  },
];
