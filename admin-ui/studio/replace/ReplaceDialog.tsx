import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Dialog } from '../../shared/Dialog.tsx';
import { Icon } from '../../shared/Icon.tsx';
import { Problem } from '../../shared/Problem.tsx';
import { t } from '../../shared/texts.ts';
import { toasts } from '../../shared/toasts.model.ts';
import { saveAs } from '../exchange/saveFile.ts';
import type { TabProps } from '../tabs.tsx';
import type { Replacement, Unpublished } from './replacement.model.ts';

function unpublishedWords(found: Unpublished): string {
  if (found.kind === 'all') return t('replace.neverPublished');
  const { number } = found;
  if (found.kind === 'looking') return t('replace.looking', { number });
  if (found.kind === 'unknown') return t('replace.unknown', { number });
  return found.parts === 0
    ? t('replace.nothingUnpublished', { number })
    : t('replace.unpublished', { count: found.parts, number });
}

interface Props extends TabProps {
  replacement: Replacement;
  /** @param done the other bot stands in the draft */
  onClose(done: boolean): void;
}

/** The question before another bot takes the place of the draft: what goes, with the draft as a file before it does. */
export function ReplaceDialog({ studio, definition, replacement, onClose }: Props) {
  const unsaved = useSignal<string | null>(null);
  const { busy, problem, unpublished } = replacement;
  useEffect(() => {
    if (replacement.unpublished.peek().kind === 'looking') void replacement.look();
  }, [replacement]);
  const close = (): void => {
    replacement.giveUp();
    onClose(false);
  };
  const keep = async (): Promise<void> => {
    unsaved.value = null;
    try {
      const { fileName } = await saveAs(studio, definition, 'json');
      toasts.show(t('exchange.saved', { file: fileName }));
    } catch (error) {
      unsaved.value = t('replace.notSaved', { why: error instanceof Error ? error.message : String(error) });
    }
  };
  const phrases = definition.intents.reduce((sum, intent) => sum + intent.phrases.length, 0);
  const why = problem.value ?? unsaved.value;
  return (
    <Dialog
      title={t('replace.title')}
      onClose={close}
      foot={
        <>
          <button type="button" class="button" onClick={() => void keep()}>
            <Icon name="file" /> {t('replace.save')}
          </button>
          <span class="grow" />
          <button type="button" class="button" autofocus onClick={close}>
            {t('cancel')}
          </button>
          <button
            type="button"
            class="button primary danger"
            aria-disabled={busy.value ? 'true' : undefined}
            onClick={() =>
              void replacement.run().then((done) => {
                if (done) onClose(true);
              })
            }
          >
            {busy.value ? t('replace.busy') : t('replace.confirm')}
          </button>
        </>
      }
    >
      <div class="dialog-body second">
        {why === null ? null : <Problem text={why} />}
        <p>
          {t('replace.goes', {
            intents: t('replace.intents', { count: definition.intents.length }),
            phrases: t('replace.phrases', { count: phrases }),
          })}
        </p>
        <p role="status">{unpublishedWords(unpublished.value)}</p>
        <p>{t('replace.undo')}</p>
      </div>
    </Dialog>
  );
}
