import type { ThreadItem } from '../../client/index.ts';
import { MessageText } from '../../client/index.ts';
import { Face } from '../shared/Face.tsx';
import { Icon } from '../shared/Icon.tsx';
import { sentence } from '../shared/refusals.ts';
import { t, times } from '../shared/texts.ts';
import { Files } from './Files.tsx';
import type { FileStore } from './fileStore.ts';

export interface BubbleActions {
  answer(item: ThreadItem): void;
  /** Scrolls to the message that was answered. */
  reveal(seq: number): void;
  retry(clientId: string): void;
  discard(clientId: string): void;
}

interface Props {
  item: ThreadItem;
  first: boolean;
  last: boolean;
  /** The message that this one answers, when it is loaded. */
  quoted: ThreadItem | undefined;
  /** Name beside a message of the shopper. */
  shopper: string;
  me: string;
  /** No connection: what is on its way is kept here. */
  offline: boolean;
  /** The bot's own words stand on the shop's side too, but are drawn quieter. */
  quiet?: boolean;
  files: FileStore;
  actions: BubbleActions;
}

const senderName = (item: ThreadItem, shopper: string, me: string): string => {
  if (item.sender.kind === 'visitor') return shopper;
  if (item.sender.kind === 'bot') return t('row.botName');
  return item.sender.id === me || item.seq === undefined ? t('event.you') : (item.sender.name ?? t('row.staff'));
};

/** First words of a message, for a quote. */
export const gist = (item: ThreadItem): string => item.text?.trim() || item.attachments?.[0]?.name || t('row.file');

function Quote({ item, name, onReveal }: { item: ThreadItem | undefined; name: string; onReveal(): void }) {
  return (
    <button type="button" class="quote" onClick={onReveal} title={t('thread.showQuoted')}>
      <Icon name="reply" size="small" />
      <span class="cut" dir="auto">
        {item ? <span class="only-heard">{t('thread.answers', { name })} </span> : null}
        {item ? gist(item) : t('thread.earlier')}
      </span>
    </button>
  );
}

function Mark({ item }: { item: ThreadItem }) {
  if (item.status !== 'read' && item.status !== 'delivered' && item.status !== 'sent') return null;
  const name = t(`mark.${item.status}`);
  return (
    <span class={`mark ${item.status}`} title={name}>
      <Icon name={item.status === 'sent' ? 'check' : 'read'} size="small" />
      <span class="only-heard">{name}</span>
    </span>
  );
}

/** Under a message that is on its way; nothing while that takes no time. */
function Kept({ offline }: { offline: boolean }) {
  return (
    <p class={`message-meta mark ${offline ? 'rings' : ''}`}>
      <Icon name="clock" size="small" />
      {offline ? t('mark.kept') : t('mark.sending')}
    </p>
  );
}

function Failed({ item, actions }: { item: ThreadItem; actions: BubbleActions }) {
  const { clientId, failed } = item;
  if (!failed || clientId === undefined) return null;
  return (
    <div class="failure" role="alert">
      <span>
        <Icon name="warn" size="small" /> {t('mark.failed', { reason: sentence(failed) })}
      </span>
      <span class="row">
        <button type="button" class="as-link" onClick={() => actions.retry(clientId)}>
          {t('tryAgain')}
        </button>
        <button type="button" class="as-link" onClick={() => actions.discard(clientId)}>
          {t('mark.discard')}
        </button>
      </span>
    </div>
  );
}

/** One message. */
export function Bubble(props: Props) {
  const { item, first, last, quoted, shopper, me, offline, quiet = false, files, actions } = props;
  const name = senderName(item, shopper, me);
  const fromShopper = item.sender.kind === 'visitor';
  const showsName = first && !fromShopper && !quiet && item.sender.id !== me && item.seq !== undefined;
  const { seq } = item;
  return (
    <div
      class={`message ${item.own ? 'ours' : 'theirs'} ${quiet ? 'quiet' : ''} ${item.status ?? ''}`}
      data-seq={seq}
      role="article"
      aria-label={t('thread.messageOf', { name, time: times.clock(item.at) })}
    >
      {fromShopper ? (
        first ? (
          <Face id={item.sender.id ?? 'shopper'} name={shopper === t('visitor') ? undefined : shopper} />
        ) : (
          <span class="face-gap" />
        )
      ) : null}
      <div class="message-body">
        {showsName ? <p class="tiny third message-name">{name}</p> : null}
        <div class="message-line">
          <div class="bubbles">
            {item.attachments?.length ? <Files attachments={item.attachments} store={files} /> : null}
            {item.text || item.replyTo !== undefined ? (
              <div class="bubble" dir="auto">
                {item.replyTo === undefined ? null : (
                  <Quote
                    item={quoted}
                    name={quoted ? senderName(quoted, shopper, me) : ''}
                    onReveal={() => actions.reveal(item.replyTo ?? 0)}
                  />
                )}
                {item.text ? <MessageText text={item.text} /> : null}
              </div>
            ) : null}
          </div>
          {last || item.status === 'pending' ? (
            <p class="message-meta">
              <time dateTime={item.at} title={times.full(item.at)}>
                {times.clock(item.at)}
              </time>
              {item.own && !quiet && item.status !== 'pending' ? <Mark item={item} /> : null}
            </p>
          ) : null}
          {seq === undefined || quiet ? null : (
            <button
              type="button"
              class="button quiet small square answer"
              aria-label={t('thread.answer', { name })}
              title={t('thread.answerShort')}
              onClick={() => actions.answer(item)}
            >
              <Icon name="reply" size="small" />
            </button>
          )}
        </div>
        {item.status === 'pending' ? <Kept offline={offline} /> : null}
        {item.status === 'failed' ? <Failed item={item} actions={actions} /> : null}
      </div>
    </div>
  );
}
