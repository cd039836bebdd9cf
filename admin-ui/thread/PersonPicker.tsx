import type { ReadonlySignal } from '@preact/signals';
import { useId, useMemo } from 'preact/hooks';
import type { StaffMember } from '../../protocol/administration.ts';
import { createChooser, matchScore } from '../shared/chooser.model.ts';
import { Face } from '../shared/Face.tsx';
import { Icon } from '../shared/Icon.tsx';
import { t } from '../shared/texts.ts';

interface Props {
  people: ReadonlySignal<readonly StaffMember[]>;
  /** Who has it now; not offered. */
  assignee: string | undefined;
  me: string;
  onPick(person: StaffMember): void;
}

/** Chooses whom to give a chat to: who is here and has the least to do stands first. */
export function PersonPicker({ people, assignee, me, onPick }: Props) {
  const list = useId();
  const chooser = useMemo(
    () =>
      createChooser((query) =>
        people.value.filter(
          (person) => person.id !== assignee && matchScore(`${person.name} ${person.email}`, query) > 0,
        ),
      ),
    [people, assignee],
  );
  const marked = chooser.marked.value;
  const found = chooser.found.value;
  return (
    <div class="person-picker">
      <p class="menu-title">{t('give.title')}</p>
      <div class="menu-search">
        <label class="field-input">
          <Icon name="search" />
          <span class="only-heard">{t('give.find')}</span>
          <input
            role="combobox"
            aria-expanded="true"
            aria-controls={list}
            aria-activedescendant={marked >= 0 ? `${list}-${marked}` : undefined}
            aria-autocomplete="list"
            placeholder={t('give.find')}
            value={chooser.query.value}
            onInput={(event) => chooser.type(event.currentTarget.value)}
            onKeyDown={(event) => {
              const { handled, chosen } = chooser.press(event.key);
              if (handled) event.preventDefault();
              if (chosen) onPick(chosen);
            }}
          />
        </label>
      </div>
      <div id={list} role="listbox" aria-label={t('give.title')}>
        {found.map((person, index) => (
          <button
            key={person.id}
            type="button"
            tabIndex={-1}
            id={`${list}-${index}`}
            class="menu-item"
            role="option"
            aria-selected={index === marked ? 'true' : 'false'}
            onPointerMove={() => chooser.mark(index)}
            onClick={() => onPick(person)}
          >
            <Face id={person.id} name={person.name} size="small" presence={person.status} />
            <span class="grow cut">
              {person.name} {person.id === me ? <span class="third">{t('people.you')}</span> : null}
            </span>
            <span class="tiny third">
              {person.status === 'online' ? t('people.chats', { count: person.load }) : t(`presence.${person.status}`)}
            </span>
          </button>
        ))}
      </div>
      {found.length === 0 ? <p class="menu-title">{t('people.none')}</p> : null}
    </div>
  );
}
