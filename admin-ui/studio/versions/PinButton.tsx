import { Icon } from '../../shared/Icon.tsx';
import { t } from '../../shared/texts.ts';
import type { Pins } from './pins.model.ts';

interface Props {
  pins: Pins;
  conversation: string;
  /** What the shopper said there. */
  text: string;
}

/** Pins a conversation, or takes its pin away. */
export function PinButton({ pins, conversation, text }: Props) {
  const pin = pins.list.value?.find((one) => one.conversation === conversation);
  return (
    <button
      type="button"
      class={`button quiet small pin-button ${pin ? 'pinned' : ''}`}
      aria-pressed={pin ? 'true' : 'false'}
      aria-label={t(pin ? 'pins.unpinLabel' : 'pins.pinLabel', { text: text.slice(0, 80) })}
      title={t('pins.hint')}
      aria-disabled={pins.doing.value === conversation ? 'true' : undefined}
      onClick={() => void (pin ? pins.unpin(pin) : pins.pin(conversation, text))}
    >
      <Icon name={pin ? 'check' : 'plus'} size="small" /> {t(pin ? 'pins.isPinned' : 'pins.pin')}
    </button>
  );
}
