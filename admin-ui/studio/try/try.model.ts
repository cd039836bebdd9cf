import type { ReadonlySignal, Signal } from '@preact/signals';
import { batch, signal } from '@preact/signals';
import type {
  BotEffect,
  BotForm,
  BotInput,
  BotReply,
  BotState,
  BotTurn,
  Explanation,
  RecordedCue,
} from '../../../bot/index.ts';
import { t } from '../../shared/texts.ts';
import { withIntent } from '../edits.ts';
import type { Studio } from '../studio.model.ts';
import type { Trainer } from '../trainer/trainer.model.ts';
import { freeName } from '../versions/talks.model.ts';

/** One line of the talk; `shop` is what the shop's server answered. */
export interface TryLine {
  from: 'shopper' | 'bot' | 'shop' | 'handed_over';
  text: string;
  reply?: BotReply;
}

/** One message and what the bot made of it. */
export interface TryTurn {
  /** Empty for a form and for what came from the shop's server. */
  text: string;
  turn: BotTurn;
  explanation: Explanation | null;
}

/** A call that waits for what the shop's server would answer. */
export type WaitingCall = Extract<BotEffect, { type: 'call' }>;

export interface TryOut {
  readonly lines: ReadonlySignal<readonly TryLine[]>;
  /** The newest turn, whose reasons are shown. */
  readonly last: ReadonlySignal<TryTurn | null>;
  readonly failure: ReadonlySignal<string | null>;
  readonly busy: ReadonlySignal<boolean>;
  /** The form that is to be filled in. */
  readonly form: ReadonlySignal<BotForm | null>;
  readonly call: ReadonlySignal<WaitingCall | null>;
  /** A person has taken over: the bot says nothing more in this talk. */
  readonly over: ReadonlySignal<boolean>;
  /** Within opening hours; somebody of the staff is there. */
  readonly open: Signal<boolean>;
  readonly online: Signal<boolean>;
  say(text: string): Promise<void>;
  /** Sends the form: values by the names of its fields. */
  fill(values: Record<string, string>): Promise<void>;
  /** Stands in for the shop's server: its JSON, or null when it fails. Text that is no JSON is said to be none. */
  answerCall(json: string | null): Promise<void>;
  /** Teaches the newest message to an intent and asks again how it is understood. */
  teach(intent: string): void;
  /** Keeps the talk as a test that must pass before publishing, with what the draft answers now. */
  keep(): Promise<void>;
  reset(): void;
}

/** Characters of a test's name that come from what was said first. */
const NAME_CHARACTERS = 80;

const onOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** What a transcript says that the bot did; values and parts of replies are not shown as lines of the talk. */
const saidIn = (transcript: string): string[] =>
  transcript.split('\n').flatMap((line) => /^(?:bot|ticket)> ?(.*)$/.exec(line)?.[1] ?? []);

/** Resolves when no newer draft is being trained. */
const settled = ({ training }: Trainer): Promise<void> =>
  new Promise((resolve) => {
    if (!training.peek()) {
      resolve();
      return;
    }
    const stop = training.subscribe((isTraining) => {
      if (isTraining) return;
      stop();
      resolve();
    });
  });

const ticketOf = (effects: readonly BotEffect[]): Extract<BotEffect, { type: 'hand_over' }> | undefined =>
  effects.find((one) => one.type === 'hand_over');

