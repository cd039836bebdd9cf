import { Icon } from '../shared/Icon.tsx';
import { t, times } from '../shared/texts.ts';
import type { SiteModel } from './site.model.ts';

/** Stands at the foot of the page: what is unsaved, saved, or could not be. */
export function SaveBar({ model }: { model: SiteModel }) {
  const unsaved = model.changes.value !== null;
  const errors = Object.keys(model.errors.value).filter((path) => path !== 'save').length;
  const failed = model.errors.value['save'];
  const { savedAt, saving } = model;
  return (
    <div class={`save-bar ${unsaved ? 'unsaved' : ''}`}>
      <p class={`grow lesser ${failed || errors > 0 ? 'bad' : 'second'}`} role="status">
        {failed ??
          (errors > 0
            ? t('site.errors', { count: errors })
            : unsaved
              ? t('site.unsaved')
              : savedAt.value
                ? t('site.savedAt', { time: times.clock(savedAt.value) })
                : t('site.saved'))}
      </p>
      {unsaved ? (
        <>
          <button type="button" class="button" onClick={model.reset}>
            <Icon name="undo" /> {t('site.undo')}
          </button>
          <button
            type="button"
            class="button primary"
            aria-disabled={saving.value || errors > 0 ? 'true' : undefined}
            onClick={() => void model.save()}
          >
            {saving.value ? t('site.saving') : t('site.save')}
          </button>
        </>
      ) : null}
    </div>
  );
}
