import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { FlowDefinition } from '../../../bot/index.ts';
import type { DefinitionProblem } from '../../../protocol/studio.ts';
import { Icon } from '../../shared/Icon.tsx';
import { MenuButton } from '../../shared/Menu.tsx';
import { t } from '../../shared/texts.ts';
import { problemWords } from '../problems.ts';
import type { TabProps } from '../tabs.tsx';
import { withFlow } from '../edits.ts';
import { StepForm } from './StepForm.tsx';
import type { Branch, Row } from './tree.ts';
import { stepOfPath, treeOf } from './tree.ts';
import type { Place } from './ways.ts';
import { insertStep, removeStep, STEP_KINDS } from './ways.ts';
import { endWords, stepWords, wayWords } from './words.ts';

export interface TreeProps extends TabProps {
  flow: FlowDefinition;
  problems: readonly DefinitionProblem[];
  change(what: string, next: (flow: FlowDefinition) => FlowDefinition, merge?: string): void;
}

interface Shared extends TreeProps {
  open: string | null;
  prefix: string;
  onOpen(key: string | null): void;
  onInsert(place: Place, kind: (typeof STEP_KINDS)[number]): void;
}

function Insert({ place, at, tree }: { place: Place; at: string; tree: Shared }) {
  return (
    <MenuButton
      label={t('step.insert', { at })}
      iconOnly
      class="step-insert"
      entries={STEP_KINDS.map((kind) => ({
        key: kind,
        label: t(`step.kind.${kind}`),
        run: () => tree.onInsert(place, kind),
      }))}
    >
      <Icon name="plus" size="small" />
    </MenuButton>
  );
}

function BranchList({ branch, tree }: { branch: Branch; tree: Shared }) {
  // A default that nothing was said about needs no line of its own unless the step is open.
  if (branch.way.to === undefined && tree.open !== branch.from) return null;
  return (
    <li class="flow-branch">
      <p class="lesser branch-name">{wayWords(branch.way)}</p>
      <div class="row branch-insert">
        <Insert place={{ from: branch.from, field: branch.way.field }} at={wayWords(branch.way)} tree={tree} />
      </div>
      <Rows rows={branch.rows} tree={tree} />
    </li>
  );
}

function StepRow({ row, tree }: { row: Extract<Row, { kind: 'step' }>; tree: Shared }) {
  const { key, step, branches, way } = row;
  const isOpen = tree.open === key;
  const problems = tree.problems.filter(({ path }) => stepOfPath(path) === key);
  return (
    <li class={`flow-step ${problems.length > 0 ? 'faulty' : ''}`} id={`${tree.prefix}-${key}`}>
      <div class="step-head">
        <button
          type="button"
          class="step-open"
          data-step={key}
          aria-expanded={isOpen ? 'true' : 'false'}
          onClick={() => tree.onOpen(isOpen ? null : key)}
        >
          <Icon name={isOpen ? 'down' : 'right'} size="small" />
          <span class="chip">{t(`step.kind.${step.kind}`)}</span>
          <span class="cut grow">{stepWords(step)}</span>
          <span class="tiny third mono step-key">{key}</span>
        </button>
        <button
          type="button"
          class="button quiet small square"
          aria-label={t('step.remove', { key })}
          title={t('step.remove', { key })}
          onClick={() => {
            tree.onOpen(null);
            tree.studio.removed(t('step.removed'), (one) =>
              withFlow(one, tree.flow.name, (flow) => removeStep(flow, key)),
            );
          }}
        >
          <Icon name="close" />
        </button>
      </div>
      {[...new Set(problems.map(problemWords))].map((message) => (
        <p key={message} class="step-problem lesser">
          <Icon name="warn" size="small" /> {message}
        </p>
      ))}
      {isOpen ? <StepForm {...tree} stepKey={key} step={step} /> : null}
      {branches.length > 0 ? (
        <ul class="flow-branches">
          {branches.map((branch) => (
            <BranchList key={branch.way.field} branch={branch} tree={tree} />
          ))}
        </ul>
      ) : null}
      {way ? <Insert place={{ from: key, field: way.field }} at={key} tree={tree} /> : null}
    </li>
  );
}

function Rows({ rows, tree }: { rows: readonly Row[]; tree: Shared }) {
  return (
    <ol class="flow-rows">
      {rows.map((row) =>
        row.kind === 'step' ? (
          <StepRow key={row.key} row={row} tree={tree} />
        ) : row.kind === 'jump' ? (
          <li key={`${row.from} ${row.way.field}`} class="flow-end lesser second">
            <Icon name="swap" size="small" />
            {row.known ? (
              <button
                type="button"
                class="as-link"
                onClick={() => {
                  document.getElementById(`${tree.prefix}-${row.to}`)?.scrollIntoView({ block: 'center' });
                  document
                    .querySelector<HTMLElement>(`#${CSS.escape(`${tree.prefix}-${row.to}`)} [data-step]`)
                    ?.focus();
                }}
              >
                {t('way.jump', { key: row.to })}
              </button>
            ) : (
              <span class="bad">{t('way.unknown', { key: row.to })}</span>
            )}
          </li>
        ) : (
          <li key={`${row.from} ${row.way.field}`} class="flow-end lesser third">
            {endWords(row.way)}
          </li>
        ),
      )}
    </ol>
  );
}

/** The steps of a flow, nested as they branch; each opens in its place. */
export function FlowTree(props: TreeProps) {
  const { flow, definition, change } = props;
  const open = useSignal<string | null>(null);
  const prefix = useId();
  const { rows, unreached } = treeOf(flow);
  const tree: Shared = {
    ...props,
    prefix,
    open: open.value,
    onOpen(key) {
      open.value = key;
    },
    onInsert(place, kind) {
      const { flow: next, key } = insertStep(flow, place, kind, definition);
      change(t('step.added'), () => next);
      open.value = key;
    },
  };
  return (
    <section class="editor-section flow-tree" aria-labelledby="steps-title">
      <header class="section-head">
        <h2 id="steps-title">{t('step.title')}</h2>
        <span class="third">{Object.keys(flow.steps).length}</span>
      </header>
      <Insert place="start" at={t('step.atStart')} tree={tree} />
      {rows.length > 0 ? <Rows rows={rows} tree={tree} /> : <p class="second lesser">{t('step.none')}</p>}
      {unreached.length > 0 ? (
        <div class="unreached">
          <h3>{t('step.unreached')}</h3>
          <ul class="flow-rows">
            {unreached.map(({ key, step }) => (
              <StepRow key={key} row={{ kind: 'step', key, step, branches: [], way: null }} tree={tree} />
            ))}
          </ul>
        </div>
      ) : null}
    </section>
  );
}
