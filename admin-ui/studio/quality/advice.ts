import type { Advice } from '../../../bot/index.ts';
import { t } from '../../shared/texts.ts';
import { percent } from '../figures.ts';

/** What is weak and what to add, in words. */
export function adviceWords(advice: Advice): string {
  switch (advice.kind) {
    case 'few_phrases':
      return t('advice.few', { count: advice.wanted });
    case 'confused_with':
      return t('advice.confused', { intent: advice.intent, count: advice.times });
    case 'alike':
      return t('advice.alike', { intent: advice.intent });
    case 'unsure':
      return t('advice.unsure', { share: percent(advice.share) });
    case 'short_only':
      return t('advice.short');
  }
}
