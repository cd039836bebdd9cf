import type { ReadonlySignal, Signal } from '@preact/signals';
import { signal } from '@preact/signals';
import type { Http } from '../../client/index.ts';
import { Refusal } from '../../client/index.ts';
import type { Attachment } from '../../protocol/entries.ts';

/** A file of a message as the page has it: under way, here under an address of its own, or not to be had. */
export type StoredFile = { phase: 'loading' } | { phase: 'here'; url: string } | { phase: 'missing' };

export interface FileStore {
  /** Bytes of a file, fetched once however often they are shown. */
  get(attachment: Attachment): ReadonlySignal<StoredFile>;
  /** Hands a file to the browser's downloads. @throws Refusal */
  save(attachment: Attachment): Promise<void>;
  dispose(): void;
}

/** Milliseconds until a picture that could not be fetched is tried again. */
const TRY_AGAIN = 5_000;

/** Pictures are drawn from the bytes, under `blob:` addresses, so that no address of ours ever shows a stranger's file. */
export function createFileStore(http: Http, conversation: string): FileStore {
  const files = new Map<string, ReadonlySignal<StoredFile>>();
  const urls = new Set<string>();
  const timers = new Set<ReturnType<typeof setTimeout>>();

  const fetchUrl = async ({ id, mediaType }: Attachment): Promise<string> => {
    const answer = await http.fetch(`/api/conversations/${conversation}/attachments/${id}`);
    const url = URL.createObjectURL(new Blob([await answer.arrayBuffer()], { type: mediaType }));
    urls.add(url);
    return url;
  };

  const load = (attachment: Attachment, stored: Signal<StoredFile>): void => {
    fetchUrl(attachment).then(
      (url) => {
        stored.value = { phase: 'here', url };
      },
      (error: unknown) => {
        if (!(error instanceof Refusal)) throw error;
        stored.value = { phase: 'missing' };
        if (error.retryable) timers.add(setTimeout(() => load(attachment, stored), TRY_AGAIN));
      },
    );
  };

  return {
    get(attachment) {
      const known = files.get(attachment.id);
      if (known) return known;
      const stored = signal<StoredFile>({ phase: 'loading' });
      files.set(attachment.id, stored);
      load(attachment, stored);
      return stored;
    },
    async save(attachment) {
      const url = await fetchUrl(attachment);
      const link = document.createElement('a');
      link.href = url;
      link.download = attachment.name;
      link.click();
    },
    dispose() {
      for (const timer of timers) clearTimeout(timer);
      for (const url of urls) URL.revokeObjectURL(url);
    },
  };
}
