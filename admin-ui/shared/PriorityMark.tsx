import type { Priority } from '../../protocol/entries.ts';
import { t } from './texts.ts';

/** A diamond that fills with the priority; urgent is the one that is red. */
export function PriorityMark({ priority }: { priority: Priority }) {
  const name = t(`priority.${priority}`);
  return (
    <span class={`priority ${priority}`} title={name}>
      <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
        <path class="edge" d="M6 1.2 10.8 6 6 10.8 1.2 6z" />
        {priority === 'medium' ? <path class="body" d="M1.2 6h9.600L6 10.800z" /> : null}
        {priority === 'high' ? <path class="body" d="M6 1.2 10.8 6 6 10.8 1.2 6z" /> : null}
        {priority === 'urgent' ? (
          <>
            <path class="body" d="M6 .3 11.7 6 6 11.7.3 6z" />
            <path class="sign" d="M6 3.300v3.200M6 8.300v.1" />
          </>
        ) : null}
      </svg>
      <span class="only-heard">{t('priority.named', { name })}</span>
    </span>
  );
}
