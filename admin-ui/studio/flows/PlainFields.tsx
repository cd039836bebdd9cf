import type {
  ArticleStep,
  Attribute,
  Condition,
  ConditionStep,
  HandOverStep,
  SayStep,
  TicketStep,
} from '../../../bot/index.ts';
import { SelectField, TextField } from '../../shared/Field.tsx';
import { t } from '../../shared/texts.ts';
import { optional } from '../edits.ts';
import { LinesField } from '../parts/LinesField.tsx';
import { ExtraLists } from '../parts/Replies.tsx';
import { TextArea } from '../parts/TextArea.tsx';
import type { StepFields } from './StepForm.tsx';

/** A text, or an article of the shop. */
export function SayFields({ step, set }: StepFields<SayStep | ArticleStep>) {
  if (step.kind === 'article') {
    return (
      <>
        <TextField
          label={t('step.articleTitle')}
          maxLength={200}
          value={step.title}
          onInput={(title) => set({ ...step, title }, 'title')}
        />
        <TextArea
          label={t('step.articleText')}
          maxLength={2_000}
          value={step.text}
          onInput={(text) => set({ ...step, text }, 'text')}
        />
        <TextField
          label={t('step.articleUrl')}
          inputMode="url"
          placeholder="https://"
          maxLength={2_000}
          value={step.url ?? ''}
          onInput={(url) => set(optional(step, 'url', url), 'url')}
        />
      </>
    );
  }
  return (
    <>
      {typeof step.text === 'string' ? (
        <TextArea
          label={t('step.text')}
          maxLength={2_000}
          value={step.text}
          onInput={(text) => set({ ...step, text }, 'text')}
          beside={
            <button type="button" class="as-link tiny" onClick={() => set({ ...step, text: [step.text as string] })}>
              {t('step.alternates')}
            </button>
          }
        />
      ) : (
        <LinesField
          label={t('step.texts')}
          hint={t('step.textsHint')}
          values={step.text}
          onChange={(text) => set({ ...step, text: text.length === 0 ? '' : text }, 'text')}
        />
      )}
      <ExtraLists value={step} onChange={(next) => set(next, 'extras')} />
    </>
  );
}

const CONDITIONS = ['open', 'closed', 'online', 'nobody', 'slot', 'attribute'] as const;
type ConditionKind = (typeof CONDITIONS)[number];

const kindOf = (condition: Condition): ConditionKind => {
  if ('open' in condition) return condition.open ? 'open' : 'closed';
  if ('online' in condition) return condition.online ? 'online' : 'nobody';
  return 'slot' in condition ? 'slot' : 'attribute';
};

/** The bot's own list: as a value it would bring the bot along. */
const LISTED: Record<Attribute, true> = {
  name: true,
  email: true,
  language: true,
  time_zone: true,
  page: true,
  page_title: true,
  referrer: true,
};
const ATTRIBUTES = Object.keys(LISTED) as [Attribute, ...Attribute[]];

/** What can be asked of a shopper; what a bot asks in vain stays to be seen. */
function attributeOptions(chosen: string): { value: string; label: string }[] {
  const known = ATTRIBUTES.map((name) => ({ value: name, label: t(`attribute.${name}`) }));
  return known.some(({ value }) => value === chosen) ? known : [...known, { value: chosen, label: chosen }];
}

/** What decides which way it goes. */
export function ConditionFields({ definition, step, set }: StepFields<ConditionStep>) {
  const condition = step.if;
  const made: Record<ConditionKind, Condition> = {
    open: { open: true },
    closed: { open: false },
    online: { online: true },
    nobody: { online: false },
    slot: { slot: definition.slots[0]?.name ?? '' },
    attribute: { attribute: ATTRIBUTES[0] },
  };
  const named = 'slot' in condition || 'attribute' in condition ? condition : null;
  return (
    <>
      <SelectField
        label={t('step.if')}
        value={kindOf(condition)}
        options={CONDITIONS.map((kind) => ({ value: kind, label: t(`step.if.${kind}`) }))}
        onChange={(kind) => set({ ...step, if: made[kind as ConditionKind] })}
      />
      {'slot' in condition ? (
        <SelectField
          label={t('step.slot')}
          value={condition.slot}
          options={definition.slots.map(({ name }) => ({ value: name, label: name }))}
          onChange={(slot) => set({ ...step, if: { ...condition, slot } })}
        />
      ) : null}
      {'attribute' in condition ? (
        <SelectField
          label={t('step.attribute')}
          value={condition.attribute}
          options={attributeOptions(condition.attribute)}
          onChange={(attribute) => set({ ...step, if: { ...condition, attribute } })}
        />
      ) : null}
      {named ? (
        <TextField
          label={t('step.is')}
          hint={t('step.isHint')}
          maxLength={200}
          value={named.is ?? ''}
          onInput={(is) => set({ ...step, if: optional(named, 'is', is) }, 'is')}
        />
      ) : null}
    </>
  );
}

const PRIORITIES = ['low', 'normal', 'high', 'urgent'] as const;

/** To people: now, or by mail. */
export function EndFields({ step, set }: StepFields<HandOverStep | TicketStep>) {
  const team = (
    <TextField
      label={t('answer.team')}
      hint={t('answer.teamHint')}
      maxLength={60}
      value={step.team ?? ''}
      onInput={(name) => set(optional(step, 'team', name), 'team')}
    />
  );
  if (step.kind === 'hand_over') return team;
  return (
    <>
      <TextField
        label={t('step.subject')}
        hint={t('step.subjectHint')}
        maxLength={200}
        value={step.subject}
        onInput={(subject) => set({ ...step, subject }, 'subject')}
      />
      <SelectField
        label={t('step.priority')}
        value={step.priority ?? 'normal'}
        options={PRIORITIES.map((priority) => ({ value: priority, label: t(`step.priority.${priority}`) }))}
        onChange={(priority) => set({ ...step, priority: priority as (typeof PRIORITIES)[number] })}
      />
      {team}
    </>
  );
}
