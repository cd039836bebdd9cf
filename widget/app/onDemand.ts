import { signal } from '@preact/signals';
import { kit } from './kit.ts';
import type { Kit } from './kit.ts';

/**
 * A part of the app that is fetched when it is first asked for.
 * @param load imports it
 * @returns gives the part, or undefined until it is there; a view that reads it is drawn again then. `false` reads
 *   without asking.
 */
export function onDemand<Part extends object>(load: () => Promise<Part>): (ask?: unknown) => Part | undefined {
  const part = signal<Part>();
  let asked = false;
  return (ask) => {
    if (ask !== false && !asked) {
      asked = true;
      load().then(
        (arrived) => {
          if ('equip' in arrived) (arrived.equip as (given: Kit) => void)(kit);
          part.value = arrived;
        },
        // Offline: whoever needs it next asks again.
        () => (asked = false),
      );
    }
    return part.value;
  };
}
