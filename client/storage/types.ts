/** Small texts by name, kept for one site. Where the browser blocks storage they live as long as the page. */
export interface Storage {
  /** False when nothing survives a reload here. */
  readonly durable: boolean;
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
  /** Names that start with `prefix`. */
  keys(prefix: string): string[];
  /** Calls `handler` for changes made by other tabs; value null means removed. @returns a function that ends it. */
  watch(handler: (key: string, value: string | null) => void): () => void;
}
