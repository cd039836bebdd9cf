import type { IntentDefinition } from '../../definition/types.ts';
import { lines } from '../lines.ts';

/** Garantie, authenticité, grandes quantités, compte client. */
export const trustIntents: IntentDefinition[] = [
  {
    name: 'warranty',
    title: 'Garantie et réparation',
    phrases: lines(`
      garantie | combien de temps de garantie | quelle est la durée de garantie | c'est garanti combien de temps | garanti combien d'années
      il y a une garantie ? | faire jouer la garantie | comment faire marcher la garantie | carte de garantie manquante | encore sous garantie ? | hors garantie
      réparation | vous réparez ? | pouvez-vous le réparer | envoyer en réparation | prix d'une réparation | où faire réparer | service après-vente | sav
      contacter le sav pour une panne | pièces détachées | pièce de rechange | vous avez des pièces détachées | batterie de rechange | filtre de rechange
      en panne après un an | cassé après 6 mois | ne marche plus depuis l'achat il y a un an | acheté il y a un an, ne marche plus | matelas affaissé après un an
      extension de garantie | la garantie couvre l'eau ? | que couvre la garantie | installation incluse ? | quelqu'un vient l'installer | technicien | garanti ? | garentie
      la fermeture a lâché après dix mois, vous réparez ? | mon grille-pain est mort après un an
      on peut le faire réparer ? | un ressort cassé est couvert ? | on trouve encore le joint pour ce modèle
      il me faut un nouveau couvercle pour ma cocotte
    `),
    answer: {
      text: [
        'La durée de garantie est sur la page du produit ou dans les papiers reçus avec lui ; la facture sert de preuve. En cas de panne pendant cette durée, une personne organise la réparation ou l’échange.',
        'Gardez la facture à portée de main : une personne vérifie la garantie et fait le nécessaire.',
      ],
      quickReplies: [{ title: 'Parler à une personne' }, { title: 'J’ai besoin d’une facture' }],
    },
  },
  {
    name: 'authenticity',
    title: 'Est-ce un original ?',
    phrases: lines(`
      est-ce un original | c'est original ? | original ou copie | original ou contrefaçon | c'est un vrai ? | c'est du vrai cuir | vrai ou faux | authentique ?
      vos produits sont authentiques ? | ce sont des originaux | c'est une contrefaçon ? | contrefaçon | c'est un faux | j'ai reçu un faux | je pense que c'est une copie
      certificat d'authenticité | comment savoir si c'est authentique | votre site est sérieux ? | site fiable ? | site sérieux ? | c'est une arnaque ? | arnaque ?
      peut-on vous faire confiance | je peux vous faire confiance | vous êtes une vraie entreprise | est-ce sûr de commander chez vous
      revendeur agréé ? | revendeur officiel ? | neuf ou occasion | c'est du neuf ? | pourquoi si peu cher, c'est un vrai | numéro de série invalide | faux site ?
      vous avez des avis clients vérifiés
      comment reconnaître la vraie marque | le logo est bizarre, c'est un vrai ?
      je n'ai jamais acheté chez vous, vous êtes honnêtes ? | une vraie société ?
    `),
    answer: {
      text: [
        'Nous vendons des originaux. La marque et le fabricant sont sur la page du produit, et nos coordonnées dans les mentions légales. En cas de doute sur un article reçu, une personne vérifie.',
        'Pour une preuve sur un article précis, comme sa provenance, une personne peut la chercher.',
      ],
      quickReplies: [{ title: 'Parler à une personne' }, { title: 'Garantie et réparation' }],
    },
  },
  {
    name: 'bulk_order',
    title: 'Grandes quantités et revendeurs',
    phrases: lines(`
      grosse commande | grande quantité | commande en gros | prix de gros | vente en gros | tarif dégressif | remise sur quantité | prix par quantité
      devenir revendeur | je suis revendeur | je veux revendre vos produits | j'ai un magasin et je veux vendre vos produits | distributeur | devenir distributeur
      compte professionnel | compte pro | commande entreprise | b2b | tarif pro | devis | devis pour 50 pièces | faire un devis | demande de devis
      prix pour 100 pièces | combien pour 200 unités | il me faut 40 chaises pour le bureau | 100 tasses avec notre logo | nous sommes un hôtel
      25 pièces pour notre école | maillots pour le club | cadeaux d'entreprise | minimum de commande en gros | partenariat | collaboration
      collaboration influenceur | affiliation | franchise | dropshipping | sponsoring | 120 pièces pour un mariage | grossiste
      notre crèche a besoin de 20 tabliers | combien pour cinquante | notre club voudrait un prix pour 30 sacs
      mon café a besoin de 60 gobelets par mois | je peux vendre vos bougies dans mon magasin
      on meuble des appartements, il nous faut dix canapés
    `),
    answer: {
      text: [
        'Merci, j’ai noté {email}. Pour les grandes quantités et les revendeurs, une personne fait une offre : écrivez ici l’article et le nombre, puis choisissez « Parler à une personne ».',
        'Pour les grandes quantités et les revendeurs, une personne fait une offre. Écrivez ici l’article, le nombre et votre adresse e-mail, puis choisissez « Parler à une personne ».',
      ],
      quickReplies: [{ title: 'Parler à une personne' }],
    },
  },
  {
    name: 'account',
    title: 'Mon compte',
    phrases: lines(`
      mon compte | compte client | créer un compte | comment créer un compte | m'inscrire | inscription | comment s'inscrire | faut-il un compte pour commander
      commander sans compte | commander en invité | supprimer mon compte svp | fermer mon compte | clôturer mon compte | supprimer mes données | rgpd
      mes données personnelles | confidentialité | changer mon adresse mail | changer d'email | changer mon nom dans le compte | changer mon numéro de portable
      modifier mon profil | me désinscrire | se désabonner | désabonner newsletter | désinscription newsletter | plus de publicité | arrêtez de m'envoyer des mails
      trop de mails | stop sms | s'abonner à la newsletter | historique de mes commandes | mes anciennes commandes | où voir mes commandes | compte bloqué
      compte piraté | quelqu'un a utilisé mon compte | fusionner deux comptes | devenir membre | carte de fidélité compte | ma liste d'envies a disparu
      mail de vérification pas reçu
      trois mails par semaine, arrêtez | je ne veux plus de votre pub | retirez-moi de la liste
      arrêtez la newsletter | où trouver ce que j'ai acheté avant | comment me débarrasser de mon compte
    `),
    answer: {
      text: [
        'Le compte contient les commandes, les adresses et les réglages ; on y change ses données. Si quelque chose est faux ou bloqué, une personne peut aider.',
        'Connectez-vous pour changer vos données ou voir vos commandes. Pour supprimer un compte ou des données, prévenez une personne.',
      ],
      quickReplies: [{ title: 'Mot de passe oublié' }, { title: 'Parler à une personne' }],
    },
  },
  {
    name: 'password',
    title: 'Mot de passe oublié',
    phrases: lines(`
      mot de passe | j'ai oublié mon mot de passe | mot de passe perdu | réinitialiser mon mot de passe | changer mon mot de passe | nouveau mot de passe
      mot de passe incorrect | mon mot de passe ne marche pas | mot de passe refusé | je ne me souviens plus de mon mot de passe | mdp oublié | mdp
      je n'arrive pas à me connecter | je ne peux pas me connecter | connexion impossible | problème de connexion | impossible de me connecter à mon compte
      je n'arrive pas à accéder à mon compte | identifiant oublié | identifiants oubliés | le mail de réinitialisation n'arrive pas | lien expiré
      le lien du mot de passe ne marche pas | je ne reçois pas le code | code non reçu | code de connexion pas reçu | code sms pas reçu | trop de tentatives
      compte verrouillé connexion | avec quel mail je suis inscrit | erreur de connexion | mot de pass oublier | mot de passe oublier | je peux plus me connecter
      la connexion revient toujours au début | j'entre le code et rien ne se passe
      le site ne connaît pas mon adresse mail | c'était quoi mon identifiant
    `),
    answer: {
      text: [
        'Sur la page de connexion, choisissez « mot de passe oublié » et entrez l’adresse e-mail : un code ou un lien arrive pour en choisir un nouveau. Regardez aussi dans les indésirables.',
        'Si aucun e-mail n’arrive, c’était peut-être une autre adresse. Si cela n’aide pas, une personne peut regarder le compte.',
      ],
      quickReplies: [{ title: 'Parler à une personne' }],
    },
  },
];
