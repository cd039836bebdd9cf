import type { IntentDefinition } from '../../definition/types.ts';
import { lines } from '../lines.ts';

/** Saluer et remercier : répondu, mais ne termine ni n’interrompt jamais ce qui est en cours. */
export const smallTalkIntents: IntentDefinition[] = [
  {
    name: 'greeting',
    title: 'Bonjour',
    phrases: lines(`
      bonjour à tous | bonjour madame | bonjour monsieur | bjr | bonsoir | bsr | salut | coucou | hello | hi | hey | slt | cc | allo | allô ? | bonjour bell
      bonjour j'ai une question | j'ai une question | une question | petite question | j'ai besoin d'aide | aide | aidez-moi | à l'aide | vous pouvez m'aider
      pouvez-vous m'aider | tu peux m'aider | bonjour pouvez-vous m'aider | bonjour comment ça va | ça va ? | comment allez-vous | bonne journée à vous, une question
      j'ai un problème | j'ai un souci | rebonjour | bien le bonjour | salutations
    `),
    smallTalk: true,
    answer: {
      text: [
        'Bonjour ! Comment puis-je aider ?',
        'Bonjour, que puis-je faire ?',
        'Re-bonjour. Posez simplement la question, avec vos mots.',
      ],
      quickReplies: [
        { title: 'Où est ma commande ?' },
        { title: 'Faire un retour', text: 'Comment faire un retour ?' },
        { title: 'Parler à une personne' },
      ],
    },
  },
  {
    name: 'thanks',
    title: 'Merci',
    phrases: lines(`
      merci beaucoup | merci bien | un grand merci | mille mercis | merci à vous | merci pour votre aide | merci pour l'info | merci ça aide | merci ça m'a aidé
      ok merci | d'accord merci | parfait merci | super merci | c'est gentil merci | mrc | thx | je vous remercie | ok | d'accord | dac | parfait | super | génial
      top | cool | nickel | très bien | bien | c'est bon | c'est noté | compris | oui | oui merci | ouais | voilà | ça m'a aidé | oui ça m'a aidé | très utile
      c'est réglé merci | j'ai trouvé merci | merciii | 👍 | 🙏
    `),
    smallTalk: true,
    answer: {
      text: ['Avec plaisir ! Autre chose ?', 'Je vous en prie. Écrivez simplement s’il y a autre chose.'],
    },
  },
  {
    name: 'goodbye',
    title: 'Au revoir',
    phrases: lines(`
      aurevoir | à bientôt | a bientot | à plus | à plus tard | à la prochaine | bye | ciao | salut à plus | bonne journée | bonne soirée | bon week-end
      bonne nuit | adieu | c'est tout | ce sera tout | c'est tout merci | non merci | non c'est tout | non rien d'autre | rien d'autre | plus de questions
      non | non ça va | non c'est bon | je reviendrai | je vais réfléchir | je dois y aller | fin du chat | fermer le chat | merci au revoir | ok au revoir
      bonne continuation | terminé
    `),
    smallTalk: true,
    answer: {
      text: [
        'Au revoir et bonne journée ! On peut écrire ici à tout moment.',
        'À bientôt ! Je suis là s’il y a autre chose.',
      ],
    },
  },
  {
    name: 'are_you_a_bot',
    title: 'Es-tu un robot ?',
    phrases: lines(`
      êtes-vous un robot | vous êtes un robot ? | es tu un bot | t'es un robot | tu es une machine | êtes-vous humain | vous êtes humain ? | tu es humain ?
      es-tu réel | c'est un robot ? | c'est un bot | c'est une ia | tu es une ia | chatgpt ? | c'est automatique ? | réponse automatique ?
      je parle à un robot ? | je parle à un humain ou à un robot | est-ce que je parle à une machine | robot ou humain | une vraie personne ou un bot | robot ?
      qui es-tu | qui êtes-vous | comment tu t'appelles | quel est ton nom | ton nom ? | à qui je parle | avec qui je parle | que sais-tu faire
      que peux-tu faire | qu'est-ce que je peux te demander | comment peux-tu m'aider | tu parles anglais | tu me comprends | c'est quoi ce chat | êtes-vous une vraie personne
    `),
    smallTalk: true,
    answer: {
      text: [
        'Je suis un robot : je connais les réponses aux questions courantes sur les commandes, la livraison, les retours et le paiement. Une personne est à un mot d’ici.',
        'Oui, un robot. Je réponds sur les commandes, la livraison, les retours ou le paiement, ou une personne prend la suite.',
      ],
      quickReplies: [{ title: 'Où est ma commande ?' }, { title: 'Parler à une personne' }],
    },
  },
];
