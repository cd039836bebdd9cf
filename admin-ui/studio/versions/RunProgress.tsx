import type { BotRun } from '../../../protocol/studio.ts';
import { t } from '../../shared/texts.ts';
import { percent } from '../figures.ts';
import type { Versions } from './versions.model.ts';

/** Whether a run has not ended. */
export const isUnderWay = (run: BotRun | null): boolean => run?.state === 'waiting' || run?.state === 'running';

/** How far a run is, and the way to end it. */
export function Progress({ run, versions }: { run: BotRun; versions: Versions }) {
  return (
    <div class="run-progress">
      <progress value={run.progress} max={1} aria-label={t(`versions.running.${run.kind}`)} />
      <span class="lesser second">{percent(run.progress)}</span>
      <button type="button" class="button small" onClick={() => void versions.cancel(run)}>
        {t('cancel')}
      </button>
    </div>
  );
}

/** Why a run ended without a report. */
export function Ended({ run }: { run: BotRun }) {
  if (run.state === 'failed') return <p class="bad">{run.failure ?? t('versions.failed')}</p>;
  if (run.state === 'cancelled') return <p class="second">{t('versions.cancelled')}</p>;
  return null;
}
