import type { SiteGreeting } from '../../protocol/index.ts';
import { openingState } from './openingHours.ts';
import type { Site } from './Site.ts';

/** Offered before the first message: what shoppers ask most, and the way to a person. */
const FIRST_QUESTIONS: SiteGreeting['quickReplies'] = [
  { title: 'Where is my order?' },
  { title: 'Returns and refunds', text: 'How do I return something?' },
  { title: 'Shipping', text: 'What does shipping cost and how long does it take?' },
  { title: 'Talk to a person', text: 'I would like to talk to a person' },
];

/**
 * What the widget must know of its site once it is open.
 *
 * @param online is anybody of the staff online and not away
 */
export function greetingOf(site: Site, now: Date, online: boolean): SiteGreeting {
  const { open, opensAt, closesAt } = openingState(site, now);
  return {
    name: site.name,
    greeting: site.greeting,
    accent: site.accent,
    language: site.language,
    open,
    ...(opensAt !== undefined && { opensAt: opensAt.toISOString() }),
    ...(closesAt !== undefined && { closesAt: closesAt.toISOString() }),
    timeZone: site.timeZone,
    online,
    quickReplies: FIRST_QUESTIONS,
  };
}
