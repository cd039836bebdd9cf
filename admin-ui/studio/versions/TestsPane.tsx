import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { BotDefinition, DialogueDefinition, DialogueResult } from '../../../bot/index.ts';
import type { BotPin } from '../../../protocol/studio.ts';
import { TextField } from '../../shared/Field.tsx';
import { Icon } from '../../shared/Icon.tsx';
import { Problem } from '../../shared/Problem.tsx';
import { t, times } from '../../shared/texts.ts';
import { TextArea } from '../parts/TextArea.tsx';
import { Outcome } from './Outcome.tsx';
import type { Pins } from './pins.model.ts';
import { wantedTalk, type Talks } from './talks.model.ts';
import { didWords, saidBy } from './words.ts';

interface Props {
  talks: Talks;
  pins: Pins;
  definition: BotDefinition;
}

const MOST_CHARACTERS = 20_000;

function Mark({ result }: { result: DialogueResult | undefined }) {
  const state = result === undefined ? 'waiting' : result.passed ? 'passed' : 'failed';
  return (
    <span class={state === 'failed' ? 'bad' : state === 'passed' ? 'good' : 'third'}>
      <Icon name={state === 'failed' ? 'warn' : state === 'passed' ? 'check' : 'clock'} size="small" />
      <span class="only-heard">{t(`tests.${state}`)}</span>
    </span>
  );
}

function Failure({ result }: { result: DialogueResult | undefined }) {
  const failure = result?.failure;
  if (!failure) return null;
  const said = saidBy(failure.said);
  return (
    <div role="status">
      <p class="lesser bad">{t('talks.fails', { line: failure.line })}</p>
      <dl class="gate-turn">
        <dt>{said.who}</dt>
        <dd>{said.text}</dd>
        <dt>{t('versions.wanted')}</dt>
        <dd>{didWords(failure.wanted)}</dd>
        <dt>{t('versions.got')}</dt>
        <dd class="bad">{didWords(failure.got)}</dd>
      </dl>
    </div>
  );
}

interface TalkProps {
  talks: Talks;
  talk: DialogueDefinition;
  at: number;
  open: boolean;
  /** It was just begun: its name is what comes first. */
  isNew: boolean;
  onRemove(): void;
}

function Talk({ talks, talk, at, open, isNew, onRemove }: TalkProps) {
  const result = talks.results.value.get(talk.transcript);
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (open) line.current?.scrollIntoView({ block: 'nearest' });
    if (isNew) line.current?.querySelector('input')?.select();
  }, [open, isNew]);
  return (
    <li ref={line}>
      <details class="test" open={open}>
        <summary>
          <Mark result={result} />
          <span class="grow">{talk.name}</span>
        </summary>
        <div class="test-body">
          <TextField
            label={t('talks.name')}
            maxLength={120}
            value={talk.name}
            onInput={(name) => talks.change(at, { name })}
          />
          <TextArea
            label={t('talks.transcript')}
            hint={t('talks.hint')}
            maxLength={MOST_CHARACTERS}
            rows={4}
            value={talk.transcript}
            onInput={(transcript) => talks.change(at, { transcript })}
          />
          <Failure result={result} />
          <button type="button" class="button small" onClick={onRemove}>
            {t('talks.remove')}
          </button>
        </div>
      </details>
    </li>
  );
}

function Pinned({ pin, pins }: { pin: BotPin; pins: Pins }) {
  const { name, turns, createdAt, createdBy } = pin;
  return (
    <li>
      <details class="test">
        <summary>
          <span class="grow">{name}</span>
          <span class="lesser third">{t('pins.turns', { count: turns.length })}</span>
        </summary>
        <div class="test-body">
          <ol class="pin-turns">
            {turns.map(({ text, outcome }, index) => (
              <li key={index}>
                <p dir="auto">“{text}”</p>
                <p class="lesser second">
                  <Outcome outcome={outcome} />
                </p>
              </li>
            ))}
          </ol>
          <p class="lesser third">
            {createdBy === null
              ? t('pins.since', { time: times.moment(createdAt, Date.now()) })
              : t('pins.by', { name: createdBy, time: times.moment(createdAt, Date.now()) })}
          </p>
          <button
            type="button"
            class="button small"
            aria-disabled={pins.doing.value === null ? undefined : 'true'}
            onClick={() => void pins.unpin(pin)}
          >
            {t('pins.unpin')}
          </button>
        </div>
      </details>
    </li>
  );
}

function PinnedList({ pins }: { pins: Pins }) {
  const list = pins.list.value;
  if (pins.problem.value) return <Problem text={pins.problem.value} onRetry={() => void pins.load()} />;
  if (list === null) return <span class="bone" style={{ width: '60%' }} aria-hidden="true" />;
  if (list.length === 0) return <p class="second">{t('pins.none')}</p>;
  return (
    <ul class="test-list">
      {list.map((pin) => (
        <Pinned key={pin.id} pin={pin} pins={pins} />
      ))}
    </ul>
  );
}

/** What every draft must hold: talks that were written or kept, and real conversations that were pinned. */
export function TestsPane({ talks, pins, definition }: Props) {
  const wanted = (definition.dialogues ?? []).findIndex(({ name }) => name === wantedTalk.peek());
  const opened = useSignal<number | null>(wanted < 0 ? null : wanted);
  const begun = useSignal<number | null>(null);
  /** Talks have no ids: after one went, none stays open in the place of another. */
  const gone = useSignal(0);
  const add = useRef<HTMLButtonElement>(null);
  useEffect(() => talks.open(), [talks]);
  useEffect(() => {
    wantedTalk.value = null;
  }, []);
  const all = definition.dialogues ?? [];
  return (
    <>
      <header class="version-head">
        <div>
          <h2>{t('tests.all')}</h2>
          <p class="lesser second">{t('tests.text')}</p>
        </div>
      </header>
      <div class="proof-body">
        <section aria-labelledby="test-talks">
          <header class="section-head">
            <h3 id="test-talks">{t('talks.title')}</h3>
            <span class="third">{all.length}</span>
            <span class="grow" />
            <button
              ref={add}
              type="button"
              class="button small"
              onClick={() => {
                begun.value = talks.add();
                opened.value = begun.peek();
              }}
            >
              <Icon name="plus" /> {t('talks.add')}
            </button>
          </header>
          {all.length === 0 ? <p class="second">{t('talks.none')}</p> : null}
          <ul class="test-list">
            {all.map((talk, at) => (
              <Talk
                key={`${gone.value} ${at}`}
                talks={talks}
                talk={talk}
                at={at}
                open={opened.value === at}
                isNew={begun.value === at}
                onRemove={() => {
                  gone.value += 1;
                  opened.value = null;
                  begun.value = null;
                  talks.remove(at);
                  add.current?.focus();
                }}
              />
            ))}
          </ul>
        </section>
        <section aria-labelledby="test-pins">
          <header class="section-head">
            <h3 id="test-pins">{t('pins.title')}</h3>
            <span class="third">{pins.list.value?.length ?? ''}</span>
          </header>
          <p class="lesser second">{t('pins.text')}</p>
          <PinnedList pins={pins} />
        </section>
      </div>
    </>
  );
}
