import type { ComponentChildren } from 'preact';
import { Field } from '../../shared/Field.tsx';

interface Props {
  label: string;
  value: string;
  onInput(value: string): void;
  hint?: ComponentChildren;
  error?: string | undefined;
  beside?: ComponentChildren;
  maxLength?: number;
  rows?: number;
  placeholder?: string;
}

/** A text of several lines that grows with what is in it. */
export function TextArea({ label, value, onInput, hint, error, beside, maxLength, rows = 2, placeholder }: Props) {
  const wanted = value.split('\n').reduce((lines, line) => lines + 1 + Math.floor(line.length / 70), 0);
  return (
    <Field label={label} hint={hint} error={error} beside={beside}>
      {(tied) => (
        <textarea
          {...tied}
          class="field-input"
          rows={Math.min(14, Math.max(rows, wanted))}
          maxLength={maxLength}
          placeholder={placeholder}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
