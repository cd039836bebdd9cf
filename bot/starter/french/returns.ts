import type { IntentDefinition } from '../../definition/types.ts';
import { lines } from '../lines.ts';

/** Renvoyer, échanger, être remboursé. */
export const returnIntents: IntentDefinition[] = [
  {
    name: 'returns',
    title: 'Comment faire un retour ?',
    phrases: lines(`
      retour | retours | faire un retour | comment faire un retour | comment retourner un article | comment renvoyer un article | je veux retourner ma commande
      je veux renvoyer un article | je voudrais retourner un produit | je souhaite renvoyer | renvoyer | je veux le rendre | je peux le rendre ?
      est-ce que je peux retourner cet article | politique de retour | conditions de retour | délai de retour | combien de jours pour retourner
      jusqu'à quand je peux renvoyer | droit de rétractation | rétractation | formulaire de rétractation | étiquette de retour | bon de retour
      où est mon étiquette de retour | imprimer l'étiquette retour | il me faut une étiquette retour | pas de bon de retour dans le colis
      retour gratuit ? | les retours sont gratuits | qui paie le retour | frais de retour | adresse de retour | à quelle adresse renvoyer | où envoyer le retour
      ça ne me plaît pas | ne me plait pas je veux renvoyer | ça ne me va pas | pas satisfait du produit, retour | qualité décevante je veux le rendre
      ce n'est pas ce que j'attendais | retourner un article ouvert | retour sans emballage | j'ai jeté le carton je peux quand même retourner
      retour en magasin | rapporter en boutique | retour sans ticket | retourner un article soldé | avez-vous reçu mon retour | mon retour est arrivé ?
      enlèvement du retour | personne n'est venu chercher le retour | trop tard pour retourner ? | période d'essai | essayer 30 jours | et si ça ne me plaît pas
      retourné un colis | etiquette retour | retoure | renvoyé un article comment
      les rideaux ne vont pas du tout dans ma chambre, je les renvoie | c'était plus joli en photo, je peux le rendre
      elle en a déjà un, je peux le rapporter | je ne garde pas la lampe | je ne veux pas le garder
      je le remets simplement à la poste ? | que faire pour le rendre
      la couleur n'est pas pour moi, comment ça repart | l'étiquette ne s'imprime pas
      on me l'a offert et je veux le rendre
    `),
    answer: {
      text: [
        'Un retour se demande dans le compte ou par le lien de l’e-mail de confirmation ; on y voit aussi le délai et si le retour est gratuit. Gardez l’article non utilisé et dans son emballage.',
        'La page retours donne les étapes et le délai. Si le lien de l’e-mail ne marche pas, une personne peut créer le retour.',
      ],
      quickReplies: [
        { title: 'Quand serai-je remboursé ?', text: 'Où est mon remboursement ?' },
        { title: 'Plutôt échanger', text: 'Je veux échanger un article' },
        { title: 'Parler à une personne' },
      ],
    },
  },
  {
    name: 'exchange',
    title: 'Échanger un article',
    phrases: lines(`
      échange | échanger | je veux échanger un article | je veux échanger | je voudrais faire un échange | je peux échanger ? | échange possible ?
      échanger contre une autre taille | échange de taille | changer de taille, déjà reçu | échanger contre une autre couleur | échanger contre le noir
      échange contre du L | il me faut une taille au-dessus | une taille en dessous svp | trop petit | trop grand | trop serré | trop large | trop court
      chaussures trop petites il me faut du 43 | robe trop grande, vous avez plus petit | la veste ne me va pas, autre taille | pantalon trop long
      reçu M mais il me faut L | je peux l'avoir en plus grand | comment échanger | comment faire un échange | délai pour échanger | échange en magasin
      article de remplacement | remplacer par une autre taille | quand arrive mon échange | où en est mon échange | plutôt un échange qu'un remboursement
      prendre un autre modèle à la place | echange | echanger | échangé un article | changer contre un autre produit
      les chaussures serrent, vous les avez plus grandes | manches trop courtes, il y en a un plus long ?
      je préférerais l'autre couleur, on échange ? | j'ai le rouge ici et je veux le vert | une demi-pointure de plus
      le jean est beaucoup trop large, un plus petit à la place | la bague est trop serrée, taille suivante
      envoyez-moi un 38 et je renvoie le 40 | je les voudrais une taille plus grande
    `),
    answer: {
      text: [
        'Un article non utilisé s’échange contre une autre taille ou couleur : commencez comme un retour, dans le compte, et choisissez « échange », ou laissez une personne s’en occuper.',
        'Le plus rapide est souvent de renvoyer l’article et de commander tout de suite le bon, avant qu’il ne soit épuisé. Une personne peut aussi organiser l’échange.',
      ],
      quickReplies: [{ title: 'Quelle taille choisir ?' }, { title: 'Parler à une personne' }],
    },
  },
  {
    name: 'refund',
    title: 'Où est mon remboursement ?',
    phrases: lines(`
      remboursement | remboursement svp | où est mon remboursement | ou en est mon remboursement | où est mon argent | quand serai-je remboursé
      quand est-ce que je suis remboursé | je veux être remboursé | je veux mon argent | rendez-moi mon argent | je veux un remboursement
      toujours pas remboursé | pas encore remboursée | je n'ai pas été remboursé | remboursement non reçu | remboursement pas reçu | j'attends mon remboursement
      j'attends toujours d'être remboursé | retour reçu mais pas remboursé | j'ai tout renvoyé et pas de remboursement | commande annulée et pas remboursée
      ma commande est annulée quand suis-je remboursé | délai de remboursement | combien de temps pour le remboursement | statut du remboursement
      remboursement partiel | remboursé de la moitié seulement | montant remboursé incorrect | il manque de l'argent sur le remboursement
      remboursement sur carte | remboursement paypal | sur quel compte je suis remboursé | ma carte a expiré, comment être remboursé | avoir | je n'ai pas reçu mon avoir
      rembourser les frais de port | ma banque n'a rien reçu | rien sur mon compte | rembourssement | remboursez moi | remboursement en attente
      3 semaines et pas d'argent
      vous me devez encore 40 euros | vous avez la marchandise mais je n'ai pas l'argent
      rien de votre part sur mon compte | annulée depuis des semaines et l'argent n'est jamais venu
      j'ai récupéré moins que payé | on m'a dit 5 jours, ça fait 12 | la robe est chez vous et l'argent aussi
      quand est-ce que je revois mon argent | le fauteuil est revenu chez vous, et le montant ?
    `),
    answer: {
      text: [
        'J’ai noté la commande {order_number}. Le remboursement suit le moyen de paiement utilisé, une fois le retour vérifié ; les banques demandent ensuite parfois quelques jours. S’il devrait déjà être là, une personne regarde.',
        'Le remboursement suit le moyen de paiement utilisé, une fois le retour ou l’annulation vérifiés ; les banques demandent ensuite parfois quelques jours. S’il devrait déjà être là, une personne regarde.',
      ],
      collect: ['order_number'],
      quickReplies: [{ title: 'Parler à une personne' }],
    },
  },
];
