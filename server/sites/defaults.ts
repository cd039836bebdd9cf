import type { Hours } from '../../protocol/index.ts';

/** The teal that the loader shows without `data-accent`. */
export const DEFAULT_ACCENT = '#0d7366';

export const DEFAULT_GREETING = 'Hello! Ask us about your order, delivery or returns.';

const WORKDAY = [{ from: '09:00', to: '18:00' }];

export const DEFAULT_HOURS: Hours = {
  monday: WORKDAY,
  tuesday: WORKDAY,
  wednesday: WORKDAY,
  thursday: WORKDAY,
  friday: WORKDAY,
  saturday: [{ from: '10:00', to: '14:00' }],
  sunday: [],
};
