import { useSignal } from '@preact/signals';
import type { BotDefinition } from '../../../bot/index.ts';
import type { DefinitionProblem } from '../../../protocol/studio.ts';
import { TextField } from '../../shared/Field.tsx';
import { Icon } from '../../shared/Icon.tsx';
import { t, times } from '../../shared/texts.ts';
import { studioPath } from '../place.ts';
import { placeOf, problemWords } from '../problems.ts';
import type { Studio } from '../studio.model.ts';
import { CheckRows } from './CheckRows.tsx';
import type { Pins } from './pins.model.ts';
import { ReplayPane } from './ReplayPane.tsx';
import { Ended, isUnderWay, Progress } from './RunProgress.tsx';
import type { Versions } from './versions.model.ts';

interface Props {
  studio: Studio;
  versions: Versions;
}

const MOST_PROBLEMS = 20;

function Publish({ studio, versions }: Props) {
  const note = useSignal('');
  const all = studio.overview.value?.versions ?? [];
  const number = (all[0]?.number ?? 0) + 1;
  const live = all.find((one) => one.live);
  const isChecked = versions.checked.value && versions.check.value?.state === 'done';
  const isSame = live !== undefined && versions.same.value;
  const passed = !isSame && isChecked && versions.check.value?.check?.passed === true;
  const doing = versions.doing.value;
  const inTheWay = isChecked ? t('versions.standsInTheWay') : t('versions.checkFirst');
  const why = isSame ? t('versions.isLive', { number: live.number }) : passed ? null : inTheWay;
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
export function GatePane({ studio, versions, pins }: Props & { pins: Pins }) {
  const check = versions.check.value;
  const isRunning = isUnderWay(check);
  const overtakenBy = versions.overtakenBy.value;
  const problems = studio.draft.held.value?.problems ?? [];
  return (
    <section class="bot-gate" aria-labelledby="gate-title">
      <header class="row">
        <div class="grow">
          <h3 id="gate-title">{t('versions.gate')}</h3>
          {check?.endedAt ? (
            <p class="lesser third">{t('versions.checkedAt', { time: times.clock(Date.parse(check.endedAt)) })}</p>
          ) : null}
        </div>
        <button
          type="button"
          class={`button ${versions.checked.value || versions.same.value ? '' : 'primary'}`}
          disabled={versions.doing.value !== null || isRunning}
          onClick={() => void versions.runCheck()}
        >
          {check ? t('versions.checkAgain') : t('versions.check')}
        </button>
      </header>
      <Problems definition={studio.draft.definition.value} problems={problems} />
      <div role="status">
        {check && isRunning ? <Progress run={check} versions={versions} /> : null}
        {check ? <Ended run={check} /> : null}
        {check?.check && !versions.checked.value && !isRunning ? (
          <p class="lesser brass-text">
            {overtakenBy === null ? t('versions.changedSince') : t('versions.wentLiveSince', { number: overtakenBy })}
          </p>
        ) : null}
      </div>
      {check?.check && !isRunning ? <CheckRows rows={check.check.rows} /> : null}
      {check === null && problems.length === 0 ? <p class="lesser second">{t('versions.gateText')}</p> : null}
      <Publish studio={studio} versions={versions} />
      <ReplayPane versions={versions} pins={pins} />
    </section>
  );
}
