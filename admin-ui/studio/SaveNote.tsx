import { Icon } from '../shared/Icon.tsx';
import { t, times } from '../shared/texts.ts';
import { studioPath, studioPlace } from './place.ts';
import type { Studio } from './studio.model.ts';
import { TABS } from './tabs.tsx';

/** Where the draft stands: from which version, saved or not; what can be undone; the way to publishing. */
export function SaveNote({ studio }: { studio: Studio }) {
  const { draft } = studio;
  const held = draft.held.value;
  const undo = draft.undoable.value;
  const redo = draft.redoable.value;
  const canPublish = TABS.some((tab) => tab.part === 'versions') && studioPlace().part !== 'versions';
  const state = draft.saving.value;
  const words = {
    saved: draft.savedAt.value ? t('studio.savedAt', { time: times.clock(draft.savedAt.value) }) : t('studio.saved'),
    waiting: t('studio.saving'),
    saving: t('studio.saving'),
    offline: t('studio.keptHere'),
    refused: t('studio.notSaved'),
    conflict: t('studio.notSaved'),
  }[state];
  return (
    <div class="save-note">
      <span class="lesser second save-words">
        {held ? (
          <>
            <span class="based-on">
              {held.basedOn ? t('studio.basedOn', { number: held.basedOn.number }) : t('studio.basedOnNothing')}
            </span>{' '}
            <span class={state === 'refused' || state === 'conflict' ? 'bad' : ''}>{words}</span>
          </>
        ) : null}
      </span>
      <button
        type="button"
        class="button quiet small square"
        aria-label={t('studio.undo')}
        title={undo === null ? t('studio.undo') : t('studio.undoWhat', { what: undo })}
        aria-disabled={undo === null ? 'true' : undefined}
        onClick={draft.undo}
      >
        <Icon name="undo" />
      </button>
      <button
        type="button"
        class="button quiet small square"
        aria-label={t('studio.redo')}
        title={redo === null ? t('studio.redo') : t('studio.redoWhat', { what: redo })}
        aria-disabled={redo === null ? 'true' : undefined}
        onClick={draft.redo}
      >
        <Icon name="redo" />
      </button>
      {canPublish ? (
        <a class="button primary" href={studioPath('versions')}>
          {t('studio.publish')}
        </a>
      ) : null}
    </div>
  );
}
