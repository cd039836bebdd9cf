import { useSignal, useSignalEffect } from '@preact/signals';
import { Icon } from '../shared/Icon.tsx';
import { t } from '../shared/texts.ts';
import { EntityEditor } from './entities/EntityEditor.tsx';
import { EntityList } from './entities/EntityList.tsx';
import { IntentEditor } from './intents/IntentEditor.tsx';
import { IntentList } from './intents/IntentList.tsx';
import { NoIntent } from './intents/NoIntent.tsx';
import { wanted } from './intents/wanted.ts';
import { studioPath, studioPlace } from './place.ts';
import { RuleEditor } from './rules/RuleEditor.tsx';
import { RuleList } from './rules/RuleList.tsx';
import { SidePane } from './SidePane.tsx';
import type { TabProps } from './tabs.tsx';

const KINDS = ['intents', 'rules', 'entities'] as const;

function List({ studio, definition }: TabProps) {
  const { part, item } = studioPlace();
  const counts = {
    intents: definition.intents.length,
    rules: definition.rules.length,
    entities: definition.slots.length,
  };
  return (
    <nav class="studio-list" aria-label={t('studio.list')}>
      <div class="segments list-kinds">
        {KINDS.map((kind) => (
          <a key={kind} href={studioPath(kind)} aria-current={part === kind ? 'true' : undefined}>
            {t(`studio.${kind}`)} <span class="third">{counts[kind]}</span>
          </a>
        ))}
      </div>
      {part === 'rules' ? (
        <RuleList studio={studio} definition={definition} open={item} />
      ) : part === 'entities' ? (
        <EntityList studio={studio} definition={definition} open={item} />
      ) : (
        <IntentList studio={studio} definition={definition} open={item} />
      )}
    </nav>
  );
}

function Editor({ studio, definition }: TabProps) {
  const { part, item } = studioPlace();
  if (part === 'rules') {
    const index = definition.rules.findIndex((rule) => rule.name === item);
    const at = item === null && definition.rules.length > 0 ? 0 : index;
    return <RuleEditor key={at} studio={studio} definition={definition} index={at} />;
  }
  if (part === 'entities') {
    const slot =
      definition.slots.find(({ name }) => name === item) ?? (item === null ? definition.slots[0] : undefined);
    return <EntityEditor key={slot?.name} studio={studio} definition={definition} slot={slot} />;
  }
  const intent =
    definition.intents.find(({ name }) => name === item) ?? (item === null ? definition.intents[0] : undefined);
  if (!intent) return <NoIntent studio={studio} definition={definition} missing={item} />;
  return <IntentEditor key={intent.name} studio={studio} definition={definition} intent={intent} />;
}

/** Intents, rules and entities: a list, what is open in it, and how well the bot does. */
export function IntentsTab({ studio, definition }: TabProps) {
  const { part, item } = studioPlace();
  const aside = useSignal(false);
  // On narrow screens the figures lie over the phrases.
  useSignalEffect(() => {
    if (wanted.value) aside.value = false;
  });
  const { intents, rules, slots } = definition;
  const shown = part === 'rules' ? rules : part === 'entities' ? slots : intents;
  const places = [
    item === null ? 'list-open' : 'item-open',
    shown.length === 0 ? 'nothing' : '',
    aside.value ? 'aside-open' : '',
  ];
  return (
    <div class={`studio-columns ${places.join(' ')}`}>
      <List studio={studio} definition={definition} />
      <div class="studio-editor">
        <div class="narrow-bar">
          <a class="button quiet small only-phone" href={studioPath(part)}>
            <Icon name="left" /> {t('studio.back')}
          </a>
          <span class="grow" />
          <button
            type="button"
            class="button small"
            aria-expanded={aside.value ? 'true' : 'false'}
            onClick={() => {
              aside.value = !aside.value;
            }}
          >
            <Icon name="panel" /> {t('side.show')}
          </button>
        </div>
        <Editor studio={studio} definition={definition} />
      </div>
      <SidePane
        studio={studio}
        definition={definition}
        onClose={() => {
          if (!aside.value) return;
          aside.value = false;
          document.querySelector<HTMLElement>('.narrow-bar [aria-expanded]')?.focus();
        }}
      />
    </div>
  );
}
