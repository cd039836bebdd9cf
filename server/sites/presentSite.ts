import type { Site as ShownSite } from '../../protocol/index.ts';
import type { Config } from '../platform/index.ts';
import { DEFAULT_ACCENT, DEFAULT_GREETING } from './defaults.ts';
import type { Site } from './Site.ts';

/** A site as the admin UI gets it. */
export function presentSite(site: Site, config: Pick<Config, 'publicUrl' | 'shopPort'>): ShownSite {
  return {
    id: site.id,
    key: site.key,
    name: site.name,
    allowedOrigins: site.allowedOrigins,
    hours: site.hours,
    timeZone: site.timeZone,
    greeting: site.greeting,
    accent: site.accent,
    language: site.language,
    snippet: snippetOf(site, config.publicUrl),
    ...(site.example && config.shopPort !== undefined && { exampleShop: `http://localhost:${config.shopPort}` }),
  };
}

/**
 * The tag to paste. What the launcher shows before the first click stands in it, where it is not what the loader shows
 * anyway.
 *
 * @param publicUrl origin of this installation
 */
export function snippetOf(site: Pick<Site, 'key' | 'accent' | 'greeting'>, publicUrl: string): string {
  const attributes = {
    src: `${publicUrl}/widget.js`,
    'data-site': site.key,
    ...(site.accent !== DEFAULT_ACCENT && { 'data-accent': site.accent }),
    ...(site.greeting !== DEFAULT_GREETING && { 'data-greeting': site.greeting }),
  };
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${escapeAttribute(value)}"`);
  return `<script async ${written.join(' ')}></script>`;
}

function escapeAttribute(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/\s+/g, ' ');
}
