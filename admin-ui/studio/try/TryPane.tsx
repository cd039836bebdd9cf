import { useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { BotReply } from '../../../bot/index.ts';
import { Icon } from '../../shared/Icon.tsx';
import { Problem } from '../../shared/Problem.tsx';
import { t } from '../../shared/texts.ts';
import { confidence } from '../figures.ts';
import { IntentPicker } from '../parts/IntentPicker.tsx';
import type { Studio } from '../studio.model.ts';
import type { TabProps } from '../tabs.tsx';
import { CallAnswer, FormFill } from './TryInputs.tsx';
import { createTryOut, type TryOut, type TryTurn } from './try.model.ts';

/** Reasons that are shown at first. */
const REASONS = 8;

/** A talk outlives the pane that shows it. */
const talks = new WeakMap<Studio, TryOut>();

function talkOf(studio: Studio): TryOut {
  const known = talks.get(studio) ?? createTryOut(studio);
  talks.set(studio, known);
  return known;
}

function Extras({ reply, talk }: { reply: BotReply; talk: TryOut }) {
  const { quickReplies = [], cards = [], links = [] } = reply;
  return (
    <>
      {cards.map(({ title, text }) => (
        <p key={title} class="try-card">
          <b>{title}</b> {text}
        </p>
      ))}
      {links.map(({ title, url }) => (
        <p key={url} class="lesser">
          {title} <span class="third mono">{url}</span>
        </p>
      ))}
      {quickReplies.length === 0 ? null : (
        <span class="try-replies">
          {quickReplies.map(({ title, text }) => (
            <button key={title} type="button" class="button small" onClick={() => void talk.say(text ?? title)}>
              {title}
            </button>
          ))}
        </span>
      )}
    </>
  );
}

function Reasons({ turn, threshold }: { turn: TryTurn; threshold: number }) {
  const { trace } = turn.turn;
  const { explanation } = turn;
  const slots = Object.entries(turn.turn.state.slots);
  const most = Math.max(...(explanation?.features ?? []).map(({ weight }) => Math.abs(weight)), 0.001);
  return (
    <section class="side-section try-reasons" aria-label={t('try.reasons')}>
      <p class="lesser">{trace.why}</p>
      <ul class="try-best">
        {trace.best.map((best) => (
          <li key={best.intent}>
            <span class="mono">{best.intent}</span>
            <meter min={0} max={1} low={threshold} optimum={1} value={best.confidence} aria-hidden="true" />
            <span class="mono">{confidence(best.confidence)}</span>
          </li>
        ))}
      </ul>
      <dl class="try-facts">
        <dt>{t('try.threshold')}</dt>
        <dd class="mono">{confidence(threshold)}</dd>
        {trace.rule ? (
          <>
            <dt>{t('try.rule')}</dt>
            <dd>{trace.rule}</dd>
          </>
        ) : null}
        {trace.flow ? (
          <>
            <dt>{t('try.flow')}</dt>
            <dd class="mono">{trace.flow}</dd>
          </>
        ) : null}
        {trace.language ? (
          <>
            <dt>{t('try.language')}</dt>
            <dd>{trace.language}</dd>
          </>
        ) : null}
        {trace.corrections?.map(({ from, to }) => (
          <>
            <dt>{t('try.readAs')}</dt>
            <dd>
              {from} → {to}
            </dd>
          </>
        ))}
        {slots.map(([name, value]) => (
          <>
            <dt class="mono">{name}</dt>
            <dd>{value}</dd>
          </>
        ))}
      </dl>
      {explanation && explanation.features.length > 0 ? (
        <>
          <h3>{t('try.features')}</h3>
          <ul class="try-features">
            {explanation.features.slice(0, REASONS).map(({ text, kind, weight }) => (
              <li key={`${kind} ${text}`} class={weight < 0 ? 'against' : 'for'}>
                <span>{text}</span>
                <span class="try-bar" aria-hidden="true">
                  <span style={{ inlineSize: `${Math.round((Math.abs(weight) / most) * 100)}%` }} />
                </span>
                <span class="lesser second">
                  {t(weight < 0 ? 'try.against' : 'try.for')} {confidence(Math.abs(weight))}
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

function Switches({ talk }: { talk: TryOut }) {
  return (
    <fieldset class="try-world">
      <legend class="only-heard">{t('try.world')}</legend>
      {(['open', 'online'] as const).map((name) => (
        <label key={name} class="row lesser">
          <input
            type="checkbox"
            checked={talk[name].value}
            onChange={(event) => {
              talk[name].value = event.currentTarget.checked;
            }}
          />
          {t(`try.${name}`)}
        </label>
      ))}
    </fieldset>
  );
}

/** Talks with the draft, and shows why it answers as it does. */
export function TryPane({ studio, definition }: TabProps) {
  const talk = useMemo(() => talkOf(studio), [studio]);
  const text = useSignal('');
  const picking = useSignal(false);
  const log = useRef<HTMLDivElement>(null);
  const lines = talk.lines.value;
  const last = talk.last.value;
  useEffect(() => {
    log.current?.lastElementChild?.scrollIntoView({ block: 'nearest' });
  }, [lines.length, talk.form.value, talk.call.value]);
  return (
    <div class="try-pane">
      <div class="try-head">
        <Switches talk={talk} />
        {lines.length === 0 ? null : (
          <div class="row">
            <button type="button" class="button quiet small" onClick={() => void talk.keep()}>
              {t('try.keep')}
            </button>
            {talk.over.value ? null : (
              <button type="button" class="button quiet small" onClick={talk.reset}>
                {t('try.reset')}
              </button>
            )}
          </div>
        )}
      </div>
      {talk.failure.value ? <Problem text={talk.failure.value} /> : null}
      <div class="try-log" role="log" aria-label={t('try.talk')} ref={log} tabIndex={0}>
        {lines.length === 0 ? <p class="second lesser">{t('try.empty')}</p> : null}
        {lines.map((line, index) => (
          <div key={index} class={`try-line ${line.from}`}>
            <span class="only-heard">{t(`try.from.${line.from}`)} </span>
            {line.text.trim() === '' && line.reply?.cards === undefined ? (
              <p class="second">{t('try.noWords')}</p>
            ) : (
              <p dir="auto">{line.text}</p>
            )}
            {line.reply ? <Extras reply={line.reply} talk={talk} /> : null}
          </div>
        ))}
      </div>
      {talk.form.value ? <FormFill key={lines.length} form={talk.form.value} talk={talk} /> : null}
      {talk.call.value ? <CallAnswer key={talk.call.value.id} call={talk.call.value} talk={talk} /> : null}
      {talk.busy.value && studio.trainer.training.value ? (
        <p class="try-note lesser second" role="status">
          {t('try.training')}
        </p>
      ) : null}
      {talk.over.value ? (
        <div class="try-form try-over" role="status">
          <span class="grow lesser second">{t('try.over')}</span>
          <button type="button" class="button primary" onClick={talk.reset}>
            {t('try.reset')}
          </button>
        </div>
      ) : (
        <form
          class="try-form"
          onSubmit={(event) => {
            event.preventDefault();
            void talk.say(text.value);
            text.value = '';
          }}
        >
          <input
            class="field-input"
            aria-label={t('try.write')}
            placeholder={t('try.write')}
            maxLength={2_000}
            value={text.value}
            onInput={(event) => {
              text.value = event.currentTarget.value;
            }}
          />
          <button type="submit" class="button primary square" aria-label={t('try.send')} title={t('try.send')}>
            <Icon name="send" />
          </button>
        </form>
      )}
      {last ? (
        <>
          {last.text === '' ? null : (
            <div class="row try-teach">
              <span class="grow lesser second">“{last.text}”</span>
              <button
                type="button"
                class="button small"
                onClick={() => {
                  picking.value = true;
                }}
              >
                {t('try.teach')}
              </button>
            </div>
          )}
          <Reasons turn={last} threshold={definition.settings.threshold} />
        </>
      ) : null}
      {picking.value ? (
        <IntentPicker
          title={t('try.teachTitle')}
          definition={definition}
          onPick={(intent) => {
            picking.value = false;
            talk.teach(intent);
          }}
          onClose={() => {
            picking.value = false;
          }}
        />
      ) : null}
    </div>
  );
}
