import type { IntentDefinition } from '../../definition/types.ts';
import { lines } from '../lines.ts';

/** Commandes à annuler ou à changer. */
export const orderChangeIntents: IntentDefinition[] = [
  {
    name: 'cancel_order',
    title: 'Annuler ma commande',
    phrases: lines(`
      annuler ma commande | annulation | annulation de commande | je veux annuler | je voudrais annuler ma commande | je souhaite annuler ma commande
      annulez ma commande svp | merci d'annuler ma commande | annuler la commande 33871 | comment annuler | comment annuler une commande | comment j'annule
      je peux encore annuler ? | est-il possible d'annuler | puis-je annuler avant expédition | j'ai commandé par erreur | commande par erreur | erreur de commande annulez
      commandé deux fois | j'ai commandé en double | double commande | mon fils a commandé par erreur | je n'en veux plus | je ne veux plus de ma commande
      j'en ai plus besoin | je n'en ai plus besoin | j'ai changé d'avis annulez | ne l'envoyez pas | n'expédiez pas svp | arrêtez l'envoi | stopper la commande
      bloquer l'envoi | supprimer ma commande | trouvé moins cher ailleurs, j'annule | pas de bouton annuler | impossible d'annuler | je n'arrive pas à annuler
      jusqu'à quand je peux annuler | frais d'annulation ? | mon annulation est prise en compte ? | commande annulée ? | pourquoi ma commande a été annulée
      vous avez annulé ma commande | ma commande est annulée pourquoi | rétractation avant envoi | annuler un seul article | annuler les deux commandes | anuler | anulation
      trop long, j'annule
      mon mari en a déjà acheté un, ne m'envoyez pas le mien | oubliez ma commande
      cliqué trop vite, ne la traitez pas | finalement je n'en ai pas besoin, pas la peine d'expédier
      plus la peine de l'envoyer | j'en ai trouvé un autre, supprimez ma commande
      la date est trop tard pour moi, je veux sortir de l'achat | reprenez ma commande avant qu'elle parte
      on peut encore l'arrêter ?
    `),
    answer: {
      text: [
        'Une commande peut être annulée tant qu’elle n’est pas partie. J’ai noté la commande {order_number}. Le plus sûr est de prévenir une personne maintenant : plus c’est tôt, mieux c’est.',
        'Une commande peut être annulée tant qu’elle n’est pas partie : dans le compte, par l’e-mail de confirmation, ou par une personne. Si elle est déjà en route, elle peut être renvoyée.',
      ],
      collect: ['order_number'],
      quickReplies: [
        { title: 'Parler à une personne' },
        { title: 'Plutôt renvoyer', text: 'Comment faire un retour ?' },
      ],
    },
  },
  {
    name: 'change_order',
    title: 'Modifier ma commande',
    phrases: lines(`
      modifier ma commande | changer ma commande | je veux modifier ma commande | je voudrais changer quelque chose dans ma commande | modification de commande
      est-ce que je peux encore modifier ma commande | ajouter un article à ma commande | ajouter quelque chose à ma commande | rajouter un produit
      j'ai oublié un article | j'ai oublié d'ajouter un produit dans la commande | enlever un article de ma commande | retirer un produit de la commande
      changer la quantité | 3 au lieu de 2 | un seul au lieu de deux | changer la taille avant l'envoi | je me suis trompé de taille, pas encore expédié
      je me suis trompée de couleur en commandant | changer de couleur | noir à la place de blanc | mauvais modèle commandé, on peut changer ?
      regrouper mes deux commandes | un seul colis pour les deux | tout envoyer ensemble | changer la date de livraison | reporter la livraison
      livrer plus tard | livrer la semaine prochaine | livrez samedi plutôt | ne pas livrer avant le 15 | décaler la livraison | passer en express
      je me suis trompé dans ma commande | erreur dans ma commande | changer le nom sur la commande | changer le mode de paiement de ma commande | modifié ma comande
      remplacer un article avant l'expédition
      vous pouvez tout emballer ensemble | mettez-en trois svp | mettez-en deux | ajoutez des piles svp
      je voulais le chêne et j'ai pris le pin | la table peut venir une semaine plus tard, on peint encore
      enlevez une chaise svp | plutôt lundi que vendredi pour la livraison
      tasse verte à la place de la bleue, ce n'est pas encore emballé
    `),
    answer: {
      text: [
        'Une commande peut être modifiée tant qu’elle n’est pas emballée. J’ai noté la commande {order_number} ; une personne peut faire le changement tout de suite.',
        'Tant que la commande n’est pas emballée, une personne peut la modifier. Si elle est déjà partie, il reste le retour ou l’échange.',
      ],
      collect: ['order_number'],
      quickReplies: [{ title: 'Parler à une personne' }, { title: 'Annuler ma commande' }],
    },
  },
  {
    name: 'change_address',
    title: 'Changer l’adresse de livraison',
    phrases: lines(`
      changer l'adresse de livraison | changer mon adresse | changer d'adresse | changement d'adresse | modifier l'adresse | modifier mon adresse de livraison
      je me suis trompé d'adresse | adresse erronée | adresse fausse | erreur d'adresse | mauvaise adresse de livraison | l'adresse n'est pas bonne
      j'ai mis la mauvaise adresse | mauvais code postal | mauvais numéro de rue | j'ai oublié le numéro d'appartement | j'ai oublié l'étage | adresse incomplète
      livrer à une autre adresse | envoyer à une autre adresse | livrez au bureau svp | livrer à mon travail | livrer chez mes parents plutôt
      j'ai déménagé | je déménage | nouvelle adresse | voici ma nouvelle adresse | ancienne adresse sur la commande | c'est parti à mon ancienne adresse
      rediriger mon colis | dévier le colis | mauvais numéro de téléphone sur la commande | changer le téléphone pour la livraison
      adresse de facturation à changer | corriger l'adresse | changer ladresse | adrese fausse | complément d'adresse oublié
      la rue est mal écrite sur ma commande | numéro 12 et pas 21, vous pouvez corriger | c'est au 8 et pas au 18
      le remplissage automatique a mis l'ancienne rue | prenez l'adresse de ma sœur cette fois
      ce serait plus simple au bureau | vous pouvez l'envoyer ailleurs | je me suis trompé de ville
      on vient de déménager, le colis peut venir à la nouvelle maison
    `),
    answer: {
      text: [
        'Tant que la commande {order_number} n’est pas partie, une personne peut changer l’adresse. Ensuite, le lien de suivi du transporteur le permet souvent encore.',
        'Avant l’expédition, une personne change l’adresse de la commande. Si le colis est en route, le lien de suivi permet souvent de le rediriger. Pour les prochaines commandes, l’adresse se change dans le compte.',
      ],
      collect: ['order_number'],
      quickReplies: [{ title: 'Parler à une personne' }],
    },
  },
];
