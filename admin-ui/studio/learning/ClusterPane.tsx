import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { BotDefinition } from '../../../bot/index.ts';
import type { LearningCluster } from '../../../protocol/studio.ts';
import { TextField } from '../../shared/Field.tsx';
import { Icon } from '../../shared/Icon.tsx';
import { t } from '../../shared/texts.ts';
import { count } from '../figures.ts';
import { IntentPicker } from '../parts/IntentPicker.tsx';
import { studioPath } from '../place.ts';
import { nearOf, titleFrom, type Learning } from './learning.model.ts';

interface Props {
  learning: Learning;
  definition: BotDefinition;
  cluster: LearningCluster;
  /** The one before it was just settled from the keyboard or by a click: what is read goes on here. */
  takesFocus: boolean;
  /** Before it is settled: opens the next. */
  onSettle(): void;
}

function Wordings({ learning, cluster }: Pick<Props, 'learning' | 'cluster'>) {
  return (
    <fieldset class="cluster-part">
      <legend class="field-label">{t('learning.wordings')}</legend>
      {cluster.phrases.map((phrase) => (
        <label key={phrase.text} class="cluster-line">
          <input
            class="choice-box"
            type="checkbox"
            checked={learning.isChosen(cluster, phrase.text)}
            onChange={(event) => learning.choose(cluster, phrase.text, event.currentTarget.checked)}
          />
          <span class="grow" dir="auto">
            {phrase.text}
          </span>
          <span class="lesser second">{t('learning.asked', { count: count(phrase.count) })}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** One question in its wordings: taught to an intent, made one of its own, or left to people. */
export function ClusterPane({ learning, definition, cluster, takesFocus, onSettle }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const picking = useSignal(false);
  const title = useSignal(titleFrom(cluster.title));
  const answer = useSignal(cluster.replies[0]?.text ?? '');
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  const near = nearOf(cluster, definition);
  const isNothing = !cluster.phrases.some(({ text }) => learning.isChosen(cluster, text));
  const settle = (act: () => void): void => {
    onSettle();
    act();
  };
  const add = (intent: string): void => settle(() => learning.add(cluster, intent));
  return (
    <>
      <div class="narrow-bar only-phone">
        <a class="button quiet small" href={studioPath('learning')}>
          <Icon name="left" /> {t('studio.back')}
        </a>
      </div>
      <header class="cluster-head">
        <h2 ref={heading} class="cluster-heading" tabIndex={-1} dir="auto" title={cluster.title}>
          {cluster.title}
        </h2>
        <p class="lesser second">
          {t('learning.facts', { count: cluster.count })}
          {cluster.phrases.length > 1 ? t('learning.wordingsCount', { count: cluster.phrases.length }) : '.'}
        </p>
      </header>
      <div class="cluster-body" tabIndex={0} role="region" aria-label={cluster.title}>
        <Wordings learning={learning} cluster={cluster} />
        {cluster.replies.length === 0 ? null : (
          <fieldset class="cluster-part">
            <legend class="field-label">{t('learning.replies')}</legend>
            {[...cluster.replies, { text: '', agent: '' }].map((reply) => (
              <label key={reply.text} class="cluster-line">
                <input
                  class="choice-box round"
                  type="radio"
                  name={`reply ${cluster.id}`}
                  checked={answer.value === reply.text}
                  onChange={() => {
                    answer.value = reply.text;
                  }}
                />
                <span class="grow" dir="auto">
                  {reply.text === '' ? t('learning.noReply') : reply.text}
                  {reply.agent === '' ? null : <span class="lesser second cluster-agent">{reply.agent}</span>}
                </span>
              </label>
            ))}
          </fieldset>
        )}
        <TextField
          label={t('learning.name')}
          maxLength={60}
          value={title.value}
          onInput={(value) => {
            title.value = value;
          }}
        />
      </div>
      <footer class="cluster-foot">
        <button type="button" class="button" onClick={() => settle(() => learning.dismiss(cluster))}>
          {t('learning.dismiss')}
        </button>
        <span class="grow" />
        <button
          type="button"
          class="button"
          disabled={isNothing}
          onClick={() => {
            picking.value = true;
          }}
        >
          {t('learning.add')}
        </button>
        <button
          type="button"
          class={`button ${near ? '' : 'primary'}`}
          disabled={isNothing || title.value.trim() === ''}
          onClick={() => settle(() => learning.make(cluster, title.value, answer.value))}
        >
          {t('learning.make')}
        </button>
        {near ? (
          <button type="button" class="button primary" disabled={isNothing} onClick={() => add(near.name)}>
            <span class="cut">{t('learning.teach', { intent: near.name })}</span>
          </button>
        ) : null}
      </footer>
      {picking.value ? (
        <IntentPicker
          title={t('learning.addTitle')}
          definition={definition}
          onPick={(intent) => {
            picking.value = false;
            add(intent);
          }}
          onClose={() => {
            picking.value = false;
          }}
        />
      ) : null}
    </>
  );
}
