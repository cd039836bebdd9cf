import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { BotDefinition, Imported } from '../../../bot/index.ts';
import { Icon } from '../../shared/Icon.tsx';
import { Problem } from '../../shared/Problem.tsx';
import { t } from '../../shared/texts.ts';
import { toasts } from '../../shared/toasts.model.ts';
import { count } from '../figures.ts';
import type { TabProps } from '../tabs.tsx';
import { saveAs } from './saveFile.ts';

const FORMATS = ['json', 'rasa', 'dialogflow', 'watson', 'csv'] as const;
const COUNTED = ['intents', 'phrases', 'answers', 'slots', 'values', 'outOfScope', 'duplicates'] as const;

/** What a file brings: added to the draft, or in its place. */
function broughtBy({ replaces, added, definition }: Imported): Imported['added'] {
  if (!replaces) return added;
  const { intents, slots, outOfScope = [] } = definition;
  const phrases = intents.reduce((sum, intent) => sum + intent.phrases.length, 0);
  return { ...added, intents: intents.length, phrases, slots: slots.length, outOfScope: outOfScope.length };
}

interface Preview {
  file: string;
  imported: Imported;
  /** The draft that it was read into. */
  into: BotDefinition;
}

function NotCarried({ items }: { items: Imported['notCarried'] }) {
  if (items.length === 0) return null;
  return (
    <details class="not-carried" open>
      <summary class="lesser">{t('exchange.notCarried', { count: count(items.length) })}</summary>
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

/** A file into the draft, looked at before it is taken, and the draft as a file. */
export function ExchangeSection({ studio, definition }: TabProps) {
  const busy = useSignal(false);
  const problem = useSignal<string | null>(null);
  const preview = useSignal<Preview | null>(null);
  const left = useSignal<Imported['notCarried']>([]);
  const over = useSignal(false);
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
  const brought = shown && broughtBy(shown.imported);
  // What the file brings stands below the window's edge at times; a screen reader is told as well.
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [shown]);
  return (
    <section
      class="site-section"
      aria-labelledby="bot-exchange"
      onDragOver={(event) => {
        event.preventDefault();
        over.value = true;
      }}
      onDragLeave={() => {
        over.value = false;
      }}
      onDrop={(event) => {
        event.preventDefault();
        over.value = false;
        const file = event.dataTransfer?.files[0];
        if (file) void read(file, definition);
      }}
    >
      <div>
        <h2 id="bot-exchange" tabIndex={-1}>
          {t('exchange.title')}
        </h2>
        <p class="lesser second">{t('exchange.text')}</p>
      </div>
      <label class={`exchange-drop ${over.value ? 'over' : ''}`}>
        <Icon name="file" size="large" />
        <span class="strong">{t('exchange.choose')}</span>
        <span class="lesser second">{t('exchange.kinds')}</span>
        <input
          class="only-heard"
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
      {shown && brought ? (
        <div class="exchange-preview" role="group" aria-label={t('exchange.preview', { file: shown.file })}>
          <h3 ref={heading} tabIndex={-1}>
            {t('exchange.preview', { file: shown.file })}
          </h3>
          {shown.imported.replaces ? <p>{t('exchange.replaces')}</p> : null}
          {COUNTED.every((name) => brought[name] === 0 || name === 'duplicates') ? (
            <p class="second">{t('exchange.nothing')}</p>
          ) : null}
          <dl class="exchange-added">
            {COUNTED.filter((name) => brought[name] > 0).map((name) => (
              <div key={name}>
                <dt class="lesser second">{t(`exchange.added.${name}`)}</dt>
                <dd>{count(brought[name])}</dd>
              </div>
            ))}
          </dl>
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
                const exported = await saveAs(studio, definition, format);
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
