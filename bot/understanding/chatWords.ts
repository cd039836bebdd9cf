// How people shorten words in chat, and the word each stands for; written by hand.
import { baseLanguage } from './stem.ts';

const ENGLISH = `
u=you ur=your urs=yours r=are y=why k=ok kk=ok pls=please plz=please plss=please plzz=please thx=thanks thnx=thanks
tnx=thanks tq=thanks thankyou=thanks wat=what wht=what wen=when whn=when wer=where whr=where hw=how nt=not abt=about
bcz=because bcoz=because cuz=because coz=because bt=but d=the da=the dis=this dat=that gt=got gud=good hv=have
hav=have msg=message nd=and n=and no1=nobody odr=order ordr=order oder=order prod=product pkg=package qty=quantity
rcvd=received recd=received rec=received rply=reply shud=should sum1=someone tmrw=tomorrow tmr=tomorrow tom=tomorrow
tomo=tomorrow ystd=yesterday wanna=want gonna=going gimme=give wud=would cud=could ya=you yr=your yrs=years
delv=delivery dlvry=delivery addr=address acc=account acct=account pw=password pwd=password
pymt=payment amt=amount avail=available avl=available asap=urgently b4=before gr8=great m8=mate wats=whats
whrs=wheres wers=wheres thks=thanks thnks=thanks tks=thanks ty=thanks tysm=thanks yu=you 2day=today
2moro=tomorrow 2mrw=tomorrow l8=late l8r=later w8=wait wk=week wks=weeks hrs=hours mins=minutes bday=birthday
adress=address idk=know lmk=tell lemme=let dunno=know cnt=cant dnt=dont
recvd=received rcv=receive recv=receive delvry=delivery shipmnt=shipment pmt=payment pymnt=payment
availble=available dscnt=discount xchange=exchange exchng=exchange rtn=return rfnd=refund rfd=refund
ph=phone num=number nbr=number nmbr=number cn=can c=see wd=would wld=would shld=should cld=could bc=because
cos=because tht=that ths=this thr=there ther=there evry=every sme=some ppl=people sth=something smth=something
smthg=something smone=someone sm1=someone any1=anyone every1=everyone nvm=never okay=ok luv=love gd=good
gdmrng=morning gm=morning nw=now knw=know kno=know hlp=help hlo=hello helo=hello hii=hi hiii=hi heyy=hey
pic=picture pics=pictures tho=though thru=through gotta=have kinda=kind outta=out lotta=lot tryna=trying
bout=about
`;

const GERMAN = `
vllt=vielleicht vlt=vielleicht nich=nicht ned=nicht net=nicht nix=nichts bekomm=bekomme hab=habe hatt=hatte is=ist
isses=ist gibts=gibt gehts=geht kanns=kann warn=wann pls=bitte plz=bitte bidde=bitte dankee=danke thx=danke
thanks=danke ty=danke hi=hallo hey=hallo moin=hallo nr=nummer bestellnr=bestellnummer best=bestellung
lieferg=lieferung rg=rechnung rng=rechnung zrk=zurück zruck=zurück grad=gerade ma=mal ne=eine nen=einen n=ein m=mit
u=und od=oder wg=wegen eig=eigentlich eigtl=eigentlich evtl=eventuell mfg=grüße lg=grüße vg=grüße info=information
kk=kreditkarte tel=telefon adr=adresse addr=adresse iwann=irgendwann iwie=irgendwie jmd=jemand jz=jetzt jtz=jetzt
mom=moment std=stunden min=minuten
`;

const FRENCH = `
svp=plaît stp=plaît bjr=bonjour bsr=bonsoir slt=salut cc=coucou mrc=merci mci=merci cmd=commande cde=commande
cmde=commande cmds=commandes pk=pourquoi pq=pourquoi pkoi=pourquoi pr=pour ds=dans ac=avec qd=quand qand=quand
tt=tout ts=tous tjr=toujours tjrs=toujours jms=jamais bcp=beaucoup ke=que ki=qui koi=quoi nn=non ui=oui ouais=oui
vs=vous ns=nous jsuis=suis chui=suis jai=ai jsp=sais g=ai c=est cest=est ya=a kand=quand cb=combien combi=combien
dispo=disponible rdv=rendez num=numéro no=numéro tel=téléphone adr=adresse livr=livraison rembours=remboursement
rmb=remboursement rembt=remboursement pb=problème pbs=problèmes prob=problème remb=remboursement promo=promotion
mnt=maintenant mtn=maintenant auj=aujourd dem=demain
`;

