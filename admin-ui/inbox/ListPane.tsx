import type { ReadonlySignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { Icon } from '../shared/Icon.tsx';
import { Problem } from '../shared/Problem.tsx';
import { t } from '../shared/texts.ts';
import { BoneRow, InboxRow } from './InboxRow.tsx';
import type { InboxList } from './list.model.ts';
import { ViewStrip } from './ViewsPane.tsx';
import type { View } from './views.ts';

/** Rows of the skeleton, with the widths of their lines in per cent. */
const BONES = [90, 76, 96, 62, 84, 94, 80, 90, 70, 86];
const NONE = {
  waiting: 'list.noneWaiting',
  mine: 'list.noneMine',
  all: 'list.noneAll',
  closed: 'list.noneClosed',
} as const;

interface Props {
  list: InboxList;
  me: string;
  /** Ticket that is open beside it. */
  open: ReadonlySignal<string | null>;
  /** Names of the storefronts, when there are several. */
  sites: ReadonlyMap<string, string>;
}

function Search({ list }: { list: InboxList }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <label class="list-search">
      <Icon name="search" />
      <span class="only-heard">{t('list.search')}</span>
      <input
        ref={input}
        type="search"
        data-search
        autocomplete="off"
        spellcheck={false}
        placeholder={t('list.search')}
        value={list.query.value}
        onInput={(event) => list.search(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          event.stopPropagation();
          if (list.query.value === '') input.current?.blur();
          else list.search('');
        }}
      />
      {list.query.value === '' ? (
        <kbd class="key" aria-hidden="true">
          /
        </kbd>
      ) : (
        <button
          type="button"
          class="button quiet small square"
          aria-label={t('list.clear')}
          title={t('list.clear')}
          onClick={() => {
            list.search('');
            input.current?.focus();
          }}
        >
          <Icon name="close" />
        </button>
      )}
    </label>
  );
}

function Nothing({ list, view }: { list: InboxList; view: View }) {
  if (list.loading.value) return null;
  return (
    <p class="list-none third">
      {list.searching.value ? t('list.noneFound', { query: list.query.value.trim() }) : t(NONE[view])}
    </p>
  );
}

/** The list of tickets: one view, or what a search found. */
export function ListPane({ list, me, open, sites }: Props) {
  const view = list.view.value;
  const rows = list.rows.value;
  const count = list.counts.value[view];
  const title = list.searching.value ? t('list.found') : t(`view.${view}`);
  return (
    <section class="list-pane" aria-label={t('list.title')}>
      <header class="pane-head">
        <h2 class="grow cut list-title">
          {title}{' '}
          {!list.searching.value && rows ? (
            <span class="third list-count">
              {count}
              {view === 'closed' && list.moreClosed.value ? '+' : ''}
            </span>
          ) : null}
        </h2>
        <Search list={list} />
      </header>
      <ViewStrip list={list} />
      <div class="list-scroll" aria-busy={rows === null ? 'true' : undefined}>
        {list.problem.value ? (
          <div class="page-inset">
            <Problem text={list.problem.value} onRetry={list.retry} />
          </div>
        ) : null}
        {rows === null && !list.problem.value ? (
          <ul>
            {BONES.map((width, index) => (
              <BoneRow key={index} width={width} />
            ))}
          </ul>
        ) : null}
        {rows && rows.length > 0 ? (
          <ul data-list>
            {rows.map((row) => (
              <InboxRow
                key={row.ticket}
                row={row}
                view={view}
                me={me}
                open={row.ticket === open.value}
                site={sites.size > 1 ? sites.get(row.site) : undefined}
              />
            ))}
          </ul>
        ) : null}
        {rows?.length === 0 ? <Nothing list={list} view={view} /> : null}
        {list.loading.value && rows ? (
          <p class="list-none third" role="status">
            {t('list.looking')}
          </p>
        ) : null}
        {list.hasMore.value && !list.loading.value ? (
          <p class="list-none">
            <button type="button" class="button small" onClick={list.more}>
              {t('list.more')}
            </button>
          </p>
        ) : null}
      </div>
    </section>
  );
}
