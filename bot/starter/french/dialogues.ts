import type { DialogueDefinition } from '../../definition/types.ts';

/** Ce qui doit rester vrai, quoi qu’une boutique fasse des réponses ; chacune y ajoute les siens. */
export const frenchDialogues: DialogueDefinition[] = [
  {
    name: 'Une personne dès qu’on la demande',
    transcript: `
shopper> je voudrais parler à une vraie personne
ticket> asked
shopper> Parler à une personne
ticket> asked
`,
  },
  {
    name: 'La colère va à une personne',
    transcript: `
shopper> c'est scandaleux, plus jamais chez vous
ticket> anger
`,
  },
  {
    name: 'Deux fois incompris va à une personne',
    transcript: `
shopper> xkcd flurbl
bot> ...
shopper> qwrt zzgh
ticket> misses
`,
  },
  {
    name: 'Le numéro de commande est demandé une fois',
    transcript: `
shopper> où est ma commande
bot> ...
shopper> 10482
noted> order_number = 10482
bot> ...
shopper> annuler ma commande
bot> ...
`,
  },
  {
    name: 'Ce qui est abîmé va à une personne, avec le numéro',
    transcript: `
shopper> mon article est arrivé cassé
bot> ...
shopper> 55120
noted> order_number = 55120
ticket> rule
`,
  },
];
