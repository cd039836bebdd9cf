import { asRefusal, sentence } from '../../shared/refusals.ts';

/** Why the server refused something of the studio. What stands in the way of a draft only it can say. */
export function why(error: unknown): string {
  const refusal = asRefusal(error);
  return refusal.code === 'conflict' || refusal.code === 'invalid' ? refusal.message : sentence(refusal);
}
