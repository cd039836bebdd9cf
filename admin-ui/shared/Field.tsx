import type { ComponentChildren } from 'preact';
import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import { t } from './texts.ts';

interface FieldProps {
  label: string;
  /** Stands at the end of the label's line. */
  beside?: ComponentChildren;
  hint?: ComponentChildren;
  /** What is wrong; replaces the hint. */
  error?: string | undefined;
  /** Draws the control; the attributes tie it to label, hint and error. */
  children: (attributes: {
    id: string;
    'aria-describedby': string | undefined;
    'aria-invalid': 'true' | undefined;
  }) => ComponentChildren;
}

/** Label, control, hint and error of one value. */
export function Field({ label, beside, hint, error, children }: FieldProps) {
  const id = useId();
  const note = `${id}-note`;
  const hasNote = error !== undefined || hint !== undefined;
  return (
    <div class={`field ${error === undefined ? '' : 'wrong'}`}>
      <span class="field-label">
        <label for={id}>{label}</label>
        {beside}
      </span>
      {children({
        id,
        'aria-describedby': hasNote ? note : undefined,
        'aria-invalid': error === undefined ? undefined : 'true',
      })}
      {hasNote ? (
        <div id={note} class={`hint ${error === undefined ? '' : 'bad'}`}>
          {error ?? hint}
        </div>
      ) : null}
    </div>
  );
}

interface TextFieldProps extends Omit<FieldProps, 'children'> {
  value: string;
  onInput(value: string): void;
  type?: 'text' | 'email';
  autocomplete?: AutoFill;
  inputMode?: 'text' | 'email' | 'numeric' | 'url';
  maxLength?: number;
  autofocus?: boolean;
  disabled?: boolean;
  placeholder?: string;
}

/** A field of one line. */
export function TextField(props: TextFieldProps) {
  const { value, onInput, type = 'text', label, beside, hint, error, ...rest } = props;
  return (
    <Field label={label} beside={beside} hint={hint} error={error}>
      {(tied) => {
        const all = {
          ...tied,
          ...rest,
          class: 'field-input',
          value,
          onInput: (event: Event & { currentTarget: HTMLInputElement }) => onInput(event.currentTarget.value),
        };
        // What else an input takes depends on its type, so the two are written out.
        return type === 'email' ? <input {...all} type="email" /> : <input {...all} type="text" />;
      }}
    </Field>
  );
}

interface PasswordFieldProps extends Omit<FieldProps, 'children'> {
  value: string;
  onInput(value: string): void;
  autocomplete: 'current-password' | 'new-password';
  autofocus?: boolean;
}

/** A password that can be looked at. */
export function PasswordField({ value, onInput, autocomplete, autofocus, ...field }: PasswordFieldProps) {
  const shown = useSignal(false);
  return (
    <Field {...field}>
      {(tied) => {
        const all = {
          ...tied,
          autocomplete,
          autocapitalize: 'off' as const,
          spellcheck: false,
          maxLength: 256,
          value,
          ...(autofocus && { autofocus }),
          onInput: (event: Event & { currentTarget: HTMLInputElement }) => onInput(event.currentTarget.value),
        };
        return (
          <span class="field-input">
            {shown.value ? <input {...all} type="text" /> : <input {...all} type="password" />}
            <button
              type="button"
              class="button quiet small square"
              aria-label={t('password.show')}
              aria-pressed={shown.value ? 'true' : 'false'}
              title={shown.value ? t('password.hide') : t('password.show')}
              onClick={() => {
                shown.value = !shown.value;
              }}
            >
              <Icon name={shown.value ? 'hide' : 'eye'} />
            </button>
          </span>
        );
      }}
    </Field>
  );
}

interface SelectFieldProps extends Omit<FieldProps, 'children'> {
  value: string;
  options: readonly { value: string; label: string }[];
  onChange(value: string): void;
}

/** One of several values. */
export function SelectField({ value, options, onChange, ...field }: SelectFieldProps) {
  return (
    <Field {...field}>
      {(tied) => (
        <span class="field-select">
          <select {...tied} class="field-input" value={value} onChange={(event) => onChange(event.currentTarget.value)}>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <Icon name="down" />
        </span>
      )}
    </Field>
  );
}
