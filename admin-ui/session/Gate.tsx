import type { ComponentChildren } from 'preact';
import { Icon } from '../shared/Icon.tsx';
import type { IconName } from '../shared/Icon.tsx';
import { t } from '../shared/texts.ts';
import { Shopfront } from './Shopfront.tsx';

interface Props {
  title: string;
  text?: ComponentChildren;
  /** Stands above the title. */
  sign?: IconName;
  children: ComponentChildren;
  /** What comes after this step, for the first run. */
  steps?: readonly { title: string; text: string }[];
}

function Brand() {
  return (
    <p class="gate-brand">
      <Icon name="bell" size="large" /> {t('brand')}
    </p>
  );
}

/** The page before the desk: a form, and the shop it is for. */
export function Gate({ title, text, sign, children, steps }: Props) {
  return (
    <div class={`gate ${steps ? 'with-steps' : ''}`}>
      {steps ? (
        <aside class="gate-steps" aria-label={t('setup.steps')}>
          <Brand />
          <ol>
            {steps.map((step, index) => (
              <li key={step.title} class={index === 0 ? 'current' : ''} aria-current={index === 0 ? 'step' : undefined}>
                <span class="gate-number" aria-hidden="true">
                  {index + 1}
                </span>
                <div>
                  <p class="gate-step">{step.title}</p>
                  <p class="lesser second">{step.text}</p>
                </div>
              </li>
            ))}
          </ol>
        </aside>
      ) : null}
      <main class="gate-pane">
        <Brand />
        <div class="gate-form">
          <div>
            {sign ? (
              <span class="gate-sign">
                <Icon name={sign} size="large" />
              </span>
            ) : null}
            <h1>{title}</h1>
            {text ? <p class="second">{text}</p> : null}
          </div>
          {children}
        </div>
        <p class="tiny third">{location.host}</p>
      </main>
      <div class="gate-scene" aria-hidden="true">
        <Shopfront />
      </div>
    </div>
  );
}
