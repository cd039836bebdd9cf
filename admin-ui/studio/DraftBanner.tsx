import { Icon } from '../shared/Icon.tsx';
import { t, times } from '../shared/texts.ts';
import type { Draft } from './draft.model.ts';

/** Says that edits are not where they should be, and what can be done about it. */
export function DraftBanner({ draft }: { draft: Draft }) {
  const state = draft.saving.value;
  const theirs = draft.theirs.value;
  return (
    <div class="banner-place" role="status">
      {state === 'conflict' && theirs ? (
        <div class="banner">
          <Icon name="swap" />
          <span>
            {t('studio.conflict', {
              name: theirs.changedBy ?? t('studio.somebody'),
              time: times.clock(Date.parse(theirs.changedAt)),
            })}
          </span>
          <button type="button" class="button small" onClick={draft.takeTheirs}>
            {t('studio.takeTheirs')}
          </button>
          <button type="button" class="button small" onClick={draft.keepMine}>
            {t('studio.keepMine')}
          </button>
        </div>
      ) : null}
      {state === 'offline' ? (
        <div class="banner">
          <Icon name="offline" />
          <span>{t('studio.offline')}</span>
          <button type="button" class="button small" onClick={() => void draft.flush()}>
            {t('tryAgain')}
          </button>
        </div>
      ) : null}
      {state === 'refused' ? (
        <div class="banner bad">
          <Icon name="warn" />
          <span>{t('studio.refused', { why: draft.refusal.value ?? '' })}</span>
          <button type="button" class="button small" onClick={() => void draft.flush()}>
            {t('tryAgain')}
          </button>
        </div>
      ) : null}
    </div>
  );
}
