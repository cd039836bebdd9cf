import { useSignal } from '@preact/signals';
import type { BotDefinition, Exported, Imported } from '../../../bot/index.ts';
import { Problem } from '../../shared/Problem.tsx';
import { t } from '../../shared/texts.ts';
import { toasts } from '../../shared/toasts.model.ts';
import { count } from '../figures.ts';
import type { TabProps } from '../tabs.tsx';

const FORMATS = ['json', 'rasa', 'dialogflow', 'watson', 'csv'] as const;
const COUNTED = ['intents', 'phrases', 'answers', 'slots', 'values', 'outOfScope', 'duplicates'] as const;

interface Preview {
  file: string;
  imported: Imported;
  /** The draft that it was read into. */
  into: BotDefinition;
}

function NotCarried({ items }: { items: Imported['notCarried'] }) {
  if (items.length === 0) return null;
  return (
    <details>
      <summary>{t('exchange.notCarried', { count: count(items.length) })}</summary>
      <ul>
        {items.map(({ what, why }, index) => (
          <li key={index} class="lesser">
            <b>{what}</b> <span class="second">{why}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function save({ fileName, mediaType, bytes }: Exported): void {
  const url = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A file into the draft, looked at before it is taken, and the draft as a file. */
export function ExchangeSection({ studio, definition }: TabProps) {
  const busy = useSignal(false);
  const problem = useSignal<string | null>(null);
  const preview = useSignal<Preview | null>(null);
  const left = useSignal<Imported['notCarried']>([]);
  const doing = async (work: () => Promise<void>): Promise<void> => {
    if (busy.peek()) return;
    busy.value = true;
    problem.value = null;
    try {
      await work();
    } catch (error) {
      problem.value = t('exchange.failed', { why: error instanceof Error ? error.message : String(error) });
    } finally {
      busy.value = false;
    }
  };
  const read = (file: File, into: BotDefinition): Promise<void> =>
    doing(async () => {
      preview.value = null;
      const bytes = new Uint8Array(await file.arrayBuffer());
      const answer = await studio.trainer.ask('import', { fileName: file.name, bytes, into });
      if ('refused' in answer) {
        const { line, refused: why } = answer;
        throw new Error(line === undefined ? why : t('exchange.line', { line, why }));
      }
      preview.value = { file: file.name, imported: answer, into };
    });
  const shown = preview.value;
  return (
    <section
      class="site-section"
      aria-labelledby="bot-exchange"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const file = event.dataTransfer?.files[0];
        if (file) void read(file, definition);
      }}
    >
      <div>
        <h2 id="bot-exchange">{t('exchange.title')}</h2>
        <p class="lesser second">{t('exchange.text')}</p>
      </div>
      <label class="field">
        <span class="field-label">{t('exchange.choose')}</span>
        <input
          class="field-input"
          type="file"
          accept=".json,.yml,.yaml,.zip,.csv,.tsv,.txt"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (file) void read(file, definition);
          }}
        />
      </label>
      {problem.value ? <Problem text={problem.value} /> : null}
      <div role="status">{busy.value ? <p class="second">{t('exchange.working')}</p> : null}</div>
      {shown ? (
        <div role="group" aria-label={t('exchange.preview', { file: shown.file })}>
          <h3>{t('exchange.preview', { file: shown.file })}</h3>
          {shown.imported.replaces ? <p>{t('exchange.replaces')}</p> : null}
          <ul>
            {COUNTED.filter((name) => shown.imported.added[name] > 0).map((name) => (
              <li key={name}>{t(`exchange.added.${name}`, { count: count(shown.imported.added[name]) })}</li>
            ))}
          </ul>
          <NotCarried items={shown.imported.notCarried} />
          {shown.into === definition ? null : <p class="second">{t('exchange.changedSince')}</p>}
          <div class="row">
            <button
              type="button"
              class="button primary"
              disabled={shown.into !== definition}
              onClick={() => {
                preview.value = null;
                studio.removed(t('exchange.applied', { file: shown.file }), () => shown.imported.definition);
              }}
            >
              {t('exchange.apply')}
            </button>
            <button
              type="button"
              class="button"
              onClick={() => {
                preview.value = null;
              }}
            >
              {t('cancel')}
            </button>
          </div>
        </div>
      ) : null}
      <h3>{t('exchange.export')}</h3>
      <div class="row starters">
        {FORMATS.map((format) => (
          <button
            key={format}
            type="button"
            class="button"
            onClick={() =>
              void doing(async () => {
                const exported = await studio.trainer.ask('export', { definition, format });
                save(exported);
                left.value = exported.notCarried;
                toasts.show(t('exchange.saved', { file: exported.fileName }));
              })
            }
          >
            {t(`exchange.format.${format}`)}
          </button>
        ))}
      </div>
      <NotCarried items={left.value} />
    </section>
  );
}
