// Words that say nothing of the matter, by which any two questions would look alike. English, German, French, Spanish.

const WORDS = `
a about after all also am an and any anybody anyone are at be because been before but by can cant could did didnt do does
doesnt dont for from get got had has have havent hello help here hey hi how i id if ill im in into is isnt it its ive just
know let like me my need no not now of on one or our ours out please pls plz possible question should so some still tell
thank thanks that thats the them then there these they this those to u up us want was wasnt way we were what whats when
where which while who why will with wont would wouldnt you your youre yours yes
aber als am an auch auf aus bei bin bis bitte da danke das dass dem den der des die dies diese doch du ein eine einem
einen einer eines er es etwas frage für geht gibt habe haben habt hallo hat hätte hi ich ihr ihre ihnen im in ist ja kann
kein keine könnt können man mein meine meinem meinen meiner mich mir mit möchte muss nach nicht noch nur ob oder sehr
sein seine sich sie sind so um und uns vom von vor wann war warum was weil welche wenn wer werden wie wieder will wir
wird wo wollte würde zu zum zur über
ai ai-je as au aux avec avez avoir bonjour ce cela ces cest cette chez comment dans de des du elle en est et être eu fait
faire faut il ils je jai la le les leur lui ma mais me merci mes moi mon ne nous on ont ou où par pas peut peux plus pour
pourquoi pouvez quand que quel quelle quelles quels qui quoi sa salut sans se ses si son sont sur svp ta te tu un une
vos votre vous voudrais y
al algo como con cuando cual de del donde el ella en es eso esta este esto estoy fue gracias ha hay he hola la las lo los
me mi mis no nos para pero por porque puede puedo que quiero se ser si sin sobre son su sus te tengo tiene un una usted
ustedes yo
`;

export const FUNCTION_WORDS: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/));
