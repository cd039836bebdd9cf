import { signal } from '@preact/signals';

export interface Question {
  title: string;
  text: string;
  /** What the button says that goes on. */
  confirm: string;
  danger?: boolean;
}

/** Questions before something that is hard to take back. One at a time. */
export function createConfirm() {
  const question = signal<Question | null>(null);
  let answer: ((yes: boolean) => void) | null = null;

  const settle = (yes: boolean): void => {
    question.value = null;
    answer?.(yes);
    answer = null;
  };
  return {
    question,
    settle,
    /** @returns true when the person went on */
    ask(next: Question): Promise<boolean> {
      settle(false);
      question.value = next;
      return new Promise((resolve) => {
        answer = resolve;
      });
    },
  };
}

/** The page's own questions. */
export const confirm = createConfirm();
