import { lines } from '../lines.ts';

/** Was Leute sonst noch in ein Chatfenster tippen und kein Laden beantworten kann. */
export const germanOutOfScope: string[] = lines(`
  wie viele einwohner hat china | wer ist bundeskanzler | welcher planet ist der größte | wie weit ist der mond | wie tief ist das meer
  wann endete der zweite weltkrieg | wer hat das telefon erfunden | wer hat die mona lisa gemalt | warum ist der himmel blau | warum schnurren katzen
  wieviel ist 12 plus 30 | rechne 15 prozent von 200 | welcher tag ist heute | wie spät ist es | wie spät ist es in new york | regnet es heute
  wird es am sonntag sonnig | wetter in berlin | wer hat die wahl gewonnen | wie ging das spiel aus | wann beginnt die bundesliga | erzähl mir eine geschichte
  sag etwas lustiges | übersetze hallo ins spanische | sing mir ein lied | spiel musik | stell einen wecker | erinnere mich an den termin
  was läuft heute im fernsehen | empfiehl mir ein buch zum lesen | welchen film soll ich schauen | finde ein hotel in rom | reserviere einen tisch für zwei
  ruf mir ein taxi | wie komme ich zum flughafen | billige flüge nach lissabon | was soll ich heute kochen | rezept für schokoladenkuchen
  wie lange kocht ein ei | ist reis gesund | wie nehme ich ab | ich habe kopfschmerzen | soll ich zum arzt gehen | ich kann nicht schlafen | mir ist langweilig
  ich bin traurig | liebst du mich | willst du mich heiraten | hast du gefühle | was bedeutet mein traum | mein horoskop | gibt es gott | hilf mir bei mathe
  schreib eine mail an meinen chef | schreib ein programm | mein computer hat einen virus | mein router geht nicht | mein auto springt nicht an
  wie wechsle ich einen reifen | wie streiche ich eine wand | meine pflanze stirbt | meine katze ist krank | wie bewerbe ich mich | stellt ihr leute ein
  wie mache ich meine steuererklärung | soll ich aktien kaufen | goldpreis heute | wie steht der euro | mein nachbar ist zu laut | mein vermieter heizt nicht
  wie lasse ich mich scheiden | wo kann ich wählen | wie verlängere ich meinen pass | was hältst du von politik | wirf eine münze | klopf klopf
  bla bla bla | test test 123 | asdf asdf | qwertz | hjkl | es war einmal in einem fernen land | der schnelle braune fuchs
  wie hoch ist der kölner dom | wie groß ist ein elefant | wie lang ist die donau | wie alt ist der papst | was ist die hauptstadt von frankreich
  hauptstadt von schweden | wie viel ist 7 mal 8 | wieviel gramm hat ein pfund | was heißt danke auf japanisch | schreib mir ein gedicht | wo ist der nächste bahnhof
  wann fährt der nächste zug nach wien | brauche ich ein visum | was soll ich anziehen | wie wird man reich | habt ihr stellen frei | ich suche einen job bei euch
  meine bewerbung, gibt es neuigkeiten | ich habe meinen schirm bei euch im laden vergessen | euer lkw steht vor meiner einfahrt | euer fahrer hat meinen zaun kaputt gefahren
  vermietet ihr auch geräte | kauft ihr alte möbel | ich möchte euch etwas verkaufen | wer hat beim gewinnspiel gewonnen | ich bin journalist | die polizei braucht das foto
  mein anwalt schreibt euch | meine haut brennt seit ich die creme nehme | mein kind hat etwas davon verschluckt | gab es einen rückruf der charge
  was hat meine frau bei euch bestellt | was hat der herr im laden mir versprochen | jemand von euch hat mich angerufen | wann ist der nächste kochkurs
  wie viele leute arbeiten bei euch | wem gehört die firma | was kostet das nächstes jahr | passt das zu meinem grünen teppich | spendet ihr für unser schulfest
  kennt ihr einen guten handwerker | ist frau müller heute da | was hat der techniker aufgeschrieben
`);
