import { useSignal } from '@preact/signals';
import { Fragment } from 'preact';
import { useMemo } from 'preact/hooks';
import type { DiffSection } from '../../../bot/index.ts';
import { t } from '../../shared/texts.ts';
import type { Mark } from './marks.ts';
import { marksOf } from './marks.ts';

/** Lines of a section that are shown at first. */
const SHOWN = 12;
/** Lines of a section that are shown at all: whoever reads on reads them in the bot itself. */
const MOST_LINES = 300;
/** Sections that are shown at a time. */
const SECTIONS = 30;

/** Of which a bot has one. */
const WHOLE: ReadonlySet<DiffSection['what']> = new Set<DiffSection['what']>(['settings', 'texts', 'outOfScope']);
/** Whose name is a key of the bot's file, not words of a person. */
const KEYED: ReadonlySet<DiffSection['what']> = new Set<DiffSection['what']>(['intent', 'slot', 'flow', 'endpoint']);

const parts = (marks: readonly Mark[]) =>
  marks.map(({ text, isOther }, index) => {
    if (!isOther) return text;
    const words = text.trimEnd();
    return (
      <Fragment key={index}>
        <mark>{words}</mark>
        {text.slice(words.length)}
      </Fragment>
    );
  });

type Line = DiffSection['lines'][number];

function Lines({ lines, marks }: { lines: readonly Line[]; marks: readonly Mark[][] }) {
  return (
    <ul class="change-lines">
      {lines.map(({ sign, text, note }, index) => (
        <li key={index} class={sign === '+' ? 'added' : sign === '-' ? 'taken' : ''}>
          <span aria-hidden="true">{sign === '-' ? '−' : sign}</span>
          <span dir="auto">
            {sign === ' ' ? null : (
              <span class="only-heard">{t(sign === '+' ? 'versions.heardAdded' : 'versions.heardTaken')}</span>
            )}
            {parts(marks[index] ?? [{ text, isOther: false }])}
          </span>
          {note ? <span class="lesser second">{note}</span> : null}
        </li>
      ))}
    </ul>
  );
}

function Section({ section }: { section: DiffSection }) {
  const { what, name, change, lines } = section;
  const isWhole = WHOLE.has(what);
  const isOpen = useSignal(false);
  const readable = lines.slice(0, MOST_LINES);
  const marks = useMemo(() => marksOf(readable), [section]);
  return (
    <section class="change-section">
      <h3>
        {isWhole ? t(`versions.what.${what}`) : <span class={KEYED.has(what) ? 'mono' : ''}>{name}</span>}{' '}
        {change === 'changed' ? null : <span class="chip">{t(`versions.change.${change}`)}</span>}
        {isWhole ? null : <span class="lesser second change-what">{t(`versions.what.${what}`)}</span>}
      </h3>
      <Lines lines={readable.slice(0, SHOWN)} marks={marks} />
      {lines.length > SHOWN ? (
        <details
          onToggle={(event) => {
            isOpen.value = event.currentTarget.open;
          }}
        >
          <summary>{t('versions.more', { count: lines.length - SHOWN })}</summary>
          {isOpen.value ? <Lines lines={readable.slice(SHOWN)} marks={marks.slice(SHOWN)} /> : null}
          {lines.length > MOST_LINES ? (
            <p class="lesser second">{t('versions.moreLines', { count: lines.length - MOST_LINES })}</p>
          ) : null}
        </details>
      ) : null}
    </section>
  );
}

/** What one bot says or knows that the other does not, in words. */
export function Changes({ sections }: { sections: readonly DiffSection[] | null }) {
  const shown = useSignal(SECTIONS);
  if (sections === null) {
    return (
      <div class="studio-bones" aria-hidden="true">
        {[60, 45, 52].map((width, index) => (
          <span key={index} class="bone" style={{ width: `${width}%` }} />
        ))}
      </div>
    );
  }
  if (sections.length === 0) return <p class="page-inset second">{t('versions.same')}</p>;
  const left = sections.length - shown.value;
  return (
    <div class="changes" tabIndex={0} role="region" aria-label={t('versions.changes')}>
      {sections.slice(0, shown.value).map((section) => (
        <Section key={`${section.what} ${section.name}`} section={section} />
      ))}
      {left > 0 ? (
        <button
          type="button"
          class="as-link"
          onClick={() => {
            shown.value += SECTIONS;
          }}
        >
          {t('versions.moreParts', { count: left })}
        </button>
      ) : null}
    </div>
  );
}
