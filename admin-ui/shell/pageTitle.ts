import { place } from '../shared/navigation.ts';
import { shopperName } from '../shared/shopper.ts';
import { t } from '../shared/texts.ts';
import type { Desk } from './desk.model.ts';

/** Name of the present page. */
function pageName(desk: Desk): string {
  const [, , page] = place.value.path.split('/');
  if (page === 'bot') return t('studio.title');
  if (page === 'people') return t('people.title');
  if (page === 'site') return t('site.title');
  if (page === 'mails') return t('mails.title');
  const subject = desk.talk.value?.subject.value;
  return subject ? `${shopperName(subject.visitor)} · ${subject.number}` : t('inbox.title');
}

/** Title of the page: what rings first, so that it is read in a narrow tab. */
export function pageTitle(desk: Desk, ringing: number): string {
  const title = `${pageName(desk)} · ${t('brand')}`;
  return ringing > 0 ? `(${ringing}) ${title}` : title;
}
