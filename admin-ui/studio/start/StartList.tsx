import { Icon } from '../../shared/Icon.tsx';
import { t } from '../../shared/texts.ts';
import { studioPath, studioPlace } from '../place.ts';
import type { TabProps } from '../tabs.tsx';
import type { StepName } from './steps.ts';
import { startSteps, withPersonRule } from './steps.ts';

function Act({ name, studio, definition }: TabProps & { name: StepName }) {
  if (name === 'person') {
    return (
      <button
        type="button"
        class="as-link lesser"
        onClick={() => studio.removed(t('rule.added'), (one) => withPersonRule(one, t('start.personRule')))}
      >
        {t('start.addPerson')}
      </button>
    );
  }
  // Without an intent the page itself asks for the first one.
  const [first] = definition.intents.filter(({ off }) => off !== true);
  const place = studioPlace();
  if (!first || (place.part === 'intents' && (place.item ?? first.name) === first.name)) return null;
  return (
    <a class="lesser" href={studioPath('intents', first.name)} title={t('advice.open', { intent: first.name })}>
      {t('start.write')}
    </a>
  );
}

/** What a new bot still needs before it can go live; nothing once it has all of it. */
export function StartList({ studio, definition }: TabProps) {
  const steps = startSteps(definition);
  if (steps.every(({ done }) => done)) return null;
  return (
    <section class="side-section start-list" aria-label={t('start.title')}>
      <h3>{t('start.title')}</h3>
      <ol>
        {steps.map(({ name, done }) => (
          <li key={name} class={done ? 'done' : ''}>
            <Icon name={done ? 'check' : 'status'} size="small" />
            <span class="grow">
              {t(`start.${name}`)}
              <span class="only-heard"> {done ? t('start.done') : t('start.open')}</span>
            </span>
            {done ? null : <Act name={name} studio={studio} definition={definition} />}
          </li>
        ))}
      </ol>
    </section>
  );
}
