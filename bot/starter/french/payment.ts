import type { IntentDefinition } from '../../definition/types.ts';
import { lines } from '../lines.ts';

/** Payer, et ce qui peut échouer. */
export const paymentIntents: IntentDefinition[] = [
  {
    name: 'payment_methods',
    title: 'Comment puis-je payer ?',
    phrases: lines(`
      comment puis-je payer | comment payer | comment on paie | moyens de paiement | modes de paiement | quels moyens de paiement | quels sont les modes de paiement
      vous acceptez paypal ? | je peux payer avec paypal | paypal ? | carte bancaire ? | vous prenez la carte | carte bleue | visa ? | mastercard acceptée ?
      american express | payer par virement | virement bancaire | rib pour virement | payer par chèque | chèque ? | paiement en 3 fois | paiement en 4 fois
      payer en plusieurs fois | 3x sans frais | 4x sans frais ? | alma ? | klarna ? | paiement différé | payer plus tard | financement | crédit possible ?
      mensualités | apple pay ? | google pay ? | bitcoin ? | payer avec une carte cadeau | payer avec deux cartes | ticket restaurant ? | chèques vacances ?
      le paiement est sécurisé ? | est-ce sûr de payer par carte | payer en magasin | quelqu'un d'autre peut payer pour moi | payer en francs suisses
      acompte possible ? | je n'ai pas de carte | payer sur facture | moyen de payment | mode de paiment
      vous acceptez amex | l'amex passe ? | je peux payer avec mon téléphone | ma société peut payer plus tard
      ça marche avec deux cartes | je dois payer tout de suite ou plus tard | j'ai seulement une carte de débit
      on peut étaler le paiement
    `),
    answer: {
      text: [
        'Tous les moyens de paiement s’affichent avant de commander, selon le pays et le panier. Le paiement est chiffré et passe par notre prestataire.',
        'La page de paiement montre tous les choix possibles. S’il en manque un, une personne peut en dire plus.',
      ],
      quickReplies: [
        { title: 'À la livraison ?', text: 'Puis-je payer à la livraison ?' },
        { title: 'Parler à une personne' },
      ],
    },
  },
  {
    name: 'cash_on_delivery',
    title: 'Puis-je payer à la livraison ?',
    phrases: lines(`
      paiement à la livraison | payer à la livraison | je peux payer à la livraison ? | paiement à la réception | payer à la réception | payer quand ça arrive
      payer quand je reçois le colis | contre remboursement | livraison contre remboursement | payer le livreur | payer au livreur en espèces
      payer en espèces | espèces à la livraison | payer en liquide | liquide ? | espèces ? | cash à la livraison | payer cash | payer à la porte
      pourquoi pas de paiement à la livraison | paiement à la livraison pas proposé | frais pour payer à la livraison | je ne veux pas payer en ligne
      je préfère payer à la réception | payer par carte au livreur | donner l'argent au livreur | payer après livraison | payer après réception | paiement livraison
      cod ? | payment a la livraison
      je peux donner l'argent au chauffeur | le livreur prend les espèces ? | je préfère payer quand je l'ai en main
      le livreur a un terminal carte ? | régler quand le colis arrive
    `),
    answer: {
      text: [
        'Si le paiement à la livraison est possible pour votre adresse et votre panier, la page de paiement le propose, avec les frais s’il y en a.',
        'Cela dépend du lieu et du montant : la page de paiement le montre avant de commander.',
      ],
      quickReplies: [{ title: 'Comment puis-je payer ?' }, { title: 'Livrez-vous chez moi ?' }],
    },
  },
  {
    name: 'payment_failed',
    title: 'Mon paiement a échoué',
    phrases: lines(`
      mon paiement a échoué | paiement échoué | échec du paiement | le paiement ne passe pas | mon paiement ne passe pas | paiement impossible
      je n'arrive pas à payer | impossible de payer | ma carte est refusée | carte refusée | carte non acceptée | ma carte bancaire ne marche pas
      paypal ne marche pas | erreur paypal | erreur de paiement | erreur au moment de payer | message d'erreur au paiement | page de paiement bloquée
      impossible de finaliser ma commande | impossible de commander | je n'arrive pas à commander | je ne peux pas valider ma commande | le bouton payer ne marche pas
      le panier se vide | impossible d'ajouter au panier | débité deux fois | j'ai été débité deux fois | prélevé deux fois | payé deux fois
      débité mais pas de commande | argent débité et commande non validée | payé mais pas de confirmation | montant débité incorrect | vous m'avez trop prélevé
      paiement en attente | pourquoi mon paiement est en attente | je n'ai pas reçu le code de la banque | 3d secure ne marche pas | le site bug
      le site ne marche pas | la page ne charge pas | prélèvement inconnu de votre boutique | problème de paiement | souci de paiement | paiment refusé
      quand je clique sur payer il ne se passe rien | le bouton pour payer est gris | bouton de paiement bloqué
      la banque l'a pris deux fois | je reviens toujours au panier | la page reste bloquée au paiement
      validé dans l'appli de la banque mais la boutique dit non | argent parti et pas de numéro de commande
      il demande un code qui n'arrive jamais
    `),
    answer: {
      text: [
        'Quand un paiement échoue, vérifiez les données et le plafond de la carte, ou essayez un autre moyen ; le panier reste en place. Si de l’argent a été débité sans confirmation, une personne va regarder.',
        'Un autre navigateur ou un autre moyen de paiement aide souvent. Si de l’argent a été débité sans commande, laissez une personne regarder.',
      ],
      quickReplies: [{ title: 'Comment puis-je payer ?' }, { title: 'Parler à une personne' }],
    },
  },
  {
    name: 'invoice',
    title: 'J’ai besoin d’une facture',
    phrases: lines(`
      facture | facture svp | je voudrais une facture | je veux ma facture | où est ma facture | envoyez-moi la facture | pouvez-vous m'envoyer la facture
      facture non reçue | je n'ai pas reçu la facture | pas de facture dans le colis | télécharger ma facture | facture pdf | copie de facture
      duplicata de facture | reçu | un reçu svp | ticket de caisse | ticket perdu | preuve d'achat | justificatif d'achat | facture au nom de ma société
      facture entreprise | facture avec tva | numéro de tva sur la facture | corriger la facture | mauvais nom sur la facture | facture fausse
      changer le nom sur la facture | facture commande 7788 | facture pour la garantie | facture pour ma comptabilité | factur | renvoyer la facture par mail
      la comptabilité a besoin du papier | il me faut quelque chose pour les impôts
      mon comptable a besoin de la facture | j'ai jeté le ticket, vous pouvez le refaire
      mettez l'adresse de la société sur la facture
    `),
    answer: {
      text: [
        'La facture arrive avec l’e-mail de confirmation ou d’expédition, et se télécharge dans le compte, sous les commandes. Pour d’autres mentions, comme une société ou un numéro de TVA, une personne peut aider.',
        'Regardez d’abord l’e-mail de confirmation ou le compte. Si elle n’y est pas ou doit être changée, une personne en envoie une nouvelle.',
      ],
      quickReplies: [{ title: 'Parler à une personne' }],
    },
  },
];
