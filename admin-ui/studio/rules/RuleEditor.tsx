import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Answer, BotDefinition, KeywordRule, RuleAction } from '../../../bot/index.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { Field, SelectField } from '../../shared/Field.tsx';
import { Icon } from '../../shared/Icon.tsx';
import { t } from '../../shared/texts.ts';
import { moveItem, optional, removeAt, withRule } from '../edits.ts';
import { AnswerEditor } from '../parts/AnswerEditor.tsx';
import { LinesField } from '../parts/LinesField.tsx';
import { ProblemList } from '../parts/ProblemList.tsx';
import { goTo } from '../place.ts';
import type { TabProps } from '../tabs.tsx';
import { addRule } from './RuleList.tsx';
import { RuleTests } from './RuleTests.tsx';

type Change = (what: string, next: (rule: KeywordRule) => KeywordRule, merge?: string) => void;
type ActionKind = 'intent' | 'handOver' | 'answer' | 'flow';

const kindOf = (action: RuleAction): ActionKind =>
  'intent' in action ? 'intent' : 'handOver' in action ? 'handOver' : 'flow' in action ? 'flow' : 'answer';

function actionOf(kind: ActionKind, definition: BotDefinition): RuleAction {
  if (kind === 'intent') return { intent: definition.intents[0]?.name ?? '' };
  if (kind === 'flow') return { flow: definition.flows?.[0]?.name ?? '' };
  return kind === 'handOver' ? { handOver: 'asked' } : { answer: { text: '' } };
}

function Action({ definition, rule, change }: { definition: BotDefinition; rule: KeywordRule; change: Change }) {
  const { action } = rule;
  const set = (next: RuleAction, merge?: string): void =>
    change(t('rule.changed'), (one) => ({ ...one, action: next }), merge);
  const flows = definition.flows ?? [];
  const kinds: ActionKind[] = ['intent', 'answer', ...(flows.length > 0 ? (['flow'] as const) : []), 'handOver'];
  return (
    <section class="editor-section" aria-labelledby="rule-action">
      <header class="section-head">
        <h2 id="rule-action">{t('rule.then')}</h2>
      </header>
      <SelectField
        label={t('rule.does')}
        value={kindOf(action)}
        options={kinds.map((kind) => ({ value: kind, label: t(`rule.kind.${kind}`) }))}
        onChange={(kind) => set(actionOf(kind as ActionKind, definition))}
      />
      {'intent' in action ? (
        <SelectField
          label={t('rule.intent')}
          value={action.intent}
          options={definition.intents.map(({ name }) => ({ value: name, label: name }))}
          onChange={(intent) => set({ intent })}
        />
      ) : null}
      {'flow' in action ? (
        <SelectField
          label={t('rule.flow')}
          value={action.flow}
          options={flows.map((flow) => ({ value: flow.name, label: flow.title || flow.name }))}
          onChange={(flow) => set({ flow })}
        />
      ) : null}
      {'handOver' in action ? (
        <SelectField
          label={t('rule.reason')}
          value={action.handOver}
          options={(['asked', 'rule', 'anger', 'misses'] as const).map((reason) => ({
            value: reason,
            label: t(`rule.reason.${reason}`),
          }))}
          onChange={(reason) => set({ handOver: reason as 'asked' })}
        />
      ) : null}
      {'answer' in action ? (
        <AnswerEditor
          definition={definition}
          answer={action.answer}
          onChange={(answer: Answer, merge) => set({ answer }, merge && `${merge} ${rule.name}`)}
        />
      ) : null}
    </section>
  );
}

