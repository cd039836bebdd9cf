/** The wire: everything that crosses between browser and server, as schemas and the types inferred from them. */
export * from './constants.ts';
export * from './errors.ts';
export * from './entries.ts';
export * from './commands.ts';
export * from './inbox.ts';
export * from './frames.ts';
export * from './administration.ts';
export * from './studio.ts';
