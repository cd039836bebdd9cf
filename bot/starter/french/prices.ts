import type { IntentDefinition } from '../../definition/types.ts';
import { lines } from '../lines.ts';

/** Prix, offres, cadeaux, commander. */
export const priceIntents: IntentDefinition[] = [
  {
    name: 'discount',
    title: 'Remises et offres',
    phrases: lines(`
      remise | réduction | une réduction ? | vous faites des réductions | promo | promotions en cours | offres | offres du moment | avez-vous des offres
      il y a des promos ? | soldes | quand sont les soldes | c'est quand les soldes | vente privée | black friday ? | code promo | avez-vous un code promo
      code de réduction | bon de réduction | mon code ne marche pas | le code promo ne fonctionne pas | code promo refusé | code invalide | code expiré
      la remise n'est pas appliquée | où mettre le code promo | où entrer le code | j'ai oublié de mettre mon code | code newsletter pas reçu
      réduction première commande | réduction étudiant | tarif étudiant | réduction senior | réduction nouveaux clients | vous pouvez faire un prix
      un geste commercial ? | moins cher possible ? | c'est trop cher | trop cher | moins cher ailleurs | le prix a baissé après mon achat | c'était moins cher hier
      points de fidélité | mes points fidélité | utiliser mes points | parrainage | dernier prix ? | bon plan | coupon | cagnotte | promotion | réduc | une réduc ?
      j'ai lu 15 pour cent, comment je les obtiens | comment avoir le bon de bienvenue
      quelque chose de moins cher pour les retraités ? | c'est moins cher si j'en prends trois
      le panier ne déduit pas la remise | je peux encore utiliser le code du mois dernier
      une bannière annonce une remise, où est le code
    `),
    answer: {
      text: [
        'Les offres en cours sont sur la page d’accueil, et d’abord dans la newsletter. Un code s’entre dans le panier ou au paiement ; s’il est refusé, vérifiez sa date, le montant minimum et les articles concernés.',
        'Toutes les offres du moment sont dans la boutique. Si un code devrait marcher et ne marche pas, une personne peut vérifier.',
      ],
      quickReplies: [{ title: 'Parler à une personne' }],
    },
  },
  {
    name: 'price',
    title: 'Combien ça coûte ?',
    phrases: lines(`
      combien ça coûte | ca coute combien | c'est combien | c'est combien le matelas | combien coûte la chaise | combien pour le canapé | quel est le prix
      quel prix | prix | prix svp | le prix ? | tarif | tarifs | liste des prix | prix de la lampe | prix du lit en 160 | prix pour la taille L | prix à l'unité
      combien les chaussures | combien pour deux | prix total | prix ttc ? | prix hors taxe | tva comprise ? | donnez-moi le prix | je voudrais connaître le prix
      combien je dois payer | pourquoi le prix est différent | prix du kilo | le moins cher | moins de 50 euros ? | à partir de quel prix | sa coute combien | combien
      combien pour six | c'est cher la grande tente ? | le prix est le même pour toutes les tailles
      vos écouteurs les moins chers sont à combien | il faut compter combien pour un double
    `),
    answer: {
      text: [
        'Le prix de chaque article, taxes comprises, est sur sa page ; s’il dépend de la taille ou du modèle, choisissez-les d’abord. Le panier montre le total avec livraison avant de payer.',
        'Ouvrez la page du produit et choisissez la taille ou le modèle : le prix affiché là est le bon. Si un article est introuvable, une personne peut donner son prix.',
      ],
      quickReplies: [{ title: 'Remises et offres' }, { title: 'Parler à une personne' }],
    },
  },
  {
    name: 'gifts',
    title: 'Cadeaux et cartes cadeaux',
    phrases: lines(`
      cartes cadeaux | carte cadeau ? | vous vendez des cartes cadeaux | acheter une carte cadeau | chèque cadeau | bon cadeau | offrir un bon cadeau
      je voudrais offrir une carte cadeau | solde de ma carte cadeau | combien reste sur ma carte cadeau | utiliser ma carte cadeau
      ma carte cadeau ne marche pas | carte cadeau valable combien de temps | paquet cadeau | emballage cadeau | vous emballez ? | papier cadeau
      pouvez-vous faire un paquet cadeau | c'est pour offrir | c'est un cadeau | mettre un petit mot | ajouter un message | carte avec un message dans le colis
      carte d'anniversaire dans le colis | ne pas mettre le prix | sans facture dans le colis | cacher le prix | envoyer directement à la personne comme cadeau
      emballage neutre | c'est une surprise, emballage discret | ticket cadeau
      vous pouvez l'emballer joliment | on peut joindre une petite carte
      pas de facture dedans svp, c'est pour une amie | vous avez des bons à offrir | il reste combien sur mon bon
    `),
    answer: {
      text: [
        'Si nous avons des cartes cadeaux, la recherche de la boutique les trouve ; elles s’utilisent au paiement, où l’on voit aussi ce qu’il reste. L’emballage cadeau ou un mot se choisissent dans le panier ou au paiement.',
        'Au paiement on peut indiquer une autre adresse de livraison : le cadeau part directement chez la bonne personne. Pour l’emballage, un mot ou un colis sans prix, demandez à une personne avant l’envoi.',
      ],
      quickReplies: [{ title: 'Parler à une personne' }],
    },
  },
  {
    name: 'place_order',
    title: 'Comment commander ?',
    phrases: lines(`
      comment commander | comment passer commande | comment faire pour commander | comment acheter | je veux commander | je voudrais commander
      je voudrais passer une commande | je veux acheter | je veux acheter ce produit | je voudrais acheter un canapé | je voudrais en commander deux
      acheter | commander | passer commande | où commander | où acheter ce produit | où est le bouton pour acheter | où est le panier | mettre dans le panier
      commander par téléphone | je peux commander par téléphone | commander par mail | je peux commander ici | vous pouvez commander pour moi
      prenez ma commande | je ne sais pas comment commander | aidez-moi à commander | aide pour commander | ma grand-mère veut commander par téléphone
      minimum de commande | j'en prends un | j'en voudrais un | je suis intéressé par ce produit | réserver un article | vous pouvez me le réserver | lien pour acheter
      je veu comander
      comment on fait pour commander | comment on commande ici | je prends le rouge | j'en voudrais deux
      je n'ai jamais acheté en ligne, comment on fait | envoyez-m'en un svp
    `),
    answer: {
      text: [
        'Ouvrez la page du produit, choisissez taille ou couleur, mettez-le au panier et passez au paiement : on y indique l’adresse et le moyen de payer. Un e-mail confirme aussitôt la commande.',
        'On commande ici, sur le site : page du produit, panier, paiement. Si quelque chose bloque, ou pour commander autrement, une personne peut aider.',
      ],
      quickReplies: [
        { title: 'Comment puis-je payer ?' },
        { title: 'Aidez-moi à choisir' },
        { title: 'Parler à une personne' },
      ],
    },
  },
];
