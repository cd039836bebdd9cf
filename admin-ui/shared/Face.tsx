import type { PresenceStatus } from '../../protocol/inbox.ts';
import { Icon } from './Icon.tsx';

/** Degrees of the hue circle, the same for the same person everywhere. FNV-1a over the id. */
const turnOf = (id: string): number => {
  let hash = 2_166_136_261;
  for (const letter of id) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16_777_619);
  return (hash >>> 0) % 360;
};

/** First letters of the first and the last word of a name. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? '')][0] ?? '');
  return letters.join('').toLocaleUpperCase();
}

interface Props {
  /** Decides the colour. */
  id: string;
  /** Absent for a visitor without a name, who gets a globe. */
  name?: string | undefined;
  size?: 'small' | 'normal' | 'wide' | 'large';
  presence?: PresenceStatus | undefined;
}

/** A round mark for a person. Decoration: the name stands beside it. */
export function Face({ id, name, size = 'normal', presence }: Props) {
  return (
    <span class={`face ${size} ${name ? '' : 'nobody'}`} style={{ '--turn': turnOf(id) }} aria-hidden="true">
      {name ? initials(name) : <Icon name="globe" size="small" />}
      {presence ? <span class={`presence-dot ${presence}`} /> : null}
    </span>
  );
}
