/** @jsxRuntime classic */
/** @jsx kit.h */
import type { VNode } from 'preact';
import type { ThreadItem } from '../../../client/index.ts';
import type { Model } from '../model.ts';
import * as kit from './kit.ts';

const rules = `.rate{display:flex;flex-wrap:wrap;align-items:center;gap:.25em .5em;padding:.25em}
.rate .chip{min-inline-size:3.2em}
.rate .chip[aria-pressed=true]{background:var(--accent);color:var(--accent-ink)}
@media (forced-colors:active){.rate .chip{border:1px solid}.rate .chip[aria-pressed=true]{forced-color-adjust:none;background:Highlight;color:HighlightText}}`;

/** What she has said of answers, by their ids. */
type Ratings = Record<string, boolean>;

const ratings = kit.state<Ratings | undefined>(undefined);
/** The answer whose rating did not arrive. */
const lost = kit.state('');

/** Session storage may be blocked or hold what is not ours; then what she said lives as long as its page. */
function stored(model: Model): Ratings {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(`${model.shell.memory}:rated`) ?? '');
    return typeof value === 'object' && value !== null ? (value as Ratings) : {};
  } catch {
    return {};
  }
}

function keep(model: Model, next: Ratings): void {
  ratings().value = next;
  try {
    sessionStorage.setItem(`${model.shell.memory}:rated`, JSON.stringify(next));
  } catch {
    // As above.
  }
}

async function rate(model: Model, { key, seq }: ThreadItem, helpful: boolean): Promise<void> {
  const before = ratings().peek() ?? {};
  if (!seq || before[key] === helpful) return;
  lost().value = '';
  keep(model, { ...before, [key]: helpful });
  try {
    const { conversation } = model.thread.peek();
    await model.connection.request('message.rate', { conversation, seq, helpful });
  } catch {
    const { [key]: _, ...others } = ratings().peek() ?? {};
    const said = before[key];
    keep(model, said === undefined ? others : { ...others, [key]: said });
    lost().value = key;
  }
}

/** Asks under the newest answer whether it helped; what she has said stays, and may be said otherwise. A "no" offers a person. */
export function Helpful({ model, item }: { model: Model; item: ThreadItem }): VNode | undefined {
  const { thread, outbox } = model;
  const { entries, state, conversation } = thread.value;
  const said = (ratings().value ??= stored(model))[item.key];
  if (said === undefined && entries.value.findLast(({ feedback }) => feedback)?.seq !== item.seq) return undefined;
  kit.dress(model, rules);
  const texts = kit.extraTexts(model);
  const last = entries.value.at(-1);
  // The chips below may offer it already.
  const offered = last?.seq === item.seq && last?.quickReplies?.some(({ title }) => title === texts.person);
  const button = (helpful: boolean, words: string): VNode => (
    <button class="chip" aria-pressed={said === helpful} onClick={() => void rate(model, item, helpful)}>
      {words}
    </button>
  );
  return (
    <div class="rate" role="group" aria-label={texts.helpful}>
      <span class="xs">{texts.helpful}</span>
      {button(true, texts.yes)}
      {button(false, texts.no)}
      <span class="xs" role="status">
        {lost().value === item.key ? texts.notNow : said === undefined ? '' : texts.thanks}
      </span>
      {said === false && !offered && state.value?.speaker === 'bot' && (
        <button class="chip" onClick={() => outbox.put('conversation.handOver', conversation, {})}>
          {texts.person}
        </button>
      )}
    </div>
  );
}
