import { useEffect, useMemo } from 'preact/hooks';
import { fileSize } from '../shared/bytes.ts';
import { Icon } from '../shared/Icon.tsx';
import { t } from '../shared/texts.ts';
import type { DraftFile, DraftFiles } from './files.model.ts';

function Preview({ file }: { file: DraftFile }) {
  const bytes = file.mediaType.startsWith('image/') ? file.file : undefined;
  const url = useMemo(() => (bytes ? URL.createObjectURL(bytes) : null), [bytes]);
  useEffect(
    () => () => {
      if (url) URL.revokeObjectURL(url);
    },
    [url],
  );
  return url ? <img class="draft-picture" src={url} alt="" /> : <Icon name="file" />;
}

function State({ file }: { file: DraftFile }) {
  if (file.error !== undefined) return <span class="tiny bad">{file.error}</span>;
  if (file.attachment) return <span class="tiny third">{fileSize(file.size)}</span>;
  return (
    <progress
      class="draft-progress"
      max={1}
      value={file.progress}
      aria-label={t('files.uploading', { name: file.name })}
    />
  );
}

/** Files of the draft, each with its progress. */
export function DraftFileList({ files }: { files: DraftFiles }) {
  const list = files.files.value;
  if (list.length === 0) return null;
  return (
    <ul class="draft-files" aria-label={t('files.draft')}>
      {list.map((file) => (
        <li key={file.id} class={`draft-file ${file.error === undefined ? '' : 'wrong'}`}>
          <Preview file={file} />
          <span class="file-name">
            <span class="cut lesser">{file.name}</span>
            <State file={file} />
          </span>
          {file.error === undefined || !file.file ? null : (
            <button
              type="button"
              class="button quiet small square"
              aria-label={t('files.retry', { name: file.name })}
              title={t('tryAgain')}
              onClick={() => files.retry(file.id)}
            >
              <Icon name="retry" size="small" />
            </button>
          )}
          <button
            type="button"
            class="button quiet small square"
            aria-label={t('files.remove', { name: file.name })}
            title={t('files.remove', { name: file.name })}
            onClick={() => files.remove(file.id)}
          >
            <Icon name="close" size="small" />
          </button>
        </li>
      ))}
    </ul>
  );
}
