/** @jsxRuntime classic */
/** @jsx h */
import { h } from 'preact';
import type { ComponentChild } from 'preact';
import type { ThreadItem } from '../../../client/index.ts';
import { CHECK, CHECKS, Icon } from '../icons.tsx';
import type { Model } from '../model.ts';
import { around, compose, people } from '../parts.ts';
import { BotFace } from './Face.tsx';

interface RowProps {
  model: Model;
  item: ThreadItem;
  /** The entry above is of the same sender; and the one below. */
  above?: boolean;
  below?: boolean;
  newest?: boolean;
}

/** One message: face, words, files, and how far an own one has come. Events are drawn where people are concerned. */
export function Row({ model, item, above, below, newest }: RowProps): ComponentChild {
  const { texts, outbox, shell, site } = model;
  const { text, own, sender, status, attachments, replyTo, key } = item;
  if (item.event) return people()?.Event({ model, item }) as ComponentChild;
  const failed = status === 'failed';
  const time = around(false)?.time(model, item);
  return (
    <div class={`row${own ? ' out' : ''}${above ? ' cont' : ''}${failed ? ' fail' : ''}`}>
      {!own &&
        (below ? (
          <span class="face" />
        ) : (
          (sender.kind === 'staff' && people()?.PersonFace({ model, sender })) || <BotFace />
        ))}
      <div class="stack">
        {replyTo && compose()?.Quote({ model, seq: replyTo })}
        {text && (
          <div class="bub t" dir="auto" title={time}>
            {/* With a direction of its own it does not decide that of the words. */}
            <span class="vh" dir="auto">
              {own ? texts.you : (sender.name ?? site.value?.name ?? shell.label)}:{' '}
            </span>
            {around(false)?.richText(text) ?? text}
          </div>
        )}
        {around(false)?.more(model, item)}
        {attachments && compose()?.Attachments({ model, attachments })}
        {own && (newest || failed || status === 'pending') && (
          <p class="meta xs">
            {status === 'pending' || failed || <Icon path={status === 'sent' ? CHECK : CHECKS} />}
            {texts[status ?? 'sent']} {time}
            {failed && [
              <button onClick={() => outbox.retry(key)}>{texts.retry}</button>,
              <button onClick={() => outbox.discard(key)}>{texts.discard}</button>,
            ]}
          </p>
        )}
      </div>
      {compose(false)?.ReplyButton({ model, item })}
    </div>
  );
}
