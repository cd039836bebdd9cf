import { useSignal } from '@preact/signals';
import type { BotDefinition } from '../../../bot/index.ts';
import type {
  BotOutcome,
  BotRun,
  CheckRow,
  DefinitionProblem,
  ReplayKind,
  ReplayReport,
} from '../../../protocol/studio.ts';
import { Icon } from '../../shared/Icon.tsx';
import { TextField } from '../../shared/Field.tsx';
import { t, times } from '../../shared/texts.ts';
import { count, exactPercent } from '../figures.ts';
import { studioPath } from '../place.ts';
import { placeOf, problemWords } from '../problems.ts';
import type { Studio } from '../studio.model.ts';
import type { Versions } from './versions.model.ts';

interface Props {
  studio: Studio;
  versions: Versions;
}

const KINDS: readonly ReplayKind[] = ['answeredNow', 'otherAnswer', 'handedOverNow', 'askedBackNow', 'missedNow'];
/** Conversations that a replay looks at. */
const REPLAYED = 10_000;
const MOST_PROBLEMS = 20;

function Progress({ run, versions }: { run: BotRun; versions: Versions }) {
  return (
    <div class="run-progress">
      <progress value={run.progress} max={1} aria-label={t(`versions.running.${run.kind}`)} />
      <span class="lesser second">{exactPercent(run.progress)}</span>
      <button type="button" class="button small" onClick={() => void versions.cancel(run)}>
        {t('cancel')}
      </button>
    </div>
  );
}

function Row({ row }: { row: CheckRow }) {
  return (
    <li class={`gate-row ${row.passed ? 'passed' : 'failed'}`}>
      <Icon name={row.passed ? 'check' : 'warn'} />
      <div>
        <p>
          <span class="only-heard">{t(row.passed ? 'versions.heardPassed' : 'versions.heardFailed')}</span>
          <b>{row.kind === 'trains' || row.kind === 'accuracy' ? t(`versions.row.${row.kind}`) : row.name}</b>{' '}
          <span class="lesser second">{row.detail}</span>
        </p>
        {row.said === undefined ? null : (
          <dl class="gate-turn">
            <dt>{t('versions.said')}</dt>
            <dd>{row.said}</dd>
            {row.wanted === undefined ? null : (
              <>
                <dt>{t('versions.wanted')}</dt>
                <dd>{row.wanted}</dd>
              </>
            )}
            {row.got === undefined ? null : (
              <>
                <dt>{t('versions.got')}</dt>
                <dd class="bad">{row.got}</dd>
              </>
            )}
          </dl>
        )}
      </div>
    </li>
  );
}

