import { confirm } from './confirm.model.ts';
import { Dialog } from './Dialog.tsx';
import { t } from './texts.ts';

/** Shows the question that waits for an answer. */
export function ConfirmDialog() {
  const question = confirm.question.value;
  if (!question) return null;
  return (
    <Dialog
      title={question.title}
      onClose={() => confirm.settle(false)}
      foot={
        <>
          <button type="button" class="button" onClick={() => confirm.settle(false)}>
            {t('cancel')}
          </button>
          <button
            type="button"
            class={`button primary ${question.danger ? 'danger' : ''}`}
            autofocus
            onClick={() => confirm.settle(true)}
          >
            {question.confirm}
          </button>
        </>
      }
    >
      <p class="dialog-body second">{question.text}</p>
    </Dialog>
  );
}
