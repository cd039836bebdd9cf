import type { PreferencesModel } from '../shared/preferences.ts';
import { t } from '../shared/texts.ts';
import { toasts } from '../shared/toasts.model.ts';

/** Are notices of the browser on, that is: wanted here and allowed by the browser. */
export const noticesOn = (preferences: PreferencesModel): boolean =>
  preferences.values.value.notices && 'Notification' in globalThis && Notification.permission === 'granted';

/** Turns notices on or off; the browser is asked for its permission only here. */
export async function toggleNotices(preferences: PreferencesModel): Promise<void> {
  if (noticesOn(preferences)) {
    preferences.set('notices', false);
    return;
  }
  if (!('Notification' in globalThis)) {
    toasts.show(t('notice.unknown'));
    return;
  }
  const permission = await Notification.requestPermission();
  preferences.set('notices', permission === 'granted');
  if (permission !== 'granted') toasts.show(t('notice.denied'));
}
