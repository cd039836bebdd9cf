import type { NackFrame } from '../../protocol/frames.ts';
import type { RefusalCode } from './types.ts';

/** What a refusal says; the fields of a `nack`. */
export type RefusalAnswer = Omit<NackFrame, 'type' | 'clientId' | 'code'> & { code: RefusalCode };

/** What came instead of a result. `message` is an English sentence; texts for people go by `code`. */
export class Refusal extends Error {
  declare readonly code: RefusalCode;
  /** The same request may succeed later, unchanged. */
  declare readonly retryable: boolean;
  /** Milliseconds to wait first, where the server knows it. */
  declare readonly retryAfter?: number;
  /** Field path to sentence, of `invalid`. */
  declare readonly fields?: Record<string, string>;

  /** Without an argument: no answer came. */
  constructor(answer: RefusalAnswer = { code: 'offline', message: 'No answer from the server.', retryable: true }) {
    super(answer.message);
    Object.assign(this, answer);
  }
}
