import type { IntentDefinition } from '../../definition/types.ts';
import { lines } from '../lines.ts';

/** La boutique, le chemin vers une personne, et ce qui n’a pas été. */
export const shopIntents: IntentDefinition[] = [
  {
    name: 'store_address',
    title: 'Où êtes-vous ?',
    phrases: lines(`
      où êtes-vous | vous êtes où | où est votre boutique | où se trouve le magasin | adresse | votre adresse | adresse du magasin | vous avez un magasin ?
      avez-vous une boutique | avez-vous un magasin à paris | magasin à lyon ? | magasin près de chez moi | magasin le plus proche | vos magasins
      liste des magasins | boutique physique ? | showroom | où vous trouver | où voir les produits en vrai | je peux venir voir | je peux essayer en magasin
      essayer le matelas en boutique | plan d'accès | parking ? | outlet ? | vous êtes basés où | vous êtes en france ? | dans quelle ville | siège social
      adresse de l'entrepôt | comment venir chez vous | point de vente | points de vente | ou etes vous | localisation
      on peut passer voir chez vous | je peux voir les canapés quelque part
      on peut le voir quelque part avant d'acheter | vous êtes dans quelle rue | où toucher le tissu
    `),
    answer: {
      text: [
        'Notre adresse, et nos magasins s’il y en a près de chez vous, sont sur la page contact.',
        'La page contact dit où nous sommes. Pour venir voir un article précis, une personne peut dire s’il est là.',
      ],
      quickReplies: [{ title: 'Quand êtes-vous ouverts ?' }, { title: 'Comment vous joindre ?' }],
    },
  },
  {
    name: 'contact',
    title: 'Comment vous joindre ?',
    phrases: lines(`
      contact | contacter | coordonnées | numéro de téléphone | votre numéro | téléphone ? | tel ? | numéro du service client | comment vous contacter
      comment vous appeler | je peux vous appeler ? | à quel numéro | adresse mail | votre email | votre adresse e-mail | mail du service client
      où vous écrire | où envoyer des photos | je peux vous envoyer un mail | whatsapp ? | vous êtes sur whatsapp | instagram ? | formulaire de contact
      personne ne répond au téléphone | ligne toujours occupée | pas de réponse à mon mail | vous ne répondez pas aux mails | j'attends votre réponse
      injoignable | numéro svp | hotline | numero de telephone | comment joindre le service client
      qui appeler pour ça | je peux envoyer une photo à quelqu'un | ça sonne dans le vide chez vous
      deux mails écrits et aucune nouvelle
    `),
    answer: {
      text: [
        'Le plus rapide est ce chat : une personne peut prendre la suite. Le téléphone et l’e-mail sont sur la page contact.',
        'Le téléphone et l’e-mail sont sur la page contact. Une personne peut aussi prendre la suite ici.',
      ],
      quickReplies: [{ title: 'Parler à une personne' }, { title: 'Quand êtes-vous ouverts ?' }],
    },
  },
  {
    name: 'opening_hours',
    title: 'Quand êtes-vous ouverts ?',
    phrases: lines(`
      horaires | horaires d'ouverture | vos horaires | quand êtes-vous ouverts | vous êtes ouvert ? | vous êtes ouverts le dimanche
      ouvert aujourd'hui ? | ouvert le samedi ? | ouvert demain ? | ouvert les jours fériés ? | à quelle heure vous ouvrez | vous ouvrez à quelle heure
      à quelle heure vous fermez | vous fermez à quelle heure | jusqu'à quelle heure | ouvert jusqu'à quand | fermé aujourd'hui ? | fermé le lundi ?
      le magasin est ouvert ? | la boutique est ouverte ? | horaires du magasin | horaires du service client | quand peut-on vous appeler
      quand y a-t-il quelqu'un | vous êtes là le week-end ? | ouvert à noël ? | ouvert entre midi et deux ? | horaire ouverture | heure d'ouverture
      il y a quelqu'un au magasin le samedi | je peux encore venir à six heures | vous êtes là pendant les fêtes
      vous êtes là le 31 ? | vous fermez quand
    `),
    answer: {
      text: [
        'Le site est toujours ouvert. Les heures où des personnes répondent, et celles de nos magasins, sont sur la page contact ; les messages reçus en dehors ont une réponse ensuite.',
        'On peut commander à tout moment. Les horaires de l’équipe et des magasins sont sur la page contact.',
      ],
      quickReplies: [{ title: 'Où êtes-vous ?' }, { title: 'Parler à une personne' }],
    },
  },
  {
    name: 'complaint',
    title: 'J’ai une réclamation',
    phrases: lines(`
      réclamation | j'ai une réclamation | faire une réclamation | je veux me plaindre | je souhaite porter plainte | plainte | où faire une réclamation
      mauvais service | très mauvais service | service nul | service client nul | pas content | pas contente du tout | je ne suis pas satisfait de votre service
      insatisfait | très insatisfaite | déçu | très déçu | je suis déçue de votre boutique | personne ne m'aide | personne ne me répond | aucune réponse de votre part
      toujours pas de solution | mon problème n'est pas réglé | ça fait trois fois que j'écris | je vous ai contacté plusieurs fois | le livreur était impoli
      livreur désagréable | vendeur impoli | vous avez menti | fausses promesses | publicité mensongère | inadmissible | ce n'est pas normal
      mauvaise expérience | je ne commanderai plus chez vous | je vais laisser un mauvais avis | pas professionnel | je veux un dédommagement
      le livreur a jeté le colis par dessus la clôture
      le livreur m'a insulté | votre livreur a hurlé | l'homme qui a livré était très désagréable
      on me renvoie de l'un à l'autre | c'est la quatrième fois que j'écris | vous m'envoyez toujours le même texte
      jamais vu un service aussi mauvais | les monteurs ont laissé de la saleté
    `),
    answer: { text: 'J’en suis désolé. Une personne va s’en occuper.', handOver: true },
  },
  {
    name: 'talk_to_person',
    title: 'Parler à une personne',
    phrases: lines(`
      parler à quelqu'un | je voudrais parler à quelqu'un | je veux parler à une personne | parler à un humain | un humain svp | humain | une vraie personne
      parler à un conseiller | conseiller | un conseiller | je voudrais un conseiller | mettez-moi en relation avec un conseiller | service client
      service client svp | parler au service client | un agent svp | opérateur | quelqu'un du support | transférez-moi à quelqu'un | il y a quelqu'un ?
      quelqu'un ? | y a quelqu'un | quelqu'un peut m'aider | rappelez-moi | pouvez-vous me rappeler | être rappelé | appelez-moi svp | pas un robot
      je ne veux pas parler à un robot | tu ne m'aides pas | tu ne comprends pas | ça ne m'aide pas | ce n'est pas ma question | parler au responsable
      je veux le responsable | ouvrir un ticket | créer un ticket | chat en direct | discuter avec quelqu'un | un etre humain svp
    `),
    answer: { text: 'Je vais chercher une personne.', handOver: true },
  },
];
