import type { Strength } from '../shared/passwordStrength.ts';
import { t } from '../shared/texts.ts';

const WORDS = ['strength.0', 'strength.1', 'strength.2', 'strength.3', 'strength.4'] as const;

/** How hard a password is to guess, as a bar of four and a word. */
export function StrengthBar({ strength, typed }: { strength: Strength; typed: boolean }) {
  return (
    <>
      <span class="strength" aria-hidden="true">
        {[1, 2, 3, 4].map((step) => (
          <i key={step} class={step <= strength ? 'reached' : ''} />
        ))}
      </span>
      {typed ? `${t(WORDS[strength])} ` : ''}
      {t('strength.rule')}
    </>
  );
}
