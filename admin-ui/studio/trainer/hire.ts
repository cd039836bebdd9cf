import type { Labourer } from './trainer.model.ts';

interface ScriptPolicy {
  createScriptURL(url: string): unknown;
}
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): ScriptPolicy;
}

/** The page's rules let one policy be made, under this name, and it lets through one address: that of our worker. */
const POLICY = 'studio-trainer';
let policy: ScriptPolicy | null = null;

const scriptAddress = (): string =>
  document.querySelector<HTMLMetaElement>('meta[name="studio-trainer"]')?.content ?? '';

/** @returns the address as the browser demands it where scripts are guarded by trusted types */
function trusted(address: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (!trustedTypes) return address;
  policy ??= trustedTypes.createPolicy(POLICY, {
    createScriptURL(url) {
      if (url !== scriptAddress()) throw new TypeError(`${url} is not the studio's worker.`);
      return url;
    },
  });
  return policy.createScriptURL(address) as string;
}

/** Starts the studio's worker, whose hashed address stands in the page. */
export function hireWorker(): Labourer {
  return new Worker(trusted(scriptAddress()), { type: 'module', name: 'studio-trainer' }) as unknown as Labourer;
}
