/** What stays loaded, by what it is made of: whoever asks for the same meanwhile waits for the one load. */
export class LoadedBots<Bot> {
  private readonly loaded = new Map<string, { bot: Promise<Bot>; bytes: number }>();
  private readonly mostBytes: number;
  private bytes = 0;

  /** @param mostBytes what is loaded together; the one that was asked for last stays, however large it is */
  constructor(mostBytes: number) {
    this.mostBytes = mostBytes;
  }

  /**
   * Loads it unless it is there. One that could not be loaded is tried again by the next who asks.
   *
   * @param digest the same for bots that are the same
   * @param bytes that it takes
   */
  get(digest: string, bytes: number, load: () => Promise<Bot>): Promise<Bot> {
    const known = this.loaded.get(digest);
    if (known !== undefined) {
      // The last in the map is the one that was used last.
      this.loaded.delete(digest);
      this.loaded.set(digest, known);
      return known.bot;
    }
    const entry = { bot: load(), bytes };
    this.loaded.set(digest, entry);
    this.bytes += bytes;
    entry.bot.catch(() => {
      if (this.loaded.get(digest) === entry) this.drop(digest, entry);
    });
    for (const [oldest, other] of this.loaded) {
      if (this.bytes <= this.mostBytes || other === entry) break;
      this.drop(oldest, other);
    }
    return entry.bot;
  }

  private drop(digest: string, { bytes }: { bytes: number }): void {
    this.loaded.delete(digest);
    this.bytes -= bytes;
  }
}
