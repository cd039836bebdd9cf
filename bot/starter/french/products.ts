import type { IntentDefinition } from '../../definition/types.ts';
import { lines } from '../lines.ts';

/** Articles : disponibles ou non, quelle taille, lequel, ce qu’ils font, sur mesure. */
export const productIntents: IntentDefinition[] = [
  {
    name: 'availability',
    title: 'Est-ce en stock ?',
    phrases: lines(`
      en stock ? | c'est en stock | est-ce en stock | disponible ? | c'est disponible ? | toujours disponible ? | vous en avez encore | il en reste ?
      il en reste combien | rupture de stock | en rupture | épuisé | c'est épuisé ? | indisponible | pourquoi c'est indisponible | quand est-ce que ça revient
      quand de retour en stock | quand sera-t-il disponible | de nouveau disponible quand | réassort prévu ? | allez-vous en recevoir | retour en stock ?
      prévenez-moi quand il revient | m'avertir du retour en stock | disponible en magasin ? | vous l'avez en boutique | vous l'avez en noir
      ça existe en bleu | vous avez ce modèle en 42 | vous l'avez en L | d'autres couleurs ? | vous avez d'autres couleurs | vous avez aussi des coussins
      vous vendez des sacs à dos | vous vendez des piles ? | vous avez la marque nike | avez-vous le nouveau modèle | précommande | précommander
      quand sort la nouvelle collection | je ne trouve plus l'article sur le site | l'article a disparu du site | ma taille n'est plus disponible
      taille épuisée | le rouge est encore disponible ? | le canapé gris est toujours en vente | disponibilité | dispo ? | c dispo | stock ?
      la chemise en lin revient au printemps ? | il reste des couvertures en laine ? | vous n'avez plus les petits ?
      il existe aussi en jaune ? | les chaussures d'été arrivent quand | vous avez ça pour enfants ?
      vous avez encore de ces tasses | la veste sera de nouveau là cet hiver
    `),
    answer: {
      text: [
        'La page du produit montre ce qui peut être commandé maintenant : choisissez-y taille et couleur. Pour ce qui est épuisé, utilisez « me prévenir » si c’est proposé.',
        'Ce qui se choisit sur la page du produit est en stock. Si un article est introuvable, ou pour savoir quand il revient, une personne peut vérifier.',
      ],
      quickReplies: [{ title: 'Parler à une personne' }],
    },
  },
  {
    name: 'size',
    title: 'Quelle taille choisir ?',
    phrases: lines(`
      guide des tailles | tableau des tailles | taille ? | quelle taille | quelle taille choisir | quelle taille me faut-il | quelle taille je prends
      conseil taille | je fais 1m80 et 75 kg quelle taille | je mesure 165 et pèse 60 kg | je porte du 38 d'habitude | d'habitude je prends du M
      ça taille petit ou grand | ça taille grand ? | les chaussures taillent petit ? | prendre une taille au-dessus ? | entre deux tailles | S ou M ? | 40 ou 41
      est-ce que le M m'ira | comment ça taille | coupe ajustée ? | mesures | dimensions ? | quelles sont les dimensions | dimensions de la table
      largeur du canapé | longueur de la robe | hauteur de l'étagère | profondeur du meuble | c'est grand comment | tour de taille | tour de poitrine pour L
      longueur du pied 26 cm | taille pour un enfant de 6 ans | taille 3 ans | taille us 9 en européen | comment mesurer | contenance en litres | taille de bague
      la housse va sur un lit de 160 | pointure ? | quelle pointure
      toujours entre 38 et 40 | je suis toujours entre les deux | je ne trouve jamais la bonne taille
      ma fille a 4 ans, laquelle lui va | le lit est assez long pour deux mètres ?
      le tapis va sous une table de huit | un ordinateur 15 pouces rentre dans le sac
      quelle place il faut pour la table
    `),
    answer: {
      text: [
        'Un guide des tailles avec les mesures est sur la page du produit, en général près du choix de la taille. Entre deux tailles, la plus grande est la plus sûre.',
        'Mesurez un vêtement qui va bien et comparez avec le guide des tailles de la page. En cas de doute, une personne peut aider à choisir.',
      ],
      quickReplies: [
        { title: 'Puis-je échanger ?', text: 'Je veux échanger un article' },
        { title: 'Parler à une personne' },
      ],
    },
  },
  {
    name: 'product_advice',
    title: 'Aidez-moi à choisir',
    phrases: lines(`
      lequel choisir | lequel est le mieux | lequel prendre | quel est le meilleur | quel matelas choisir | que me conseillez-vous | vous me conseillez quoi
      un conseil ? | j'ai besoin d'un conseil | j'ai besoin de conseils | pouvez-vous me conseiller | pouvez-vous me recommander quelque chose | recommandation
      aide au choix | aidez moi a choisir | je n'arrive pas à choisir | j'hésite entre deux | j'hésite | quelle est la différence entre les deux | différence ?
      comparer | quel modèle pour débuter | quelle crème pour peau sèche | matelas pour mal de dos | que prendre contre le mal de dos | je cherche un cadeau
      cadeau pour ma femme | idée cadeau | cadeau pour un garçon de 10 ans | je cherche quelque chose pour le camping | je cherche un bon ordinateur
      je cherche une poêle qui n'attache pas | quel aspirateur est bien | quel téléphone vaut le coup | ça vaut le coup ? | le plus cher est mieux ?
      votre meilleure vente | le plus vendu | vous prendriez lequel | qu'est-ce qui va avec | j'ai un chien, quel canapé | j'ai la peau sensible je prends quoi
      lequel est plus silencieux | bien pour un débutant ? lequel
      lequel résiste à une tempête | j'hésite entre le chêne et le noyer | qu'est-ce qui tient le mieux
      que prendre pour une fille de 8 ans | mon sol n'est pas droit, quelle machine à laver
      quelque chose de léger pour la randonnée | on a deux chats, quel tapis | j'ai vite froid, quelle couette
      quel sac à dos pour trois jours | quelle lampe éclaire le plus | je cuisine pour six, quelle marmite
    `),
    answer: {
      text: [
        'Les pages des produits ont les détails et les avis pour comparer. Dites-moi de quoi il s’agit et pour quel usage : je transmets la question à une personne qui s’y connaît.',
        'Pour un conseil, une personne est ici le meilleur choix : elle connaît la gamme et peut comparer.',
      ],
      quickReplies: [{ title: 'Parler à une personne' }, { title: 'Quelle taille choisir ?' }],
    },
  },
  {
    name: 'product_info',
    title: 'Questions sur un produit',
    phrases: lines(`
      question sur un produit | j'ai une question sur un article | plus d'infos | plus d'informations sur le produit | détails du produit | fiche technique
      caractéristiques | matière ? | c'est en quelle matière | c'est fait en quoi | c'est du coton ? | c'est du vrai bois | c'est vegan ? | c'est étanche ? | c'est bio ?
      ingrédients | composition | ça contient des noix | il y a du gluten | allergènes | effets secondaires | convient aux enfants ? | convient aux femmes enceintes ?
      ça se lave comment | lavable en machine ? | passe au lave-vaisselle ? | ça va au sèche-linge | comment le nettoyer | comment l'utiliser | mode d'emploi
      notice | notice de montage | comment ça se monte | ça pèse combien | ça fait du bruit ? | combien de watts | autonomie de la batterie | il a le bluetooth ?
      compatible avec iphone | c'est compatible ? | compatible induction ? | ça va dehors ? | date de péremption | ça se conserve combien de temps
      fabriqué où | origine | plus de photos | piles incluses ? | qu'est-ce qui est inclus | quelles couleurs | avis clients | le matelas est ferme ou mou
      ça va au four ? | ça supporte le froid ? | ça tient au gel | ça peut rester dehors l'hiver
      comment nettoyer le cuir | il y a des plumes dans la couette | l'ampoule est fournie ? | c'est quel bois
      la hauteur se règle ? | le pull gratte ? | ça déteint ? | combien on peut mettre dans le sac | quel goût ça a
    `),
    answer: {
      text: [
        'Matière, usage, entretien et contenu sont sur la page du produit, et souvent dans les avis. S’il manque quelque chose, une personne peut le trouver.',
        'Dites-moi de quel produit il s’agit et ce que vous voulez savoir : je transmets la question à une personne qui le connaît.',
      ],
      quickReplies: [{ title: 'Parler à une personne' }],
    },
  },
  {
    name: 'customisation',
    title: 'Sur mesure',
    phrases: lines(`
      gravure | gravure possible ? | faire graver | graver un nom | personnaliser | personnalisation | personnalisé | imprimer un prénom | logo sur les tasses
      imprimer une photo | broder des initiales | broderie | sur mesure | sur mesure possible ? | vous faites du sur-mesure | dimensions sur mesure
      autres dimensions possibles ? | dimension spéciale | taille spéciale | vous faites aussi 70x200 | vous pouvez le raccourcir | ourlet du pantalon
      autre couleur sur demande | fabrication spéciale | à mes mesures | couper à la bonne longueur | rideaux sur mesure | mon propre design
      c'est possible de l'adapter | texte au choix | mon lit fait 150x210 vous le faites
      vous pouvez mettre nos noms sur les verres | il me faut un store de 93 cm | rallonger les manches
      le banc sans accoudoirs c'est possible | faisable dans la couleur de mon mur
    `),
    answer: {
      text: [
        'Ce qui se fait sur demande, comme la taille, la gravure ou l’impression, se choisit sur la page du produit. Pour le reste, une personne dira si c’est possible : indiquez l’article et le souhait.',
        'Si la page ne propose rien pour cela, une personne vérifie si c’est possible, en combien de temps et à quel prix.',
      ],
      quickReplies: [{ title: 'Parler à une personne' }],
    },
  },
];
