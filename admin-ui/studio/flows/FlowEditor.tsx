import { useSignal } from '@preact/signals';
import type { FlowDefinition } from '../../../bot/index.ts';
import { TextField } from '../../shared/Field.tsx';
import { Icon } from '../../shared/Icon.tsx';
import { MenuButton } from '../../shared/Menu.tsx';
import { t } from '../../shared/texts.ts';
import { withFlow } from '../edits.ts';
import { KeyDialog } from '../parts/KeyDialog.tsx';
import { goTo, studioPath } from '../place.ts';
import { flowProblems, problemWords } from '../problems.ts';
import type { TabProps } from '../tabs.tsx';
import { FlowTree } from './FlowTree.tsx';
import { renameFlow, startsOf } from './starts.ts';
import { stepOfPath } from './tree.ts';

/** One flow: what begins it, its title, and its steps as a tree. */
export function FlowEditor({ studio, definition, flow }: TabProps & { flow: FlowDefinition }) {
  const renaming = useSignal(false);
  const { name } = flow;
  const change = (what: string, next: (one: FlowDefinition) => FlowDefinition, merge?: string): void =>
    studio.draft.edit(what, (one) => withFlow(one, name, next), merge && `${merge} ${name}`);
  const problems = flowProblems(studio, definition, name);
  const ofFlow = problems.filter(({ path }) => stepOfPath(path) === null);
  const starts = startsOf(definition, name);
  return (
    <>
      <header class="editor-head">
        <div class="grow">
          <h2 class="editor-name cut">{flow.title || name}</h2>
          <p class="second lesser">
            {starts.length === 0 ? (
              <span class="rings">{t('flow.noStart')}</span>
            ) : (
              <>
                {t('flow.startedBy')}{' '}
                {starts.slice(0, 6).map((start) => (
                  <a key={`${start.part} ${start.name}`} class="mono used-by" href={studioPath(start.part, start.name)}>
                    {start.name}
                  </a>
                ))}
              </>
            )}
          </p>
        </div>
        {problems.length > 0 ? <span class="chip brass">{t('flow.problems', { count: problems.length })}</span> : null}
        <MenuButton
          label={t('flow.menu', { name: flow.title || name })}
          iconOnly
          align="end"
          entries={[
            { key: 'rename', label: t('flow.rename'), icon: 'reply', run: () => (renaming.value = true) },
            {
              key: 'remove',
              label: t('flow.remove'),
              icon: 'close',
              danger: true,
              apart: true,
              run: () => {
                goTo('flows', null, true);
                studio.removed(t('flow.removed', { name: flow.title || name }), (one) => ({
                  ...one,
                  flows: (one.flows ?? []).filter((other) => other.name !== name),
                }));
              },
            },
          ]}
        >
          <Icon name="dots" />
        </MenuButton>
      </header>
      <div class="editor-scroll">
        {ofFlow.length > 0 ? (
          <ul class="problem-list">
            {ofFlow.map((problem) => (
              <li key={problem.path + problem.message} class="problem">
                <Icon name="warn" />
                <span class="grow">{problemWords(problem)}</span>
              </li>
            ))}
          </ul>
        ) : null}
        <section class="editor-section">
          <TextField
            label={t('flow.title')}
            maxLength={60}
            value={flow.title}
            error={flow.title.trim() === '' ? t('flow.titleMissing') : undefined}
            onInput={(title) => change(t('flow.changed'), (one) => ({ ...one, title }), 'flow title')}
          />
        </section>
        <FlowTree studio={studio} definition={definition} flow={flow} problems={problems} change={change} />
      </div>
      {renaming.value ? (
        <KeyDialog
          title={t('flow.renameTitle', { name })}
          value={name}
          taken={(definition.flows ?? []).map((one) => one.name)}
          onDone={(next) => {
            studio.draft.edit(t('flow.renamed', { name, next }), (one) => renameFlow(one, name, next));
            goTo('flows', next, true);
          }}
          onClose={() => {
            renaming.value = false;
          }}
        />
      ) : null}
    </>
  );
}
