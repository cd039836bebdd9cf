import { useSignal } from '@preact/signals';
import type { BotDefinition, SlotDefinition, SlotKind } from '../../../bot/index.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { SelectField, TextField } from '../../shared/Field.tsx';
import { t } from '../../shared/texts.ts';
import { optional, removeAt, withSlot, without } from '../edits.ts';
import { KeyDialog } from '../parts/KeyDialog.tsx';
import { LinesField } from '../parts/LinesField.tsx';
import { ProblemList } from '../parts/ProblemList.tsx';
import { goTo, studioPath } from '../place.ts';
import type { TabProps } from '../tabs.tsx';
import { AddEntity, KINDS } from './EntityList.tsx';
import { renameSlot, usesOf } from './rename.ts';
import { ValueList } from './ValueList.tsx';

const COUNTRIES = ['DE', 'AT', 'CH', 'FR', 'ES', 'IT', 'PT', 'NL', 'BE', 'GB', 'US', 'CA', 'IN'] as const;
const HAS_SHAPES: readonly SlotKind[] = ['order_number', 'post_code'];
const HAS_VALUES: readonly SlotKind[] = ['list', 'product'];

/** The same entity as another kind: what only the old kind has goes. */
function asKind(slot: SlotDefinition, kind: SlotKind): SlotDefinition {
  let next: SlotDefinition = { ...slot, kind };
  if (!HAS_SHAPES.includes(kind)) next = without(next, 'shapes') as SlotDefinition;
  if (kind !== 'post_code') next = without(next, 'countries') as SlotDefinition;
  if (!HAS_VALUES.includes(kind)) next = without(next, 'values') as SlotDefinition;
  return next;
}

type Change = (next: (slot: SlotDefinition) => SlotDefinition, merge?: string) => void;

function Recognised({ slot, change }: { slot: SlotDefinition; change: Change }) {
  const countries = slot.countries ?? [];
  return (
    <section class="editor-section" aria-labelledby="entity-kind">
      <header class="section-head">
        <h2 id="entity-kind">{t('entity.recognised')}</h2>
      </header>
      <SelectField
        label={t('entity.kind')}
        hint={t(`entity.hint.${slot.kind}`)}
        value={slot.kind}
        options={KINDS.map((kind) => ({ value: kind, label: t(`entity.kind.${kind}`) }))}
        onChange={(kind) => change((one) => asKind(one, kind as SlotKind))}
      />
      {HAS_SHAPES.includes(slot.kind) ? (
        <LinesField
          label={t('entity.shapes')}
          hint={t('entity.shapesHint')}
          values={slot.shapes ?? []}
          onChange={(shapes) => change((one) => optional(one, 'shapes', shapes), 'shapes')}
          rows={2}
          mono
          placeholder="SB-####"
        />
      ) : null}
      {slot.kind === 'post_code' ? (
        <fieldset class="item-list">
          <legend class="field-label">{t('entity.countries')}</legend>
          <div class="ticks">
            {COUNTRIES.map((country) => {
              const at = countries.indexOf(country);
              return (
                <label key={country} class="tick">
                  <input
                    type="checkbox"
                    class="choice-box"
                    checked={at >= 0}
                    onChange={() =>
                      change((one) =>
                        optional(one, 'countries', at >= 0 ? removeAt(countries, at) : [...countries, country]),
                      )
                    }
                  />
                  {country}
                </label>
              );
            })}
          </div>
        </fieldset>
      ) : null}
      {HAS_VALUES.includes(slot.kind) ? (
        <ValueList slot={slot} onChange={(values) => change((one) => optional(one, 'values', values), 'values')} />
      ) : null}
    </section>
  );
}

function Asked({ slot, change }: { slot: SlotDefinition; change: Change }) {
  const says = slot.skip.some((word) => slot.skipTitle.toLowerCase().includes(word.toLowerCase()));
  return (
    <section class="editor-section" aria-labelledby="entity-asked">
      <header class="section-head">
        <h2 id="entity-asked">{t('entity.asked')}</h2>
        <span class="lesser second cut grow">{t('entity.askedHint')}</span>
      </header>
      <LinesField
        label={t('entity.ask')}
        hint={t('entity.askHint')}
        error={slot.ask.length < 2 ? t('entity.askFew') : undefined}
        values={slot.ask}
        onChange={(ask) => change((one) => ({ ...one, ask }), 'ask')}
      />
      <LinesField
        label={t('entity.skip')}
        hint={t('entity.skipHint')}
        error={slot.skip.length === 0 ? t('entity.skipNone') : undefined}
        values={slot.skip}
        onChange={(skip) => change((one) => ({ ...one, skip }), 'skip')}
      />
      <TextField
        label={t('entity.skipTitle')}
        maxLength={60}
        error={says ? undefined : t('entity.skipTitleWrong')}
        value={slot.skipTitle}
        onInput={(skipTitle) => change((one) => ({ ...one, skipTitle }), 'skip title')}
      />
    </section>
  );
}

/** One entity: how it is recognised, and how the bot asks for it. */
export function EntityEditor({ studio, definition, slot }: TabProps & { slot: SlotDefinition | undefined }) {
  const renaming = useSignal(false);
  if (!slot) {
    return (
      <EmptyState title={t('entity.empty')} text={t('entity.emptyText')}>
        <AddEntity studio={studio} definition={definition} primary />
      </EmptyState>
    );
  }
  const { name } = slot;
  const change: Change = (next, merge) =>
    studio.draft.edit(t('entity.changed'), (one) => withSlot(one, name, next), merge && `${merge} ${name}`);
  const uses = usesOf(definition, name);
  return (
    <>
      <header class="editor-head">
        <div class="grow">
          <h2 class="mono editor-name cut">{name}</h2>
          <p class="second lesser">{t('entity.uses', { count: uses.length })}</p>
        </div>
        <button
          type="button"
          class="button quiet small"
          onClick={() => {
            renaming.value = true;
          }}
        >
          {t('entity.rename')}
        </button>
        <button
          type="button"
          class="button quiet small danger"
          onClick={() => {
            goTo('entities', null, true);
            studio.removed(t('entity.removed', { name }), (one: BotDefinition) => ({
              ...one,
              slots: one.slots.filter((other) => other.name !== name),
            }));
          }}
        >
          {t('entity.remove')}
        </button>
      </header>
      <div class="editor-scroll">
        <ProblemList studio={studio} under={`slots[${definition.slots.indexOf(slot)}]`} />
        {uses.length > 0 ? (
          <p class="used-line lesser second">
            {t('entity.usedBy')}{' '}
            {uses.slice(0, 12).map((use) => (
              <a key={`${use.part} ${use.name}`} class="mono used-by" href={studioPath(use.part, use.name)}>
                {use.name}
              </a>
            ))}
          </p>
        ) : null}
        <Recognised slot={slot} change={change} />
        <Asked slot={slot} change={change} />
      </div>
      {renaming.value ? (
        <KeyDialog
          title={t('entity.renameTitle', { name })}
          value={name}
          taken={definition.slots.map((one) => one.name)}
          onDone={(next) => {
            studio.draft.edit(t('entity.renamed', { name, next }), (one) => renameSlot(one, name, next));
            goTo('entities', next, true);
          }}
          onClose={() => {
            renaming.value = false;
          }}
        />
      ) : null}
    </>
  );
}
