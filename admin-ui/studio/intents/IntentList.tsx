import { useComputed, useSignal } from '@preact/signals';
import { Icon } from '../../shared/Icon.tsx';
import type { IconName } from '../../shared/Icon.tsx';
import { t } from '../../shared/texts.ts';
import { freeKey, keyFrom, newIntent } from '../edits.ts';
import { percent } from '../figures.ts';
import { goTo, studioPath } from '../place.ts';
import type { Studio } from '../studio.model.ts';
import type { TabProps } from '../tabs.tsx';
import type { Health, IntentRow } from './intents.model.ts';
import { groupRows, intentRows } from './intents.model.ts';
import { untitled } from './wanted.ts';

const MARKS: Record<Health, IconName> = {
  look: 'warn',
  new: 'status',
  healthy: 'check',
  off: 'block',
  unknown: 'clock',
};

/** Adds an intent named after what was looked for, and opens it; one without a name is opened at its title. */
export function addIntent(studio: Studio, wanted: string): void {
  const taken = studio.draft.definition.peek()?.intents.map(({ name }) => name) ?? [];
  const name = freeKey(keyFrom(wanted) || 'new_intent', taken);
  const title = wanted.trim().slice(0, 60) || t('intent.newTitle');
  studio.draft.edit(t('intent.added'), (definition) => ({
    ...definition,
    intents: [newIntent(name, title), ...definition.intents],
  }));
  if (wanted.trim() === '') untitled.value = name;
  goTo('intents', name);
}

function Row({ row, open }: { row: IntentRow; open: boolean }) {
  return (
    <li>
      <a
        class={`list-row ${row.health}`}
        href={studioPath('intents', row.name)}
        aria-current={open ? 'true' : undefined}
      >
        <Icon name={MARKS[row.health]} size="small" />
        <span class="grow">
          <span class="cut row-name">{row.name}</span>
          {row.found === undefined ? null : <span class="cut tiny third row-found">{row.found}</span>}
          <span class="only-heard"> {t(`intent.health.${row.health}`)}</span>
        </span>
        <span class="figure third">{row.phrases}</span>
        <span class={`figure ${row.health === 'look' ? 'rings strong' : 'third'}`}>
          {row.right === null ? '–' : percent(row.right)}
        </span>
      </a>
    </li>
  );
}

/** Every intent, those that need a look first; found by name, title or phrase. */
export function IntentList({ studio, definition, open }: TabProps & { open: string | null }) {
  const query = useSignal('');
  const judged = studio.trainer.judged;
  const rows = useComputed(() => {
    const present = studio.draft.definition.value ?? definition;
    return intentRows(present, judged.value, query.value);
  });
  const groups = groupRows(rows.value);
  const add = (): void => {
    const named = query.peek();
    // What was looked for is there now; with it the list would show nothing else.
    query.value = '';
    addIntent(studio, named);
  };
  const current = open ?? definition.intents[0]?.name;
  return (
    <>
      <div class="list-tools">
        <label class="field-input list-find">
          <Icon name="search" />
          <span class="only-heard">{t('intent.find')}</span>
          <input
            type="search"
            placeholder={t('intent.find')}
            value={query.value}
            onInput={(event) => {
              query.value = event.currentTarget.value;
            }}
            onKeyDown={(event) => {
              const first = groups[0]?.rows[0];
              if (event.key !== 'Enter' || !first) return;
              event.preventDefault();
              goTo('intents', first.name);
            }}
          />
        </label>
        <button type="button" class="button square" aria-label={t('intent.add')} title={t('intent.add')} onClick={add}>
          <Icon name="plus" />
        </button>
      </div>
      <div class="parts-scroll">
        {groups.length === 0 && query.value !== '' ? (
          <div class="parts-none second lesser">
            <p>{t('intent.none', { query: query.value })}</p>
            <button type="button" class="as-link" onClick={add}>
              {t('intent.addNamed', { name: query.value })}
            </button>
          </div>
        ) : null}
        {groups.map((group) => (
          <section key={group.key} aria-labelledby={`intents-${group.key}`}>
            <h2 class="parts-title" id={`intents-${group.key}`}>
              <span class="grow">{t(`intent.group.${group.key}`)}</span>
              <span class="third">{group.rows.length}</span>
            </h2>
            <ul>
              {group.rows.map((row) => (
                <Row key={row.name} row={row} open={row.name === current} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}
