import { lines } from '../lines.ts';

/** Ce que l’on tape aussi dans un chat, et qu’aucune boutique ne sait. */
export const frenchOutOfScope: string[] = lines(`
  combien d'habitants en chine | qui est le président | quelle est la plus grande planète | la lune est à quelle distance | quand a fini la guerre
  qui a inventé le téléphone | qui a peint la joconde | pourquoi le ciel est bleu | pourquoi les chats ronronnent | combien font 12 plus 30
  calcule 15 pour cent de 200 | quel jour on est | quelle heure est-il | quelle heure est-il à new york | il va pleuvoir aujourd'hui
  il fera beau dimanche | météo à paris | qui a gagné les élections | quel était le score du match | quand commence la ligue 1 | raconte-moi une histoire
  dis quelque chose de drôle | traduis bonjour en espagnol | chante une chanson | mets de la musique | mets un réveil à six heures | rappelle-moi d'appeler maman
  qu'est-ce qu'il y a à la télé ce soir | conseille-moi un livre à lire | quel film regarder | trouve un hôtel à rome | réserve une table pour deux
  appelle un taxi | comment aller à l'aéroport | vols pas chers pour lisbonne | que faire à manger ce soir | recette de gâteau au chocolat
  combien de temps cuire un oeuf | le riz est bon pour la santé ? | comment maigrir | j'ai mal à la tête | faut-il voir un médecin | je n'arrive pas à dormir
  je m'ennuie | je suis triste | tu m'aimes | tu veux m'épouser | tu as des sentiments | que veut dire mon rêve | mon horoscope | dieu existe ?
  aide-moi pour mes maths | écris un mail à mon chef | écris un programme | mon ordinateur a un virus | ma box ne marche pas | ma voiture ne démarre pas
  comment changer un pneu | comment peindre un mur | ma plante meurt | mon chat est malade | comment postuler | vous recrutez ? | comment remplir mes impôts
  faut-il acheter des actions | cours de l'or | taux de change du dollar | mon voisin est trop bruyant | mon propriétaire ne chauffe pas | comment divorcer
  où voter | comment renouveler mon passeport | que penses-tu de la politique | pile ou face | toc toc | bla bla bla | test test 123 | asdf asdf | azerty
  il était une fois dans un pays lointain | le renard brun saute
  quelle est la hauteur de la tour montparnasse | quelle taille fait un éléphant | quelle est la longueur de la seine | quel âge a le pape | quelle est la capitale de la suède
  capitale de l'italie | combien font 7 fois 8 | combien de grammes dans une livre | comment dit-on merci en japonais | écris-moi un poème | où est la gare la plus proche
  à quelle heure est le prochain train | faut-il un visa | comment m'habiller ce soir | comment devenir riche | vous avez des postes à pourvoir | je cherche un emploi chez vous
  ma candidature, des nouvelles ? | j'ai perdu mon parapluie dans votre magasin | votre camion bloque mon entrée | votre chauffeur a abîmé ma clôture | vous louez des machines
  vous reprenez les vieux meubles ? | je voudrais vous vendre quelque chose | qui a gagné votre concours | je suis journaliste | la police demande la photo
  mon avocat va vous écrire | ma peau brûle depuis que j'utilise la crème | mon enfant en a avalé | y a-t-il eu un rappel de ce lot | qu'est-ce que ma femme a commandé chez vous
  ce que le vendeur m'a promis | quelqu'un de chez vous m'a appelé | quand est le prochain cours de cuisine | combien de personnes travaillent chez vous
  à qui appartient l'entreprise | ce sera combien l'année prochaine | ça va avec mon tapis vert ? | vous faites un don pour notre école | vous connaissez un bon plombier
  madame dupont est là aujourd'hui ? | qu'a écrit le technicien
`);
