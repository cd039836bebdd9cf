import { useEffect, useMemo } from 'preact/hooks';
import type { DefinitionProblem } from '../../../protocol/studio.ts';
import { Icon } from '../../shared/Icon.tsx';
import { Problem } from '../../shared/Problem.tsx';
import { t } from '../../shared/texts.ts';
import { count, exactPercent, percent, points } from '../figures.ts';
import { studioPath } from '../place.ts';
import { placeOf, problemsNow, problemWords } from '../problems.ts';
import { StartList } from '../start/StartList.tsx';
import { besideSteps, startSteps } from '../start/steps.ts';
import type { TabProps } from '../tabs.tsx';
import type { JudgedDraft } from '../trainer/trainer.model.ts';
import { adviceWords } from './advice.ts';
import { Confusions } from './Confusions.tsx';
import { Curve } from './Curve.tsx';
import { isFair, isTooLittle, phrasesOf } from './trust.ts';
import type { Yardstick } from './yardstick.model.ts';
import { yardstickOf } from './yardstick.model.ts';

const WEAKEST = 6;
const MOST_PROBLEMS = 20;

/** Of an intent: what else would help it stands in its own editor. */
const MOST_ADVICE = 2;

/** The live version's figures, and whether they can stand beside the draft's. */
interface Beside {
  live: Yardstick;
  fair: boolean;
}

function Accuracy({ judged, beside }: { judged: JudgedDraft; beside: Beside | null }) {
  const { accuracy, right, phrases } = judged.quality;
  const difference = beside === null ? 0 : accuracy - beside.live.accuracy;
  return (
    <section class="side-section" aria-label={t('quality.accuracy')}>
      <p class="accuracy">
        <strong>{exactPercent(accuracy)}</strong> <span>{t('quality.right')}</span>
        {beside === null ? null : beside.fair ? (
          <span class={`chip ${difference < -0.0005 ? 'brass' : 'good-chip'}`}>
            {t('quality.against', { points: points(difference), number: beside.live.number })}
          </span>
        ) : (
          <span class="chip" title={t('quality.notComparableWhy')}>
            {t('quality.notComparable', { number: beside.live.number })}
          </span>
        )}
      </p>
      <p class="lesser second">{t('quality.of', { right: count(right), phrases: count(phrases) })}</p>
      {isTooLittle(judged.of) ? <p class="lesser brass-text">{t('quality.tooLittle')}</p> : null}
    </section>
  );
}

/** What stands in the way of publishing, with the way to each place. */
function Mend({ definition, problems }: Pick<TabProps, 'definition'> & { problems: readonly DefinitionProblem[] }) {
  const isListed = startSteps(definition).some(({ done }) => !done);
  return (
    <details class="side-section mend">
      <summary class="lesser rings">
        <Icon name="right" size="small" />
        {t(isListed ? 'quality.problemsMore' : 'quality.problems', { count: problems.length })}
      </summary>
      <ul>
        {problems.slice(0, MOST_PROBLEMS).map((problem) => {
          const place = placeOf(problem, definition);
          return (
            <li key={problem.path + problem.message} class="lesser">
              {place ? (
                <a class="mono" href={studioPath(place.part, place.item)}>
                  {place.name}
                </a>
              ) : null}{' '}
              {problemWords(problem)}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

function Weakest({ studio }: Pick<TabProps, 'studio'>) {
  const intents = studio.trainer.judged.value?.quality.intents ?? [];
  const weak = intents
    .filter(({ advice }) => advice.length > 0)
    .toSorted((one, other) => one.recall - other.recall)
    .slice(0, WEAKEST);
  if (weak.length === 0) return null;
  return (
    <section class="side-section" aria-labelledby="weak-title">
      <header class="section-head">
        <h3 class="grow" id="weak-title">
          {t('quality.weak')}
        </h3>
      </header>
      <ul class="weak">
        {weak.map(({ intent, recall, advice }) => (
          <li key={intent}>
            <a class="mono lesser" href={studioPath('intents', intent)}>
              {intent}
            </a>
            <span class="figure tiny third">{percent(recall)}</span>
            {advice.slice(0, MOST_ADVICE).map((one) => (
              <span key={adviceWords(one)} class="lesser second weak-advice">
                {adviceWords(one)}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Bones({ phrases }: { phrases: number }) {
  return (
    <>
      <p class="side-section second lesser">{t('quality.coming', { phrases: count(phrases) })}</p>
      <div class="studio-bones" aria-hidden="true">
        {[30, 60, 80, 75, 60].map((width, index) => (
          <span key={index} class="bone" style={{ width: `${width}%` }} />
        ))}
      </div>
    </>
  );
}

/** How well the draft understands: tried with each phrase held back, while it is being written. */
export function QualityPane({ studio, definition }: TabProps) {
  const judged = studio.trainer.judged.value;
  const failure = studio.trainer.failure.value;
  const problems = besideSteps(definition, problemsNow(studio));
  const phrases = definition.intents.reduce((sum, intent) => sum + intent.phrases.length, 0);
  const yardstick = yardstickOf(studio);
  useEffect(() => yardstick.follow(), [yardstick]);
  const live = yardstick.value.value;
  const beside = useMemo<Beside | null>(
    () => (live && judged ? { live, fair: isFair(phrasesOf(judged.of), live.phrases) } : null),
    [live, judged],
  );
  return (
    <div class="side-scroll" tabIndex={0} role="region" aria-label={t('side.quality')}>
      {failure ? (
        <div class="page-inset">
          <Problem
            text={t('quality.failed', {
              why: failure.problems[0] ? problemWords(failure.problems[0]) : failure.message,
            })}
            onRetry={() => studio.trainer.follow(definition)}
          />
        </div>
      ) : null}
      {definition.intents.length === 0 ? null : <StartList studio={studio} definition={definition} />}
      {!failure && problems.length > 0 ? <Mend definition={definition} problems={problems} /> : null}
      {phrases === 0 ? (
        <p class="side-section second lesser">{t('quality.empty')}</p>
      ) : judged ? (
        <>
          <Accuracy judged={judged} beside={beside} />
          <Confusions studio={studio} confusions={judged.quality.confusions} />
          <Curve
            studio={studio}
            definition={definition}
            curve={judged.quality.curve}
            live={beside?.fair === true ? live : null}
          />
          <Weakest studio={studio} />
        </>
      ) : failure ? null : (
        <Bones phrases={phrases} />
      )}
    </div>
  );
}
