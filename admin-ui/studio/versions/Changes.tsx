import type { DiffSection } from '../../../bot/index.ts';
import { t } from '../../shared/texts.ts';

/** Lines of a section that are shown at first. */
const SHOWN = 12;

function Section({ section }: { section: DiffSection }) {
  const { what, name, change, lines } = section;
  const line = ({ sign, text, note }: DiffSection['lines'][number], index: number) => (
    <li key={index} class={sign === '+' ? 'added' : sign === '-' ? 'taken' : ''}>
      <span aria-hidden="true">{sign === '-' ? '−' : sign}</span>
      <span>
        {sign === ' ' ? null : (
          <span class="only-heard">{t(sign === '+' ? 'versions.heardAdded' : 'versions.heardTaken')}</span>
        )}
        {text}
      </span>
      {note ? <span class="lesser second">{note}</span> : null}
    </li>
  );
  return (
    <section class="change-section">
      <h3>
        <span class="mono">{name === '' ? t(`versions.what.${what}`) : name}</span>{' '}
        {change === 'changed' ? null : <span class="chip">{t(`versions.change.${change}`)}</span>}
        {name === '' ? null : <span class="lesser second">{t(`versions.what.${what}`)}</span>}
      </h3>
      <ul class="change-lines">{lines.slice(0, SHOWN).map(line)}</ul>
      {lines.length > SHOWN ? (
        <details>
          <summary>{t('versions.more', { count: lines.length - SHOWN })}</summary>
          <ul class="change-lines">{lines.slice(SHOWN).map(line)}</ul>
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
