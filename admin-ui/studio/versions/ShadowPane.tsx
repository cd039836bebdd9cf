import { useSignal } from '@preact/signals';
import { useEffect, useId } from 'preact/hooks';
import type { BotDefinition } from '../../../bot/index.ts';
import type { ShadowDifference, ShadowReport } from '../../../protocol/studio.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { Problem } from '../../shared/Problem.tsx';
import { t, times } from '../../shared/texts.ts';
import { addPhrases } from '../edits.ts';
import { confidence, count, exactPercent } from '../figures.ts';
import { IntentPicker } from '../parts/IntentPicker.tsx';
import type { Studio } from '../studio.model.ts';
import { Outcome } from './Outcome.tsx';
import { PinButton } from './PinButton.tsx';
import type { Pins } from './pins.model.ts';
import { agreement, type Shadow } from './shadow.model.ts';

interface Props {
  studio: Studio;
  shadow: Shadow;
  pins: Pins;
  definition: BotDefinition;
}

function Switch({ shadow }: { shadow: Shadow }) {
  const label = useId();
  const on = shadow.report.value?.on === true;
  return (
    <button
      type="button"
      class="shadow-switch"
      role="switch"
      aria-checked={on ? 'true' : 'false'}
      aria-labelledby={label}
      aria-disabled={shadow.switching.value || shadow.report.value === null ? 'true' : undefined}
      onClick={() => void (shadow.report.peek() && shadow.turn(!on))}
    >
      <span class={`switch ${on ? 'on' : ''}`} />
      <span id={label} class="lesser strong">
        {t('shadow.switch')}
      </span>
    </button>
  );
}

function Figures({ report }: { report: ShadowReport }) {
  const share = agreement(report);
  if (share === null) return null;
  const others = report.messages - report.same;
  return (
    <section class="shadow-figures" aria-label={t('shadow.figures')}>
      <p class="accuracy">
        <strong>{exactPercent(share)}</strong> <span>{t('shadow.same')}</span>
      </p>
      <span class="share-bar" aria-hidden="true">
        {report.same > 0 ? <span class="good-part" style={{ flexGrow: report.same }} /> : null}
        {others > 0 ? <span class="other-part" style={{ flexGrow: others }} /> : null}
      </span>
      <p class="lesser second">
        {t('shadow.counted', { count: report.messages })}
        {report.since === null
          ? ` · ${t('shadow.ended')}`
          : ` · ${t('shadow.since', { time: times.moment(report.since, Date.now()) })}`}
      </p>
    </section>
  );
}

/** How sure a bot was of the likeliest intent. */
function Sure({ of }: { of: number | undefined }) {
  if (of === undefined) return null;
  return <span class="lesser second"> · {t('shadow.confidence', { confidence: confidence(of) })}</span>;
}

interface DifferenceProps extends Pick<Props, 'pins'> {
  difference: ShadowDifference;
  onTeach(text: string): void;
}

function Difference({ difference, pins, onTeach }: DifferenceProps) {
  const { conversation, at, text, live, draft, beside } = difference;
  const { liveAnswer, liveConfidence, draftAnswer, draftConfidence } = difference;
  return (
    <li class="shadow-row">
      <div class="row shadow-said">
        <p class="grow" dir="auto">
          “{text}”
        </p>
        <time class="tiny third" dateTime={at}>
          {times.moment(at, Date.now())}
        </time>
      </div>
      <dl class="shadow-both">
        <dt>{t(beside === 'agent' ? 'shadow.agent' : 'shadow.live')}</dt>
        <dd>
          {live === null ? liveAnswer ? null : t('shadow.noReply') : <Outcome outcome={live} />}
          <Sure of={liveConfidence} />
          {liveAnswer ? <span class="shadow-answer">{liveAnswer}</span> : null}
        </dd>
        <dt>{t('shadow.draft')}</dt>
        <dd>
          <Outcome outcome={draft} />
          <Sure of={draftConfidence} />
          {draftAnswer ? <span class="shadow-answer">{draftAnswer}</span> : null}
        </dd>
      </dl>
      <div class="row shadow-tools">
        <button
          type="button"
          class="button quiet small"
          aria-label={t('shadow.teachLabel', { text: text.slice(0, 80) })}
          onClick={() => onTeach(text)}
        >
          {t('try.teach')}
        </button>
        {beside === 'agent' ? null : <PinButton pins={pins} conversation={conversation} text={text} />}
      </div>
    </li>
  );
}

function Report({ report, shadow }: { report: ShadowReport; shadow: Shadow }) {
  if (report.messages > 0) return <Figures report={report} />;
  if (report.on) {
    const since = report.since ?? new Date().toISOString();
    return (
      <EmptyState title={t('shadow.waits')} text={t('shadow.waitsText', { time: times.moment(since, Date.now()) })} />
    );
  }
  return (
    <EmptyState title={t('shadow.off')} text={t('shadow.offText')}>
      <button type="button" class="button primary" onClick={() => void shadow.turn(true)}>
        {t('shadow.turnOn')}
      </button>
    </EmptyState>
  );
}

/** The draft beside the live bot and beside people: how often it would have done the same, and where not. */
export function ShadowPane({ studio, shadow, pins, definition }: Props) {
  const teaching = useSignal<string | null>(null);
  useEffect(() => shadow.open(), [shadow]);
  const report = shadow.report.value;
  const problem = shadow.problem.value;
  const differences = report?.differences ?? [];
  const words = teaching.value;
  return (
    <>
      <header class="version-head">
        <div>
          <h2>{t('shadow.title')}</h2>
          <p class="lesser second">{t('shadow.text')}</p>
        </div>
        <Switch shadow={shadow} />
      </header>
      <div class="proof-body">
        {problem ? <Problem text={problem} onRetry={() => void shadow.load()} /> : null}
        {report === null ? (
          problem ? null : (
            <div class="studio-bones" aria-hidden="true">
              {[30, 60, 45].map((width, index) => (
                <span key={index} class="bone" style={{ width: `${width}%` }} />
              ))}
            </div>
          )
        ) : (
          <Report report={report} shadow={shadow} />
        )}
        {report === null || report.messages === 0 ? null : (
          <section aria-labelledby="shadow-differences">
            <h3 id="shadow-differences">{t('shadow.differences')}</h3>
            {differences.length === 0 ? <p class="second">{t('shadow.none')}</p> : null}
            {report.messages - report.same > differences.length ? (
              <p class="lesser second">{t('shadow.newest', { shown: count(differences.length) })}</p>
            ) : null}
            <ul class="shadow-rows">
              {differences.map((difference) => (
                <Difference
                  key={`${difference.conversation} ${difference.at}`}
                  difference={difference}
                  pins={pins}
                  onTeach={(text) => {
                    teaching.value = text;
                  }}
                />
              ))}
            </ul>
          </section>
        )}
      </div>
      {words === null ? null : (
        <IntentPicker
          title={t('try.teachTitle')}
          definition={definition}
          onPick={(intent) => {
            teaching.value = null;
            studio.removed(t('try.taught', { intent }), (bot) => addPhrases(bot, intent, [words]));
          }}
          onClose={() => {
            teaching.value = null;
          }}
        />
      )}
    </>
  );
}
