import type { FlowStep } from '../../../bot/index.ts';
import { t } from '../../shared/texts.ts';
import type { Way } from './ways.ts';

/** What a step does, in the words it was written with. */
export function stepWords(step: FlowStep): string {
  switch (step.kind) {
    case 'say':
      return (typeof step.text === 'string' ? step.text : (step.text[0] ?? '')) || t('step.noText');
    case 'choice':
      return step.ask[0] || t('step.noText');
    case 'collect':
      return step.slot;
    case 'form':
      return step.title || t('step.noText');
    case 'article':
      return step.title || t('step.noText');
    case 'condition':
      return conditionWords(step.if);
    case 'call':
      return step.endpoint || t('step.noText');
    case 'ticket':
      return step.subject || t('step.noText');
    case 'hand_over':
      return step.team ? t('step.toTeam', { team: step.team }) : t('step.toPerson');
  }
}

function conditionWords(condition: Extract<FlowStep, { kind: 'condition' }>['if']): string {
  if ('open' in condition) return condition.open ? t('if.open') : t('if.closed');
  if ('online' in condition) return condition.online ? t('if.online') : t('if.nobody');
  const name = 'slot' in condition ? condition.slot : condition.attribute;
  return condition.is === undefined ? t('if.known', { name }) : t('if.is', { name, value: condition.is });
}

/** What a way is taken for. */
export function wayWords(way: Way): string {
  if (way.kind === 'option') return way.title ? t('way.option', { title: way.title }) : t('way.noTitle');
  return t(`way.${way.kind}`);
}

/** What happens where a way leads nowhere. */
export function endWords(way: Way): string {
  if (way.kind === 'failed') return t('way.person');
  if (way.to === undefined && way.kind === 'otherwise') return t('way.person');
  if (way.to === undefined && way.kind === 'declined') return t('way.goesOn');
  return t('way.ends');
}
