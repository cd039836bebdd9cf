import type { IntentDefinition } from '../../definition/types.ts';
import { lines } from '../lines.ts';

/** Commandes en route : où elles sont, en retard, livraison manquée. */
export const orderIntents: IntentDefinition[] = [
  {
    name: 'order_status',
    title: 'Où est ma commande ?',
    phrases: lines(`
      où est ma commande | ou est ma commande | où en est ma commande | ou en est ma commande | où est mon colis | il est où mon colis | où est mon paquet
      où sont mes chaussures | où est la robe que j'ai commandée | suivi de commande | suivi commande | suivre ma commande | suivre mon colis | suivi colis
      suivi de livraison | numéro de suivi | je n'ai pas de numéro de suivi | où trouver le numéro de suivi | lien de suivi | le lien de suivi ne marche pas
      statut de ma commande | état de ma commande | statut commande 10482 | ma commande a-t-elle été expédiée | est-ce que ma commande est partie
      mon colis est parti ? | c'est expédié ? | vous l'avez envoyé ? | quand est-ce que vous expédiez ma commande | quand part ma commande
      quand vais-je recevoir ma commande | quand est ce que je vais recevoir mon colis | quand arrive mon colis | quand arrive ma commande
      je reçois ma commande quand | c'est livré aujourd'hui ? | mon colis arrive aujourd'hui ? | date de livraison de ma commande | livraison prévue quand
      des nouvelles de ma commande ? | des nouvelles de mon colis | j'ai commandé vendredi, c'est parti ? | j'ai commandé la semaine dernière, où est ma commande
      commande 55120 elle est où | pouvez-vous vérifier ma commande | vérifier ma commande svp | je n'ai pas reçu la confirmation | pas reçu de mail de confirmation
      ma commande est bien passée ? | ma commande est validée ? | avez-vous reçu ma commande | commande en cours de préparation depuis hier
      en préparation, quand est-ce que ça part | qui livre mon colis | quel transporteur | nom du transporteur | le livreur est loin ?
      ou est mon coli | ou é ma comande | suivit de commande | le suivi n'affiche rien | bonjour je voudrais savoir où en est ma commande merci
      bonjour pouvez-vous me dire quand mon colis sera livré | quand arrive le canapé que j'ai acheté | mon frigo est livré quand | ma commande svp | mon colis ?
      j'ai acheté un bureau il y a dix jours et j'aimerais savoir où ça en est
      vous savez à peu près quand les bottes arrivent | le vase est déjà parti ? | vous avez envoyé mon pull ?
      mon étagère est en chemin ? | qu'est-ce qui se passe avec ma commande | que devient ma commande
      ça avance ma commande ? | plus de nouvelles depuis ma commande | le transporteur a récupéré mon colis ?
      où se trouve mon envoi | mon tapis est parti ? | savoir si mon meuble est en route | ma commande en est où svp
      c'est parti ?
    `),
    answer: {
      text: [
        'Merci, j’ai noté la commande {order_number}. Le lien de suivi dans l’e-mail d’expédition montre où se trouve le colis. S’il n’affiche rien de nouveau, une personne peut vérifier.',
        'Le dernier état se trouve derrière le lien de suivi de l’e-mail d’expédition, et dans le compte client s’il y en a un. Je ne vois pas le système des transporteurs ; une personne, si.',
      ],
      collect: ['order_number'],
      quickReplies: [
        { title: 'Elle est en retard', text: 'Ma livraison est en retard' },
        { title: 'Parler à une personne' },
      ],
    },
  },
  {
    name: 'delivery_delay',
    title: 'Ma livraison est en retard',
    phrases: lines(`
      ma commande est en retard | livraison en retard | colis en retard | retard de livraison | retard | pourquoi ce retard | trop de retard
      toujours pas reçu | toujours pas recu ma commande | pas encore reçu | je n'ai pas reçu ma commande | je n'ai pas reçu mon colis | j'ai rien reçu
      rien reçu | toujours rien | commande non reçue | colis non reçu | colis pas arrivé | mon colis n'est pas arrivé | ma commande n'est jamais arrivée
      j'attends toujours mon colis | j'attends depuis deux semaines | ça fait 10 jours que j'attends | ça fait un mois | j'attends depuis une éternité
      combien de temps encore | encore combien de jours | c'est trop long | c'est très long | pourquoi c'est aussi long | ça prend trop de temps
      ça devait arriver hier | devait être livré lundi | aurait dû arriver la semaine dernière | la date de livraison est passée | date dépassée
      livraison encore repoussée | date toujours repoussée | vous aviez dit 3 jours, ça en fait 9 | commandé il y a trois semaines et toujours rien
      commandé le 2, on est le 20 | le suivi ne bouge plus | le suivi n'a pas bougé depuis 5 jours | colis bloqué | bloqué à la douane | bloqué au dépôt
      colis perdu | mon colis est perdu | colis disparu | on m'a volé mon colis | colis volé | indiqué livré mais pas reçu | marqué livré mais je n'ai rien
      noté comme livré mais rien dans la boîte | livré chez quelqu'un d'autre | qui a signé pour mon colis | les voisins ne l'ont pas | livré à la mauvaise adresse
      personne n'est venu | le livreur n'est pas passé | pas de livraison aujourd'hui | j'ai attendu toute la journée et personne
      toujours pas expédié | pourquoi ce n'est pas expédié | en préparation depuis une semaine | payé en express et toujours pas là
      c'est urgent et rien n'est arrivé | c'était pour un anniversaire hier | tjrs pas recu | tjr rien | pas resu mon colis | colis en retar
      mon colis est introuvable | la lampe n'est toujours pas là
      on m'a dit mardi puis jeudi, maintenant personne ne sait | j'ai posé ma journée et personne n'est venu
      trois fois on m'a promis le canapé | plus de dix jours ouvrés et rien en vue
      soi-disant remis au voisin mais lequel | le vélo de mon fils devrait être là depuis longtemps
      tout le monde a reçu sauf moi | pas d'avis, pas de colis, rien | ça arrive quand à la fin
      toujours aucune trace de mon colis
    `),
    answer: {
      text: [
        'Je suis désolé que la commande {order_number} se fasse attendre. Un suivi reste parfois quelques jours sans bouger. Si la date promise est passée, ou s’il est écrit « livré » et que rien n’est là, une personne voit cela avec le transporteur.',
        'Je suis désolé pour l’attente. Vérifiez le suivi dans l’e-mail d’expédition, et si un voisin ou un point relais a le colis. Si la date promise est passée, une personne voit cela avec le transporteur.',
      ],
      collect: ['order_number'],
      quickReplies: [{ title: 'Parler à une personne' }],
    },
  },
  {
    name: 'missed_delivery',
    title: 'J’ai manqué la livraison',
    phrases: lines(`
      livraison manquée | j'ai manqué la livraison | j'ai raté le livreur | raté la livraison | je n'étais pas là | je n'étais pas chez moi
      j'étais absente lors de la livraison | personne à la maison quand le livreur est passé | avis de passage | j'ai un avis de passage
      avis de passage dans la boîte aux lettres | pouvez-vous relivrer | relivrer mon colis | nouvelle livraison | deuxième passage | le livreur repasse quand
      est-ce que le livreur va repasser | seconde présentation | tentative de livraison | livraison échouée | échec de livraison | où récupérer mon colis
      où retirer mon colis | il est à quel bureau de poste | le colis est gardé combien de temps | colis au point relais | je ne serai pas là demain
      je serai en vacances quand le colis arrive | laisser chez le voisin | laisser au gardien | laisser devant la porte | dites au livreur de m'appeler
      le livreur n'a pas sonné | le livreur n'a pas trouvé mon adresse | l'interphone ne marche pas | mon colis est reparti chez vous | retour à l'expéditeur
      pourquoi mon colis repart | pouvez-vous le renvoyer | après 18h seulement svp je travaille
      le facteur a sonné ailleurs | le facteur n'a pas sonné chez moi
      le livreur est venu pendant que j'étais sous la douche | il est passé quand je faisais les courses
      il peut repasser demain ? | on était en vacances quand vous avez livré | le voisin n'a pas voulu le prendre
      comment récupérer mon colis, il n'y avait personne | je n'ai pas entendu la sonnette
      reparti parce que personne n'a ouvert
    `),
    answer: {
      text: [
        'Si personne n’était là, le transporteur laisse un avis ou un e-mail qui dit où est le colis. Le lien de suivi permet souvent de choisir un autre jour, un voisin ou un point relais.',
        'Ouvrez le lien de suivi de l’e-mail d’expédition : il montre en général où le colis attend et comment le faire repasser. Sinon, ou s’il revient déjà chez nous, une personne peut aider.',
      ],
      quickReplies: [{ title: 'Parler à une personne' }],
    },
  },
];
