import { useSignal } from '@preact/signals';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { Icon } from '../../shared/Icon.tsx';
import { t } from '../../shared/texts.ts';
import { freeKey } from '../edits.ts';
import { goTo, studioPath, studioPlace } from '../place.ts';
import { flowProblems } from '../problems.ts';
import { SidePane } from '../SidePane.tsx';
import type { Studio } from '../studio.model.ts';
import type { TabProps } from '../tabs.tsx';
import { FlowEditor } from './FlowEditor.tsx';

function addFlow(studio: Studio): void {
  const flows = studio.draft.definition.peek()?.flows ?? [];
  const name = freeKey(
    'flow',
    flows.map((flow) => flow.name),
  );
  const flow = {
    name,
    title: t('flow.newTitle'),
    start: 'say',
    steps: { say: { kind: 'say', text: '', next: null } },
  } as const;
  studio.draft.edit(t('flow.added'), (one) => ({ ...one, flows: [...(one.flows ?? []), flow] }));
  goTo('flows', name);
}

/** Conversations of several steps: a list, and the open one as a tree. */
export function FlowsTab({ studio, definition }: TabProps) {
  const { item } = studioPlace();
  const aside = useSignal(false);
  const flows = definition.flows ?? [];
  const flow = flows.find(({ name }) => name === item) ?? (item === null ? flows[0] : undefined);
  return (
    <div
      class={`studio-columns ${item === null ? 'list-open' : 'item-open'} ${flows.length === 0 ? 'nothing' : ''} ${aside.value ? 'aside-open' : ''}`}
    >
      <nav class="studio-list" aria-label={t('flows.title')}>
        <div class="list-tools">
          <p class="tiny second grow">{t('flows.hint')}</p>
          <button
            type="button"
            class="button square"
            aria-label={t('flow.add')}
            title={t('flow.add')}
            onClick={() => addFlow(studio)}
          >
            <Icon name="plus" />
          </button>
        </div>
        <div class="parts-scroll">
          <ul>
            {flows.map((one) => (
              <li key={one.name}>
                <a
                  class="list-row"
                  href={studioPath('flows', one.name)}
                  aria-current={one.name === flow?.name ? 'true' : undefined}
                >
                  <span class="grow cut">{one.title || one.name}</span>
                  {flowProblems(studio, definition, one.name).length > 0 ? (
                    <span class="rings" title={t('flow.hasProblems')}>
                      <Icon name="warn" size="small" />
                      <span class="only-heard">{t('flow.hasProblems')}</span>
                    </span>
                  ) : null}
                  <span class="figure tiny third">{Object.keys(one.steps).length}</span>
                </a>
              </li>
            ))}
          </ul>
        </div>
      </nav>
      <div class="studio-editor">
        <div class="narrow-bar">
          <a class="button quiet small only-phone" href={studioPath('flows')}>
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
        {flow ? (
          <FlowEditor key={flow.name} studio={studio} definition={definition} flow={flow} />
        ) : (
          <EmptyState title={t('flow.empty')} text={t('flow.emptyText')}>
            <button type="button" class="button primary" onClick={() => addFlow(studio)}>
              <Icon name="plus" /> {t('flow.add')}
            </button>
          </EmptyState>
        )}
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
