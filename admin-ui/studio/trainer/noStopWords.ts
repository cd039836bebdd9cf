/** Stands in for the package `stopwords-iso` in the worker's bundle (scripts/build.ts): stemming needs none of its words. */
export const de: readonly string[] = [];
