import type { Card, Link, QuickReply } from '../../../bot/index.ts';
import { TextField } from '../../shared/Field.tsx';
import { t } from '../../shared/texts.ts';
import { optional } from '../edits.ts';
import { ItemList } from './ItemList.tsx';

/** What may stand under a text of the bot. */
export interface Extras {
  quickReplies?: QuickReply[];
  cards?: Card[];
  links?: Link[];
}

const SHORT = 60;

/** Buttons that send something. */
export function QuickReplyList({
  items,
  onChange,
}: {
  items: readonly QuickReply[];
  onChange(next: QuickReply[]): void;
}) {
  return (
    <ItemList
      title={t('replies.title')}
      hint={t('replies.hint')}
      one={t('replies.one')}
      items={items}
      most={6}
      fresh={(): QuickReply => ({ title: '' })}
      onChange={onChange}
    >
      {(reply, change) => (
        <>
          <TextField
            label={t('replies.words')}
            maxLength={SHORT}
            value={reply.title}
            onInput={(title) => change({ ...reply, title })}
          />
          <TextField
            label={t('replies.sends')}
            maxLength={500}
            placeholder={reply.title}
            value={reply.text ?? ''}
            onInput={(text) => change(optional(reply, 'text', text))}
          />
        </>
      )}
    </ItemList>
  );
}

/** Pages to go to. */
export function LinkList({ items, onChange }: { items: readonly Link[]; onChange(next: Link[]): void }) {
  return (
    <ItemList
      title={t('links.title')}
      one={t('links.one')}
      items={items}
      most={6}
      fresh={(): Link => ({ title: '', url: '' })}
      onChange={onChange}
    >
      {(link, change) => (
        <>
          <TextField
            label={t('links.words')}
            maxLength={SHORT}
            value={link.title}
            onInput={(title) => change({ ...link, title })}
          />
          <TextField
            label={t('links.address')}
            inputMode="url"
            placeholder="https://"
            maxLength={2_000}
            value={link.url}
            onInput={(url) => change({ ...link, url })}
          />
        </>
      )}
    </ItemList>
  );
}

/** Things to look at. */
export function CardList({ items, onChange }: { items: readonly Card[]; onChange(next: Card[]): void }) {
  return (
    <ItemList
      title={t('cards.title')}
      one={t('cards.one')}
      items={items}
      most={10}
      fresh={(): Card => ({ title: '' })}
      onChange={onChange}
    >
      {(card, change) => (
        <>
          <TextField
            label={t('cards.name')}
            maxLength={80}
            value={card.title}
            onInput={(title) => change({ ...card, title })}
          />
          <TextField
            label={t('cards.text')}
            maxLength={300}
            value={card.text ?? ''}
            onInput={(text) => change(optional(card, 'text', text))}
          />
          <TextField
            label={t('cards.image')}
            inputMode="url"
            placeholder="https://"
            maxLength={2_000}
            value={card.image ?? ''}
            onInput={(image) => change(optional(card, 'image', image))}
          />
          <TextField
            label={t('cards.link')}
            inputMode="url"
            placeholder="https://"
            maxLength={2_000}
            value={card.link?.url ?? ''}
            onInput={(url) =>
              change(
                optional(card, 'link', url === '' ? undefined : { title: card.link?.title ?? t('cards.open'), url }),
              )
            }
          />
          {card.link ? (
            <TextField
              label={t('links.words')}
              maxLength={SHORT}
              value={card.link.title}
              onInput={(title) => change({ ...card, link: { title, url: card.link?.url ?? '' } })}
            />
          ) : null}
        </>
      )}
    </ItemList>
  );
}

/** Quick replies, cards and links: shown when there are any, else one press away. */
export function ExtraLists<Value extends Extras>({ value, onChange }: { value: Value; onChange(next: Value): void }) {
  return (
    <div class="extras">
      <QuickReplyList
        items={value.quickReplies ?? []}
        onChange={(next) => onChange(optional(value, 'quickReplies', next as Value['quickReplies']))}
      />
      <LinkList
        items={value.links ?? []}
        onChange={(next) => onChange(optional(value, 'links', next as Value['links']))}
      />
      <CardList
        items={value.cards ?? []}
        onChange={(next) => onChange(optional(value, 'cards', next as Value['cards']))}
      />
    </div>
  );
}
