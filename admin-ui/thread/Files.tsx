import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Attachment } from '../../protocol/entries.ts';
import { fileSize } from '../shared/bytes.ts';
import { Dialog } from '../shared/Dialog.tsx';
import { Icon } from '../shared/Icon.tsx';
import { asRefusal, sentence } from '../shared/refusals.ts';
import { t } from '../shared/texts.ts';
import { toasts } from '../shared/toasts.model.ts';
import type { FileStore } from './fileStore.ts';

/** Largest side of a thumbnail, in pixels. */
const THUMBNAIL = 240;

const save = async (store: FileStore, attachment: Attachment): Promise<void> => {
  try {
    await store.save(attachment);
  } catch (error) {
    toasts.show(sentence(asRefusal(error)));
  }
};

const isPicture = (attachment: Attachment): boolean => attachment.mediaType.startsWith('image/');

interface OneProps {
  attachment: Attachment;
  store: FileStore;
}

function FileCard({ attachment, store }: OneProps) {
  return (
    <button type="button" class="file-card" onClick={() => void save(store, attachment)}>
      <Icon name="file" />
      <span class="file-name">
        <span class="cut">{attachment.name}</span>
        <span class="tiny third">{fileSize(attachment.size)}</span>
      </span>
      <Icon name="download" />
      <span class="only-heard">{t('files.download')}</span>
    </button>
  );
}

function Lightbox({ attachment, url, store, onClose }: OneProps & { url: string; onClose(): void }) {
  return (
    <Dialog
      class="lightbox"
      title={attachment.name}
      onClose={onClose}
      foot={
        <>
          <span class="grow lesser third">{fileSize(attachment.size)}</span>
          <button type="button" class="button" onClick={() => void save(store, attachment)}>
            <Icon name="download" /> {t('files.download')}
          </button>
        </>
      }
    >
      <div class="lightbox-picture">
        <img src={url} alt={attachment.name} />
      </div>
    </Dialog>
  );
}

function Picture({ attachment, store }: OneProps) {
  const shown = useSignal(false);
  const stored = useMemo(() => store.get(attachment), [store, attachment.id]).value;
  const { width = THUMBNAIL, height = THUMBNAIL } = attachment;
  // The server tells the size, so the box stands before the picture does.
  const scale = Math.min(1, THUMBNAIL / Math.max(width, height));
  const box = { inlineSize: `${Math.round(width * scale)}px`, aspectRatio: `${width} / ${height}` };
  if (stored.phase === 'missing') return <FileCard attachment={attachment} store={store} />;
  return (
    <>
      <button
        type="button"
        class="picture"
        style={box}
        aria-label={t('files.show', { name: attachment.name })}
        aria-busy={stored.phase === 'loading' ? 'true' : undefined}
        onClick={() => {
          shown.value = true;
        }}
      >
        {stored.phase === 'here' ? <img src={stored.url} alt="" /> : <span class="bone" />}
      </button>
      {shown.value && stored.phase === 'here' ? (
        <Lightbox
          attachment={attachment}
          url={stored.url}
          store={store}
          onClose={() => {
            shown.value = false;
          }}
        />
      ) : null}
    </>
  );
}

/** Files of a message: pictures as thumbnails, the rest to download. */
export function Files({ attachments, store }: { attachments: readonly Attachment[]; store: FileStore }) {
  return (
    <div class="files">
      {attachments.map((attachment) =>
        isPicture(attachment) ? (
          <Picture key={attachment.id} attachment={attachment} store={store} />
        ) : (
          <FileCard key={attachment.id} attachment={attachment} store={store} />
        ),
      )}
    </div>
  );
}
