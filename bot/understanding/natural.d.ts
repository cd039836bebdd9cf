// `natural` ships types for its index only, and its index loads database drivers; this names the files we import.
declare module 'natural/lib/natural/stemmers/porter_stemmer*.js' {
  const stemmer: { stem(word: string): string };
  export default stemmer;
}
declare module 'natural/lib/natural/util/stopwords*.js' {
  const stopWords: { words: readonly string[] };
  export default stopWords;
}
