import { useSignal } from '@preact/signals';
import type { BotDefinition, FlowDefinition, FlowStep } from '../../../bot/index.ts';
import { SelectField } from '../../shared/Field.tsx';
import { t } from '../../shared/texts.ts';
import { KeyDialog } from '../parts/KeyDialog.tsx';
import { AskFields } from './AskFields.tsx';
import { CallFields } from './CallFields.tsx';
import { ConditionFields, EndFields, SayFields } from './PlainFields.tsx';
import type { Way } from './ways.ts';
import { renameStep, setWay, waysOf, withStep } from './ways.ts';
import { wayWords } from './words.ts';

export interface StepFields<Step extends FlowStep = FlowStep> {
  definition: BotDefinition;
  step: Step;
  /** @param merge edits in a row with the same mark are undone together */
  set(step: FlowStep, merge?: string): void;
}

interface Props {
  definition: BotDefinition;
  flow: FlowDefinition;
  stepKey: string;
  step: FlowStep;
  change(what: string, next: (flow: FlowDefinition) => FlowDefinition, merge?: string): void;
  onOpen(key: string | null): void;
}

const DEFAULT = ' default';
const END = ' end';

/** Where a way may lead: on, to an end, to any step. */
function targets(way: Way, flow: FlowDefinition): { value: string; label: string }[] {
  const steps = Object.keys(flow.steps).map((key) => ({ value: key, label: key }));
  const unknown =
    typeof way.to === 'string' && !Object.hasOwn(flow.steps, way.to)
      ? [{ value: way.to, label: t('way.unknown', { key: way.to }) }]
      : [];
  const ends = [{ value: END, label: way.kind === 'failed' ? t('way.person') : t('way.ends') }];
  if (way.kind === 'otherwise') ends.unshift({ value: DEFAULT, label: t('way.person') });
  if (way.kind === 'declined') ends.unshift({ value: DEFAULT, label: t('way.goesOn') });
  return [...ends, ...unknown, ...steps];
}

function Fields(props: StepFields) {
  const { step } = props;
  switch (step.kind) {
    case 'say':
    case 'article':
      return <SayFields {...props} step={step} />;
    case 'choice':
    case 'collect':
    case 'form':
      return <AskFields {...props} step={step} />;
    case 'condition':
      return <ConditionFields {...props} step={step} />;
    case 'call':
      return <CallFields {...props} step={step} />;
    default:
      return <EndFields {...props} step={step} />;
  }
}

/** What one step says and where its ways lead. */
export function StepForm({ definition, flow, stepKey, step, change, onOpen }: Props) {
  const renaming = useSignal(false);
  const set = (next: FlowStep, merge?: string): void =>
    change(t('step.changed'), (one) => withStep(one, stepKey, () => next), merge && `${merge} ${stepKey}`);
  return (
    <div class="step-form">
      <Fields definition={definition} step={step} set={set} />
      <div class="step-ways">
        {waysOf(step).map((way) => (
          <SelectField
            key={way.field}
            label={wayWords(way)}
            value={way.to === undefined ? DEFAULT : way.to === null ? END : way.to}
            options={targets(way, flow)}
            onChange={(to) => set(setWay(step, way.field, to === DEFAULT ? undefined : to === END ? null : to))}
          />
        ))}
      </div>
      <button
        type="button"
        class="as-link lesser"
        onClick={() => {
          renaming.value = true;
        }}
      >
        {t('step.rename', { key: stepKey })}
      </button>
      {renaming.value ? (
        <KeyDialog
          title={t('step.renameTitle', { key: stepKey })}
          value={stepKey}
          taken={Object.keys(flow.steps)}
          onDone={(next) => {
            change(t('step.renamed'), (one) => renameStep(one, stepKey, next));
            onOpen(next);
          }}
          onClose={() => {
            renaming.value = false;
          }}
        />
      ) : null}
    </div>
  );
}
