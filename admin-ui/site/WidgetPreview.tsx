import { render } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { accentTokens, tokens } from '../../client/index.ts';
import { now } from '../shared/clock.ts';
import { Icon } from '../shared/Icon.tsx';
import { t } from '../shared/texts.ts';
import { readColour } from './contrast.ts';
import { isOpen } from './hours.ts';
import { launcherColour, PREVIEW_STYLE } from './previewStyle.ts';
import type { SiteDraft } from './site.model.ts';

const sheet = (text: string): CSSStyleSheet => {
  const made = new CSSStyleSheet();
  made.replaceSync(text);
  return made;
};

/** The drawings of the widget (widget/app/icons.tsx), of 24 by 24 units; the desk may not import them. */
const BELL = 'M4 16.2a8 8 0 0 1 16 0zM12 8V5.4M10 5.4h4M3 19.6h18';
const SEND = 'M12 18.5V6M6.5 11.2L12 5.7l5.5 5.5';

function Bell({ class: name }: { class: 'face' | 'launcher' }) {
  return (
    <span class={`bell ${name}`}>
      <svg class="icon" viewBox="0 0 24 24">
        <path d={BELL} />
      </svg>
    </span>
  );
}

function Picture({ draft, open }: { draft: SiteDraft; open: boolean }) {
  return (
    <div class="shop">
      <div class="bar">
        <i />
        <i />
        <i />
        <span>{draft.allowedOrigins[0]?.replace(/^https?:\/\//, '') ?? t('preview.shop')}</span>
      </div>
      <div class="goods">
        {[1, 2, 3, 4, 5, 6].map((one) => (
          <b key={one} />
        ))}
      </div>
      <div class="panel">
        <div class="top">
          <Bell class="face" />
          <p>
            <b>{draft.name}</b>
            <small>{open ? t('preview.open') : t('preview.closed')}</small>
          </p>
          <Icon name="close" />
        </div>
        <p class="said">
          <Bell class="face" />
          <span class="greeting">{draft.greeting}</span>
        </p>
        <p class="replies">
          <span>{t('preview.reply1')}</span>
          <span>{t('preview.reply2')}</span>
        </p>
        <p class="write">
          <span class="field">
            <Icon name="clip" /> {t('preview.write')}
          </span>
          <span class="send">
            <svg class="icon" viewBox="0 0 24 24">
              <path d={SEND} />
            </svg>
          </span>
        </p>
      </div>
      <Bell class="launcher" />
    </div>
  );
}

/**
 * How shoppers will see it. It stands in a shadow root with the widget's own tokens, so the accent is turned into
 * readable colours exactly as the widget does it.
 */
export function WidgetPreview({ draft }: { draft: SiteDraft }) {
  const host = useRef<HTMLDivElement>(null);
  const open = isOpen(draft.hours, draft.timeZone, now.value);
  const accent = readColour(draft.accent);
  useLayoutEffect(() => {
    const element = host.current;
    if (!element) return;
    const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    if (accent) {
      root.adoptedStyleSheets = [tokens, accentTokens(accent), launcherColour(accent), PREVIEW_STYLE].map(sheet);
    }
    render(<Picture draft={draft} open={open} />, root);
  }, [draft, open, accent]);
  return (
    <figure class="preview">
      <figcaption class="tiny third">{t('preview.title')}</figcaption>
      <div ref={host} aria-hidden="true" />
    </figure>
  );
}
