import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { BotForm } from '../../../bot/index.ts';
import { TextField } from '../../shared/Field.tsx';
import { t } from '../../shared/texts.ts';
import { TextArea } from '../parts/TextArea.tsx';
import type { TryOut, WaitingCall } from './try.model.ts';

/** The form as the shopper would fill it in. */
export function FormFill({ form, talk }: { form: BotForm; talk: TryOut }) {
  const given = Object.fromEntries(form.fields.map(({ name, value = '' }) => [name, value]));
  const values = useSignal<Record<string, string>>(given);
  return (
    <form
      class="try-input"
      aria-label={form.title}
      onSubmit={(event) => {
        event.preventDefault();
        void talk.fill(values.peek());
      }}
    >
      <b class="lesser">{form.title}</b>
      {form.fields.map(({ name, label }) => (
        <TextField
          key={name}
          label={label}
          maxLength={500}
          value={values.value[name] ?? ''}
          onInput={(value) => {
            values.value = { ...values.peek(), [name]: value };
          }}
        />
      ))}
      <button type="submit" class="button small">
        {form.submit}
      </button>
    </form>
  );
}

/** Stands in for the shop's server, which nobody calls while a draft is tried. */
export function CallAnswer({ call, talk }: { call: WaitingCall; talk: TryOut }) {
  const json = useSignal('{}');
  const title = useId();
  const sent = Object.entries(call.values);
  return (
    <form
      class="try-input"
      aria-labelledby={title}
      onSubmit={(event) => {
        event.preventDefault();
        void talk.answerCall(json.peek());
      }}
    >
      <p id={title} class="lesser">
        {t('try.callAsks', { endpoint: call.endpoint })}
      </p>
      {sent.length === 0 ? null : (
        <p class="lesser second">
          {t('try.callSends')} <span class="mono">{sent.map(([name, value]) => `${name} = ${value}`).join(', ')}</span>
        </p>
      )}
      <TextArea
        label={t('try.callAnswer')}
        value={json.value}
        onInput={(value) => {
          json.value = value;
        }}
      />
      <div class="row">
        <button type="submit" class="button small">
          {t('try.callGive')}
        </button>
        <button type="button" class="button quiet small" onClick={() => void talk.answerCall(null)}>
          {t('try.callFail')}
        </button>
      </div>
    </form>
  );
}
