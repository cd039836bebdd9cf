import type { ReadonlySignal } from '@preact/signals';
import { signal } from '@preact/signals';
import type { BotPin, BotPinList } from '../../../protocol/studio.ts';
import { asRefusal } from '../../shared/refusals.ts';
import { t } from '../../shared/texts.ts';
import { toasts } from '../../shared/toasts.model.ts';
import type { Studio } from '../studio.model.ts';
import { why } from './why.ts';

/** Real conversations whose answers must stay. */
export interface Pins {
  /** Oldest first; null before they are loaded. */
  readonly list: ReadonlySignal<readonly BotPin[] | null>;
  /** Why they could not be loaded. */
  readonly problem: ReadonlySignal<string | null>;
  /** The conversation that is being pinned or unpinned. */
  readonly doing: ReadonlySignal<string | null>;
  load(): Promise<void>;
  /**
   * Keeps what the bot decided in a conversation; a toast says what became of it.
   * @param text what the shopper said there, for the name
   */
  pin(conversation: string, text: string): Promise<void>;
  /** Takes a pin away; a toast offers to bring it back. */
  unpin(pin: BotPin): Promise<void>;
}

const NAME_CHARACTERS = 120;

/** The pinned conversations of one site. */
export function createPins(studio: Studio): Pins {
  const list = signal<readonly BotPin[] | null>(null);
  const problem = signal<string | null>(null);
  const doing = signal<string | null>(null);

  const load = async (): Promise<void> => {
    try {
      const { pins } = await studio.call<BotPinList>('GET', '/pins');
      list.value = pins;
      problem.value = null;
    } catch (error) {
      problem.value = why(error);
    }
  };

  /** One thing at a time. @returns true when it was done */
  const act = async (conversation: string, work: () => Promise<void>): Promise<boolean> => {
    if (doing.peek() !== null) return false;
    doing.value = conversation;
    try {
      await work();
      return true;
    } catch (error) {
      toasts.show(why(error));
      return false;
    } finally {
      doing.value = null;
    }
  };

  const put = (conversation: string, name: string): Promise<boolean> =>
    act(conversation, async () => {
      const pin = await studio.call<BotPin>('POST', '/pins', { conversation, name });
      const others = (list.peek() ?? []).filter(({ id }) => id !== pin.id);
      list.value = [...others, pin].toSorted((one, other) => one.createdAt.localeCompare(other.createdAt));
    });

  const unpin = async (pin: BotPin): Promise<void> => {
    const isDone = await act(pin.conversation, async () => {
      try {
        await studio.call('DELETE', `/pins/${pin.id}`);
      } catch (error) {
        // Somebody else was faster.
        if (asRefusal(error).code !== 'not_found') throw error;
      }
      list.value = (list.peek() ?? []).filter(({ id }) => id !== pin.id);
    });
    if (!isDone) return;
    const undo = { label: t('studio.undo'), run: () => void put(pin.conversation, pin.name) };
    toasts.show(t('pins.unpinned', { name: pin.name }), undo);
  };

  return {
    list,
    problem,
    doing,
    load,
    async pin(conversation, text) {
      const words = text.replaceAll(/\s+/g, ' ').trim() || t('pins.unnamed');
      const name = words.slice(0, NAME_CHARACTERS).toWellFormed();
      if (!(await put(conversation, name))) return;
      const made = list.peek()?.find((one) => one.conversation === conversation);
      const undo = made && { label: t('studio.undo'), run: () => void unpin(made) };
      toasts.show(t('pins.pinned'), undo);
    },
    unpin,
  };
}
