import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { IntentDefinition } from '../../../bot/index.ts';
import { Icon } from '../../shared/Icon.tsx';
import { t } from '../../shared/texts.ts';
import { count } from '../figures.ts';
import type { TabProps } from '../tabs.tsx';
import { notesOf } from './notes.ts';
import { createPhrases } from './phrases.model.ts';
import { PhraseLine } from './PhraseLine.tsx';
import { heardVerdict } from './PhraseNote.tsx';
import { wanted } from './wanted.ts';

/** Lines drawn above and below what is seen, so that quick scrolling shows no gaps. */
const MARGIN = 12;
/** More lines than this have a scrolling box of their own. */
const ALL = 40;

/**
 * The phrases of an intent, one a line, edited like a text. Only the lines that are seen are in the document, so that
 * thousands are as quick as ten.
 */
export function PhraseEditor({ studio, definition, intent }: TabProps & { intent: IntentDefinition }) {
  const phrases = useMemo(() => createPhrases(studio, intent.name), [studio, intent.name]);
  useEffect(() => phrases.dispose, [phrases]);
  const notes = useComputed(() => notesOf(studio.trainer.judged.value, intent.name));
  useSignalEffect(() => {
    if (wanted.value?.intent !== intent.name) return;
    phrases.show(wanted.value.text);
    wanted.value = null;
  });
  const box = useRef<HTMLDivElement>(null);
  /** The keyboard is in a line, as far as this page put it there. */
  const isInside = useRef(false);
  const seen = useSignal({ from: 0, to: ALL });

  const lines = phrases.lines.value;
  const total = lines.length + 1;
  const isLong = total > ALL;
  const measure = (): void => {
    const element = box.current;
    const first = element?.querySelector<HTMLElement>('.phrase');
    if (!element || !first) return;
    const height = first.offsetHeight;
    // Out of sight, as the editor is behind the list on a phone.
    if (height === 0) return;
    const from = Math.max(0, Math.floor(element.scrollTop / height) - MARGIN);
    const to = Math.ceil((element.scrollTop + element.clientHeight) / height) + MARGIN;
    if (seen.peek().from !== from || seen.peek().to !== to) seen.value = { from, to };
  };
  useLayoutEffect(measure, [isLong]);

  const wish = phrases.caret.value;
  useLayoutEffect(() => {
    if (!wish) return;
    const element = box.current;
    const line = phrases.active.peek();
    const input = element?.querySelector<HTMLInputElement>(`[data-line="${line}"]`);
    if (!element || !input) return;
    // Also where the list has just become a box of its own, and stands above what is seen.
    input.closest('li')?.scrollIntoView({ block: 'nearest' });
    input.focus({ preventScroll: true });
    const at = Math.min(wish.at, input.value.length);
    input.setSelectionRange(at, at);
  }, [wish?.wish]);

  const active = Math.min(phrases.active.value, total - 1);
  useLayoutEffect(() => {
    // An undo took the line away that had the keyboard.
    if (!isInside.current || document.activeElement !== document.body) return;
    box.current?.querySelector<HTMLInputElement>(`[data-line="${active}"]`)?.focus({ preventScroll: isLong });
  }, [lines]);
  const spoken = phrases.verdict.value;
  const shown: number[] = [];
  const { from, to } = isLong ? seen.value : { from: 0, to: total };
  if (active < from) shown.push(active);
  for (let line = from; line < Math.min(to, total); line++) shown.push(line);
  if (active >= to) shown.push(active);

  const flagged = intent.phrases.filter((phrase) => {
    const kind = notes.value.get(phrase)?.kind;
    return kind === 'same' || kind === 'near';
  }).length;

  return (
    <section class="editor-section" aria-labelledby="phrases-title">
      <header class="section-head">
        <h2 id="phrases-title">{t('phrases.title')}</h2>
        <span class="third">{count(intent.phrases.length)}</span>
        <span class="lesser second cut grow">{t('phrases.hint')}</span>
        {flagged > 0 ? <span class="chip brass">{t('phrases.duplicates', { count: flagged })}</span> : null}
        <button type="button" class="button quiet small" onClick={phrases.end}>
          <Icon name="plus" /> {t('phrases.add')}
        </button>
      </header>
      <div
        ref={box}
        class={`phrases ${isLong ? 'long' : ''}`}
        onScroll={measure}
        onFocusIn={() => {
          isInside.current = true;
        }}
        onFocusOut={({ relatedTarget }) => {
          if (relatedTarget !== null) isInside.current = false;
        }}
        data-undo="draft"
        role="group"
        aria-label={t('phrases.label', { name: intent.name })}
      >
        <ul style={{ '--lines': total }}>
          {shown.map((line) => (
            <PhraseLine
              key={line}
              line={line}
              total={total}
              text={lines[line]}
              active={line === active}
              note={notes.value.get(lines[line]?.trim() ?? '')}
              verdict={spoken?.line === line ? spoken.verdict : undefined}
              phrases={phrases}
              intent={intent.name}
              definition={definition}
            />
          ))}
        </ul>
      </div>
      <p class="only-heard" role="status">
        {spoken ? heardVerdict(spoken.verdict, intent.name) : ''}
      </p>
    </section>
  );
}
