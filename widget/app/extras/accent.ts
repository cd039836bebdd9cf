import { accentTokens } from '../../../client/tokens/index.ts';
import type { Model } from '../model.ts';

/** The colour of the shop, made readable in light and dark; also for a launcher whose tag names none. */
export function paint(model: Model, accent: string): void {
  const { settings, textarea } = model.shell;
  model.style(accentTokens(accent));
  const frame = (textarea.getRootNode() as ShadowRoot).querySelector<HTMLElement>('.sb');
  if (!settings.accent) frame?.style.setProperty('--a', accent);
}
