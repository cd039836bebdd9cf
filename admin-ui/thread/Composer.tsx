import { useLayoutEffect, useRef } from 'preact/hooks';
import { LIMITS } from '../../protocol/constants.ts';
import { fileSize } from '../shared/bytes.ts';
import { Face } from '../shared/Face.tsx';
import { Icon } from '../shared/Icon.tsx';
import { Keys } from '../shared/Keys.tsx';
import type { PreferencesModel } from '../shared/preferences.ts';
import { shopperName } from '../shared/shopper.ts';
import { t } from '../shared/texts.ts';
import { gist } from './Bubble.tsx';
import { DraftFileList } from './DraftFileList.tsx';
import { ACCEPTED } from './files.model.ts';
import type { Talk } from './talk.model.ts';
import { jumpToLatest } from './useLogScroll.ts';

/** Characters left from which the counter is shown. */
const COUNTED = 400;

interface Props {
  talk: Talk;
  preferences: PreferencesModel;
  me: string;
}

function Notices({ talk, me }: { talk: Talk; me: string }) {
  const { composer, colleaguesWrite, subject } = talk;
  const news = composer.news.value;
  const others = colleaguesWrite.value;
  const now = subject.value;
  if (news) {
    return (
      <p class={`notice rings ${composer.held.value ? 'held' : ''}`} role="status">
        <Icon name="bell" size="small" />
        <span class="grow">{composer.held.value ? t('composer.held') : t('composer.news')}</span>
        <button
          type="button"
          class="as-link"
          onClick={() => {
            jumpToLatest();
            composer.seen();
            composer.focus();
          }}
        >
          {t('composer.look')}
        </button>
      </p>
    );
  }
  if (others.length > 0) {
    return (
      <p class="notice rings" role="status">
        <Face id={others[0] ?? ''} name={others[0]} size="small" />
        <span>{t('composer.alsoWriting', { name: others.join(', ') })}</span>
        <span class="dots" aria-hidden="true">
          <i />
          <i />
          <i />
        </span>
      </p>
    );
  }
  if (now?.speaker === 'queued' && now.assignee === null) return <p class="notice third">{t('composer.takes')}</p>;
  if (now?.assignee && now.assignee.id !== me) {
    return <p class="notice third">{t('composer.answers', { name: now.assignee.name })}</p>;
  }
  return null;
}

function Answering({ talk }: { talk: Talk }) {
  const item = talk.composer.replyTo.value;
  if (!item) return null;
  return (
    <p class="answering">
      <Icon name="reply" size="small" />
      <span class="grow cut" dir="auto">
        {gist(item)}
      </span>
      <button
        type="button"
        class="button quiet small square"
        aria-label={t('composer.noAnswer')}
        title={t('composer.noAnswer')}
        onClick={() => talk.composer.answer(null)}
      >
        <Icon name="close" size="small" />
      </button>
    </p>
  );
}

function Left({ left }: { left: number }) {
  if (left > COUNTED) return null;
  return (
    <span class={`tiny ${left < 0 ? 'bad' : 'third'}`} role="status">
      {left < 0 ? t('composer.over', { count: -left }) : t('composer.left', { count: left })}
    </span>
  );
}

/** As tall as its text, up to the height that the style allows. */
function fit(area: HTMLTextAreaElement): void {
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight}px`;
}

/** What is written under a thread. */
export function Composer({ talk, preferences, me }: Props) {
  const { composer, subject } = talk;
  const input = useRef<HTMLTextAreaElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const { enterSends } = preferences.values.value;
  const text = composer.text.value;
  const shopper = subject.value ? shopperName(subject.value.visitor) : t('visitor');

  useLayoutEffect(() => {
    if (composer.wantsFocus.value > 0) input.current?.focus();
  }, [composer.wantsFocus.value]);
  useLayoutEffect(() => {
    if (input.current) fit(input.current);
  }, [text, talk]);
  // Another width breaks the lines elsewhere; its own change of height asks for nothing.
  useLayoutEffect(() => {
    const area = input.current;
    if (!area) return;
    let width = area.clientWidth;
    const observer = new ResizeObserver(() => {
      if (area.clientWidth === width) return;
      width = area.clientWidth;
      fit(area);
    });
    observer.observe(area);
    return () => observer.disconnect();
  }, []);

  const send = (): void => {
    if (!composer.send()) return;
    jumpToLatest();
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      if (composer.replyTo.value) composer.answer(null);
      else input.current?.blur();
      return;
    }
    if (event.key !== 'Enter' || event.isComposing) return;
    const withModifier = event.ctrlKey || event.metaKey;
    if (withModifier || (enterSends && !event.shiftKey)) {
      event.preventDefault();
      send();
    }
  };

  return (
    <div class="composer">
      <Notices talk={talk} me={me} />
      <div class="composer-box">
        <Answering talk={talk} />
        <textarea
          ref={input}
          class="composer-text"
          rows={1}
          dir="auto"
          aria-label={t('composer.label', { name: shopper })}
          placeholder={t('composer.placeholder', { name: shopper })}
          maxLength={LIMITS.textLength * 2}
          value={text}
          onInput={(event) => composer.write(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onPaste={(event) => {
            const { files } = event.clipboardData ?? {};
            if (!files || files.length === 0) return;
            event.preventDefault();
            composer.files.add(files);
          }}
        />
        <DraftFileList files={composer.files} />
        <div class="composer-tools">
          <button
            type="button"
            class="button quiet small square"
            aria-label={t('composer.attach')}
            title={t('composer.attachHint', { size: fileSize(LIMITS.fileBytes), count: LIMITS.attachments })}
            onClick={() => picker.current?.click()}
          >
            <Icon name="clip" />
          </button>
          <input
            ref={picker}
            type="file"
            hidden
            multiple
            accept={ACCEPTED}
            onChange={(event) => {
              composer.files.add(event.currentTarget.files ?? []);
              event.currentTarget.value = '';
            }}
          />
          <Left left={composer.left.value} />
          <span class="grow" />
          <button
            type="button"
            class="send-setting"
            aria-label={enterSends ? t('composer.enterSends') : t('composer.ctrlSends')}
            title={`${enterSends ? t('composer.enterSends') : t('composer.ctrlSends')} ${t('composer.change')}`}
            onClick={() => preferences.set('enterSends', !enterSends)}
          >
            <Keys keys={enterSends ? ['↵'] : [t('key.ctrl'), '↵']} />
          </button>
          <button
            type="button"
            class="button primary small"
            aria-disabled={composer.canSend.value ? undefined : 'true'}
            onClick={send}
          >
            {composer.held.value ? t('composer.sendAnyway') : t('composer.send')}
          </button>
        </div>
      </div>
    </div>
  );
}