function Rows({ rows }: { rows: readonly CheckRow[] }) {
  const isBig = ({ kind, passed }: CheckRow): boolean => kind === 'trains' || kind === 'accuracy' || !passed;
  const shown = rows.filter(isBig);
  const rest = rows.filter((row) => !isBig(row));
  return (
    <>
      <ul class="gate-rows">
        {shown.map((row) => (
          <Row key={`${row.kind} ${row.name}`} row={row} />
        ))}
      </ul>
      {rest.length === 0 ? null : (
        <details>
          <summary>{t('versions.testsPass', { count: rest.length })}</summary>
          <ul class="gate-rows">
            {rest.map((row) => (
              <Row key={`${row.kind} ${row.name}`} row={row} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

const outcomeWords = ({ decision, intent, rule }: BotOutcome): string => intent ?? rule ?? decision;

function Replay({ report }: { report: ReplayReport }) {
  const { conversations, changed, kinds, changes } = report;
  return (
    <div class="replay">
      <p>
        <b>{t('versions.wouldChange', { changed: count(changed), conversations: count(conversations) })}</b>
      </p>
      <ul class="replay-kinds">
        {KINDS.filter((kind) => kinds[kind] > 0).map((kind) => (
          <li key={kind}>
            <span>{t(`versions.kind.${kind}`)}</span> <b>{count(kinds[kind])}</b>
          </li>
        ))}
      </ul>
      {changes.length === 0 ? null : (
        <details>
          <summary>{t('versions.readAll', { count: changes.length })}</summary>
          <ul class="replay-changes">
            {changes.map(({ conversation, text, before, after }) => (
              <li key={conversation}>
                <p>“{text}”</p>
                <p class="lesser second mono">
                  {outcomeWords(before)} → {outcomeWords(after)}
                </p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Ended({ run }: { run: BotRun }) {
  if (run.state === 'failed') return <p class="bad">{run.failure ?? t('versions.failed')}</p>;
  if (run.state === 'cancelled') return <p class="second">{t('versions.cancelled')}</p>;
  return null;
}

function Publish({ studio, versions }: Props) {
  const note = useSignal('');
  const number = (studio.overview.value?.versions[0]?.number ?? 0) + 1;
  const passed = versions.checked.value && versions.check.value?.check?.passed === true;
  const doing = versions.doing.value;
  const why = !versions.checked.value
    ? t('versions.checkFirst')
    : passed
      ? null
      : versions.check.value?.state === 'done'
        ? t('versions.standsInTheWay')
        : t('versions.checkFirst');
  return (
    <form
      class="publish-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!passed || doing !== null) return;
        void versions.publish(note.value).then((done) => {
          if (done) note.value = '';
        });
      }}
    >
      <TextField
        label={t('versions.note')}
        maxLength={300}
        value={note.value}
        onInput={(value) => {
          note.value = value;
        }}
      />
      <button type="submit" class="button primary" aria-disabled={passed && doing === null ? undefined : 'true'}>
        {t('versions.publish', { number })}
      </button>
      {why === null ? null : <p class="lesser second">{why}</p>}
    </form>
  );
}

/** What keeps the draft from being checked at all, with the way to each place. */
function Problems({
  definition,
  problems,
}: {
  definition: BotDefinition | null;
  problems: readonly DefinitionProblem[];
}) {
  if (problems.length === 0 || definition === null) return null;
  return (
    <>
      <p class="bad">{t('versions.problems', { count: problems.length })}</p>
      <ul class="problem-list">
        {problems.slice(0, MOST_PROBLEMS).map((problem) => {
          const place = placeOf(problem, definition);
          return (
            <li key={problem.path + problem.message} class="problem">
              <Icon name="warn" />
              <span class="grow">
                {place ? <a href={studioPath(place.part, place.item)}>{place.name}</a> : null} {problemWords(problem)}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** What must hold before the draft goes live, what would change, and the button that makes it live. */
export function GatePane({ studio, versions }: Props) {
  const check = versions.check.value;
  const replay = versions.replay.value;
  const isUnderWay = (run: BotRun | null): boolean => run?.state === 'waiting' || run?.state === 'running';
  const problems = studio.draft.held.value?.problems ?? [];
  const doing = versions.doing.value;
  return (
    <section class="bot-gate" aria-labelledby="gate-title">
      <header class="row">
        <h3 id="gate-title">{t('versions.gate')}</h3>
        <span class="grow" />
        {check?.endedAt ? (
          <span class="lesser third">{t('versions.checkedAt', { time: times.clock(Date.parse(check.endedAt)) })}</span>
        ) : null}
        <button
          type="button"
          class={`button ${versions.checked.value ? '' : 'primary'}`}
          disabled={doing !== null || isUnderWay(check)}
          onClick={() => void versions.runCheck()}
        >
          {check ? t('versions.checkAgain') : t('versions.check')}
        </button>
      </header>
      <Problems definition={studio.draft.definition.value} problems={problems} />
      <div role="status">
        {check && isUnderWay(check) ? <Progress run={check} versions={versions} /> : null}
        {check ? <Ended run={check} /> : null}
        {check?.check && !versions.checked.value && !isUnderWay(check) ? (
          <p class="lesser brass-text">{t('versions.changedSince')}</p>
        ) : null}
      </div>
      {check?.check && !isUnderWay(check) ? <Rows rows={check.check.rows} /> : null}
      <Publish studio={studio} versions={versions} />
      <header class="row">
        <h3>{t('versions.replay')}</h3>
        <span class="grow" />
        <button
          type="button"
          class="button"
          disabled={doing !== null || isUnderWay(replay)}
          onClick={() => void versions.runReplay(REPLAYED)}
        >
          {t('versions.runReplay')}
        </button>
      </header>
      <p class="lesser second">{t('versions.replayText')}</p>
      <div role="status">
        {replay && isUnderWay(replay) ? <Progress run={replay} versions={versions} /> : null}
        {replay ? <Ended run={replay} /> : null}
      </div>
      {replay?.replay && !isUnderWay(replay) ? <Replay report={replay.replay} /> : null}
    </section>
  );
}
