// Ordinary Dutch words, written by hand: they tell the language of a text, and the speller must not touch them.

export const DUTCH = `
de het een en of maar want omdat dat die dit deze wie wat waar wanneer hoe waarom welke welk hoeveel ik jij je jou jouw u
uw hij zij ze hem haar hun wij we ons onze jullie mij me mijn zijn zich men er hier daar van voor met zonder aan op in uit
bij naar tot over onder tussen door tegen om na sinds tijdens binnen buiten achter langs niet niets nooit geen nog al ook
wel maar toch dus dan toen als alsof terwijl nu vandaag gisteren morgen straks later eerder altijd vaak soms weer even heel
erg veel meer minder weinig alle alles iets iemand niemand elke elk ieder iedere andere ander zelf zo te ben bent is was
waren geweest wees heb hebt heeft hebben had hadden gehad word wordt worden werd werden geworden kan kun kunt kunnen kon
konden zou zouden zal zult zullen moet moeten moest mag mogen mocht wil wilt willen wilde wou ga gaat gaan ging gegaan
kom komt komen kwam gekomen doe doet doen deed gedaan maak maakt maken gemaakt zeg zegt zeggen gezegd zie ziet zien gezien
geef geeft geven gegeven krijg krijgt krijgen kreeg gekregen neem neemt nemen genomen vind vindt vinden gevonden zoek
zoekt zoeken gezocht wacht wachten gewacht weet weten nodig koop koopt kopen kocht gekocht hallo hoi dag goedemorgen
goedemiddag goedenavond dank bedankt dankjewel alstublieft alsjeblieft graag sorry groet groeten doei tot ziens
bestelling bestellingen bestel bestellen besteld bestelnummer levering leveren levert geleverd levertijd leverdatum
bezorging bezorgen bezorgd bezorger verzending verzenden verzonden verzendkosten versturen verstuurd sturen stuur
gestuurd pakket pakketje pakje zending volgen track nummer vertraging vertraagd te laat retour retourneren retouren
geretourneerd terug terugsturen teruggestuurd terugbetaling terugbetalen terugbetaald terugkrijgen ruilen omruilen geruild
geld prijs prijzen kosten kost gratis betalen betaal betaald betaling betalingen factuur facturen rekening bon
overschrijving ideal creditcard kaart achteraf korting kortingen kortingscode cadeaubon cadeau aanbieding aanbiedingen
actie artikel artikelen product producten maat maten kleur kleuren voorraad uitverkocht beschikbaar leverbaar garantie
kapot defect stuk beschadigd verkeerd verkeerde fout ontbreekt mist missen probleem problemen vraag vragen antwoord hulp
helpen adres wijzigen veranderen gewijzigd annuleren geannuleerd annulering opzeggen account wachtwoord inloggen aanmelden
registreren vergeten mail email telefoon telefoonnummer bellen bereiken contact klantenservice medewerker mens persoon
spreken praten winkel winkels openingstijden open geopend gesloten stad straat land nederland belgië week weken dagen
maand maanden jaar uur uren minuten maandag dinsdag woensdag donderdag vrijdag zaterdag zondag nieuw nieuwe oud oude goed
goede slecht groot grote klein kleine kleiner groter lang lange kort snel langzaam duur goedkoop juist belangrijk dringend
volgende laatste eerste tweede een twee drie vier vijf zes zeven acht negen tien werkt werken staat staan ligt liggen
blijft blijven schoenen broek jurk jas hemd doos verpakking weer wedstrijd koffie auto huis boek tijd mensen leven wereld
ding keer site pagina binnen ontvangen ontvangst
`;
