import type { BotDefinition } from '../../../bot/index.ts';
import { Icon } from '../../shared/Icon.tsx';
import { t } from '../../shared/texts.ts';
import { confidence } from '../figures.ts';
import { studioPath } from '../place.ts';
import type { Note } from './notes.ts';
import { lineOf } from './notes.ts';
import type { Phrases } from './phrases.model.ts';
import type { Verdict } from './verdict.model.ts';
import { showPhrase } from './wanted.ts';

interface Props {
  line: number;
  note: Note | undefined;
  /** Of a phrase that is being written; says it instead of the note. */
  verdict: Verdict | undefined;
  tabIndex: number;
  intent: string;
  definition: BotDefinition;
  phrases: Phrases;
}

/** What is to be said of a phrase, in words. */
export function noteWords(note: Note, intent: string, definition: BotDefinition): string {
  if (note.kind === 'reads') return t('note.reads', { intent: note.intent, confidence: confidence(note.confidence) });
  const line = lineOf(definition, note.intent, note.text) ?? 0;
  if (note.intent === intent) return t(`note.${note.kind}`, { line });
  return t(`note.${note.kind}In`, { intent: note.intent, line });
}

/** A verdict as it is said aloud: without the confidence, which changes with every letter. */
export function heardVerdict(verdict: Verdict, intent: string): string {
  switch (verdict.kind) {
    case 'known':
      return t('verdict.heardKnown');
    case 'claimed':
      return t('verdict.heardClaimed', { intent: verdict.intent });
    case 'rule':
      return t('verdict.rule', { rule: verdict.rule });
    case 'fresh':
      return '';
    default:
      return verdict.intent === intent
        ? t('verdict.twinHere', { text: verdict.text })
        : t('verdict.twin', { text: verdict.text, intent: verdict.intent });
  }
}

function MoveNow({
  to,
  tabIndex,
  onMove,
  children,
}: {
  to: string;
  tabIndex: number;
  onMove(): void;
  children: string;
}) {
  return (
    <button
      type="button"
      class="phrase-note"
      tabIndex={tabIndex}
      title={t('phrases.moveNow', { intent: to })}
      onClick={onMove}
    >
      <Icon name="swap" size="small" />
      <span class="cut">{children}</span>
      <b class="note-act" aria-hidden="true">
        {t('quality.move')}
      </b>
    </button>
  );
}

/** Of a phrase that is being written: what the draft makes of it already. */
function VerdictNote({ verdict, ...props }: Props & { verdict: Verdict }) {
  const { line, tabIndex, intent, definition, phrases } = props;
  if (verdict.kind === 'known' || verdict.kind === 'fresh') {
    return (
      <span class="phrase-note quiet">
        {verdict.kind === 'fresh'
          ? t('verdict.fresh')
          : t('verdict.known', { confidence: confidence(verdict.confidence) })}
      </span>
    );
  }
  if (verdict.kind === 'rule') {
    return (
      <a class="phrase-note" tabIndex={tabIndex} href={studioPath('rules', verdict.rule)}>
        <span class="cut">{t('verdict.rule', { rule: verdict.rule })}</span>
      </a>
    );
  }
  const to = verdict.intent;
  const words =
    verdict.kind === 'claimed'
      ? t('verdict.claimed', { intent: to, confidence: confidence(verdict.confidence) })
      : noteWords(verdict, intent, definition);
  if (to === intent) {
    return (
      <span class="phrase-note">
        <Icon name="copy" size="small" />
        <span class="cut">{words}</span>
      </span>
    );
  }
  return (
    <MoveNow to={to} tabIndex={tabIndex} onMove={() => phrases.move(line, to)}>
      {words}
    </MoveNow>
  );
}

/** What stands at the end of a phrase's line. */
export function PhraseNote(props: Props) {
  const { line, note, verdict, tabIndex, intent, definition, phrases } = props;
  if (verdict) return <VerdictNote {...props} verdict={verdict} />;
  if (!note) return null;
  const words = noteWords(note, intent, definition);
  if (note.kind === 'reads') {
    return (
      <MoveNow to={note.intent} tabIndex={tabIndex} onMove={() => phrases.move(line, note.intent)}>
        {words}
      </MoveNow>
    );
  }
  return (
    <a
      class="phrase-note"
      tabIndex={tabIndex}
      href={studioPath('intents', note.intent)}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        showPhrase(note.intent, note.text);
      }}
    >
      <Icon name="copy" size="small" />
      <span class="cut">{words}</span>
    </a>
  );
}
