import { Fragment } from 'preact';
import type { DiffSection } from '../../../bot/index.ts';
import { t } from '../../shared/texts.ts';
import type { Mark } from './marks.ts';
import { marksOf } from './marks.ts';

/** Lines of a section that are shown at first. */
const SHOWN = 12;

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

function Section({ section }: { section: DiffSection }) {
  const { what, name, change, lines } = section;
  const isWhole = WHOLE.has(what);
  const marks = marksOf(lines);
  const line = ({ sign, text, note }: DiffSection['lines'][number], index: number) => (
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
  );
  const all = lines.map(line);
  return (
    <section class="change-section">
      <h3>
        {isWhole ? t(`versions.what.${what}`) : <span class={KEYED.has(what) ? 'mono' : ''}>{name}</span>}{' '}
        {change === 'changed' ? null : <span class="chip">{t(`versions.change.${change}`)}</span>}
        {isWhole ? null : <span class="lesser second change-what">{t(`versions.what.${what}`)}</span>}
      </h3>
      <ul class="change-lines">{all.slice(0, SHOWN)}</ul>
      {lines.length > SHOWN ? (
        <details>
          <summary>{t('versions.more', { count: lines.length - SHOWN })}</summary>
          <ul class="change-lines">{all.slice(SHOWN)}</ul>
        </details>
      ) : null}
    </section>
  );
}

/** What one bot says or knows that the other does not, in words. */
export function Changes({ sections }: { sections: readonly DiffSection[] | null }) {
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
  return (
    <div class="changes" tabIndex={0} role="region" aria-label={t('versions.changes')}>
      {sections.map((section) => (
        <Section key={`${section.what} ${section.name}`} section={section} />
      ))}
    </div>
  );
}
