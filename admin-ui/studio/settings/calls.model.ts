import type { ReadonlySignal } from '@preact/signals';
import { signal } from '@preact/signals';
import type { CallSecretAnswer } from '../../../protocol/administration.ts';
import { confirm } from '../../shared/confirm.model.ts';
import { asRefusal, sentence } from '../../shared/refusals.ts';
import { t } from '../../shared/texts.ts';
import { toasts } from '../../shared/toasts.model.ts';
import type { Studio } from '../studio.model.ts';

export interface Calls {
  /** What signs the calls, and where they may go; null before it is loaded. */
  readonly facts: ReadonlySignal<CallSecretAnswer | null>;
  readonly problem: ReadonlySignal<string | null>;
  load(): Promise<void>;
  /** Another secret, once the person has been asked. */
  renew(): Promise<void>;
}

/** What the server says of calls to the shop. */
export function createCalls({ callSite }: Pick<Studio, 'callSite'>): Calls {
  const facts = signal<CallSecretAnswer | null>(null);
  const problem = signal<string | null>(null);
  const read = async (method: 'GET' | 'POST'): Promise<boolean> => {
    try {
      facts.value = await callSite<CallSecretAnswer>(method, '/calls-secret');
      problem.value = null;
      return true;
    } catch (error) {
      problem.value = sentence(asRefusal(error));
      return false;
    }
  };
  return {
    facts,
    problem,
    async load() {
      await read('GET');
    },
    async renew() {
      const goesOn = await confirm.ask({
        title: t('endpoints.renewTitle'),
        text: t('endpoints.renewText'),
        confirm: t('endpoints.renew'),
        danger: true,
      });
      if (goesOn && (await read('POST'))) toasts.show(t('endpoints.renewed'));
    },
  };
}
