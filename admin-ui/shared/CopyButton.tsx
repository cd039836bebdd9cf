import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import { t } from './texts.ts';
import { toasts } from './toasts.model.ts';

/** Copies a text; says so in place. */
export function CopyButton({
  text,
  label,
  class: extra = 'button small',
}: {
  text: string;
  label: string;
  class?: string;
}) {
  const copied = useSignal(false);
  useEffect(() => {
    if (!copied.value) return undefined;
    const timer = setTimeout(() => {
      copied.value = false;
    }, 2_000);
    return () => clearTimeout(timer);
  }, [copied.value]);

  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      copied.value = true;
    } catch {
      // Plain http on another host than loopback has no clipboard.
      toasts.show(t('copy.failed'));
    }
  };
  return (
    <button type="button" class={extra} onClick={() => void copy()}>
      <Icon name={copied.value ? 'check' : 'copy'} />
      <span aria-live="polite">{copied.value ? t('copy.done') : label}</span>
    </button>
  );
}
