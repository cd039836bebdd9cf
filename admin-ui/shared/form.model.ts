import type { ReadonlySignal } from '@preact/signals';
import { batch, signal } from '@preact/signals';
import { asRefusal, sentence } from './refusals.ts';

type Errors<Values> = Partial<Record<keyof Values & string, string>>;

export interface Form<Values extends Record<string, string>> {
  readonly values: ReadonlySignal<Values>;
  /** What is wrong, by field. */
  readonly errors: ReadonlySignal<Errors<Values>>;
  /** What went wrong with the whole. */
  readonly problem: ReadonlySignal<string | null>;
  readonly busy: ReadonlySignal<boolean>;
  /** Changes one value and takes its error away. */
  set(key: keyof Values & string, value: string): void;
  /** Checks, then sends; errors of the server land at their fields. */
  submit(): Promise<void>;
}

export interface FormOptions<Values> {
  initial: Values;
  /** What the form can tell by itself before anything is sent. */
  check?: (values: Values) => Errors<Values>;
  /** @throws Refusal */
  send: (values: Values) => Promise<void>;
}

/** Values, errors and sending of one form. A second submit while the first is under way does nothing. */
export function createForm<Values extends Record<string, string>>(options: FormOptions<Values>): Form<Values> {
  const values = signal(options.initial);
  const errors = signal<Errors<Values>>({});
  const problem = signal<string | null>(null);
  const busy = signal(false);

  const refuse = (error: unknown): void => {
    const refusal = asRefusal(error);
    const known: Errors<Values> = {};
    let placed = false;
    for (const [path, text] of Object.entries(refusal.fields ?? {})) {
      const key = path.split('.')[0] ?? '';
      if (!(key in values.peek())) continue;
      known[key as keyof Values & string] = text;
      placed = true;
    }
    errors.value = known;
    problem.value = placed ? null : sentence(refusal);
  };

  return {
    values,
    errors,
    problem,
    busy,
    set(key, value) {
      batch(() => {
        values.value = { ...values.peek(), [key]: value };
        if (errors.peek()[key] === undefined) return;
        const { [key]: _cleared, ...rest } = errors.peek();
        errors.value = rest as Errors<Values>;
      });
    },
    async submit() {
      if (busy.peek()) return;
      const found = options.check?.(values.peek()) ?? {};
      problem.value = null;
      errors.value = found;
      if (Object.keys(found).length > 0) return;
      busy.value = true;
      try {
        await options.send(values.peek());
      } catch (error) {
        refuse(error);
      } finally {
        busy.value = false;
      }
    },
  };
}
