import { useSignal } from '@preact/signals';
import type { BotDefinition, KeywordRule } from '../../../bot/index.ts';
import { Icon } from '../../shared/Icon.tsx';
import { t } from '../../shared/texts.ts';
import { moveItem } from '../edits.ts';
import { goTo, studioPath } from '../place.ts';
import type { Studio } from '../studio.model.ts';
import type { TabProps } from '../tabs.tsx';

/** A name that no other rule has. */
export function freeName(wanted: string, taken: readonly string[]): string {
  for (let count = 1; ; count++) {
    const found = count === 1 ? wanted : `${wanted} ${count}`;
    if (!taken.includes(found)) return found;
  }
}

/** Adds a rule at the end, and opens it. */
export function addRule(studio: Studio, definition: BotDefinition): void {
  const name = freeName(
    t('rule.newName'),
    definition.rules.map((rule) => rule.name),
  );
  const rule: KeywordRule = { name, any: [], action: { handOver: 'asked' } };
  studio.draft.edit(t('rule.added'), (one) => ({ ...one, rules: [...one.rules, rule] }));
  goTo('rules', name);
}

/** What a rule does, in a few words. */
export function actionWords({ action }: KeywordRule): string {
  if ('intent' in action) return action.intent;
  if ('flow' in action) return t('rule.doesFlow', { flow: action.flow });
  return 'handOver' in action ? t('rule.doesHandOver') : t('rule.doesAnswer');
}

/** The rules in the order in which they are asked; drag, or the arrow keys with Alt, put them in another. */
export function RuleList({ studio, definition, open }: TabProps & { open: string | null }) {
  const dragged = useSignal<number | null>(null);
  const over = useSignal<number | null>(null);
  const { rules } = definition;
  const current = open ?? rules[0]?.name;
  const failed = new Set(
    studio.trainer.trained.value?.ruleTests.filter((test) => !test.passed).map((test) => test.rule),
  );
  const move = (from: number, to: number): void => {
    if (to < 0 || to >= rules.length || from === to) return;
    studio.draft.edit(t('rule.moved'), (one) => ({ ...one, rules: moveItem(one.rules, from, to) }));
  };
  return (
    <>
      <div class="list-tools">
        <p class="tiny second grow">{t('rule.listHint')}</p>
        <button
          type="button"
          class="button square"
          aria-label={t('rule.add')}
          title={t('rule.add')}
          onClick={() => addRule(studio, definition)}
        >
          <Icon name="plus" />
        </button>
      </div>
      <div class="parts-scroll">
        <ol>
          {rules.map((rule, index) => (
            <li
              key={rule.name}
              class={`rule-row ${over.value === index && dragged.value !== null ? 'drop' : ''}`}
              draggable
              onDragStart={(event) => {
                dragged.value = index;
                event.dataTransfer?.setData('text/plain', rule.name);
              }}
              onDragOver={(event) => {
                if (dragged.value === null) return;
                event.preventDefault();
                over.value = index;
              }}
              onDragEnd={() => {
                dragged.value = null;
                over.value = null;
              }}
              onDrop={(event) => {
                event.preventDefault();
                if (dragged.value !== null) move(dragged.value, index);
                dragged.value = null;
                over.value = null;
              }}
            >
              <a
                class="list-row"
                href={studioPath('rules', rule.name)}
                aria-current={rule.name === current ? 'true' : undefined}
                aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
                draggable={false}
                onKeyDown={(event) => {
                  if (!event.altKey || !/^Arrow(Up|Down)$/.test(event.key)) return;
                  event.preventDefault();
                  move(index, index + (event.key === 'ArrowUp' ? -1 : 1));
                }}
              >
                <span class="figure tiny third rule-number">{index + 1}</span>
                <span class="grow cut">{rule.name}</span>
                {failed.has(rule.name) ? (
                  <span class="bad" title={t('rule.testsFail')}>
                    <Icon name="close" size="small" />
                    <span class="only-heard">{t('rule.testsFail')}</span>
                  </span>
                ) : null}
                <span class="tiny third cut rule-does">{actionWords(rule)}</span>
              </a>
            </li>
          ))}
        </ol>
        {rules.length === 0 ? <p class="parts-none second lesser">{t('rule.none')}</p> : null}
      </div>
    </>
  );
}
