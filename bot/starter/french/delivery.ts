import type { IntentDefinition } from '../../definition/types.ts';
import { lines } from '../lines.ts';

/** Prix, durée et lieux de livraison. */
export const deliveryIntents: IntentDefinition[] = [
  {
    name: 'shipping_cost',
    title: 'Combien coûte la livraison ?',
    phrases: lines(`
      combien coûte la livraison | combien coute la livraison | frais de livraison | frais de port | quels sont les frais de port
      c'est combien la livraison | prix de la livraison | prix du port | frais d'envoi | livraison gratuite ? | la livraison est gratuite ? | port offert ?
      livraison offerte à partir de combien | à partir de quel montant la livraison est gratuite | frais de port offerts | minimum pour la livraison gratuite
      faut-il payer la livraison | pourquoi je paie la livraison | pourquoi des frais de port | les frais de port sont trop chers
      la livraison coûte plus cher que l'article | frais de port pour la belgique | combien pour envoyer en suisse | livraison à l'étranger prix
      prix de l'express | combien coûte la livraison express | livraison à l'étage prix | frais de douane | douane ? | taxes d'importation | supplément livraison
      frais de port compris ? | livraison incluse dans le prix ? | frais de por | fdp ? | fdp inclus
      vous prenez combien pour livrer | vous demandez combien pour envoyer | combien en plus pour l'envoi
      combien pour faire livrer un canapé | un gros colis coûte plus cher ?
      pourquoi il y a des frais en plus dans le panier | gratuit à partir de cent euros ?
      il faut payer pour apporter un meuble
    `),
    answer: {
      text: [
        'Les frais de livraison s’affichent dans le panier une fois l’adresse et le mode choisis ; on y voit aussi à partir de quel montant elle est offerte.',
        'La page de paiement montre les frais exacts avant de payer, et la page livraison donne tous les tarifs.',
      ],
      quickReplies: [{ title: 'Combien de temps prend la livraison ?' }, { title: 'Livrez-vous chez moi ?' }],
    },
  },
  {
    name: 'shipping_time',
    title: 'Combien de temps prend la livraison ?',
    phrases: lines(`
      combien de temps prend la livraison | combien de temps pour la livraison | délai de livraison | délais de livraison | quel est le délai | délais ?
      combien de jours pour être livré | en combien de jours | livraison en combien de temps | livré en combien de jours ouvrés | c'est rapide la livraison ?
      si je commande aujourd'hui je reçois quand | si je commande maintenant quand est-ce que je l'ai | je serais livré quand | ça arriverait quand
      ça arrive avant vendredi ? | je peux l'avoir pour samedi | ça arrivera avant noël | livré avant le week-end ? | j'en ai besoin pour le 12
      j'en ai besoin rapidement | c'est urgent, vous livrez vite ? | livraison express ? | livraison express possible | livraison en 24h | livraison le lendemain
      livraison le jour même | livraison demain possible ? | livrez-vous le samedi | livraison le dimanche ? | vous livrez à quelle heure | choisir un créneau
      créneau de livraison | délai d'expédition | délai de préparation | quand expédiez-vous après la commande | délai pour la belgique
      combien de temps pour la suisse | vous livrez avec quel transporteur en général | colissimo ou chronopost | delai livraison | delais de livrason
      je pars mardi, ça arrive avant ? | je l'aurai avant mes vacances | ce sera là pour le 20 ?
      je l'aurai quand si je commande cette semaine | il y a plus rapide que le normal ?
      combien de semaines pour un canapé | un colis commandé ce soir part demain ?
      il me faut la robe pour samedi, c'est jouable | à temps pour la fête ?
    `),
    answer: {
      text: [
        'Le délai prévu est indiqué sur la page du produit et, pour votre adresse, avant le paiement. Dès que le colis part, un e-mail arrive avec le lien de suivi.',
        'Cela dépend de l’article et du lieu. La page de paiement affiche le jour prévu, et des modes plus rapides s’il y en a.',
      ],
      quickReplies: [{ title: 'Combien coûte la livraison ?' }, { title: 'Où est ma commande ?' }],
    },
  },
  {
    name: 'delivery_area',
    title: 'Livrez-vous chez moi ?',
    phrases: lines(`
      livrez-vous chez moi | vous livrez chez moi ? | livrez-vous en belgique | vous livrez en belgique ? | livraison en suisse possible ? | vous livrez au luxembourg
      livrez-vous à l'étranger | livraison à l'étranger | livraison internationale | vous livrez dans quels pays | vous livrez en corse ?
      livraison dom tom | vous livrez à la réunion | livraison en guadeloupe | livraison en outre-mer | vous livrez au canada | envoyez-vous au maroc
      livrez-vous dans le monde entier | livraison 75011 ? | vous livrez à 69003 | code postal 13008 | 59000 livrable ? | mon code postal n'est pas accepté
      livraison impossible à mon adresse pourquoi | vous ne livrez pas chez moi ? | ma ville est desservie ? | livraison à lyon ? | vous livrez à la campagne
      livraison en point relais | livraison point relais possible | mondial relay ? | livraison à l'hôtel | retrait en magasin | click and collect
      je peux venir chercher ma commande | retrait sur place | mon pays n'est pas dans la liste | je peux commander depuis l'allemagne
      j'habite en espagne, vous livrez | où livrez-vous | livraison sur une île
      vous pouvez en envoyer un à ma grand-mère en pologne | mon frère vit en norvège, je peux lui en faire envoyer un
      on habite loin de tout, vous venez quand même | vous allez jusqu'en bretagne ? | vous montez à la montagne ?
      ma famille habite au portugal, possible ? | on peut faire livrer en espagne
      mes parents vivent en italie, c'est possible ? | 33000 bordeaux possible ? | livrer au 06000
    `),
    answer: {
      text: [
        'La page de paiement connaît tous les lieux que nous livrons : indiquez le pays et le code postal, elle montre aussitôt si c’est possible et comment. Si un lieu manque, une personne peut chercher une solution.',
        'Indiquez le code postal sur la page de paiement pour voir si nous y livrons. S’il est refusé, une personne peut chercher une solution.',
      ],
      quickReplies: [{ title: 'Combien coûte la livraison ?' }, { title: 'Parler à une personne' }],
    },
  },
];
