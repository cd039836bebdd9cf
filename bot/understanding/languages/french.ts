// Ordinary French words, written by hand: they tell the language of a text, and the speller must not touch them.

export const FRENCH = `
le la les un une des du de au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs je tu
il elle on nous vous ils elles me te se lui moi toi soi eux y en que qui quoi dont où quand comment pourquoi combien quel
quelle quels quelles lequel laquelle est sont suis es êtes sommes était étaient étais sera serait seront été être ai as a
avez avons ont avait avais avaient aura aurait aurais avoir eu fait fais faire font faites peux peut pouvez pouvons
peuvent pouvoir pourrais pourriez pourrait veux veut voulez vouloir voudrais voudrait dois doit devez devoir faut
faudrait vais va allez allons vont aller irai vient viens venir venu sais sait savez savoir vois voir vu dit dire dites
prend prends prendre pris mettre mis mets met donne donner donné trouve trouver trouvé cherche chercher attends attend
attendre attente reçu reçois reçoit recevoir arrive arriver arrivé arrivée arrivera ne pas plus jamais rien personne
aucun aucune non oui si mais ou et donc or ni car parce puisque comme alors ainsi aussi encore déjà toujours souvent
bientôt maintenant aujourd hui hier demain avant après depuis pendant pour sans avec sous sur dans par chez entre vers
contre jusque très trop peu beaucoup assez bien mal mieux moins même autre autres tout toute tous toutes chaque quelque
quelques plusieurs certains ici là bas ça cela ceci ceux celle celui celles tel telle bonjour bonsoir salut coucou merci
svp plaît plait stp au revoir bonne journée soirée désolé désolée pardon excusez commande commandes commander commandé
commandée passé passée livraison livraisons livrer livré livrée livrez livreur colis paquet expédition expédier expédié
expédiée envoi envoyer envoyé envoyée envoyez suivi suivre numéro retard retards délai délais retour retours retourner
retourné renvoyer rendre échange échanger remboursement remboursements rembourser remboursé remboursée argent prix frais
port coût coûte coûtent gratuit gratuite gratuits payer payé payée paiement paiements paie facture factures virement carte
bancaire bleue crédit code promo promotion remise réduction solde soldes offre offres bon cadeau cadeaux article articles
produit produits taille tailles couleur couleurs stock rupture disponible disponibles disponibilité garantie cassé cassée
abîmé abîmée défectueux défectueuse endommagé mauvais mauvaise erreur manque manquant manquante problème problèmes souci
question questions réponse répondre aide aider besoin adresse changer changement modifier modification annuler annulé
annulée annulation compte mot passe connexion connecter inscrire inscription oublié mail email téléphone appeler
joindre contacter contact conseiller humain quelqu parler magasin magasins boutique horaires ouvert ouverte ouverts fermé
ville pays france belgique suisse rue jour jours semaine semaines mois an ans année heure heures minute lundi mardi
mercredi jeudi vendredi samedi dimanche nouveau nouvelle neuf neuve vieux grand grande petit petite long longue court
cher chère meilleur meilleure dernier dernière premier première prochain prochaine deux trois quatre cinq six sept huit
neuf dix urgent rapide rapidement vite possible impossible normal sûr vrai faux savoir connaître comprends comprendre
marche fonctionne fonctionner reste rester chaussures robe pantalon veste chemise emballage carton temps météo match café
voiture maison livre gens vie monde quelqu chose choses fois site ligne internet page lien
`;
