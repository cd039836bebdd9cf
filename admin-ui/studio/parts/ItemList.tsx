import type { ComponentChildren } from 'preact';
import { Icon } from '../../shared/Icon.tsx';
import { t } from '../../shared/texts.ts';
import { moveItem, removeAt, replaceAt } from '../edits.ts';

interface Props<Item> {
  title: string;
  hint?: string;
  /** Name of one: "Quick reply". */
  one: string;
  items: readonly Item[];
  most: number;
  /** A new one. */
  fresh(): Item;
  onChange(items: Item[]): void;
  children: (item: Item, change: (next: Item) => void, index: number) => ComponentChildren;
}

/** A short list of things with several fields each: add, take away, put in order. */
export function ItemList<Item>({ title, hint, one, items, most, fresh, onChange, children }: Props<Item>) {
  return (
    <fieldset class="item-list">
      <legend class="field-label">{title}</legend>
      {hint === undefined ? null : <p class="hint">{hint}</p>}
      {items.map((item, index) => (
        <div key={index} class="item" role="group" aria-label={t('items.one', { one, number: index + 1 })}>
          <div class="item-fields">{children(item, (next) => onChange(replaceAt(items, index, next)), index)}</div>
          <div class="item-tools">
            <button
              type="button"
              class="button quiet small square"
              aria-label={t('items.up', { one, number: index + 1 })}
              title={t('items.up', { one, number: index + 1 })}
              aria-disabled={index === 0 ? 'true' : undefined}
              onClick={() => index > 0 && onChange(moveItem(items, index, index - 1))}
            >
              <Icon name="up" />
            </button>
            <button
              type="button"
              class="button quiet small square"
              aria-label={t('items.remove', { one, number: index + 1 })}
              title={t('items.remove', { one, number: index + 1 })}
              onClick={() => onChange(removeAt(items, index))}
            >
              <Icon name="close" />
            </button>
          </div>
        </div>
      ))}
      {items.length < most ? (
        <button type="button" class="button quiet small item-add" onClick={() => onChange([...items, fresh()])}>
          <Icon name="plus" /> {one}
        </button>
      ) : null}
    </fieldset>
  );
}
