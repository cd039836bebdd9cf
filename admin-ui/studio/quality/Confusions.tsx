import { useSignal } from '@preact/signals';
import type { Confusion } from '../../../bot/index.ts';
import { Icon } from '../../shared/Icon.tsx';
import { t } from '../../shared/texts.ts';
import { movePhrase } from '../edits.ts';
import { confidence } from '../figures.ts';
import { showPhrase } from '../intents/wanted.ts';
import { studioPath } from '../place.ts';
import type { Studio } from '../studio.model.ts';
import type { Pair } from './pairs.ts';
import { pairsOf } from './pairs.ts';

/** Pairs, and phrases of a pair, that are shown at first. */
const FIRST = 8;
const FIRST_PHRASES = 6;

function PairRow({ studio, pair, open }: { studio: Studio; pair: Pair; open: boolean }) {
  const all = useSignal(false);
  const phrases = all.value ? pair.phrases : pair.phrases.slice(0, FIRST_PHRASES);
  return (
    <details class="pair" open={open}>
      <summary>
        <Icon name="right" size="small" />
        <span class="grow mono tiny pair-names">
          {pair.one} <Icon name="swap" size="small" /> <span class="only-heard">{t('quality.and')}</span> {pair.other}
        </span>
        <b class="figure">{pair.times}</b>
      </summary>
      <ul>
        {phrases.map((phrase) => (
          <li key={`${phrase.from} ${phrase.text}`}>
            <a
              class="grow lesser cut"
              href={studioPath('intents', phrase.from)}
              title={t('quality.standsIn', { intent: phrase.from })}
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                showPhrase(phrase.from, phrase.text);
              }}
            >
              {phrase.text}
            </a>
            <span class="figure tiny third">{confidence(phrase.confidence)}</span>
            <button
              type="button"
              class="as-link lesser"
              aria-label={t('quality.moveLabel', { phrase: phrase.text, intent: phrase.to })}
              title={t('quality.moveTo', { intent: phrase.to })}
              onClick={() =>
                studio.removed(t('phrases.moved', { intent: phrase.to }), (definition) =>
                  movePhrase(definition, phrase.text, phrase.from, phrase.to),
                )
              }
            >
              {t('quality.move')}
            </button>
          </li>
        ))}
        {pair.phrases.length > phrases.length ? (
          <li>
            <button
              type="button"
              class="as-link lesser"
              onClick={() => {
                all.value = true;
              }}
            >
              {t('quality.morePhrases', { count: pair.phrases.length - phrases.length })}
            </button>
          </li>
        ) : null}
      </ul>
    </details>
  );
}

/** Which intents are taken for each other, and because of which phrases. */
export function Confusions({ studio, confusions }: { studio: Studio; confusions: readonly Confusion[] }) {
  const all = useSignal(false);
  const pairs = pairsOf(confusions);
  const shown = all.value ? pairs : pairs.slice(0, FIRST);
  return (
    <section class="side-section" aria-labelledby="confusions-title">
      <header class="section-head">
        <h3 class="grow" id="confusions-title">
          {t('quality.confusions')}
        </h3>
        {pairs.length > 0 ? <span class="tiny third">{t('quality.times')}</span> : null}
      </header>
      {pairs.length === 0 ? <p class="lesser second">{t('quality.noConfusions')}</p> : null}
      {shown.map((pair, index) => (
        <PairRow key={`${pair.one} ${pair.other}`} studio={studio} pair={pair} open={index === 0} />
      ))}
      {pairs.length > shown.length ? (
        <button
          type="button"
          class="as-link lesser"
          onClick={() => {
            all.value = true;
          }}
        >
          {t('quality.more', { count: pairs.length - shown.length })}
        </button>
      ) : null}
    </section>
  );
}
