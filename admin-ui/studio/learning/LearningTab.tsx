import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { LearningCluster, LearningReport } from '../../../protocol/studio.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { Problem } from '../../shared/Problem.tsx';
import { rich, t } from '../../shared/texts.ts';
import { confidence, count, percent } from '../figures.ts';
import { goTo, studioPath, studioPlace } from '../place.ts';
import type { Studio } from '../studio.model.ts';
import type { TabProps } from '../tabs.tsx';
import { ClusterPane } from './ClusterPane.tsx';
import { createLearning, nearOf, type Learning } from './learning.model.ts';

/** What was just settled can still be undone after the tab was left. */
const known = new WeakMap<Studio, Learning>();

function learningOf(studio: Studio): Learning {
  const learning = known.get(studio) ?? createLearning(studio);
  known.set(studio, learning);
  return learning;
}

const share = (part: number, whole: number): string => (whole === 0 ? t('learning.noFigure') : percent(part / whole));

function Figures({ figures }: Pick<LearningReport, 'figures'>) {
  const { conversations, contained, falselyContained, helpful, notHelpful } = figures;
  const rows = [
    ['contained', share(contained, conversations)],
    ['falselyContained', share(falselyContained, contained)],
    ['helpful', share(helpful, helpful + notHelpful)],
  ] as const;
  return (
    <dl class="learning-figures" aria-label={t('learning.figures')}>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt class="lesser second">{t(`learning.${name}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Arrows go from line to line. */
function moveFocus(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const lines = [...event.currentTarget.querySelectorAll('a')];
  const at = lines.findIndex((line) => line === document.activeElement);
  const next = lines[at + step];
  if (at < 0 || next === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  next.focus();
}

function Line({ cluster, near, open }: { cluster: LearningCluster; near: string | undefined; open: boolean }) {
  const { id, title, nearest, source } = cluster;
  return (
    <a class="cluster-row" href={studioPath('learning', id)} aria-current={open ? 'true' : undefined}>
      <span class="cluster-title" dir="auto">
        {title}
      </span>
      <b>
        <span aria-hidden="true">{t('learning.asked', { count: count(cluster.count) })}</span>
        <span class="only-heard">{t('learning.heardAsked', { count: cluster.count })}</span>
      </b>
      <span class="lesser second cluster-near">
        {near === undefined || nearest === null ? (
          t('learning.newIntent')
        ) : (
          <>
            {rich('learning.closest', { intent: <span class="mono">{near}</span> })} {confidence(nearest.confidence)}
          </>
        )}
      </span>
      <span class="lesser second">{t(`learning.source.${source}`)}</span>
    </a>
  );
}

function Bones() {
  return (
    <div class="studio-bones" aria-hidden="true">
      {[70, 55, 80, 45, 65].map((width, index) => (
        <span key={index} class="bone" style={{ width: `${width}%` }} />
      ))}
    </div>
  );
}

/** Questions that the bot did not answer well, grouped by meaning, and what becomes of them. */
export function LearningTab({ studio, definition }: TabProps) {
  const learning = useMemo(() => learningOf(studio), [studio]);
  const { item } = studioPlace();
  const settled = useSignal<string | null>(null);
  useEffect(() => void learning.load(), [learning]);
  const report = learning.report.value;
  const clusters = learning.clusters.value;
  const problem = learning.problem.value;
  const open = clusters.find(({ id }) => id === item) ?? clusters[0];
  const isItem = item !== null && open?.id === item;
  const settle = (): void => {
    const at = clusters.findIndex((cluster) => cluster === open);
    const next = clusters[at + 1] ?? clusters[at - 1];
    settled.value = next?.id ?? null;
    goTo('learning', next?.id, true);
  };
  return (
    <div class={`studio-columns learning ${isItem ? 'item-open' : 'list-open'}`}>
      <div class="studio-list">
        {problem === null ? null : (
          <div class="page-inset">
            <Problem text={problem} onRetry={() => void learning.load()} />
          </div>
        )}
        {report === null ? (
          problem === null ? (
            <Bones />
          ) : null
        ) : (
          <>
            <Figures figures={report.figures} />
            {clusters.length === 0 ? (
              <EmptyState title={t('learning.none')} text={t('learning.noneText')} />
            ) : (
              <>
                <header class="learning-head">
                  <h2>{t('learning.waiting', { count: count(clusters.length) })}</h2>
                  <p class="lesser second">{t('learning.text')}</p>
                </header>
                <nav class="cluster-rows" aria-label={t('learning.title')} onKeyDown={moveFocus}>
                  {clusters.map((cluster) => (
                    <Line
                      key={cluster.id}
                      cluster={cluster}
                      near={nearOf(cluster, definition)?.name}
                      open={cluster === open}
                    />
                  ))}
                </nav>
              </>
            )}
          </>
        )}
      </div>
      <div class="studio-editor">
        {open ? (
          <ClusterPane
            key={open.id}
            learning={learning}
            definition={definition}
            cluster={open}
            takesFocus={settled.value === open.id}
            onSettle={settle}
          />
        ) : null}
      </div>
    </div>
  );
}
