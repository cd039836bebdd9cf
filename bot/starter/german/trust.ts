import type { IntentDefinition } from '../../definition/types.ts';
import { lines } from '../lines.ts';

/** Garantie, Echtheit, große Mengen, Kundenkonto. */
export const trustIntents: IntentDefinition[] = [
  {
    name: 'warranty',
    title: 'Garantie und Reparatur',
    phrases: lines(`
      garantie | wie lange ist die garantie | wie lange habe ich garantie | gewährleistung | wie viele jahre garantie | gibt es garantie darauf
      garantiefall | garantie in anspruch nehmen | wie melde ich einen garantiefall | garantiekarte fehlt | noch garantie drauf? | garantie abgelaufen
      reparatur | könnt ihr das reparieren | repariert ihr | reparatur einsenden | was kostet die reparatur | wo kann ich es reparieren lassen | kundendienst techniker
      ersatzteile | ersatzteil bestellen | gibt es ersatzteile | neuer akku dafür | ersatzfilter | nach einem jahr kaputt | nach 6 monaten defekt
      nach zwei jahren kaputt gegangen | vor einem jahr gekauft, geht nicht mehr | matratze hat nach einem jahr eine kuhle | garantieverlängerung
      deckt die garantie wasserschaden | garantiezeit | umfang der garantie | aufbauservice | kommt ein monteur | installation | garanti | gerantie
      der reißverschluss ist nach zehn monaten hin, macht ihr das | mein toaster ist nach einem jahr gestorben
      kann man das richten | ist eine gebrochene feder abgedeckt | gibt es den gummiring dafür noch
      brauche einen neuen deckel für meinen topf
    `),
    answer: {
      text: [
        'Wie lange die Garantie läuft, steht auf der Produktseite oder in den Unterlagen zum Artikel; die Rechnung gilt als Nachweis. Geht in dieser Zeit etwas kaputt, regelt ein Mensch Reparatur oder Ersatz.',
        'Bitte die Rechnung bereithalten: ein Mensch prüft die Garantie und veranlasst, was nötig ist.',
      ],
      quickReplies: [{ title: 'Mit einem Menschen sprechen' }, { title: 'Ich brauche eine Rechnung' }],
    },
  },
  {
    name: 'authenticity',
    title: 'Ist das echt?',
    phrases: lines(`
      ist das echt | ist das original | original? | original oder fälschung | original oder kopie | echt oder fake | sind die produkte original | sind das originale
      ist das echtes leder | fake? | ist das ein fake | fälschung | plagiat? | ich glaube das ist eine fälschung | gefälschte ware bekommen | echtheitszertifikat
      woher weiß ich dass es echt ist | ist der shop seriös | ist dieser shop echt | ist die seite seriös | fake shop? | seid ihr ein fakeshop | betrug?
      ist das betrug | kann ich euch vertrauen | vertrauenswürdig? | ist es sicher bei euch zu bestellen | autorisierter händler | offizieller händler?
      neu oder gebraucht | ist das neuware | warum so billig, ist das echt | seriennummer ungültig | abzocke? | serios? | habt ihr ein gütesiegel
      woran erkenne ich ob es die echte marke ist | das logo sieht komisch aus, ist das echt
      hab noch nie bei euch gekauft, seid ihr ehrlich | richtige firma?
    `),
    answer: {
      text: [
        'Wir verkaufen Originalware. Marke und Hersteller stehen auf der Produktseite, wer wir sind im Impressum. Bei Zweifeln an einem Artikel prüft ein Mensch das.',
        'Einen Nachweis zu einem bestimmten Artikel, etwa woher er stammt, sucht ein Mensch heraus.',
      ],
      quickReplies: [{ title: 'Mit einem Menschen sprechen' }, { title: 'Garantie und Reparatur' }],
    },
  },
  {
    name: 'bulk_order',
    title: 'Große Mengen und Händler',
    phrases: lines(`
      großbestellung | große mengen | mengenrabatt | staffelpreise | großhandel | großhandelspreise | händler werden | ich bin händler | wiederverkäufer
      wiederverkauf | händleranfrage | händlerpreise | ich habe einen laden und möchte eure produkte verkaufen | firmenkunde | firmenbestellung | b2b | geschäftskunden
      angebot für 50 stück | preis für 100 stück | was kosten 200 stück | brauche 40 stühle fürs büro | wir brauchen 100 tassen mit logo | kostenvoranschlag
      angebot anfordern | wir sind ein hotel | für unsere schule 25 stück | trikots für den verein | firmengeschenke | werbegeschenke | mindestabnahme
      vertrieb | vertriebspartner | partner werden | kooperation | influencer kooperation | zusammenarbeit | affiliate | franchise | dropshipping | sponsoring
      für eine hochzeit 120 stück | großabnehmer | gewerbe
      unsere kita braucht 20 matschhosen | was würden fünfzig davon kosten
      unser verein hätte gern einen sonderpreis für 30 taschen | mein café braucht jeden monat 60 becher
      kann ich eure kerzen in meinem laden verkaufen | wir richten wohnungen ein und brauchen zehn sofas
    `),
    answer: {
      text: [
        'Danke, {email} ist notiert. Für größere Mengen und Händler macht ein Mensch ein Angebot: bitte hier Artikel und Stückzahl schreiben und dann „Mit einem Menschen sprechen“ wählen.',
        'Für größere Mengen und Händler macht ein Mensch ein Angebot. Bitte hier Artikel, Stückzahl und E-Mail-Adresse schreiben und dann „Mit einem Menschen sprechen“ wählen.',
      ],
      quickReplies: [{ title: 'Mit einem Menschen sprechen' }],
    },
  },
  {
    name: 'account',
    title: 'Mein Kundenkonto',
    phrases: lines(`
      kundenkonto | mein konto | konto erstellen | konto anlegen | registrieren | wie registriere ich mich | anmelden neu | brauche ich ein konto
      als gast bestellen | gastbestellung | ohne konto bestellen | konto löschen | mein konto löschen | bitte mein kundenkonto löschen | daten löschen
      meine daten löschen | dsgvo auskunft | datenschutz | e-mail adresse ändern | meine mailadresse ändern | name im konto ändern | handynummer ändern
      profil ändern | newsletter abmelden | newsletter abbestellen bitte | newsletter abbestellen geht nicht | keine werbung mehr | keine mails mehr
      zu viele mails | hört auf mir mails zu schicken | newsletter anmelden | bestellübersicht | meine alten bestellungen | wo sehe ich meine bestellungen
      konto gesperrt | konto gehackt | jemand hat mein konto benutzt | zwei konten zusammenlegen | mitglied werden | wunschliste weg | bestätigungsmail für konto fehlt
      drei mails die woche, bitte abstellen | ich will eure werbung nicht mehr | nehmt mich aus dem verteiler
      wo finde ich was ich früher gekauft habe | wie werde ich mein konto los | stellt die newsletter ab
    `),
    answer: {
      text: [
        'Im Kundenkonto stehen Bestellungen, Adressen und Einstellungen; dort lassen sich die Angaben ändern. Ist etwas falsch oder gesperrt, hilft ein Mensch.',
        'Bitte anmelden, um Angaben zu ändern oder Bestellungen zu sehen. Soll ein Konto oder sollen Daten gelöscht werden, bitte einem Menschen Bescheid geben.',
      ],
      quickReplies: [{ title: 'Passwort vergessen' }, { title: 'Mit einem Menschen sprechen' }],
    },
  },
  {
    name: 'password',
    title: 'Passwort vergessen',
    phrases: lines(`
      passwort | passwort zurücksetzen | passwort ändern | mein passwort geht nicht | passwort falsch | falsches passwort | kennwort vergessen
      ich habe mein passwort vergessen | weiß mein passwort nicht mehr | neues passwort | kann mich nicht anmelden | kann mich nicht einloggen | login geht nicht
      anmeldung nicht möglich | einloggen klappt nicht | komme nicht rein | komme nicht in mein konto | ausgesperrt | zugang gesperrt | zugangsdaten vergessen
      benutzername vergessen | mail zum zurücksetzen kommt nicht | link abgelaufen | link zum passwort geht nicht | kein code bekommen | code kommt nicht an
      bestätigungscode nicht erhalten | sms code kommt nicht | zu viele versuche | mit welcher mail bin ich registriert | anmeldeproblem | login fehler
      pasword vergessen | passwort vergesen | passwort wird nicht angenommen
      die anmeldung springt immer zurück | ich gebe den code ein und nichts passiert
      die seite kennt meine mailadresse nicht | wie war nochmal mein benutzername
    `),
    answer: {
      text: [
        'Auf der Anmeldeseite „Passwort vergessen“ wählen und die E-Mail-Adresse eingeben: es kommt ein Code oder Link für ein neues. Bitte auch im Spam-Ordner nachsehen.',
        'Kommt keine Mail, war es vielleicht eine andere Adresse. Hilft auch das nicht, sieht ein Mensch nach dem Konto.',
      ],
      quickReplies: [{ title: 'Mit einem Menschen sprechen' }],
    },
  },
];
