import type { BotOutcome } from '../../../protocol/studio.ts';
import { decisionWords } from './words.ts';

/** What was decided: in words, and the intent or rule that it was decided by. */
export function Outcome({ outcome }: { outcome: BotOutcome }) {
  const by = outcome.intent ?? outcome.rule ?? null;
  return (
    <>
      {decisionWords(outcome)}
      {by === null ? null : <span class="mono outcome-by"> {by}</span>}
    </>
  );
}