/** A talk with the draft, in this browser; nobody else sees it. */
export function createTryOut(studio: Studio): TryOut {
  const lines = signal<readonly TryLine[]>([]);
  const last = signal<TryTurn | null>(null);
  const failure = signal<string | null>(null);
  const busy = signal(false);
  const form = signal<BotForm | null>(null);
  const call = signal<WaitingCall | null>(null);
  const over = signal(false);
  const open = signal(true);
  const online = signal(true);
  let state: BotState | null = null;
  let cues: RecordedCue[] = [];
  /** Counts the talks: what was asked in an older one is not shown in the next. */
  let talk = 0;
  let queue = Promise.resolve();
  let waiting = 0;

  const add = (...more: TryLine[]): void => {
    lines.value = [...lines.value, ...more];
  };

  /** One thing after the other; what cannot be done is said. */
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    waiting += 1;
    busy.value = true;
    queue = queue.then(async () => {
      failure.value = null;
      try {
        await work();
      } catch (error) {
        failure.value = error instanceof Error ? error.message : String(error);
      } finally {
        waiting -= 1;
        busy.value = waiting > 0;
      }
    });
    return queue;
  };

  const take = ({ text, turn, explanation }: TryTurn, isOnline: boolean): void => {
    const { replies, effects } = turn;
    const ticket = ticketOf(effects);
    const waitsFor = turn.state.flow?.waitsFor;
    const newForm = replies.findLast((reply) => reply.form !== undefined)?.form;
    const newCall = effects.findLast((one) => one.type === 'call');
    batch(() => {
      state = turn.state;
      last.value = { text, turn, explanation };
      // Something else may be asked meanwhile; the form still stands there.
      form.value = waitsFor === 'form' ? (newForm ?? form.peek()) : null;
      call.value = waitsFor === 'call' ? (newCall ?? call.peek()) : null;
      add(...replies.map((reply): TryLine => ({ from: 'bot', text: reply.text, reply })));
      if (ticket) {
        over.value = true;
        const details = [ticket.team, ticket.priority, ticket.subject].filter((detail) => detail !== undefined);
        const words = t(isOnline ? 'try.handedOver' : 'try.handedOverAway');
        add({ from: 'handed_over', text: [words, ...details].join('\n') });
      }
    });
  };

  /** Lets something reach the draft: it is shown, remembered for a test, and answered. */
  const tell = (line: TryLine, cue: RecordedCue['cue'], what: Partial<BotInput>): Promise<void> => {
    const mine = talk;
    return inTurn(async () => {
      if (mine !== talk || over.peek()) return;
      const world = { open: open.peek(), online: online.peek() };
      add(line);
      cues.push({ cue, ...world });
      const text = cue.kind === 'shopper' ? cue.text : '';
      // The model before the last edit would answer with what the draft no longer says.
      await settled(studio.trainer);
      if (mine !== talk) return;
      const input: BotInput = { text, now: new Date().toISOString(), ...world, ...what };
      const [explanation, turn] = await Promise.all([
        text === '' ? null : studio.trainer.ask('explain', { text }),
        studio.trainer.ask('respond', { state, input }),
      ]);
      if (mine === talk) take({ text, turn, explanation }, world.online);
    });
  };

  return {
    lines,
    last,
    failure,
    busy,
    form,
    call,
    over,
    open,
    online,
    async say(text) {
      const words = text.trim();
      if (words !== '') await tell({ from: 'shopper', text: words }, { kind: 'shopper', text: words }, {});
    },
    async fill(values) {
      const shown = form.peek()?.fields.map(({ name, label }) => `${label}: ${values[name] ?? ''}`) ?? [];
      await tell({ from: 'shopper', text: shown.join('\n') }, { kind: 'form', values }, { form: values });
    },
    async answerCall(json) {
      const asked = call.peek();
      if (!asked) return;
      if (json === null) {
        const failed = { id: asked.id, failed: 'failed' };
        await tell({ from: 'shop', text: t('try.callFails') }, { kind: 'failed', reason: 'failed' }, { call: failed });
        return;
      }
      let answer: unknown;
      try {
        answer = JSON.parse(json);
      } catch {
        failure.value = t('try.notJson');
        return;
      }
      await tell({ from: 'shop', text: json.trim() }, { kind: 'answer', answer }, { call: { id: asked.id, answer } });
    },
    teach(name) {
      const turn = last.peek();
      if (!turn || turn.text === '') return;
      studio.draft.edit(t('try.taught', { intent: name }), (definition) =>
        withIntent(definition, name, (intent) => ({ ...intent, phrases: [...intent.phrases, turn.text] })),
      );
    },
    keep: () =>
      inTurn(async () => {
        await settled(studio.trainer);
        const { transcript, result } = await studio.trainer.ask('record', { cues });
        if (result.failure) {
          const { line, got } = result.failure;
          throw new Error(t('try.notKept', { line, got }));
        }
        const shown = lines.peek().filter(({ from }) => from === 'bot');
        const said = saidIn(transcript);
        const isAsShown = shown.every(({ text }) => said.includes(onOneLine(text)));
        const first = cues.find(({ cue }) => cue.kind === 'shopper')?.cue;
        const text = first?.kind === 'shopper' ? onOneLine(first.text).slice(0, NAME_CHARACTERS).toWellFormed() : '';
        studio.removed(t(isAsShown ? 'try.kept' : 'try.keptOtherwise'), (definition) => {
          const dialogues = definition.dialogues ?? [];
          const taken = dialogues.map(({ name }) => name);
          const name = freeName(t('try.keptName', { text }), taken);
          return { ...definition, dialogues: [...dialogues, { name, transcript }] };
        });
      }),
    reset() {
      talk += 1;
      state = null;
      cues = [];
      batch(() => {
        lines.value = [];
        last.value = null;
        failure.value = null;
        form.value = null;
        call.value = null;
        over.value = false;
      });
    },
  };
}
