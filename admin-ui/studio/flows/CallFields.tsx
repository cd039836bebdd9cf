import type { CallStep } from '../../../bot/index.ts';
import { SelectField, TextField } from '../../shared/Field.tsx';
import { t } from '../../shared/texts.ts';
import { removeAt } from '../edits.ts';
import { ItemList } from '../parts/ItemList.tsx';
import { studioPath } from '../place.ts';
import type { StepFields } from './StepForm.tsx';

/** A call of the shop's own server: what is sent, and which fields of its answer are kept. */
export function CallFields({ definition, step, set }: StepFields<CallStep>) {
  const endpoints = definition.endpoints ?? [];
  const slots = definition.slots.map(({ name }) => ({ value: name, label: name }));
  // An object has no two fields of the same name: a new, still nameless one stands at the end.
  const saves = Object.entries(step.save).map(([field, slot]) => ({ field, slot }));
  return (
    <>
      {endpoints.length === 0 ? (
        <p class="hint bad">
          {t('step.noEndpoint')} <a href={studioPath('settings')}>{t('step.toSettings')}</a>
        </p>
      ) : (
        <SelectField
          label={t('step.endpoint')}
          value={step.endpoint}
          options={endpoints.map(({ name, url }) => ({ value: name, label: `${name} · ${url}` }))}
          onChange={(endpoint) => set({ ...step, endpoint })}
        />
      )}
      <fieldset class="item-list">
        <legend class="field-label">{t('step.send')}</legend>
        <div class="ticks">
          {slots.map(({ value }) => {
            const at = step.send.indexOf(value);
            return (
              <label key={value} class="tick">
                <input
                  type="checkbox"
                  class="choice-box"
                  checked={at >= 0}
                  onChange={() => set({ ...step, send: at >= 0 ? removeAt(step.send, at) : [...step.send, value] })}
                />
                <span class="mono">{value}</span>
              </label>
            );
          })}
        </div>
      </fieldset>
      <ItemList
        title={t('step.save')}
        hint={t('step.saveHint')}
        one={t('step.saved')}
        items={saves}
        most={Math.min(20, slots.length)}
        fresh={() => ({ field: '', slot: slots[0]?.value ?? '' })}
        onChange={(next) =>
          set({ ...step, save: Object.fromEntries(next.map(({ field, slot }) => [field, slot])) }, 'save')
        }
      >
        {(one, change) => (
          <>
            <TextField
              label={t('step.answerField')}
              maxLength={120}
              placeholder="order.status"
              value={one.field}
              onInput={(field) => change({ ...one, field })}
            />
            <SelectField
              label={t('step.slot')}
              value={one.slot}
              options={slots}
              onChange={(slot) => change({ ...one, slot })}
            />
          </>
        )}
      </ItemList>
    </>
  );
}
