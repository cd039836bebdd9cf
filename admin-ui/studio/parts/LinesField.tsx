import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Field } from '../../shared/Field.tsx';

interface Props {
  label: string;
  hint?: string;
  error?: string | undefined;
  /** What is edited, one a line. */
  values: readonly string[];
  onChange(values: string[]): void;
  rows?: number;
  mono?: boolean;
  placeholder?: string;
}

const said = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const same = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((line, index) => line === other[index]);

/** A list as lines of a text: what is being typed stays as it is typed, what is kept has no empty lines. */
export function LinesField({ label, hint, error, values, onChange, rows = 3, mono = false, placeholder }: Props) {
  const text = useSignal(values.join('\n'));
  useEffect(() => {
    if (!same(said(text.peek()), values)) text.value = values.join('\n');
  }, [values]);
  const lines = text.value.split('\n').length;
  return (
    <Field label={label} hint={hint} error={error}>
      {(tied) => (
        <textarea
          {...tied}
          class={`field-input ${mono ? 'mono' : ''}`}
          rows={Math.min(12, Math.max(rows, lines))}
          spellcheck={!mono}
          placeholder={placeholder}
          value={text.value}
          onInput={(event) => {
            text.value = event.currentTarget.value;
            const next = said(text.value);
            if (!same(next, values)) onChange(next);
          }}
        />
      )}
    </Field>
  );
}
