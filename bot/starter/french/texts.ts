import type { BotTexts, SlotDefinition } from '../../definition/types.ts';

/** Ce que le bot français demande ou relève dans les messages. */
export const frenchSlots: SlotDefinition[] = [
  {
    name: 'order_number',
    kind: 'order_number',
    ask: [
      'Je peux aider. Quel est le numéro de commande ? Il est dans l’e-mail de confirmation.',
      'Pour regarder la bonne commande, il me faut son numéro. Il est dans l’objet ou en haut de l’e-mail de confirmation.',
      'Envoyez-moi seulement le numéro de commande, par exemple 10482.',
    ],
    skip: [
      "je n'ai pas",
      'je nai pas',
      "j'ai pas",
      'jai pas',
      "je ne l'ai pas",
      "je l'ai pas",
      "je ne l'ai plus",
      "je l'ai plus",
      'je ne sais pas',
      'je sais pas',
      'sais pas',
      'aucune idée',
      'je ne trouve pas',
      'je trouve pas',
      'pas trouvé',
      'pas de numéro',
      'pas reçu',
      'perdu',
      'oublié',
      'supprimé',
      'sans',
      'passer',
    ],
    skipTitle: 'Je ne l’ai pas',
  },
  {
    name: 'email',
    kind: 'email',
    ask: [
      'À quelle adresse e-mail pouvons-nous répondre ?',
      'Quelle est votre adresse e-mail ? Elle ne sert qu’à vous répondre.',
    ],
    skip: [
      "je n'ai pas",
      "j'ai pas",
      'je ne sais pas',
      'je sais pas',
      'je préfère pas',
      'préfère ne pas',
      'non merci',
      'pourquoi',
      'privé',
      'passer',
    ],
    skipTitle: 'Je préfère ne pas dire',
  },
  {
    name: 'phone',
    kind: 'phone',
    ask: [
      'À quel numéro de téléphone pouvons-nous vous joindre ?',
      'Quel est votre numéro de téléphone ? Il ne sert qu’à vous répondre.',
    ],
    skip: ["je n'ai pas", "j'ai pas", 'je ne sais pas', 'préfère pas', 'non merci', 'pourquoi', 'privé', 'passer'],
    skipTitle: 'Je préfère ne pas dire',
  },
];

/** Ce que le bot français dit en dehors des réponses. */
export const frenchTexts: BotTexts = {
  askBack: [
    'Je ne suis pas sûr de comprendre. Est-ce l’une de ces questions ?',
    'Pour ne pas me tromper, voulez-vous dire :',
  ],
  fallback: [
    'Désolé, je n’ai pas compris. Pouvez-vous le dire autrement ?',
    'Je ne sais pas si je peux répondre à cela. Essayez une question courte, comme « Où est ma commande ? »',
  ],
  repeated: [
    'C’est tout ce que je sais là-dessus. Cela a-t-il aidé ? Sinon, je peux appeler une personne.',
    'J’ai dit tout ce que je sais sur ce point. Était-ce la bonne réponse ? Sinon, une personne peut regarder avec vous.',
  ],
  noted: ['Merci, c’est noté. Que puis-je faire ?', 'C’est noté, merci. Comment puis-je aider ?'],
  waiting: [
    'Je suis en train de regarder. Un instant, s’il vous plaît.',
    'Je n’ai pas encore la réponse. Je l’écris ici dès que je l’ai.',
  ],
  no: [
    'non',
    'nan',
    'pas vraiment',
    'non pas vraiment',
    'pas du tout',
    'non pas du tout',
    "ça n'a pas aidé",
    'ça ma pas aidé',
    "ça m'a pas aidé",
    "non ça n'a pas aidé",
    'aucune',
    'aucun',
    'aucune de ces questions',
    'aucune des deux',
    'rien de tout ça',
    'autre chose',
    'non autre chose',
  ],
  away: 'Il n’y a personne pour le moment, mais le message est gardé et une personne y répondra.',
  person: 'Parler à une personne',
};
