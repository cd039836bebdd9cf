import type { IntentDefinition } from '../../definition/types.ts';
import { lines } from '../lines.ts';

/** Was ankam, ist kaputt, falsch oder unvollständig: ein Mensch übernimmt, sobald die Bestellnummer da ist. */
export const problemIntents: IntentDefinition[] = [
  {
    name: 'damaged_item',
    title: 'Mein Artikel ist beschädigt',
    phrases: lines(`
      beschädigt | artikel beschädigt | ware beschädigt angekommen | kam beschädigt an | kaputt | kaputt angekommen | artikel ist kaputt | es ist kaputt
      defekt | defekter artikel | gerät defekt | defekt geliefert | funktioniert nicht | geht nicht | geht nicht an | lässt sich nicht einschalten
      schaltet nicht ein | lädt nicht | akku lädt nicht | bildschirm hat einen riss | display gesprungen | glas zerbrochen | tasse ist zerbrochen | zerbrochen
      in scherben | teller hat einen sprung | kratzer | hat einen kratzer | tisch hat kratzer | delle | verbeult | verbogen | loch im pullover | gerissen
      naht offen | reißverschluss kaputt | knopf fehlt am hemd | fleck auf der jacke | schmutzig angekommen | flasche ausgelaufen | ausgelaufen
      paket war nass | paket war aufgerissen | karton zerdrückt | verpackung beschädigt | transportschaden | abgelaufen | haltbarkeit abgelaufen
      verdorben | schimmel | verschimmelt | stinkt | riecht verbrannt | macht komische geräusche | kein ton | wackelt | bein abgebrochen | griff abgebrochen
      schon gebraucht | gebrauchte ware bekommen | sieht benutzt aus | schlechte qualität kaputt gegangen | nach einem tag kaputt | beim ersten benutzen kaputt
      hört einfach auf | blumen waren verwelkt | mangelhaft | reklamation | ich möchte reklamieren | reklamieren | beschädig | kaput | deffekt | geht nich
      der griff ist abgegangen | der henkel ist ab | ist in der mitte durchgebrochen
      ein bein ist kürzer als das andere | brummt und wird heiß | riecht nach verbranntem plastik
      die creme war schon offen | deckel schließt nicht | läuft aus sobald ich wasser einfülle
      ein ohrhörer ist stumm | schaltet sich dauernd selbst aus | farbe blättert ab | pflanze kam halb tot an
      der neue mixer startet nicht | bildschirm nach einem tag schwarz
    `),
    answer: {
      text: 'Das tut mir leid. Ein Mensch sieht sich das an; ein Foto vom Schaden und von der Verpackung hilft.',
      collect: ['order_number'],
      handOver: true,
    },
  },
  {
    name: 'wrong_item',
    title: 'Ich habe den falschen Artikel',
    phrases: lines(`
      falscher artikel | falscher artikel geliefert | falsche ware | falsche ware erhalten | falsches produkt | falsches produkt bekommen | falsche lieferung
      ich habe den falschen artikel bekommen | ihr habt mir das falsche geschickt | falsch geliefert | das habe ich nicht bestellt | nicht was ich bestellt habe
      etwas anderes bekommen | anderer artikel als bestellt | falsche farbe geliefert | falsche farbe bekommen | falsche größe geliefert | falsche größe bekommen
      blau bestellt und rot bekommen | schwarz bestellt, weiß bekommen | größe 40 bestellt und 42 erhalten | statt topf eine pfanne bekommen
      falsches modell | fremdes paket | paket von jemand anderem bekommen | bestellung eines anderen kunden | nicht meine bestellung | gehört mir nicht
      sieht anders aus als auf dem bild | entspricht nicht der beschreibung | anders als auf dem foto | farbe anders als auf dem bild | vertauscht
      pakete vertauscht | verwechselt | zwei linke schuhe | damen statt herren | falsche sorte | falscher geschmack | falscher artickel | falsche menge
      da war eine pfanne drin, ich hab aber einen topf gekauft | da hat jemand was falsches eingepackt
      ich wollte matt und habe glänzend bekommen | das ist eine ganz andere lampe | das gehört einem anderen kunden
      zweimal dasselbe bekommen obwohl verschieden bestellt | auf dem etikett steht xl, es ist aber s
      schuhe sind braun, ich hab schwarz genommen
    `),
    answer: {
      text: 'Die Verwechslung tut mir leid. Ein Mensch bringt das in Ordnung; ein Foto vom erhaltenen Artikel hilft.',
      collect: ['order_number'],
      handOver: true,
    },
  },
  {
    name: 'missing_item',
    title: 'Es fehlt etwas',
    phrases: lines(`
      es fehlt etwas | etwas fehlt | artikel fehlt | ein artikel fehlt | da fehlt was | in meinem paket fehlt etwas | teil der bestellung fehlt
      unvollständig | lieferung unvollständig | bestellung unvollständig | nicht alles im paket | nur die hälfte bekommen | nur einen von zwei bekommen
      3 bestellt und nur 2 bekommen | nur eins geliefert | zwei bestellt, einer kam | leeres paket | paket war leer | karton war leer | nichts drin
      schrauben fehlen | ladegerät fehlt | kabel fehlt | anleitung fehlt | fernbedienung fehlt | deckel fehlt | teile fehlen | zubehör fehlt | ersatzteil fehlte im paket
      wo ist der rest | wo ist der rest meiner bestellung | zweites paket kam nicht | ein paket von zwei fehlt | gratisartikel fehlt | geschenk fehlt
      das zweite kissen fehlt | ihr habt etwas vergessen | vergessen einzupacken | zu wenig geliefert | eine flasche zu wenig | nur ein schuh im karton
      war nicht dabei | nicht dabei gewesen | fehlt im karton | felt was
      acht gezählt, es sollten zehn sein | die tüte mit den schrauben war nicht da
      da müsste noch ein zweites kissen dabei sein | fünf teller statt sechs | mir fehlt ein stuhl
      nur einer von zwei kartons gekommen | die kleinteile zum aufbauen sind nicht im karton
      eine gratisprobe hätte dabei sein sollen
    `),
    answer: {
      text: 'Es tut mir leid, dass etwas fehlt. Ein Mensch klärt das.',
      collect: ['order_number'],
      handOver: true,
    },
  },
];
