import type { BotDefinition, SlotDefinition, SlotKind } from '../../../bot/index.ts';
import { Icon } from '../../shared/Icon.tsx';
import { MenuButton } from '../../shared/Menu.tsx';
import { t } from '../../shared/texts.ts';
import { freeKey } from '../edits.ts';
import { goTo, studioPath } from '../place.ts';
import type { Studio } from '../studio.model.ts';
import type { TabProps } from '../tabs.tsx';

export const KINDS: readonly SlotKind[] = [
  'order_number',
  'email',
  'phone',
  'date',
  'money',
  'quantity',
  'product',
  'post_code',
  'list',
  'text',
];

/** Adds an entity of a kind with words to ask for it, and opens it. */
export function addEntity(studio: Studio, definition: BotDefinition, kind: SlotKind): void {
  const name = freeKey(
    kind === 'list' || kind === 'text' ? `my_${kind}` : kind,
    definition.slots.map((slot) => slot.name),
  );
  const slot: SlotDefinition = {
    name,
    kind,
    ask: [t('entity.ask1', { what: t(`entity.kind.${kind}`) }), t('entity.ask2', { what: t(`entity.kind.${kind}`) })],
    skip: [t('entity.skipWord')],
    skipTitle: t('entity.skipWord'),
    ...(kind === 'post_code' && { countries: ['DE'] }),
  };
  studio.draft.edit(t('entity.added'), (one) => ({ ...one, slots: [...one.slots, slot] }));
  goTo('entities', name);
}

/** A button that offers the kinds of entities. */
export function AddEntity({ studio, definition, primary = false }: TabProps & { primary?: boolean }) {
  return (
    <MenuButton
      label={t('entity.add')}
      iconOnly={!primary}
      align="end"
      class={primary ? 'button primary' : 'button square'}
      entries={KINDS.map((kind) => ({
        key: kind,
        label: t(`entity.kind.${kind}`),
        run: () => addEntity(studio, definition, kind),
      }))}
    >
      <Icon name="plus" /> {primary ? t('entity.add') : null}
    </MenuButton>
  );
}

/** What the bot can pick up. */
export function EntityList({ studio, definition, open }: TabProps & { open: string | null }) {
  const current = open ?? definition.slots[0]?.name;
  return (
    <>
      <div class="list-tools">
        <p class="tiny second grow">{t('entity.listHint')}</p>
        <AddEntity studio={studio} definition={definition} />
      </div>
      <div class="parts-scroll">
        <ul>
          {definition.slots.map((slot) => (
            <li key={slot.name}>
              <a
                class="list-row"
                href={studioPath('entities', slot.name)}
                aria-current={slot.name === current ? 'true' : undefined}
              >
                <span class="grow cut">{slot.name}</span>
                <span class="tiny third cut">{t(`entity.kind.${slot.kind}`)}</span>
              </a>
            </li>
          ))}
        </ul>
        {definition.slots.length === 0 ? <p class="parts-none second lesser">{t('entity.none')}</p> : null}
      </div>
    </>
  );
}
