/** What is needed once people are concerned, and the menu, in which one asks for them. One file. */
export { equip } from './kit.ts';
export { Menu } from './menu.tsx';
export { Ended, Event, PersonFace, prompt, Strip, Typing, Who } from './persons.tsx';
