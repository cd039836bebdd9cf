import { Icon } from './Icon.tsx';
import { t } from './texts.ts';

interface Props {
  text: string;
  /** Offers to try again. */
  onRetry?: (() => void) | undefined;
}

/** Says what went wrong, at the place where it did. */
export function Problem({ text, onRetry }: Props) {
  return (
    <div class="problem" role="alert">
      <Icon name="warn" />
      <span class="grow">{text}</span>
      {onRetry ? (
        <button type="button" class="as-link" onClick={onRetry}>
          {t('tryAgain')}
        </button>
      ) : null}
    </div>
  );
}
