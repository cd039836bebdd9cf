import type { ReadonlySignal, Signal } from '@preact/signals';
import { signal } from '@preact/signals';
import type { BotInput, BotReply, BotState, BotTurn, Explanation } from '../../../bot/index.ts';
import { t } from '../../shared/texts.ts';
import { withIntent } from '../edits.ts';
import type { Studio } from '../studio.model.ts';

/** One line of the talk. */
export interface TryLine {
  from: 'shopper' | 'bot' | 'handed_over';
  text: string;
  reply?: BotReply;
}

/** One message and what the bot made of it. */
export interface TryTurn {
  text: string;
  turn: BotTurn;
  explanation: Explanation | null;
}

export interface TryOut {
  readonly lines: ReadonlySignal<readonly TryLine[]>;
  /** The newest turn, whose reasons are shown. */
  readonly last: ReadonlySignal<TryTurn | null>;
  readonly failure: ReadonlySignal<string | null>;
  readonly busy: ReadonlySignal<boolean>;
  /** Within opening hours; somebody of the staff is there. */
  readonly open: Signal<boolean>;
  readonly online: Signal<boolean>;
  say(text: string): Promise<void>;
  /** Teaches the newest message to an intent and asks again how it is understood. */
  teach(intent: string): void;
  /** Keeps the talk as a test that must pass before publishing. */
  keep(name: string): void;
  reset(): void;
}

/** A talk with the draft, in this browser; nobody else sees it. */
export function createTryOut(studio: Studio): TryOut {
  const lines = signal<readonly TryLine[]>([]);
  const last = signal<TryTurn | null>(null);
  const failure = signal<string | null>(null);
  const busy = signal(false);
  const open = signal(true);
  const online = signal(true);
  let state: BotState | null = null;

  const add = (...more: TryLine[]): void => {
    lines.value = [...lines.value, ...more];
  };

  return {
    lines,
    last,
    failure,
    busy,
    open,
    online,
    async say(text) {
      const words = text.trim();
      if (words === '' || busy.peek()) return;
      busy.value = true;
      failure.value = null;
      add({ from: 'shopper', text: words });
      const input: BotInput = { text: words, now: new Date().toISOString(), open: open.peek(), online: online.peek() };
      try {
        const [explanation, turn] = await Promise.all([
          studio.trainer.ask('explain', { text: words }),
          studio.trainer.ask('respond', { state, input }),
        ]);
        state = turn.state;
        last.value = { text: words, turn, explanation };
        add(...turn.replies.map((reply): TryLine => ({ from: 'bot', text: reply.text, reply })));
        if (turn.effects.some(({ type }) => type === 'hand_over')) {
          add({ from: 'handed_over', text: t('try.handedOver') });
          state = null;
        }
      } catch (error) {
        failure.value = error instanceof Error ? error.message : String(error);
      } finally {
        busy.value = false;
      }
    },
    teach(name) {
      const turn = last.peek();
      if (!turn) return;
      studio.draft.edit(t('try.taught', { intent: name }), (definition) =>
        withIntent(definition, name, (intent) => ({ ...intent, phrases: [...intent.phrases, turn.text] })),
      );
    },
    keep(name) {
      const transcript = lines
        .peek()
        .map(({ from, text }) => (from === 'handed_over' ? 'ticket>' : `${from}> ${text.split('\n')[0] ?? ''}`))
        .join('\n');
      studio.draft.edit(t('try.kept'), (definition) => ({
        ...definition,
        dialogues: [...(definition.dialogues ?? []), { name, transcript }],
      }));
    },
    reset() {
      state = null;
      lines.value = [];
      last.value = null;
      failure.value = null;
    },
  };
}
