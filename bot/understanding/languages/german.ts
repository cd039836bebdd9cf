// Ordinary German words, written by hand: they tell the language of a text, and the speller must not touch them.

export const GERMAN = `
der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner ich du er sie es wir ihr mich
dich ihn uns euch mir dir ihm ihnen sich mein meine meinen meinem meiner meines dein deine deinen ihre ihren ihrem ihrer
sein seine seinen unser unsere unseren euer eure euren und oder aber denn weil dass daß wenn als ob damit obwohl sondern
bis seit nach vor mit ohne für gegen um durch aus bei von zu zum zur im ins am ans auf an in über unter neben zwischen
hinter wegen trotz während nicht nichts nie niemals nur noch schon auch mal doch ja nein jetzt heute gestern morgen
immer wieder bald gerade gerne gern sehr viel viele mehr weniger wenig alle alles allem aller etwas jemand niemand man
jede jeder jedes jeden diese dieser dieses diesen diesem welche welcher welches welchen wer wen wem wessen was wann wo
wohin woher wie wieso warum weshalb wozu womit worauf wieviel hier da dort dann danach vorher davon dazu dafür dagegen
darauf daran damit darum also so einfach eigentlich vielleicht leider ungefähr circa etwa ist sind bin bist seid war
waren wäre wären sei habe hab hast hat haben hatte hatten hätte hätten werde wird wirst werden wurde wurden würde würden
kann kannst können könnt konnte könnte könnten muss muß musst müssen musste müsste soll sollte sollen sollten will willst
wollen wollte möchte möchten mag mögen darf darfst dürfen dürfte lassen lasse lässt geht gehen ging gibt geben gab
kommt kommen kam macht machen gemacht tun tut sagen sagt gesagt sehen sieht finden findet finde gefunden brauche braucht
brauchen bekomme bekommt bekommen erhalten erhalte warte warten suche suchen gesucht kaufe kaufen gekauft bestelle
bestellen bestellt bestellung bestellungen bestellnummer liefern liefert geliefert lieferung lieferzeit lieferadresse
lieferdatum versand versenden versendet verschickt verschicken schicken schickt geschickt paket pakete päckchen
sendung sendungsnummer sendungsverfolgung zurück zurückgeben zurücksenden zurückschicken rückgabe rücksendung
retoure retouren umtausch umtauschen tauschen erstattung erstatten erstattet rückerstattung geld preis preise kosten
kostet kostenlos bezahlen bezahlt zahlen zahlung zahlungsart rechnung rechnungen überweisung überweisen lastschrift
kreditkarte karte gutschein gutscheine rabatt rabattcode angebot angebote artikel produkt produkte ware waren größe
größen farbe farben verfügbar lager lagernd vorrätig ausverkauft garantie gewährleistung kaputt defekt beschädigt falsch
falsche falschen fehlt fehlen fehler problem probleme frage fragen antwort antworten hilfe helfen bitte danke dankeschön
vielen dank hallo guten tag moin servus grüß gott abend tschüss wiedersehen adresse anschrift ändern änderung geändert
stornieren storniert stornierung abbrechen kündigen konto kundenkonto passwort kennwort anmelden anmeldung einloggen
registrieren vergessen email telefon telefonnummer nummer anrufen rufen erreichen kontakt mitarbeiter mensch person
laden filiale geschäft öffnungszeiten geöffnet offen geschlossen stadt straße land deutschland österreich schweiz
woche wochen tag tage tagen monat monate jahr jahre stunde stunden minute uhr montag dienstag mittwoch donnerstag freitag
samstag sonntag neu neue neuen neues alt alte gut gute guten schlecht groß große klein kleine kleiner größer lang lange
kurz schnell langsam günstig teuer billig richtig wichtig dringend nächste nächsten letzte letzten erste ersten zweite
eins zwei drei vier fünf sechs sieben acht neun zehn wissen weiß kennt kennen denken glaube heißt bedeutet funktioniert
funktionieren steht stehen liegt liegen bleibt bleiben nehmen nimmt genommen angekommen angenommen ankommen kommen
schuhe hose kleid jacke hemd geschenk verpackung karton wetter spiel kaffee auto haus buch zeit leute leben welt
`;
