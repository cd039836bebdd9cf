import type { IntentDefinition } from '../../definition/types.ts';
import { lines } from '../lines.ts';

/** Der Laden, der Weg zu Menschen, und was schiefging. */
export const shopIntents: IntentDefinition[] = [
  {
    name: 'store_address',
    title: 'Wo seid ihr?',
    phrases: lines(`
      wo seid ihr | wo ist euer geschäft | wo ist der laden | wo finde ich euch | adresse | eure adresse | adresse vom laden | standort | standorte
      habt ihr einen laden | habt ihr ein geschäft | gibt es ein geschäft in berlin | filiale in köln? | filialen | filiale in der nähe | nächste filiale
      wo sitzt ihr | aus welchem land kommt ihr | seid ihr in deutschland | showroom | ausstellung | kann ich das irgendwo ansehen | kann ich vorbeikommen
      wo kann ich es anprobieren | probeliegen im laden | anfahrt | parkplatz? | outlet | laden in münchen? | wo kann man eure sachen im geschäft kaufen
      firmensitz | lageradresse | anschrift bitte | wie komme ich zu euch
      kann man bei euch reinschauen | kann ich die sofas irgendwo anschauen | kann man sich das mal ansehen
      in welcher straße seid ihr | wo kann ich den stoff anfassen
    `),
    answer: {
      text: [
        'Unsere Adresse, und Läden in der Nähe, wenn es welche gibt, stehen auf der Kontaktseite.',
        'Wo wir sind, steht auf der Kontaktseite. Wer für etwas Bestimmtes kommt, kann vorher einen Menschen fragen, ob es da ist.',
      ],
      quickReplies: [{ title: 'Wann habt ihr geöffnet?' }, { title: 'Wie erreiche ich euch?' }],
    },
  },
  {
    name: 'contact',
    title: 'Wie erreiche ich euch?',
    phrases: lines(`
      kontakt | kontaktdaten | telefonnummer | eure telefonnummer | telefon? | hotline | hotline nummer | servicenummer | nummer vom kundendienst
      wie kann ich euch erreichen | wie kann ich euch kontaktieren | kann ich euch anrufen | unter welcher nummer | e-mail adresse | eure mail adresse
      wohin kann ich schreiben | mail adresse vom support | whatsapp? | habt ihr whatsapp | seid ihr bei instagram | kontaktformular
      keiner geht ans telefon | niemand geht ran | telefon immer besetzt | keine antwort auf meine mail | ihr antwortet nicht auf mails | warte auf antwort
      wohin soll ich fotos schicken | kann ich euch eine mail schreiben | nummer bitte | kundenservice nummer | telefonnumer | kontackt
      wen rufe ich deswegen an | kann ich jemandem ein bild mailen | bei euch klingelt es nur durch
      zwei mails geschrieben und nichts gehört
    `),
    answer: {
      text: [
        'Am schnellsten geht es hier im Chat: ein Mensch kann übernehmen. Telefon und E-Mail stehen auf der Kontaktseite.',
        'Telefon und E-Mail stehen auf der Kontaktseite. Auf Wunsch übernimmt gleich hier ein Mensch.',
      ],
      quickReplies: [{ title: 'Mit einem Menschen sprechen' }, { title: 'Wann habt ihr geöffnet?' }],
    },
  },
  {
    name: 'opening_hours',
    title: 'Wann habt ihr geöffnet?',
    phrases: lines(`
      öffnungszeiten | wann habt ihr offen | wann habt ihr auf | habt ihr offen | habt ihr heute geöffnet | habt ihr sonntags offen
      habt ihr samstag auf | wie lange habt ihr auf | bis wann habt ihr geöffnet | bis wieviel uhr offen | ab wann offen | wann macht ihr auf | wann macht ihr zu
      wann schließt ihr | geschäftszeiten | servicezeiten | wann seid ihr erreichbar | wann ist jemand da | wann kann ich anrufen | seid ihr am wochenende da
      feiertags geöffnet? | weihnachten offen? | zwischen den jahren offen | ist der laden heute offen | mittagspause? | heute zu? | geschlossen? | offnungszeiten
      oeffnungszeiten | öfnungszeiten
      ist samstags jemand im laden | kann ich um sechs noch kommen | seid ihr über die feiertage da
      seid ihr an silvester da | wann macht ihr dicht
    `),
    answer: {
      text: [
        'Der Shop hier ist immer offen. Wann Menschen antworten und wann unsere Läden geöffnet sind, steht auf der Kontaktseite; Nachrichten außerhalb dieser Zeiten werden danach beantwortet.',
        'Bestellen geht jederzeit. Die Zeiten unseres Teams und der Läden stehen auf der Kontaktseite.',
      ],
      quickReplies: [{ title: 'Wo seid ihr?' }, { title: 'Mit einem Menschen sprechen' }],
    },
  },
  {
    name: 'complaint',
    title: 'Ich habe eine Beschwerde',
    phrases: lines(`
      beschwerde | ich möchte mich beschweren | ich will mich beschweren | beschwerde einreichen | wo kann ich mich beschweren | schlechter service
      sehr schlechter service | service ist schlecht | bin unzufrieden | sehr unzufrieden | unzufrieden mit eurem service | enttäuscht | sehr enttäuscht
      bin enttäuscht von eurem laden | keiner hilft mir | niemand kümmert sich | niemand antwortet mir | immer noch keine lösung | mein problem ist nicht gelöst
      schon dreimal geschrieben und keine antwort | zum dritten mal melde ich mich | ich habe mich schon mehrmals gemeldet | fahrer war unfreundlich
      der bote war frech | unfreundlicher mitarbeiter | unverschämter fahrer | ihr habt gelogen | falsche versprechen | leere versprechen | das geht so nicht
      schlechte erfahrung | nie wieder bei euch | ich schreibe eine schlechte bewertung | unprofessionell | saftladen | frechheit was ihr macht | ich erwarte eine entschädigung
      das paket wurde über den zaun geworfen
      der fahrer hat mich beschimpft | euer bote hat geschrien | der mann der geliefert hat war so unhöflich
      ich werde von einem zum anderen geschickt | das ist schon das vierte mal dass ich schreibe
      ihr schickt mir immer denselben text | so einen schlechten service hatte ich noch nie
      die monteure haben dreck hinterlassen
    `),
    answer: { text: 'Das tut mir leid. Ein Mensch kümmert sich darum.', handOver: true },
  },
  {
    name: 'talk_to_person',
    title: 'Mit einem Menschen sprechen',
    phrases: lines(`
      mensch | mensch bitte | einen menschen bitte | ich möchte mit einem menschen sprechen | mit jemandem sprechen | kann ich mit jemandem reden
      mitarbeiter | ich möchte einen mitarbeiter sprechen | kundenservice | kundendienst bitte | kundenberater | berater bitte | echte person
      ich will mit einer echten person schreiben | support bitte | live chat | verbinden sie mich mit einem mitarbeiter | weiterleiten an einen menschen
      ist da jemand | ist jemand da | jemand da? | kann mir jemand helfen | bitte rufen sie mich an | rückruf | rückruf bitte | ruft mich an | bitte um rückruf
      kein bot | ich will nicht mit einem bot reden | du hilfst mir nicht | du verstehst mich nicht | das hilft mir nicht | das war nicht meine frage
      chef sprechen | vorgesetzten sprechen | ticket erstellen | ticket öffnen | mit support chatten | menschen bitte keine maschine
    `),
    answer: { text: 'Ich hole einen Menschen.', handOver: true },
  },
];
