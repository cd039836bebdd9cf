import type { ReadonlySignal } from '@preact/signals';
import { useId, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { InboxRow } from '../../protocol/inbox.ts';
import { inboxPath } from '../inbox/views.ts';
import type { Action } from '../shared/actions.ts';
import { shownKeys } from '../shared/actions.ts';
import { Icon } from '../shared/Icon.tsx';
import { Keys } from '../shared/Keys.tsx';
import { navigate } from '../shared/navigation.ts';
import { shopperName } from '../shared/shopper.ts';
import { t } from '../shared/texts.ts';
import type { PaletteItem } from './palette.model.ts';
import { createPalette, highlight } from './palette.model.ts';

interface Props {
  actions: readonly Action[];
  rows: ReadonlySignal<ReadonlyMap<string, InboxRow>>;
  /** Number of the open ticket: what "this conversation" means. */
  open: string | undefined;
  onClose(): void;
}

const run = (item: PaletteItem): void => {
  if (item.kind === 'action') item.action.run();
  else navigate(inboxPath('all', item.row.number));
};

function Marked({ text, query }: { text: string; query: string }) {
  return (
    <>{highlight(text, query).map((piece, index) => (piece.hit ? <b key={index}>{piece.text}</b> : piece.text))}</>
  );
}

function Line({ item, query }: { item: PaletteItem; query: string }) {
  if (item.kind === 'ticket') {
    return (
      <>
        <Icon name="chat" />
        <span class="grow cut">
          <Marked text={shopperName(item.row.visitor)} query={query} />
          {' · '}
          <Marked text={item.row.subject || item.row.head.preview} query={query} />{' '}
          <span class="third">
            <Marked text={item.row.number} query={query} />
          </span>
        </span>
      </>
    );
  }
  const keys = shownKeys(item.action);
  return (
    <>
      <Icon name={item.action.icon} />
      <span class="grow cut">
        <Marked text={item.action.label()} query={query} />
      </span>
      {keys ? <Keys keys={keys} /> : null}
    </>
  );
}

/** Every action by its name, and every open ticket. */
export function Palette({ actions, rows, open, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const list = useId();
  const palette = useMemo(() => createPalette(actions, rows), [actions, rows]);
  const found = palette.found.value;
  const marked = palette.marked.value;
  const query = palette.query.value;

  useLayoutEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    input.current?.focus();
    return () => {
      dialog.current?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  useLayoutEffect(() => {
    document.getElementById(`${list}-${marked}`)?.scrollIntoView({ block: 'nearest' });
  }, [list, marked]);

  const choose = (item: PaletteItem): void => {
    onClose();
    // After the dialog has given the focus back, so that the action may move it.
    setTimeout(() => run(item));
  };

  return (
    <dialog
      ref={dialog}
      class="dialog palette"
      aria-label={t('palette.title')}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
          event.preventDefault();
          onClose();
        }
      }}
      onMouseDown={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <label class="palette-field">
        <Icon name="search" size="large" />
        <span class="only-heard">{t('palette.find')}</span>
        <input
          ref={input}
          role="combobox"
          aria-expanded="true"
          aria-controls={list}
          aria-activedescendant={marked >= 0 ? `${list}-${marked}` : undefined}
          aria-autocomplete="list"
          autocomplete="off"
          spellcheck={false}
          placeholder={t('palette.find')}
          value={query}
          onInput={(event) => palette.type(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.isComposing) return;
            const { handled, chosen } = palette.press(event.key);
            if (handled) event.preventDefault();
            if (chosen) choose(chosen);
          }}
        />
        {open ? <span class="chip">{open}</span> : null}
      </label>
      <div id={list} class="palette-list" role="listbox" aria-label={t('palette.title')}>
        {found.map((item, index) => (
          <div key={item.kind === 'action' ? item.action.name : item.row.ticket} role="presentation">
            {found[index - 1]?.group === item.group ? null : (
              <p class="menu-title" role="presentation">
                {t(`palette.${item.group}`)}
              </p>
            )}
            <button
              type="button"
              tabIndex={-1}
              id={`${list}-${index}`}
              class="menu-item palette-item"
              role="option"
              aria-selected={index === marked ? 'true' : 'false'}
              onPointerMove={() => palette.mark(index)}
              onClick={() => choose(item)}
            >
              <Line item={item} query={query} />
            </button>
          </div>
        ))}
      </div>
      {found.length === 0 ? <p class="palette-none third">{t('palette.none', { query })}</p> : null}
      <p class="palette-foot tiny third">
        <Keys keys={['↑', '↓']} /> {t('palette.choose')} <Keys keys={['↵']} /> {t('palette.run')}
        <span class="grow" />
        <Keys keys={['?']} /> {t('palette.keys')}
      </p>
    </dialog>
  );
}
