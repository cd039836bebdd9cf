import { useSignal } from '@preact/signals';
import { Dialog } from '../../shared/Dialog.tsx';
import { TextField } from '../../shared/Field.tsx';
import { t } from '../../shared/texts.ts';
import { isKey } from '../edits.ts';

interface Props {
  title: string;
  value: string;
  taken: readonly string[];
  onDone(key: string): void;
  onClose(): void;
}

/** Asks for a key: lower-case letters, digits, underscores, and nobody else's. */
export function KeyDialog({ title, value, taken, onDone, onClose }: Props) {
  const key = useSignal(value);
  const wrong = !isKey(key.value)
    ? t('key.wrong')
    : key.value !== value && taken.includes(key.value)
      ? t('key.taken')
      : undefined;
  const finish = (): void => {
    if (wrong !== undefined) return;
    onClose();
    if (key.peek() !== value) onDone(key.peek());
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      foot={
        <>
          <button type="button" class="button" onClick={onClose}>
            {t('cancel')}
          </button>
          <button
            type="button"
            class="button primary"
            aria-disabled={wrong === undefined ? undefined : 'true'}
            onClick={finish}
          >
            {t('key.done')}
          </button>
        </>
      }
    >
      <form
        class="dialog-body"
        onSubmit={(event) => {
          event.preventDefault();
          finish();
        }}
      >
        <TextField
          label={t('key.label')}
          hint={t('key.hint')}
          maxLength={60}
          autofocus
          value={key.value}
          error={wrong}
          onInput={(text) => {
            key.value = text;
          }}
        />
      </form>
    </Dialog>
  );
}
