import type { Signal } from '@preact/signals';
import { useCallback, useMemo } from 'preact/hooks';
import type { Outbox, ThreadItem } from '../../client/index.ts';
import { now } from '../shared/clock.ts';
import { Icon } from '../shared/Icon.tsx';
import { shopperName } from '../shared/shopper.ts';
import { t, times } from '../shared/texts.ts';
import { BotFold } from './BotFold.tsx';
import type { BubbleActions } from './Bubble.tsx';
import { Bubble } from './Bubble.tsx';
import { LogBones } from './LogBones.tsx';
import { eventText } from './events.ts';
import type { FileStore } from './fileStore.ts';
import type { DeskRow } from './rows.ts';
import type { Talk } from './talk.model.ts';
import { useLogScroll } from './useLogScroll.ts';

interface Props {
  talk: Talk;
  outbox: Outbox;
  me: { id: string; name: string };
  files: FileStore;
  offline: boolean;
  /** Set while newer messages stand below what is shown. */
  away: Signal<boolean>;
}

/** Between the last word of an event and its time, which never stands alone on a line. */
const NO_BREAK = '\u00a0';

function Event({ item, me }: { item: ThreadItem; me: string }) {
  if (!item.event) return null;
  const text = eventText(item.event, me);
  const time = <time dateTime={item.at}>{times.clock(item.at)}</time>;
  if (item.event.type === 'handed_over' || item.event.type === 'returned') {
    return (
      <p class="rang" data-seq={item.seq}>
        <span>
          <Icon name="bell" /> {text}
          {NO_BREAK}
          {time}
        </span>
      </p>
    );
  }
  return (
    <p class="event" data-seq={item.seq}>
      {text}
      {NO_BREAK}
      {time}
    </p>
  );
}

/** The thread itself: history above, newest below. */
export function Log({ talk, outbox, me, files, offline, away }: Props) {
  const { thread, composer } = talk;
  const { element, onScroll, reveal } = useLogScroll(thread, talk.number, away);
  const visitor = talk.subject.value?.visitor;
  const shopper = visitor ? shopperName(visitor) : t('visitor');
  const items = thread.items.value;
  const bySeq = useMemo(() => new Map(items.map((item) => [item.seq, item])), [items]);
  const actions: BubbleActions = useMemo(
    () => ({ answer: composer.answer, reveal, retry: outbox.retry, discard: outbox.discard }),
    [composer, outbox, reveal],
  );

  const bubble = useCallback(
    (item: ThreadItem, first: boolean, last: boolean, quiet = false) => (
      <Bubble
        key={item.key}
        item={item}
        first={first}
        last={last}
        quiet={quiet}
        quoted={item.replyTo === undefined ? undefined : bySeq.get(item.replyTo)}
        shopper={shopper}
        me={me.id}
        offline={offline}
        files={files}
        actions={actions}
      />
    ),
    [actions, bySeq, files, me.id, offline, shopper],
  );

  const draw = (row: DeskRow) => {
    if (row.type === 'day') {
      return (
        <p key={row.key} class="day">
          <span>{times.day(row.at, now.value)}</span>
        </p>
      );
    }
    if (row.type === 'unread') {
      return (
        <p key={row.key} class="unread-line">
          <span>{t('thread.unread')}</span>
        </p>
      );
    }
    if (row.type === 'bot') {
      return (
        <BotFold
          key={row.key}
          items={row.items}
          open={talk.unfolded.value.has(row.key)}
          onToggle={() => talk.toggle(row.key)}
        >
          {row.items.map((item, index) => bubble(item, index === 0, index === row.items.length - 1, true))}
        </BotFold>
      );
    }
    if (row.item.kind === 'event') return <Event key={row.key} item={row.item} me={me.name} />;
    return bubble(row.item, row.first, row.last);
  };

  if (!thread.loaded.value) return <LogBones />;
  return (
    <div ref={element} class="log" role="log" aria-label={t('thread.log')} tabIndex={0} onScroll={onScroll}>
      {thread.hasOlder.value ? (
        <p class="older">
          <button type="button" class="button quiet small" onClick={() => thread.loadOlder()}>
            {thread.loadingOlder.value ? t('thread.loading') : t('thread.older')}
          </button>
        </p>
      ) : null}
      {talk.rows.value.map(draw)}
      {talk.shopperWrites.value ? (
        <p class="writes" role="status">
          <span class="only-heard">{t('thread.writes', { name: shopper })}</span>
          <span class="dots" aria-hidden="true">
            <i />
            <i />
            <i />
          </span>
        </p>
      ) : null}
    </div>
  );
}
