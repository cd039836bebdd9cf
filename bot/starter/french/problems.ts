import type { IntentDefinition } from '../../definition/types.ts';
import { lines } from '../lines.ts';

/** Ce qui est arrivé est abîmé, faux ou incomplet : une personne prend la suite, avec le numéro de commande. */
export const problemIntents: IntentDefinition[] = [
  {
    name: 'damaged_item',
    title: 'Mon article est abîmé',
    phrases: lines(`
      abîmé | article abîmé | produit abîmé | colis abîmé | arrivé abîmé | endommagé | reçu endommagé | colis endommagé | cassé | c'est cassé | produit cassé
      reçu cassé | mon article est arrivé cassé | la tasse est cassée | le verre est brisé | en mille morceaux | défectueux | produit défectueux | défaut
      article avec un défaut | ne marche pas | ça ne marche pas | ça marche pas | ne fonctionne pas | le produit ne fonctionne pas | ne s'allume pas
      ne démarre pas | ne charge pas | la batterie ne charge pas | écran fissuré | écran cassé | fissure | rayé | il y a une rayure | la table est rayée
      bosse | tordu | trou dans le pull | déchiré | couture défaite | fermeture éclair cassée | bouton manquant sur la chemise | tache | sale | taché
      flacon qui a coulé | tout a coulé dans le colis | le colis était ouvert | carton écrasé | emballage déchiré | périmé | date dépassée sur le produit
      moisi | ça sent le brûlé | ça fait un bruit bizarre | pas de son | bancal | pied cassé | poignée cassée | déjà utilisé | article d'occasion reçu
      mauvaise qualité, s'est cassé | cassé au premier usage | tombé en panne après un jour | s'est arrêté le lendemain | fleurs fanées | en panne
      je veux faire une réclamation pour un produit cassé | casser | defectueux | abimé | sa marche pas
      la poignée s'est détachée | la poignée est partie | cassé en deux | un pied est plus court que l'autre
      ça bourdonne et ça chauffe | ça sent le plastique brûlé | la crème était déjà ouverte
      le couvercle ne ferme pas | ça fuit dès que je mets de l'eau | un écouteur est muet | il s'éteint tout seul
      la peinture s'écaille | la plante est arrivée à moitié morte | le mixeur neuf ne démarre pas
      écran noir après un jour | l'anse est cassée
    `),
    answer: {
      text: 'J’en suis désolé. Une personne va regarder cela ; une photo du défaut et de l’emballage aide.',
      collect: ['order_number'],
      handOver: true,
    },
  },
  {
    name: 'wrong_item',
    title: 'J’ai reçu le mauvais article',
    phrases: lines(`
      mauvais produit | mauvais article reçu | j'ai reçu le mauvais article | vous m'avez envoyé le mauvais produit | erreur d'article | erreur de produit
      ce n'est pas ce que j'ai commandé | c'est pas ce que j'ai commandé | pas le bon article | pas le bon produit | pas la bonne taille reçue
      pas la bonne couleur | mauvaise couleur reçue | mauvaise taille reçue | j'ai commandé bleu et reçu rouge | commandé noir reçu blanc | commandé du 40 reçu du 42
      j'ai reçu autre chose | reçu un autre article | produit différent | différent de la photo | ne correspond pas à la photo | ne correspond pas à la description
      rien à voir avec la photo | colis de quelqu'un d'autre | j'ai reçu la commande d'une autre personne | ce n'est pas mon colis | ce n'est pas à moi
      inversion de colis | vous vous êtes trompés de colis | deux chaussures gauches | mauvais modèle reçu | mauvais parfum reçu | je n'ai jamais commandé ça
      au lieu d'une poêle j'ai reçu une casserole | erreur de préparation | erreur dans le colis | movais article
      il y avait une poêle dedans mais j'ai acheté une casserole | quelqu'un a emballé la mauvaise chose
      je voulais du mat et j'ai du brillant | c'est une tout autre lampe | c'est à un autre client
      deux fois le même alors que j'en avais pris deux différents | l'étiquette dit xl mais c'est du s
      les chaussures sont marron, j'avais pris noir
    `),
    answer: {
      text: 'Je suis désolé pour l’erreur. Une personne va arranger cela ; une photo de l’article reçu aide.',
      collect: ['order_number'],
      handOver: true,
    },
  },
  {
    name: 'missing_item',
    title: 'Il manque quelque chose',
    phrases: lines(`
      il manque quelque chose | il manque un article | article manquant | produit manquant | il manque un produit dans mon colis | manquant
      une partie de ma commande manque | commande incomplète | colis incomplet | livraison incomplète | tout n'est pas dans le colis
      je n'ai reçu que la moitié | reçu un seul sur deux | j'en ai commandé 3 et reçu 2 | un seul livré | deux commandés, un seul reçu
      colis vide | carton vide | j'ai reçu une boîte vide | rien dedans | il manque les vis | chargeur manquant | il manque le câble | pas de notice
      il manque la télécommande | il manque le couvercle | pièces manquantes | accessoire manquant | où est le reste de ma commande | et le reste ?
      le deuxième colis n'est pas arrivé | un colis sur deux | il manque le cadeau | cadeau offert pas reçu | vous avez oublié un article | oublié dans le colis
      il manque le deuxième coussin | une bouteille en moins | une seule chaussure dans la boîte | quantité incorrecte, il en manque | y manque un truc | n'était pas dedans
      j'en compte huit, il devrait y en avoir dix | le sachet de vis n'y était pas
      il devrait y avoir un deuxième coussin | cinq assiettes au lieu de six | il me manque une chaise
      un seul carton sur deux est arrivé | la quincaillerie pour le montage n'est pas dans le carton
      il devait y avoir un échantillon
    `),
    answer: {
      text: 'Je suis désolé qu’il manque quelque chose. Une personne va vérifier.',
      collect: ['order_number'],
      handOver: true,
    },
  },
];
