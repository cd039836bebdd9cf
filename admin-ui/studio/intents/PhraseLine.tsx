import type { BotDefinition } from '../../../bot/index.ts';
import { useSignal } from '@preact/signals';
import { Icon } from '../../shared/Icon.tsx';
import { MenuButton } from '../../shared/Menu.tsx';
import { t } from '../../shared/texts.ts';
import { IntentPicker } from '../parts/IntentPicker.tsx';
import { LONGEST_PHRASE } from './lines.ts';
import type { Note } from './notes.ts';
import { noteWords, PhraseNote } from './PhraseNote.tsx';
import type { Phrases } from './phrases.model.ts';
import type { Verdict } from './verdict.model.ts';

interface Props {
  line: number;
  total: number;
  /** Absent for the empty line at the end. */
  text: string | undefined;
  active: boolean;
  note: Note | undefined;
  /** While it is being written. */
  verdict: Verdict | undefined;
  phrases: Phrases;
  intent: string;
  definition: BotDefinition;
}

const selectionOf = ({ selectionStart, selectionEnd, value }: HTMLInputElement): { from: number; to: number } => ({
  from: selectionStart ?? value.length,
  to: selectionEnd ?? value.length,
});

/** One phrase with what is to be said of it. */
export function PhraseLine(props: Props) {
  const { line, total, text, active, note, verdict, phrases, intent, definition } = props;
  const moving = useSignal(false);
  const tab = active ? 0 : -1;
  const phrase = text?.trim() ?? '';
  const move = (to: string): void => {
    moving.value = false;
    phrases.move(line, to);
  };
  return (
    <li
      class={`phrase ${verdict?.kind ?? note?.kind ?? ''} ${active ? 'active' : ''}`}
      style={{ '--line': line }}
      aria-setsize={total}
      aria-posinset={line + 1}
    >
      <span class="phrase-number tiny third" aria-hidden="true">
        {text === undefined ? '' : line + 1}
      </span>
      <input
        class="phrase-text"
        data-line={line}
        tabIndex={tab}
        value={text ?? ''}
        maxLength={LONGEST_PHRASE}
        spellcheck={false}
        autocomplete="off"
        enterkeyhint="enter"
        placeholder={text === undefined ? t('phrases.placeholder') : undefined}
        aria-label={
          text === undefined
            ? t('phrases.new')
            : [t('phrases.line', { line: line + 1 }), note ? noteWords(note, intent, definition) : '']
                .filter(Boolean)
                .join(', ')
        }
        onFocus={() => phrases.enter(line)}
        onInput={(event) => phrases.type(line, event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
          if (phrases.press(line, event.key, selectionOf(event.currentTarget))) event.preventDefault();
        }}
        onPaste={(event) => {
          const pasted = event.clipboardData?.getData('text/plain') ?? '';
          if (phrases.paste(line, pasted, selectionOf(event.currentTarget))) event.preventDefault();
        }}
      />
      <PhraseNote
        line={line}
        note={note}
        verdict={verdict}
        tabIndex={tab}
        intent={intent}
        definition={definition}
        phrases={phrases}
      />
      {text === undefined || phrase === '' ? null : (
        <span class="phrase-tools" data-tools>
          <MenuButton
            label={t('phrases.menu', { line: line + 1 })}
            iconOnly
            align="end"
            entries={[
              { key: 'move', label: t('phrases.move'), icon: 'swap', run: () => (moving.value = true) },
              {
                key: 'remove',
                label: t('phrases.remove'),
                icon: 'close',
                danger: true,
                run: () => phrases.remove(line),
              },
            ]}
          >
            <Icon name="dots" />
          </MenuButton>
        </span>
      )}
      {moving.value ? (
        <IntentPicker
          title={t('phrases.moveTitle', { phrase })}
          definition={definition}
          except={intent}
          onPick={move}
          onClose={() => {
            moving.value = false;
          }}
        />
      ) : null}
    </li>
  );
}
