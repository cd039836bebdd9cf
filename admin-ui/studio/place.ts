import { navigate, place } from '../shared/navigation.ts';

/** Where in the studio: `/admin/bot/PART/ITEM`. Rules and entities stand under the tab of the intents. */
export type Part = 'intents' | 'rules' | 'entities' | 'flows' | 'learning' | 'versions' | 'settings';

const PARTS: readonly string[] = ['intents', 'rules', 'entities', 'flows', 'learning', 'versions', 'settings'];

/** The open part, and the name of what is open in it. */
export function studioPlace(): { part: Part; item: string | null } {
  const [, , , part = '', item] = place.value.path.split('/');
  return {
    part: PARTS.includes(part) ? (part as Part) : 'intents',
    item: item === undefined || item === '' ? null : decodeURIComponent(item),
  };
}

export const studioPath = (part: Part, item?: string | null): string =>
  `/admin/bot/${part}${item === undefined || item === null ? '' : `/${encodeURIComponent(item)}`}`;

export const goTo = (part: Part, item?: string | null, replace?: boolean): void =>
  navigate(studioPath(part, item), replace);
