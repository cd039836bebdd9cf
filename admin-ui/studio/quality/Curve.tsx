import { useSignal } from '@preact/signals';
import type { CurvePoint } from '../../../bot/index.ts';
import { t } from '../../shared/texts.ts';
import { confidence, percent } from '../figures.ts';
import type { TabProps } from '../tabs.tsx';
import { PLOT, plotOf, pointAt } from './plot.ts';
import type { Yardstick } from './yardstick.model.ts';

interface Curves {
  curve: readonly CurvePoint[];
  threshold: number;
  /** The live version's. */
  live: Yardstick | null;
}

function Drawing({ curve, threshold, live }: Curves) {
  const plot = plotOf(curve, threshold, live?.curve);
  const { width, height, left, right, bottom } = PLOT;
  const chosen = pointAt(curve, threshold);
  const toStart = plot.point.x > width / 2;
  return (
    <svg class="curve" viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      {plot.ticksY.map(({ at, share }) => (
        <g key={share}>
          <path class="curve-grid" d={`M${left} ${at}H${width - right}`} />
          <text x={left - 6} y={at + 4} text-anchor="end">
            {Math.round(share * 100)}
          </text>
        </g>
      ))}
      {plot.ticksX.map(({ at, share }) => (
        <text key={share} x={at} y={height - bottom + 16} text-anchor="middle">
          {Math.round(share * 100)}
        </text>
      ))}
      <path class="curve-area" d={plot.area} />
      {plot.other ? (
        <>
          <path class="curve-other" d={plot.other.line} />
          <circle class="curve-other-point" cx={plot.other.point.x} cy={plot.other.point.y} r={4} />
        </>
      ) : null}
      <path class="curve-line" d={plot.line} />
      <path class="curve-now" d={`M${plot.point.x} ${plot.point.y}V${height - bottom}`} />
      <circle class="curve-point" cx={plot.point.x} cy={plot.point.y} r={4.5} />
      <text
        class="curve-label"
        x={plot.point.x + (toStart ? -8 : 8)}
        y={Math.min(height - bottom - 6, plot.point.y + 16)}
        text-anchor={toStart ? 'end' : 'start'}
      >
        {t('curve.right', { share: percent(chosen?.precision ?? 1) })}
      </text>
    </svg>
  );
}

/** Which line is which, and what the live version makes of the same threshold. */
function Legend({ threshold, live }: { threshold: number; live: Yardstick }) {
  const point = pointAt(live.curve, threshold);
  return (
    <ul class="curve-legend tiny second">
      <li>
        <svg viewBox="0 0 24 8" aria-hidden="true" focusable="false">
          <path class="curve-line" d="M1 4H23" />
        </svg>
        {t('curve.draft')}
      </li>
      <li>
        <svg viewBox="0 0 24 8" aria-hidden="true" focusable="false">
          <path class="curve-other" d="M1 4H23" />
        </svg>
        {t('curve.live', {
          number: live.number,
          answered: percent(point?.coverage ?? 0),
          right: percent(point?.precision ?? 1),
        })}
      </li>
    </ul>
  );
}

function Table({ curve, threshold, live }: Curves) {
  const rows = curve.filter(
    ({ threshold: at }, index) => index % 10 === 0 || at === pointAt(curve, threshold)?.threshold,
  );
  return (
    <table class="curve-table">
      <caption class="only-heard">{t('curve.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('curve.threshold')}</th>
          <th scope="col">{t('curve.answered')}</th>
          <th scope="col">{t('curve.ofThat')}</th>
          {live ? <th scope="col">{t('curve.ofLive', { number: live.number })}</th> : null}
        </tr>
      </thead>
      <tbody>
        {rows.map((point) => {
          const isChosen = point.threshold === pointAt(curve, threshold)?.threshold;
          const before = live && pointAt(live.curve, point.threshold);
          return (
            <tr key={point.threshold} aria-current={isChosen ? 'true' : undefined}>
              <th scope="row">{confidence(point.threshold)}</th>
              <td>{percent(point.coverage)}</td>
              <td>{percent(point.precision)}</td>
              {before ? (
                <td>{t('curve.both', { answered: percent(before.coverage), right: percent(before.precision) })}</td>
              ) : null}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** When the bot answers by itself: the threshold, and what it costs and brings. */
export function Curve({ studio, definition, curve, live }: TabProps & Omit<Curves, 'threshold'>) {
  const asTable = useSignal(false);
  const { threshold } = definition.settings;
  const chosen = pointAt(curve, threshold);
  const words = {
    answered: percent(chosen?.coverage ?? 0),
    right: percent(chosen?.precision ?? 1),
    rest: percent(1 - (chosen?.coverage ?? 0)),
  };
  const set = (value: number): void =>
    studio.draft.edit(
      t('curve.changed'),
      (one) => ({
        ...one,
        settings: { ...one.settings, threshold: value, askBack: Math.min(one.settings.askBack, value) },
      }),
      'threshold',
    );
  return (
    <section class="side-section" aria-labelledby="curve-title">
      <header class="section-head">
        <h3 class="grow" id="curve-title">
          {t('curve.title')}
        </h3>
        <button
          type="button"
          class="as-link lesser"
          aria-pressed={asTable.value ? 'true' : 'false'}
          onClick={() => {
            asTable.value = !asTable.value;
          }}
        >
          {asTable.value ? t('curve.asDrawing') : t('curve.asTable')}
        </button>
      </header>
      <p class="lesser second">{t('curve.words', words)}</p>
      {asTable.value ? (
        <Table curve={curve} threshold={threshold} live={live} />
      ) : (
        <figure>
          <p class="tiny third" aria-hidden="true">
            {t('curve.axisRight')}
          </p>
          <Drawing curve={curve} threshold={threshold} live={live} />
          <p class="tiny third curve-axis" aria-hidden="true">
            {t('curve.axisAnswered')}
          </p>
          {live ? <Legend threshold={threshold} live={live} /> : null}
        </figure>
      )}
      <label class="threshold">
        <span class="only-heard">{t('curve.slider')}</span>
        <span class="tiny second" aria-hidden="true">
          {t('curve.bolder')}
        </span>
        <input
          type="range"
          min={0}
          max={100}
          value={Math.round(threshold * 100)}
          aria-valuetext={t('curve.value', { threshold: confidence(threshold), ...words })}
          onInput={(event) => set(Number(event.currentTarget.value) / 100)}
        />
        <span class="tiny second" aria-hidden="true">
          {t('curve.surer')}
        </span>
        <output class="mono strong" aria-hidden="true">
          {confidence(threshold)}
        </output>
      </label>
    </section>
  );
}
