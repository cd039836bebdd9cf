import type { IntentDefinition } from '../../definition/types.ts';
import { lines } from '../lines.ts';

/** Artikel: da oder nicht, welche Größe, welcher, was er kann, nach Wunsch. */
export const productIntents: IntentDefinition[] = [
  {
    name: 'availability',
    title: 'Ist es auf Lager?',
    phrases: lines(`
      auf lager? | ist das auf lager | verfügbar? | ist das verfügbar | noch verfügbar? | ist der artikel noch da | noch da? | lieferbar? | ist das lieferbar
      ausverkauft | warum ausverkauft | nicht verfügbar | nicht lieferbar | wann wieder verfügbar | wann ist es wieder da | wann kommt es wieder rein
      wann wieder auf lager | kommt das wieder | kommt größe M wieder | bescheid geben wenn wieder da | benachrichtigen wenn verfügbar | vorrätig?
      ist es im laden vorrätig | gibt es das im laden | habt ihr das in schwarz | gibt es das in blau | gibts das auch in größe 42 | habt ihr das in L
      andere farben? | gibt es noch andere farben | habt ihr auch kissen | verkauft ihr rucksäcke | habt ihr batterien | führt ihr nike
      habt ihr das neue modell | wieviele habt ihr noch | wie viele sind noch da | vorbestellen | kann man vorbestellen | wann kommt die neue kollektion
      finde den artikel nicht mehr | artikel nicht mehr auf der seite | meine größe ist ausverkauft | größe nicht verfügbar | gibt es das rote noch
      ist das graue sofa noch zu haben | verfügbarkeit | lagerbestand | lieferba? | ausferkauft
      kommt das leinenhemd im frühling wieder | sind noch wolldecken da | sind euch die kleinen ausgegangen
      gibt es auch ein gelbes | wann kommen die sommerschuhe | habt ihr so etwas auch für kinder
      habt ihr noch von den tassen | gibt es die jacke nächstes jahr nochmal
    `),
    answer: {
      text: [
        'Die Produktseite zeigt, was gerade bestellt werden kann: dort Größe und Farbe wählen. Für Ausverkauftes bitte „Benachrichtigen“ nutzen, wenn es angeboten wird.',
        'Was auf der Produktseite wählbar ist, ist da. Ist ein Artikel nicht zu finden oder wann er wiederkommt, weiß ein Mensch.',
      ],
      quickReplies: [{ title: 'Mit einem Menschen sprechen' }],
    },
  },
  {
    name: 'size',
    title: 'Welche Größe brauche ich?',
    phrases: lines(`
      größentabelle | größe? | welche größe | welche größe brauche ich | welche größe soll ich nehmen | welche größe passt mir | größenberatung
      ich bin 180 und 75 kilo welche größe | bin 1,65 groß und wiege 60 kg | trage sonst M | normalerweise habe ich 38 | fällt es klein aus | fällt groß aus?
      fallen die schuhe klein aus | größer bestellen? | zwischen zwei größen | S oder M? | 40 oder 41 | ist M groß genug | passt mir das | wie ist die passform
      eng geschnitten? | maße | maße bitte | welche maße hat der tisch | abmessungen | wie groß ist das | wie breit ist das sofa | wie lang ist das kleid
      wie hoch ist das regal | wie tief ist der schrank | länge breite höhe | bundweite | brustumfang bei L | taillenumfang | fußlänge 26 cm welche größe
      größe für 3 jahre alt | größe für ein kind mit 6 | us 9 in eu | uk größe umrechnen | wie messe ich | wieviel liter passen rein | ringgröße | grösse | groesse
      passt der bezug auf 160x200
      immer zwischen 38 und 40 | bin immer dazwischen | ich finde nie die richtige größe
      meine tochter ist 4, welche passt | ist das bett lang genug für zwei meter
      passt der teppich unter einen tisch für acht | geht ein 15 zoll laptop in die tasche
      wie viel platz brauche ich für den tisch
    `),
    answer: {
      text: [
        'Eine Größentabelle mit Maßen steht auf der Produktseite, meist neben der Größenwahl. Zwischen zwei Größen ist die größere die sichere Wahl.',
        'Am besten ein Teil messen, das gut passt, und mit der Größentabelle vergleichen. Bleibt es unklar, hilft ein Mensch beim Wählen.',
      ],
      quickReplies: [
        { title: 'Kann ich umtauschen?', text: 'Ich möchte einen Artikel umtauschen' },
        { title: 'Mit einem Menschen sprechen' },
      ],
    },
  },
  {
    name: 'product_advice',
    title: 'Hilfe bei der Auswahl',
    phrases: lines(`
      welches soll ich nehmen | welches ist besser | welcher ist der beste | welche matratze ist gut | was könnt ihr empfehlen | könnt ihr etwas empfehlen
      empfehlung | empfehlung bitte | beratung | ich brauche beratung | hilfe bei der auswahl | hilf mir beim aussuchen | kann mich nicht entscheiden
      was ist der unterschied | unterschied zwischen den beiden | vergleich | welches modell für anfänger | welche creme für trockene haut
      was hilft gegen rückenschmerzen | welche matratze bei rückenschmerzen | ich suche ein geschenk | geschenk für meine frau | geschenkidee | geschenk für 10 jährigen
      ich suche etwas für camping | suche einen guten laptop | suche eine pfanne die nicht klebt | welcher staubsauger ist gut | welches handy lohnt sich
      lohnt sich das | lohnt sich der aufpreis | ist das teure besser | was ist euer bestseller | was kaufen die meisten | was würdest du nehmen
      was passt dazu | ich habe einen hund, welches sofa | ich habe empfindliche haut was nehme ich | für anfänger geeignet? welches | welches ist leiser
      brauche einen tipp | bin unsicher welches | was empfiehlst du
      welches davon hält einen sturm aus | schwanke zwischen eiche und nussbaum | was taugt mehr
      was nehme ich für ein mädchen das 8 wird | mein boden ist uneben, welche waschmaschine
      was leichtes zum wandern, was habt ihr da | wir haben zwei katzen, welcher teppich ist sinnvoll
      ich friere schnell, welche decke | welcher rucksack für drei tage | welche lampe macht am meisten licht
      ich koche für sechs, welcher topf
    `),
    answer: {
      text: [
        'Die Produktseiten haben Angaben und Bewertungen zum Vergleichen. Bitte schreiben, worum es geht und wofür: ich gebe die Frage an einen Menschen weiter, der sich auskennt.',
        'Für eine Beratung ist ein Mensch hier die bessere Wahl: er kennt das Sortiment und kann vergleichen.',
      ],
      quickReplies: [{ title: 'Mit einem Menschen sprechen' }, { title: 'Welche Größe brauche ich?' }],
    },
  },
  {
    name: 'product_info',
    title: 'Fragen zu einem Produkt',
    phrases: lines(`
      frage zum produkt | ich habe eine frage zu einem artikel | mehr infos | mehr informationen zum produkt | produktdetails | technische daten | material?
      aus welchem material ist das | woraus besteht das | ist das baumwolle | ist das echtes holz | ist das vegan | ist es wasserdicht | ist das bio
      inhaltsstoffe | zutaten | enthält es nüsse | ist da gluten drin | allergene | nebenwirkungen | ist das für kinder geeignet | ist es für schwangere ok
      kann man das waschen | waschmaschinenfest? | spülmaschinenfest | kann es in den trockner | wie reinige ich das | wie benutze ich das | wie wird es angewendet
      anleitung | bedienungsanleitung | aufbauanleitung | wie baut man es auf | wie schwer ist es | wie laut ist es | wieviel watt | akkulaufzeit
      hat es bluetooth | passt das zu meinem iphone | ist es kompatibel | geht das mit induktion | für draußen geeignet? | wie lange haltbar | haltbarkeit
      wo wird es hergestellt | herkunft | mehr bilder | sind batterien dabei | was ist alles dabei | welche farben gibt es | bewertungen | wie weich ist die matratze
      kann das in den backofen | hält es kälte aus | verträgt es frost | kann es im winter draußen bleiben
      wie bekomme ich das leder sauber | sind federn in der decke | ist eine birne dabei | welches holz ist das
      kann man die höhe verstellen | kratzt der pullover | färbt das ab | wie viel passt in die tasche
      wonach schmeckt das
    `),
    answer: {
      text: [
        'Material, Gebrauch, Pflege und Lieferumfang stehen auf der Produktseite, oft auch in den Bewertungen. Fehlt die Angabe, findet ein Mensch sie heraus.',
        'Bitte schreiben, um welches Produkt es geht und was offen ist: ich gebe die Frage an einen Menschen weiter, der es kennt.',
      ],
      quickReplies: [{ title: 'Mit einem Menschen sprechen' }],
    },
  },
  {
    name: 'customisation',
    title: 'Nach Wunsch gefertigt',
    phrases: lines(`
      gravur | gravur möglich? | kann man das gravieren | name gravieren lassen | mit namen bedrucken | personalisieren | personalisiert | bedrucken | logo auf tasse
      foto drucken lassen | besticken | initialen | maßanfertigung | auf maß | sondermaß | sondermaße möglich? | andere maße möglich | sondergröße
      macht ihr auch 70x200 | könnt ihr es kürzer machen | hose kürzen | andere farbe auf wunsch | individuelle anfertigung | einzelanfertigung
      nach meinen maßen | zuschneiden | vorhang auf maß | eigenes design | kann man das anpassen | wunschtext | mein bett ist 150x210 macht ihr das
      könnt ihr unsere namen auf die gläser machen | ich brauche ein rollo mit 93 cm | ärmel länger machen lassen
      die bank ohne armlehnen möglich | in meiner wandfarbe machbar
    `),
    answer: {
      text: [
        'Was sich nach Wunsch fertigen lässt, etwa Maß, Gravur oder Druck, steht auf der Produktseite zur Wahl. Für alles andere sagt ein Mensch, ob es geht: bitte Artikel und Wunsch nennen.',
        'Bietet die Produktseite dafür keine Wahl, prüft ein Mensch, ob der Wunsch möglich ist, wie lange es dauert und was es kostet.',
      ],
      quickReplies: [{ title: 'Mit einem Menschen sprechen' }],
    },
  },
];
