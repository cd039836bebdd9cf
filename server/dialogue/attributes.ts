import type { Attribute } from '../../bot/index.ts';
import type { LockedConversation } from '../conversations/index.ts';

/**
 * What is known of a shopper, under the names that conditions of a bot ask by (`bot/definition/attributes.ts`). What is
 * not known is left out: nothing stands for it.
 */
export function attributesOf({ name, email, page }: LockedConversation['visitor']): Partial<Record<Attribute, string>> {
  const known: Record<Attribute, string | undefined> = {
    name: name ?? undefined,
    email: email ?? undefined,
    language: page?.language?.split('-')[0]?.toLowerCase(),
    time_zone: page?.timeZone,
    page: page === null ? undefined : placeOf(page.url)?.pathname,
    page_title: page?.title,
    referrer: placeOf(page?.referrer)?.host,
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined && value !== ''));
}

function placeOf(address: string | undefined): URL | undefined {
  return address !== undefined && URL.canParse(address) ? new URL(address) : undefined;
}
