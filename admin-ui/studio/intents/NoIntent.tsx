import { useSignal } from '@preact/signals';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { Icon } from '../../shared/Icon.tsx';
import { t } from '../../shared/texts.ts';
import { studioPath } from '../place.ts';
import { StartList } from '../start/StartList.tsx';
import type { TabProps } from '../tabs.tsx';
import { addIntent } from './IntentList.tsx';

/** Nothing is open: the bot knows nothing yet, or what was asked for is gone. */
export function NoIntent({ studio, definition, missing }: TabProps & { missing: string | null }) {
  const name = useSignal('');
  if (missing !== null) {
    return (
      <EmptyState title={t('intent.missing')} text={t('intent.missingText', { name: missing })}>
        <a class="button" href={studioPath('intents')}>
          {t('intent.toAll')}
        </a>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={t('intent.empty')} text={t('intent.emptyText')}>
      <form
        class="first-intent"
        onSubmit={(event) => {
          event.preventDefault();
          addIntent(studio, name.value);
        }}
      >
        <label class="field-input">
          <span class="only-heard">{t('intent.firstName')}</span>
          <input
            placeholder={t('intent.firstName')}
            maxLength={60}
            value={name.value}
            onInput={(event) => {
              name.value = event.currentTarget.value;
            }}
          />
        </label>
        <button type="submit" class="button primary">
          <Icon name="plus" /> {t('intent.add')}
        </button>
      </form>
      <p class="lesser second">
        <a href={studioPath('settings')}>{t('intent.fromStarter')}</a>
      </p>
      <StartList studio={studio} definition={definition} />
    </EmptyState>
  );
}
