import { useId, useMemo } from 'preact/hooks';
import type { BotDefinition } from '../../../bot/index.ts';
import { createChooser, matchScore } from '../../shared/chooser.model.ts';
import { Dialog } from '../../shared/Dialog.tsx';
import { Icon } from '../../shared/Icon.tsx';
import { t } from '../../shared/texts.ts';

interface Props {
  title: string;
  definition: BotDefinition;
  /** Not offered. */
  except?: string | undefined;
  onPick(intent: string): void;
  onClose(): void;
}

/** Chooses an intent by typing. */
export function IntentPicker({ title, definition, except, onPick, onClose }: Props) {
  const list = useId();
  const chooser = useMemo(
    () =>
      createChooser((query) =>
        definition.intents
          .filter(({ name }) => name !== except)
          .map((intent) => ({ intent, score: matchScore(`${intent.name} ${intent.title}`, query) }))
          .filter(({ score }) => score > 0)
          .toSorted((one, other) => other.score - one.score)
          .map(({ intent }) => intent),
      ),
    [definition, except],
  );
  const marked = chooser.marked.value;
  const found = chooser.found.value;
  return (
    <Dialog title={title} onClose={onClose} class="intent-picker">
      <div class="menu-search">
        <label class="field-input">
          <Icon name="search" />
          <span class="only-heard">{t('intent.pick')}</span>
          <input
            role="combobox"
            aria-expanded="true"
            aria-controls={list}
            aria-activedescendant={marked >= 0 ? `${list}-${marked}` : undefined}
            aria-autocomplete="list"
            placeholder={t('intent.pick')}
            value={chooser.query.value}
            onInput={(event) => chooser.type(event.currentTarget.value)}
            onKeyDown={(event) => {
              const { handled, chosen } = chooser.press(event.key);
              if (handled) event.preventDefault();
              if (chosen) onPick(chosen.name);
            }}
          />
        </label>
      </div>
      <div id={list} role="listbox" aria-label={title} class="picker-list">
        {found.map((intent, index) => (
          <button
            key={intent.name}
            type="button"
            tabIndex={-1}
            id={`${list}-${index}`}
            class="menu-item"
            role="option"
            aria-selected={index === marked ? 'true' : 'false'}
            onPointerMove={() => chooser.mark(index)}
            onClick={() => onPick(intent.name)}
          >
            <span class="grow cut">{intent.name}</span>
            <span class="tiny third cut">{intent.title}</span>
          </button>
        ))}
      </div>
      {found.length === 0 ? <p class="menu-title">{t('intent.noneFound')}</p> : null}
    </Dialog>
  );
}
