// Every screen of the product.

import { desk, emptyDesk } from './desk.ts';
import { firstRun, gate, invited } from './gate.ts';
import { emptyOffices, offices } from './offices.ts';
import type { Screen, Size } from './screen.ts';
import { DESK_SIZE, SHOP_SIZE } from './stage.ts';
import { studio } from './studio.ts';
import { widgetAlone, widgetContinued, widgetWithPeople } from './widget.ts';

export { settled, show } from './screen.ts';
export type { Scheme, Screen, Sight, Size } from './screen.ts';
export { Stage } from './stage.ts';

/** In the order of a shop's first day: what must be seen before anything has happened comes first. Each part needs a stage of its own. */
export const PARTS = {
  widget: [...widgetAlone, ...widgetWithPeople, ...widgetContinued],
  desk: [...firstRun, ...gate, ...emptyDesk, ...emptyOffices, ...invited, ...desk, ...offices],
  studio,
} satisfies Record<string, readonly Screen[]>;

export type Part = keyof typeof PARTS;

/** How wide a window its screens are made for. */
export const sizeOf = (part: Part): Size => (part === 'widget' ? SHOP_SIZE : DESK_SIZE);
