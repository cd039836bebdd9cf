import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { Icon } from '../shared/Icon.tsx';
import { t, times } from '../shared/texts.ts';
import { seconds } from './figures.ts';
import { QualityPane } from './quality/QualityPane.tsx';
import type { Studio } from './studio.model.ts';
import type { TabProps } from './tabs.tsx';
import { TryPane } from './try/TryPane.tsx';

/** What stands beside the editors: a line more for each. */
const SIDES: readonly [Side, ...Side[]] = [
  { key: 'quality', label: () => t('side.quality'), Body: QualityPane },
  { key: 'try', label: () => t('try.title'), Body: TryPane },
];

interface Side {
  key: string;
  label(): string;
  Body: ComponentType<TabProps>;
}

function TrainingNote({ studio }: { studio: Studio }) {
  const { trained, training, judging, failure } = studio.trainer;
  const failed = failure.value !== null;
  const working = training.value || (judging.value && !failed);
  return (
    <span class="row tiny third">
      <span class={`training-dot ${failed ? 'failed' : working ? 'working' : ''}`} aria-hidden="true" />
      {failed
        ? t('side.notTrained')
        : working
          ? t('side.training')
          : trained.value
            ? t('side.trained', { seconds: seconds(trained.value.trainedMs), time: times.clock(trained.value.at) })
            : t('side.training')}
    </span>
  );
}

/** Quality of the draft, and trying it out. */
export function SidePane({ studio, definition, onClose }: TabProps & { onClose(): void }) {
  const shown = useSignal(SIDES[0].key);
  const side = SIDES.find(({ key }) => key === shown.value) ?? SIDES[0];
  return (
    <aside
      class="studio-side"
      aria-label={t('side.title')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <header class="side-head">
        {SIDES.length > 1 ? (
          <div class="segments" role="group" aria-label={t('side.title')}>
            {SIDES.map(({ key, label }) => (
              <button
                key={key}
                type="button"
                aria-pressed={key === side.key ? 'true' : 'false'}
                onClick={() => {
                  shown.value = key;
                }}
              >
                {label()}
              </button>
            ))}
          </div>
        ) : (
          <h2>{side.label()}</h2>
        )}
        <span class="grow" />
        <TrainingNote studio={studio} />
        <button
          type="button"
          class="button quiet small square side-close"
          aria-label={t('close')}
          title={t('close')}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      </header>
      <side.Body studio={studio} definition={definition} />
    </aside>
  );
}