const SPANISH = `
q=que k=que xq=porque pq=porque porq=porque x=por xfa=favor xfavor=favor pf=favor porfa=favor porfavor=favor
plis=favor tb=también tmb=también tmbn=también d=de dnd=donde dond=donde cdo=cuando cnd=cuando cuanto=cuánto
ntp=nada grax=gracias grcs=gracias gcs=gracias bn=bien toy=estoy ta=está stoy=estoy msj=mensaje num=número
nro=número tel=teléfono tlf=teléfono dir=dirección pdo=pedido ped=pedido dev=devolución info=información aki=aquí
aora=ahora sta=está sts=estás ps=pues hla=hola ola=hola bns=buenas
`;

const ITALIAN = `
nn=non x=per xke=perché xche=perché xchè=perché xk=perché perke=perché ke=che ki=chi cmq=comunque qnd=quando
qnt=quanto dv=dove cm=come sn=sono tt=tutto grz=grazie grazieee=grazie pf=favore pls=favore xfavore=favore xò=però
msg=messaggio num=numero tel=telefono ind=indirizzo ord=ordine sped=spedizione rimb=rimborso info=informazioni
ciaoo=ciao qst=questo qlc=qualcosa qlcn=qualcuno anke=anche ank=anche d=di nnt=niente
`;

const PORTUGUESE = `
q=que pq=porque vc=você vcs=vocês tb=também tbm=também n=não nao=não ñ=não cmg=comigo pf=favor pfv=favor pff=favor
obg=obrigado obgd=obrigado brigado=obrigado blz=bom msg=mensagem qdo=quando qnd=quando qto=quanto qnt=quanto cd=onde
cade=onde cadê=onde kd=onde td=tudo tdo=tudo hj=hoje amnh=amanhã agr=agora dps=depois num=número tel=telefone
end=endereço ped=pedido enc=encomenda dev=devolução mto=muito mt=muito eh=é ta=está tá=está to=estou pra=para p=para
c=com oq=que mds=deus
`;

const DUTCH = `
aub=alstublieft svp=alstublieft pls=alstublieft plz=alstublieft thx=bedankt dnk=dank ff=even effe=even idd=inderdaad
mss=misschien msch=misschien iig=ieder wrm=waarom wnr=wanneer wanr=wanneer waneer=wanneer hvl=hoeveel gwn=gewoon
nie=niet ni=niet ng=nog nogniet=nog ovr=over best=bestelling bestelnr=bestelnummer nr=nummer tel=telefoon adr=adres
tnx=bedankt k=ik kheb=heb kweet=weet kwil=wil tis=is da=dat wa=wat ie=hij zn=zijn mn=mijn vd=van vdaag=vandaag
mrgn=morgen
`;

const MAPS: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  ['en', toMap(ENGLISH)],
  ['de', toMap(GERMAN)],
  ['fr', toMap(FRENCH)],
  ['es', toMap(SPANISH)],
  ['it', toMap(ITALIAN)],
  ['pt', toMap(PORTUGUESE)],
  ['nl', toMap(DUTCH)],
]);
const NONE: ReadonlyMap<string, string> = new Map();

/** Chat spellings of a language; none for languages nobody wrote any down for. */
export function chatWords(language: string): ReadonlyMap<string, string> {
  return MAPS.get(baseLanguage(language)) ?? NONE;
}

function toMap(list: string): ReadonlyMap<string, string> {
  const pairs = list.trim().split(/\s+/);
  return new Map(pairs.map((pair): [string, string] => [pair.split('=')[0] ?? '', pair.split('=')[1] ?? '']));
}
