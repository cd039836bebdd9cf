import type { ComponentChildren } from 'preact';
import type { ThreadItem } from '../../client/index.ts';
import { Icon } from '../shared/Icon.tsx';
import { t, times } from '../shared/texts.ts';
import { intentWords, traceOf, understand } from './rows.ts';
import type { Understanding } from './rows.ts';

/** A confidence as a bar and a figure of two digits. */
function Confidence({ value }: { value: number }) {
  return (
    <span class="confidence">
      <span class="confidence-bar" aria-hidden="true">
        <i style={{ inlineSize: `${Math.round(value * 100)}%` }} />
      </span>
      <span class="mono">{value.toFixed(2)}</span>
    </span>
  );
}

function Summary({ understood }: { understood: Understanding }) {
  return (
    <span class="understood">
      <span class="third">{t('bot.understood')}</span>{' '}
      {understood.intent ? <span class="mono">{understood.intent}</span> : understood.rule ? null : t('bot.nothing')}
      {understood.confidence === undefined ? null : <Confidence value={understood.confidence} />}
      {understood.rule ? <span class="chip">{t('bot.rule', { rule: understood.rule })}</span> : null}
    </span>
  );
}

function Why({ understood }: { understood: Understanding }) {
  return (
    <div class="bot-why lesser">
      <p>
        <span class="third">{t('bot.why')}</span> {understood.why}
      </p>
      {understood.corrections.length > 0 ? (
        <p>
          <span class="third">{t('bot.corrections')}</span>{' '}
          {understood.corrections.map(({ from, to }) => `${from} → ${to}`).join(', ')}
        </p>
      ) : null}
      {understood.others.length > 0 ? (
        <ul class="bot-others">
          <li class="third">{t('bot.others')}</li>
          {understood.others.map((other) => (
            <li key={other.intent} class="row">
              <span class="grow cut">{intentWords(other.intent)}</span>
              <Confidence value={other.confidence} />
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

interface Props {
  items: readonly ThreadItem[];
  open: boolean;
  onToggle(): void;
  /** The answers themselves, drawn when unfolded. */
  children: ComponentChildren;
}

/** Answers of the bot, folded to one line that says what it understood. */
export function BotFold({ items, open, onToggle, children }: Props) {
  const trace = traceOf(items);
  const understood = trace ? understand(trace) : null;
  const from = times.clock(items[0]?.at ?? '');
  const to = times.clock(items.at(-1)?.at ?? '');
  const span = from === to ? from : t('bot.span', { from, to });
  return (
    <div class={`bot-fold ${open ? 'open' : ''}`}>
      <button type="button" class="fold-line" aria-expanded={open ? 'true' : 'false'} onClick={onToggle}>
        <Icon name="bot" />
        <span class="grow fold-text">
          <span class="row">
            <span class="second fold-count">{t('bot.answers', { count: items.length, span })}</span>
            {open ? null : <span class="third cut grow">{items[0]?.text}</span>}
          </span>
          {understood ? <Summary understood={understood} /> : null}
        </span>
        <Icon name="down" />
      </button>
      {open ? (
        <div class="fold-body">
          {children}
          {understood ? <Why understood={understood} /> : null}
        </div>
      ) : null}
    </div>
  );
}
