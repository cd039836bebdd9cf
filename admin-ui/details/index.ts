/** Door of the details for the shell. */
export { createDetails } from './details.model.ts';
export type { Details } from './details.model.ts';
export { DetailsPane } from './DetailsPane.tsx';
