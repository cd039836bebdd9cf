// Names that packages use in their own declarations and forgot to ship. Nothing of ours uses them; with them every
// declaration is checked (skipLibCheck stays off). Each entry goes when its package is mended: tsc then reports a duplicate.

import type { ConstructorOptions } from 'pg-boss';

declare module '../node_modules/pg-boss/dist/types.js' {
  // pg-boss 12.35: marked internal and cut from types.d.ts, used in ten others.
  export type ResolvedConstructorOptions = ConstructorOptions;
}

declare module 'node:stream/web' {
  // happy-dom 21: older @types/node had it.
  export type UnderlyingDefaultSource<R = unknown> = UnderlyingSource<R>;
}
