import type { ReadonlySignal } from '@preact/signals';
import { signal } from '@preact/signals';
import type { Http } from '../../client/index.ts';
import { Refusal, uploadFile, uuid } from '../../client/index.ts';
import { FILE_TYPES, LIMITS } from '../../protocol/constants.ts';
import type { Attachment } from '../../protocol/entries.ts';
import { sentence } from '../shared/refusals.ts';
import { t } from '../shared/texts.ts';
import { toasts } from '../shared/toasts.model.ts';

/** A file on its way into a message. */
export interface DraftFile {
  /** Client id of the upload: the same again does not store the file twice. */
  id: string;
  name: string;
  /** Bytes. */
  size: number;
  mediaType: string;
  /** 0 to 1 while it is uploaded. */
  progress: number;
  /** Set once the server has it. */
  attachment?: Attachment;
  /** Why it could not be uploaded. */
  error?: string;
  /** The bytes; absent for what was uploaded before a reload. */
  file?: File;
}

export interface DraftFiles {
  readonly files: ReadonlySignal<readonly DraftFile[]>;
  /** Checks and uploads; what does not fit is said at once. */
  add(files: Iterable<File>): void;
  retry(id: string): void;
  /** Cancels an upload, or takes a file out of the draft. */
  remove(id: string): void;
  clear(): void;
  dispose(): void;
}

/** For the file picker. */
export const ACCEPTED = FILE_TYPES.join(',');
const isAccepted = (type: string): boolean => FILE_TYPES.some((known) => known === type);

/**
 * @param conversation where the files will belong
 * @param kept what was uploaded before a reload
 */
export function createDraftFiles(http: Http, conversation: string, kept: readonly Attachment[]): DraftFiles {
  const files = signal<readonly DraftFile[]>(
    kept.map((attachment) => ({
      id: attachment.id,
      name: attachment.name,
      size: attachment.size,
      mediaType: attachment.mediaType,
      progress: 1,
      attachment,
    })),
  );
  const uploads = new Map<string, AbortController>();

  const change = (id: string, next: (file: DraftFile) => DraftFile): void => {
    files.value = files.peek().map((file) => (file.id === id ? next(file) : file));
  };

  const upload = async ({ id, name, file }: DraftFile): Promise<void> => {
    if (!file) return;
    const stop = new AbortController();
    uploads.set(id, stop);
    try {
      const attachment = await uploadFile(http, {
        conversation,
        clientId: id,
        file,
        name,
        signal: stop.signal,
        onProgress: (progress) => change(id, (present) => ({ ...present, progress })),
      });
      change(id, (present) => ({ ...present, progress: 1, attachment }));
    } catch (error) {
      // Cancelled ones are gone from the list already.
      if (stop.signal.aborted) return;
      if (!(error instanceof Refusal)) throw error;
      change(id, (present) => ({ ...present, progress: 0, error: sentence(error) }));
    } finally {
      uploads.delete(id);
    }
  };

  return {
    files,
    add(added) {
      for (const file of added) {
        const name = file.name || t('files.pasted');
        if (!isAccepted(file.type)) toasts.show(t('files.kind', { name }));
        else if (file.size > LIMITS.fileBytes) toasts.show(t('files.large', { name }));
        else if (file.size === 0) toasts.show(t('files.empty', { name }));
        else if (files.peek().length >= LIMITS.attachments) {
          toasts.show(t('files.many', { count: LIMITS.attachments }));
          return;
        } else {
          const draft: DraftFile = { id: uuid(), name, size: file.size, mediaType: file.type, progress: 0, file };
          files.value = [...files.peek(), draft];
          void upload(draft);
        }
      }
    },
    retry(id) {
      const failed = files.peek().find((file) => file.id === id && file.error !== undefined);
      if (!failed) return;
      const { error: _error, ...again } = failed;
      change(id, () => again);
      void upload(again);
    },
    remove(id) {
      uploads.get(id)?.abort();
      files.value = files.peek().filter((file) => file.id !== id);
    },
    clear() {
      files.value = [];
    },
    dispose() {
      for (const stop of uploads.values()) stop.abort();
    },
  };
}
