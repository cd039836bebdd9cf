/** @jsxRuntime classic */
/** @jsx kit.h */
import type { VNode } from 'preact';
import type { Card, Link } from '../../../protocol/entries.ts';
import type { Model } from '../model.ts';
import { addressOf } from './addressOf.ts';
import * as kit from './kit.ts';

const rules = `.cards,.links{list-style:none;padding:0;margin-block-start:.5em}
.cards{display:flex;gap:.5em;overflow:auto hidden;overscroll-behavior-x:contain;scroll-snap-type:x mandatory;padding-block-end:.5em;border-radius:1em}
.cards li{display:flex;flex-direction:column;flex:0 0 13em;max-inline-size:85%;scroll-snap-align:start;border:1px solid var(--border);border-radius:1em;overflow:hidden;overflow-wrap:anywhere}
.cards li:only-child{flex:1;max-inline-size:none}
.cards img{inline-size:100%;aspect-ratio:4/3;object-fit:cover;background:var(--surface-2)}
.cards .about{flex:1;padding:.75em;display:grid;gap:.25em;align-content:start}
.go{display:block;min-block-size:2.75em;padding:.7em .85em;font-size:.875em;font-weight:500;line-height:1.43;color:var(--accent-soft-ink);text-align:start;inline-size:100%;text-decoration:underline;text-underline-offset:.2em}
button.go{text-decoration:none}
.cards .go{border-block-start:1px solid var(--border)}
.links .go{border:1px solid var(--border);border-radius:1em;margin-block-start:.3em}
.go:hover{background:var(--accent-soft)}
@media (prefers-reduced-motion:no-preference){.cards{scroll-behavior:smooth}}`;

/** A page to go to: one of the shop here, where the chat goes on; any other beside it. Nothing where it leads nowhere. */
function Go({ link }: { link: Link }): VNode | undefined {
  const url = addressOf(link.url);
  if (!url) return undefined;
  return (
    <a class="go" dir="auto" href={url.href} target={url.origin === location.origin ? '' : '_blank'} rel="noopener">
      {link.title}
    </a>
  );
}

/** Pages to go to, one below the other. */
export function Links({ model, links }: { model: Model; links: readonly Link[] }): VNode {
  kit.dress(model, rules);
  return (
    <ul class="links">
      {links
        .filter(({ url }) => addressOf(url))
        .map((link) => (
          <li>
            <Go link={link} />
          </li>
        ))}
    </ul>
  );
}

/** The arrows lead from card to card, as they point. */
function step(event: KeyboardEvent, list: HTMLElement): void {
  const way = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!way) return;
  event.preventDefault();
  const rightToLeft = getComputedStyle(list).direction === 'rtl';
  const edge = rightToLeft ? 'right' : 'left';
  const start = list.getBoundingClientRect()[edge];
  const cards = [...list.children] as HTMLElement[];
  const offsets = cards.map((card) => card.getBoundingClientRect()[edge] - start);
  const root = list.getRootNode() as ShadowRoot;
  const focused = cards.findIndex((card) => card.contains(root.activeElement));
  const near = offsets.reduce(
    (best, offset, index) => (Math.abs(offset) < Math.abs(offsets[best] ?? Infinity) ? index : best),
    0,
  );
  const next = (focused < 0 ? near : focused) + (rightToLeft ? -way : way);
  const card = cards[next];
  if (!card) return;
  list.scrollBy({ left: offsets[next] ?? 0 });
  if (focused >= 0) card.querySelector<HTMLElement>('a,button')?.focus({ preventScroll: true });
}

/** Things side by side. A picture that the shop's page may not load, or that is not there, is left out. */
export function Cards({ model, cards }: { model: Model; cards: readonly Card[] }): VNode {
  kit.dress(model, rules);
  const { speaker = 'bot' } = model.thread.value.state.value ?? {};
  return (
    <ul
      class="cards"
      tabIndex={cards.length > 1 ? 0 : undefined}
      aria-label={kit.extraTexts(model).cards}
      onKeyDown={(event) => step(event, event.currentTarget)}
    >
      {cards.map(({ title, text, image, link, quickReplies = [] }) => (
        <li>
          {image && addressOf(image) && (
            <img
              hidden
              alt=""
              src={addressOf(image)?.href}
              onLoad={({ currentTarget }) => {
                currentTarget.hidden = false;
                model.follow();
              }}
            />
          )}
          <div class="about" dir="auto">
            <b class="t">{title}</b>
            {text && <p class="s">{text}</p>}
          </div>
          {link && <Go link={link} />}
          {speaker === 'bot' &&
            quickReplies.map((reply) => (
              <button class="go" dir="auto" onClick={() => model.send(reply.text ?? reply.title)}>
                {reply.title}
              </button>
            ))}
        </li>
      ))}
    </ul>
  );
}