function Conditions({ rule, change }: { rule: KeywordRule; change: Change }) {
  const words = (field: 'any' | 'and' | 'not' | 'patterns') => (values: string[]) =>
    change(
      t('rule.changed'),
      (one) => (field === 'any' ? { ...one, any: values } : optional(one, field, values)),
      `rule ${field} ${rule.name}`,
    );
  return (
    <section class="editor-section" aria-labelledby="rule-when">
      <header class="section-head">
        <h2 id="rule-when">{t('rule.when')}</h2>
        <span class="lesser second cut grow">{t('rule.whenHint')}</span>
      </header>
      <LinesField label={t('rule.any')} hint={t('rule.anyHint')} values={rule.any} onChange={words('any')} />
      <LinesField
        label={t('rule.patterns')}
        hint={t('rule.patternsHint')}
        values={rule.patterns ?? []}
        onChange={words('patterns')}
        rows={2}
        mono
      />
      <LinesField label={t('rule.and')} values={rule.and ?? []} onChange={words('and')} rows={2} />
      <LinesField label={t('rule.not')} values={rule.not ?? []} onChange={words('not')} rows={2} />
      <div class="field-pair">
        <SelectField
          label={t('rule.typos')}
          value={String(rule.typos ?? 0)}
          options={[0, 1, 2].map((typos) => ({ value: String(typos), label: t(`rule.typos.${typos as 0 | 1 | 2}`) }))}
          onChange={(typos) =>
            change(t('rule.changed'), (one) =>
              optional(one, 'typos', typos === '0' ? undefined : (Number(typos) as 1 | 2)),
            )
          }
        />
        <Field label={t('rule.maxWords')} hint={t('rule.maxWordsHint')}>
          {(tied) => (
            <input
              {...tied}
              class="field-input"
              type="number"
              min={1}
              max={300}
              value={rule.maxWords ?? ''}
              onInput={(event) => {
                const words = event.currentTarget.valueAsNumber;
                change(
                  t('rule.changed'),
                  (one) => optional(one, 'maxWords', Number.isFinite(words) ? words : undefined),
                  `rule words ${rule.name}`,
                );
              }}
            />
          )}
        </Field>
      </div>
    </section>
  );
}

/** The name, which is also the address of the page: taken over once it is one and nobody else's. */
function RuleName({ name, taken, onChange }: { name: string; taken: readonly string[]; onChange(name: string): void }) {
  const text = useSignal(name);
  useEffect(() => {
    text.value = name;
  }, [name]);
  const typed = text.value.trim();
  const wrong = typed === '' ? t('rule.nameMissing') : taken.includes(typed) ? t('rule.nameTwice') : undefined;
  return (
    <section class="editor-section">
      <Field label={t('rule.name')} error={wrong}>
        {(tied) => (
          <input
            {...tied}
            class="field-input"
            maxLength={60}
            value={text.value}
            onInput={(event) => {
              text.value = event.currentTarget.value;
            }}
            onBlur={() => {
              if (wrong === undefined && typed !== name) onChange(typed);
            }}
          />
        )}
      </Field>
    </section>
  );
}

/** One rule: when it speaks, what it does then, and the messages that prove it. */
export function RuleEditor({ studio, definition, index }: TabProps & { index: number }) {
  const rule = definition.rules[index];
  if (!rule) {
    return (
      <EmptyState title={t('rule.empty')} text={t('rule.emptyText')}>
        <button type="button" class="button primary" onClick={() => addRule(studio, definition)}>
          <Icon name="plus" /> {t('rule.add')}
        </button>
      </EmptyState>
    );
  }
  const change: Change = (what, next, merge) => studio.draft.edit(what, (one) => withRule(one, index, next), merge);
  const move = (to: number): void =>
    studio.draft.edit(t('rule.moved'), (one) => ({ ...one, rules: moveItem(one.rules, index, to) }));
  return (
    <>
      <header class="editor-head">
        <div class="grow">
          <h2 class="editor-name cut">{rule.name}</h2>
          <p class="second lesser">{t('rule.place', { number: index + 1, count: definition.rules.length })}</p>
        </div>
        <button
          type="button"
          class="button quiet small square"
          aria-label={t('rule.up')}
          title={t('rule.up')}
          aria-disabled={index === 0 ? 'true' : undefined}
          onClick={() => index > 0 && move(index - 1)}
        >
          <Icon name="up" />
        </button>
        <button
          type="button"
          class="button quiet small square"
          aria-label={t('rule.down')}
          title={t('rule.down')}
          aria-disabled={index === definition.rules.length - 1 ? 'true' : undefined}
          onClick={() => index < definition.rules.length - 1 && move(index + 1)}
        >
          <Icon name="down" />
        </button>
        <button
          type="button"
          class="button quiet small danger"
          onClick={() => {
            goTo('rules', null, true);
            studio.removed(t('rule.removed', { name: rule.name }), (one) => ({
              ...one,
              rules: removeAt(one.rules, index),
            }));
          }}
        >
          {t('rule.remove')}
        </button>
      </header>
      <div class="editor-scroll">
        <ProblemList studio={studio} under={`rules[${index}]`} />
        <RuleName
          name={rule.name}
          taken={definition.rules.filter((_, at) => at !== index).map((other) => other.name)}
          onChange={(name) => {
            change(t('rule.changed'), (one) => ({ ...one, name }));
            goTo('rules', name, true);
          }}
        />
        <Conditions rule={rule} change={change} />
        <Action definition={definition} rule={rule} change={change} />
        <RuleTests studio={studio} rule={rule} change={change} />
      </div>
    </>
  );
}
