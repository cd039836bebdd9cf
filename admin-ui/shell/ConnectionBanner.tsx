import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Icon } from '../shared/Icon.tsx';
import { t } from '../shared/texts.ts';
import type { Desk } from './desk.model.ts';

/** Milliseconds without a connection before the page says so: a reload of the server needs no alarm. */
const PATIENCE = 1_500;

/** Over everything while the server cannot be reached, or will not have this page. */
export function ConnectionBanner({ desk }: { desk: Desk }) {
  const state = desk.connection.state.value;
  const shown = useSignal(false);
  const away = state.phase === 'offline' || state.phase === 'connecting';
  useEffect(() => {
    if (!away) {
      shown.value = false;
      return undefined;
    }
    // The very first connection is the skeletons' business.
    if (desk.connection.welcome.peek() === null && state.phase === 'connecting') return undefined;
    const timer = setTimeout(() => {
      shown.value = true;
    }, PATIENCE);
    return () => clearTimeout(timer);
  }, [away, state.phase === 'offline']);

  if (state.phase === 'refused' && state.reason !== 'unauthorized') {
    return (
      <div class="banner bad" role="alert">
        <Icon name="warn" />
        <span>{state.reason === 'unsupported_version' ? t('banner.outdated') : t('banner.wrongOrigin')}</span>
        <button type="button" class="button small" onClick={() => location.reload()}>
          {t('banner.reload')}
        </button>
      </div>
    );
  }
  if (!shown.value || !away) return <div class="banner-place" role="status" />;
  const kept = desk.keptHere.value;
  return (
    <div class="banner-place" role="status">
      <div class="banner">
        <Icon name="offline" />
        <span>
          <b class="strong">{t('banner.offline')}</b> {kept > 0 ? t('banner.kept', { count: kept }) : t('banner.keeps')}
        </span>
        <button type="button" class="button small" onClick={() => desk.connection.retry()}>
          {t('banner.retry')}
        </button>
      </div>
    </div>
  );
}
