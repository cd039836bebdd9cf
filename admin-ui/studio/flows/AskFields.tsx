import type { ChoiceStep, CollectStep, FormStep } from '../../../bot/index.ts';
import { SelectField, TextField } from '../../shared/Field.tsx';
import { t } from '../../shared/texts.ts';
import { optional } from '../edits.ts';
import { ItemList } from '../parts/ItemList.tsx';
import { LinesField } from '../parts/LinesField.tsx';
import { Toggle } from '../parts/Toggle.tsx';
import type { StepFields } from './StepForm.tsx';

/** A choice, one entity, or a form. */
export function AskFields({ definition, step, set }: StepFields<ChoiceStep | CollectStep | FormStep>) {
  const slots = definition.slots.map(({ name }) => ({ value: name, label: name }));
  if (step.kind === 'collect') {
    return (
      <SelectField
        label={t('step.slot')}
        value={step.slot}
        options={slots}
        onChange={(slot) => set({ ...step, slot })}
      />
    );
  }
  if (step.kind === 'choice') {
    return (
      <>
        <LinesField
          label={t('step.ask')}
          hint={t('entity.askHint')}
          error={step.ask.length < 2 ? t('entity.askFew') : undefined}
          values={step.ask}
          onChange={(ask) => set({ ...step, ask }, 'ask')}
        />
        <ItemList
          title={t('step.options')}
          one={t('step.option')}
          items={step.options}
          most={6}
          fresh={() => ({ title: '', next: null as string | null })}
          onChange={(options) => set({ ...step, options }, 'options')}
        >
          {(option, change) => (
            <TextField
              label={t('replies.words')}
              maxLength={60}
              value={option.title}
              onInput={(title) => change({ ...option, title })}
            />
          )}
        </ItemList>
      </>
    );
  }
  return (
    <>
      <TextField
        label={t('step.formTitle')}
        maxLength={200}
        value={step.title}
        onInput={(title) => set({ ...step, title }, 'title')}
      />
      <ItemList
        title={t('step.fields')}
        one={t('step.field')}
        items={step.fields}
        most={8}
        fresh={(): FormStep['fields'][number] => ({ slot: definition.slots[0]?.name ?? '', label: '' })}
        onChange={(fields) => set({ ...step, fields }, 'fields')}
      >
        {(field, change) => (
          <>
            <SelectField
              label={t('step.slot')}
              value={field.slot}
              options={slots}
              onChange={(slot) => change({ ...field, slot })}
            />
            <TextField
              label={t('step.label')}
              maxLength={60}
              value={field.label}
              onInput={(label) => change({ ...field, label })}
            />
            <Toggle
              label={t('step.required')}
              on={field.required === true}
              onChange={(on) => change(optional(field, 'required', on))}
            />
          </>
        )}
      </ItemList>
      <TextField
        label={t('step.submit')}
        maxLength={60}
        value={step.submit}
        onInput={(submit) => set({ ...step, submit }, 'submit')}
      />
    </>
  );
}
