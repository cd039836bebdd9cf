import { signal } from '@preact/signals';

const wide = matchMedia('(min-width: 1101px)');

/** There is room for the details beside the thread; the style sheets fold at the same width. */
export const hasRoom = signal(wide.matches);
wide.addEventListener('change', () => {
  hasRoom.value = wide.matches;
});
