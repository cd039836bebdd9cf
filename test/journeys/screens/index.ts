// Every screen of the product, in the order of a shop's first day: what must be seen before anything has happened comes first.

import { desk, emptyDesk } from './desk.ts';
import { firstRun, gate, invited } from './gate.ts';
import { emptyOffices, offices } from './offices.ts';
import type { Screen } from './screen.ts';
import { widgetAlone, widgetContinued, widgetWithPeople } from './widget.ts';

export { settled, show } from './screen.ts';
export type { Scheme, Screen, Sight, Size } from './screen.ts';
export { DESK_SIZE, SHOP_SIZE, Stage } from './stage.ts';

export const SCREENS: readonly Screen[] = [
  ...firstRun,
  ...gate,
  ...emptyDesk,
  ...emptyOffices,
  ...widgetAlone,
  ...widgetWithPeople,
  ...widgetContinued,
  ...invited,
  ...desk,
  ...offices,
];

export const isDesk = ({ name }: Screen): boolean => name.startsWith('desk-');
