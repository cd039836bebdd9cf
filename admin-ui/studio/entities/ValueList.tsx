import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { SlotDefinition, SlotValue } from '../../../bot/index.ts';
import { Field } from '../../shared/Field.tsx';
import { t } from '../../shared/texts.ts';
import { count } from '../figures.ts';
import { readValues, writeValues } from './values.ts';

/** More text than this, in signs, is not put into a field: it is replaced by a file as a whole. */
const EDITABLE = 400_000;

/** The values of a list: typed, pasted or read from a file, one a line. */
export function ValueList({ slot, onChange }: { slot: SlotDefinition; onChange(values: SlotValue[]): void }) {
  const text = useSignal('');
  // Lists may be long: they are written and read when they change, not whenever something is drawn.
  useEffect(() => {
    const written = writeValues(slot.values ?? []);
    if (writeValues(readValues(text.peek()).values) !== written) text.value = written;
  }, [slot.values]);
  const { problems } = useMemo(() => readValues(text.value), [text.value]);
  const take = (next: string): void => {
    text.value = next;
    onChange(readValues(next).values);
  };
  const first = problems[0];
  const error = first
    ? t(`values.${first.kind}`, { line: first.line }) +
      (problems.length > 1 ? ` ${t('values.more', { count: problems.length - 1 })}` : '')
    : undefined;
  return (
    <>
      <Field
        label={t('values.title')}
        beside={<span class="tiny third">{t('values.count', { count: slot.values?.length ?? 0 })}</span>}
        hint={t('values.hint')}
        error={error}
      >
        {(tied) =>
          text.value.length > EDITABLE ? (
            <p {...tied} class="second lesser">
              {t('values.tooLong', { count: count(slot.values?.length ?? 0) })}
            </p>
          ) : (
            <textarea
              {...tied}
              class="field-input mono"
              rows={8}
              spellcheck={false}
              wrap="off"
              placeholder={t('values.example')}
              value={text.value}
              onInput={(event) => take(event.currentTarget.value)}
            />
          )
        }
      </Field>
      <label class="file-pick">
        <span class="button">{t('values.file')}</span>
        <input
          class="only-heard"
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          onChange={async (event) => {
            const input = event.currentTarget;
            const file = input.files?.[0];
            if (!file) return;
            take(await file.text());
            input.value = '';
          }}
        />
      </label>
    </>
  );
}
