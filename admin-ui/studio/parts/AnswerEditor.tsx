import type { Answer, BotDefinition } from '../../../bot/index.ts';
import { SelectField, TextField } from '../../shared/Field.tsx';
import { Icon } from '../../shared/Icon.tsx';
import { t } from '../../shared/texts.ts';
import { optional, removeAt, replaceAt } from '../edits.ts';
import { ExtraLists } from './Replies.tsx';
import { TextArea } from './TextArea.tsx';
import { Toggle } from './Toggle.tsx';

interface Props {
  definition: BotDefinition;
  answer: Answer;
  /** @param merge edits in a row with the same mark are undone together */
  onChange(answer: Answer, merge?: string): void;
}

const LONGEST = 2_000;
const MOST = 10;

const alternates = ({ text }: Answer): readonly string[] => (typeof text === 'string' ? [text] : text);

const asText = (texts: readonly string[]): Answer['text'] => (texts.length === 1 ? (texts[0] ?? '') : [...texts]);

function Texts({ answer, definition, onChange }: Props) {
  const texts = alternates(answer);
  const change = (next: readonly string[], merge?: string): void => onChange({ ...answer, text: asText(next) }, merge);
  return (
    <div class="alternates">
      {texts.map((text, index) => (
        <div key={index} class="alternate">
          <TextArea
            label={t('answer.alternate', { letter: String.fromCodePoint(65 + index) })}
            maxLength={LONGEST}
            value={text}
            onInput={(next) => change(replaceAt(texts, index, next), `answer ${index}`)}
            beside={
              <span class="row">
                {definition.slots.map(({ name }) => (
                  <button
                    key={name}
                    type="button"
                    class="slot-chip mono"
                    title={t('answer.insert', { slot: name })}
                    onClick={() => change(replaceAt(texts, index, `${text}{${name}}`))}
                  >
                    {name}
                  </button>
                ))}
                {texts.length > 1 ? (
                  <button
                    type="button"
                    class="button quiet small square"
                    aria-label={t('answer.remove', { letter: String.fromCodePoint(65 + index) })}
                    title={t('answer.remove', { letter: String.fromCodePoint(65 + index) })}
                    onClick={() => change(removeAt(texts, index))}
                  >
                    <Icon name="close" />
                  </button>
                ) : null}
              </span>
            }
          />
        </div>
      ))}
      {texts.length < MOST ? (
        <button type="button" class="button quiet small item-add" onClick={() => change([...texts, ''])}>
          <Icon name="plus" /> {t('answer.add')}
        </button>
      ) : null}
    </div>
  );
}

function Collected({ answer, definition, onChange }: Props) {
  const collect = answer.collect ?? [];
  if (definition.slots.length === 0) return null;
  return (
    <fieldset class="item-list">
      <legend class="field-label">{t('answer.collect')}</legend>
      <p class="hint">{t('answer.collectHint')}</p>
      <div class="ticks">
        {definition.slots.map(({ name }) => {
          const place = collect.indexOf(name);
          return (
            <label key={name} class="tick">
              <input
                type="checkbox"
                class="choice-box"
                checked={place >= 0}
                onChange={() =>
                  onChange(optional(answer, 'collect', place >= 0 ? removeAt(collect, place) : [...collect, name]))
                }
              />
              <span class="mono">{name}</span>
              {place >= 0 ? <span class="tiny third">{t('answer.order', { number: place + 1 })}</span> : null}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}

/** Everything that an answer may be: texts in turn, what stands under them, what is asked for first, what follows. */
export function AnswerEditor({ definition, answer, onChange }: Props) {
  const flows = definition.flows ?? [];
  return (
    <div class="answer-editor">
      <Texts definition={definition} answer={answer} onChange={onChange} />
      <ExtraLists value={answer} onChange={(next) => onChange(next, 'answer extras')} />
      <Collected definition={definition} answer={answer} onChange={onChange} />
      {flows.length > 0 || answer.flow !== undefined ? (
        <SelectField
          label={t('answer.flow')}
          value={answer.flow ?? ''}
          options={[
            { value: '', label: t('answer.noFlow') },
            ...flows.map((flow) => ({ value: flow.name, label: flow.title || flow.name })),
          ]}
          onChange={(flow) => onChange(optional(answer, 'flow', flow))}
        />
      ) : null}
      <Toggle
        label={t('answer.handOver')}
        hint={t('answer.handOverHint')}
        on={answer.handOver === true}
        onChange={(on) => onChange(optional(answer, 'handOver', on))}
      />
      {answer.handOver === true ? (
        <TextField
          label={t('answer.team')}
          hint={t('answer.teamHint')}
          maxLength={60}
          value={answer.team ?? ''}
          onInput={(team) => onChange(optional(answer, 'team', team), 'answer team')}
        />
      ) : null}
    </div>
  );
}
