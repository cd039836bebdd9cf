/** What goes on around a talk, in one file. */
export { paint } from './accent.ts';
export { equip } from './kit.ts';
export { more } from './more.ts';
export { Divider, Earlier, Latest, time } from './past.tsx';
export { fit } from './phone.ts';
export { richText } from './rich.tsx';
export { tabsLink } from '../../../client/tabs/index.ts';
export { follow } from './talk.ts';
export { explain, refused } from './trouble.ts';
