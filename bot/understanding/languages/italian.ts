// Ordinary Italian words, written by hand: they tell the language of a text, and the speller must not touch them.

export const ITALIAN = `
il lo la i gli le un uno una di a da in con su per tra fra del dello della dei degli delle al allo alla ai agli alle dal
dallo dalla dai dagli dalle nel nello nella nei negli nelle sul sullo sulla sui sugli sulle col e ed o od ma però se che
chi cui quale quali quanto quanta quanti quante quando dove come perché perchè cosa che non né sì no più meno molto molta
molti molte poco poca pochi tutto tutta tutti tutte altro altra altri altre ogni qualche qualcuno qualcosa alcuni alcune
nessuno nessuna niente nulla stesso stessa anche ancora già sempre mai ora adesso oggi ieri domani poi dopo prima subito
presto tardi qui qua lì là questo questa questi queste quello quella quelli quelle io tu lui lei noi voi loro mi ti si ci
vi ne me te mio mia miei mie tuo tua tuoi tue suo sua suoi sue nostro nostra nostri vostro vostra vostri sono sei è siamo
siete era erano ero fu stato stata stati essere sia sarà sarebbe ho hai ha abbiamo avete hanno aveva avevo avere avuto
avrei avrà posso puoi può possiamo potete possono potrei potrebbe potere voglio vuoi vuole vogliamo volete vogliono vorrei
vorrebbe volere devo devi deve dobbiamo dovete devono dovrebbe dovrei dovere faccio fai fa facciamo fate fanno fare fatto
vado vai va andiamo andate vanno andare andato vengo viene vengono venire venuto dico dice dire detto so sai sa sapere
vedo vede vedere visto do dà dare dato metto mettere messo esce uscire arriva arrivano arrivare arrivato arrivata arriverà
aspetto aspetta aspettare aspettando cerco cerca cercare trovo trova trovare trovato serve servono bisogno ricevo ricevere
ricevuto ricevuta compro comprare comprato acquisto acquisti acquistare acquistato ciao salve buongiorno buonasera grazie
prego arrivederci favore scusa scusi scusate saluti ordine ordini ordinare ordinato ordinata spedizione spedizioni spedire
spedito spedita spedite pacco pacchi pacchetto consegna consegne consegnare consegnato consegnata corriere tracciare
tracciamento tracking numero ritardo ritardi tempi reso resi restituire restituzione rendere rimandare cambio cambiare
cambiato sostituire rimborso rimborsi rimborsare rimborsato soldi denaro prezzo prezzi costo costi costa costano gratis
gratuito gratuita pagare pagato pagamento pagamenti pago fattura fatture scontrino bonifico carta credito contrassegno
contanti codice sconto sconti coupon buono offerta offerte promozione saldi regalo articolo articoli prodotto prodotti
taglia taglie misura misure colore colori disponibile disponibili disponibilità esaurito magazzino garanzia rotto rotta
difettoso difettosa danneggiato danneggiata sbagliato sbagliata errore manca mancano mancante problema problemi domanda
domande dubbio risposta rispondere aiuto aiutare indirizzo modificare modifica annullare annullato annullamento
cancellare account conto password accedere accesso registrare registrazione dimenticato dimenticata mail email telefono
chiamare contattare contatto contatti assistenza cliente clienti operatore persona umano parlare negozio negozi orari
orario aperto aperti aperta chiuso città via paese italia settimana settimane giorno giorni mese mesi anno anni ora ore
minuto lunedì martedì mercoledì giovedì venerdì sabato domenica nuovo nuova vecchio buono buona cattivo meglio peggio
grande piccolo piccola lungo corto caro cara economico veloce urgente ultimo ultima primo prossimo prossima due tre
quattro cinque sette otto nove dieci possibile impossibile funziona funzionare resta restare scarpe vestito pantaloni
giacca camicia scatola tempo partita caffè macchina casa libro gente vita mondo cose volta volte sito pagina
`;
