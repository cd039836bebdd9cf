import type { ReplayKind, ReplayReport } from '../../../protocol/studio.ts';
import { t } from '../../shared/texts.ts';
import { count } from '../figures.ts';
import { Outcome } from './Outcome.tsx';
import { PinButton } from './PinButton.tsx';
import type { Pins } from './pins.model.ts';
import { Ended, isUnderWay, Progress } from './RunProgress.tsx';
import type { Versions } from './versions.model.ts';

const KINDS: readonly ReplayKind[] = ['answeredNow', 'otherAnswer', 'handedOverNow', 'askedBackNow', 'missedNow'];
/** Conversations that a replay looks at. */
const REPLAYED = 10_000;
/** Changes that are shown at first. */
const SHOWN = 3;

function Change({ change, pins }: { change: ReplayReport['changes'][number]; pins: Pins }) {
  const { conversation, text, before, after } = change;
  return (
    <li>
      <p>“{text}”</p>
      <div class="row replay-outcome">
        <span class="lesser second grow">
          <Outcome outcome={before} /> → <Outcome outcome={after} />
        </span>
        <PinButton pins={pins} conversation={conversation} text={text} />
      </div>
    </li>
  );
}

function Report({ report, pins }: { report: ReplayReport; pins: Pins }) {
  const { conversations, changed, kinds, changes } = report;
  const seen = KINDS.filter((kind) => kinds[kind] > 0);
  const list = (some: readonly ReplayReport['changes'][number][]) => (
    <ul class="replay-changes">
      {some.map((change) => (
        <Change key={change.conversation} change={change} pins={pins} />
      ))}
    </ul>
  );
  return (
    <div class="replay">
      <p>
        <b>
          {conversations === 0
            ? t('versions.nothingReplayed')
            : t('versions.wouldChange', { changed: count(changed), conversations: count(conversations) })}
        </b>
      </p>
      {seen.length === 0 ? null : (
        <span class="share-bar" aria-hidden="true">
          {seen.map((kind) => (
            <span key={kind} class={`kind-${kind}`} style={{ flexGrow: kinds[kind] }} />
          ))}
        </span>
      )}
      <ul class="replay-kinds">
        {seen.map((kind) => (
          <li key={kind}>
            <span class="row">
              <span class={`kind-dot kind-${kind}`} aria-hidden="true" />
              {t(`versions.kind.${kind}`)}
            </span>{' '}
            <b>{count(kinds[kind])}</b>
          </li>
        ))}
      </ul>
      {list(changes.slice(0, SHOWN))}
      {changes.length <= SHOWN ? null : (
        <details>
          <summary>{t('versions.readAll', { count: changes.length - SHOWN })}</summary>
          {list(changes.slice(SHOWN))}
        </details>
      )}
    </div>
  );
}

/** Real conversations that the draft answers again: what would change. */
export function ReplayPane({ versions, pins }: { versions: Versions; pins: Pins }) {
  const replay = versions.replay.value;
  const isRunning = isUnderWay(replay);
  return (
    <>
      <header class="row gate-part">
        <h3>{t('versions.replay')}</h3>
        <span class="grow" />
        <button
          type="button"
          class="button"
          disabled={versions.doing.value !== null || isRunning}
          onClick={() => void versions.runReplay(REPLAYED)}
        >
          {t('versions.runReplay')}
        </button>
      </header>
      <p class="lesser second">{t('versions.replayText')}</p>
      <div role="status">
        {replay && isRunning ? <Progress run={replay} versions={versions} /> : null}
        {replay ? <Ended run={replay} /> : null}
        {replay?.replay && !isRunning && !versions.replayed.value ? (
          <p class="lesser brass-text">{t('versions.replayedBefore')}</p>
        ) : null}
      </div>
      {replay?.replay && !isRunning ? <Report report={replay.replay} pins={pins} /> : null}
    </>
  );
}
