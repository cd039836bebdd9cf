/** @jsxRuntime classic */
/** @jsx kit.h */
import type { VNode } from 'preact';
import type { ThreadItem } from '../../../client/index.ts';
import type { EntryEvent, Sender } from '../../../protocol/entries.ts';
import type { Model } from '../model.ts';
import { Contact } from './Contact.tsx';
import * as kit from './kit.ts';

const TICKET = 'M4 6.5h16v3.3a2.2 2.2 0 0 0 0 4.4v3.3H4v-3.300a2.2 2.2 0 0 0 0-4.4zM14.5 9.5v1.2M14.5 13.3v1.2';
const RINGING = 'M4 16.2a8 8 0 0 1 16 0zM12 8V5.4M10 5.4h4M3 19.6h18M4.2 9.2a9 9 0 0 1 2.6-3M19.8 9.2a9 9 0 0 0-2.6-3';

const rules = `.person{place-items:center;background:var(--accent-soft);color:var(--accent-soft-ink);font-size:.8125em;font-weight:600;inline-size:2.77em;block-size:2.77em;position:relative}
.row .person{font-size:.6875em;inline-size:2.545em;block-size:2.545em}
.bar .person::after{content:"";position:absolute;inset-inline-end:-1px;inset-block-end:-1px;inline-size:.7em;block-size:.7em;border-radius:50%;background:var(--good);border:2px solid var(--surface)}
.strip{display:flex;align-items:center;gap:.5em;min-block-size:2.75em;padding-inline:1em;background:var(--surface-2);color:var(--ink-2);border-block-end:1px dashed var(--border-strong)}
.strip svg{margin:0}
.strip b,.stub b{color:var(--ink);font-variant-numeric:tabular-nums}
.tag{display:inline-flex;align-items:center;gap:.4em;padding:.3em .7em;border-radius:1em;font-weight:500;background:var(--surface-3)}
.tag i{inline-size:.5em;block-size:.5em;border-radius:50%;background:currentColor}
.tag.waiting{background:var(--brass-soft);color:var(--brass)}
.tag.waiting i{background:var(--brass-solid)}
.tag.with{background:var(--accent-soft);color:var(--accent-soft-ink)}
.tag.good{background:var(--good-soft);color:var(--good)}
.stub{display:flex;align-items:center;gap:.75em;padding:.75em 1.5em;border-radius:.625em;background:var(--surface-2);mask:radial-gradient(circle 7px at 0 50%,#0000 98%,#000) 0 0/51% 100% no-repeat,radial-gradient(circle 7px at 100% 50%,#0000 98%,#000) 100% 0/51% 100% no-repeat}
.stub.rings{background:var(--brass-soft)}
.stub svg{inline-size:1.75em;margin:0;color:var(--ink-2)}
.stub.rings svg{color:var(--brass)}
.event{display:flex;align-items:center;gap:.75em}
.event::before,.event::after{content:"";flex:1;border-block-start:1px solid var(--border)}
.typing{display:flex;gap:.25em;padding:.8em .75em;border-radius:1em;border-end-start-radius:.25em;background:var(--surface-2)}
.typing i{inline-size:.375em;block-size:.375em;border-radius:50%;background:var(--ink-3)}
@media (prefers-reduced-motion:no-preference){.typing i{animation:breathe 1.2s 4}.typing i+i{animation-delay:.15s}@keyframes breathe{40%{opacity:.3;transform:translateY(-2px)}}}
.ended{display:flex;align-items:center;justify-content:space-between;gap:1em;padding:.5em .75em .5em 1em;border-block-start:1px solid var(--border)}
.btn{min-block-size:2.933em;padding:.3em 1.1em;border-radius:.667em;background:var(--accent);color:var(--accent-ink);font-size:.9375em;font-weight:500;text-align:center}
.btn:hover{filter:brightness(1.06)}
@media (forced-colors:active){.tag,.stub,.strip{border:1px solid}}`;

const moment = (model: Model, at: string): string => kit.times(model).moment(at, Date.now());

/** A person wears a circle with initials: who speaks is seen without colour. */
export function PersonFace({ model, sender }: { model: Model; sender: Pick<Sender, 'name'> }): VNode {
  kit.dress(model, rules);
  const words = (sender.name ?? '').split(/\s+/);
  return (
    <span class="face person" aria-hidden="true">
      {words.map(([letter]) => letter).slice(0, 2)}
    </span>
  );
}

/** Who answers, or when somebody will. */
export function Who({ model }: { model: Model }): VNode[] {
  kit.dress(model, rules);
  const texts = kit.extraTexts(model);
  const { speaker, agent } = model.thread.value.state.value ?? {};
  const { name = model.shell.label, opensAt, online } = model.site.value ?? {};
  const back = !online && (opensAt ? texts.peopleBack(moment(model, opensAt)) : texts.nobodyHere);
  const lines = { bot: back, queued: back || texts.finding, agent: name, closed: texts.ended };
  const isPerson = speaker === 'agent' && agent;
  return [
    isPerson ? <PersonFace model={model} sender={agent} /> : <kit.BotFace />,
    <div class="grow">
      <b class="t">{isPerson ? agent.name : name}</b>
      <p class="xs">{lines[speaker ?? 'bot']}</p>
    </div>,
  ];
}

/** Number and state of the ticket, always in sight. */
export function Strip({ model }: { model: Model }): VNode | undefined {
  kit.dress(model, rules);
  const texts = kit.extraTexts(model);
  const { ticket, speaker, agent } = model.thread.value.state.value ?? {};
  if (!ticket) return undefined;
  const [kind, word] =
    ticket.status === 'resolved'
      ? ['good', texts.solved]
      : speaker === 'closed'
        ? ['', texts.closed]
        : agent
          ? ['with', texts.withAgent(agent.name.split(' ')[0] ?? agent.name)]
          : speaker === 'queued'
            ? ['waiting', texts.waiting]
            : [];
  return (
    <div class="strip">
      <kit.Icon path={TICKET} />
      <b class="s grow">{ticket.number}</b>
      {word && (
        <span class={`tag xs ${kind}`}>
          <i />
          {word}
        </span>
      )}
    </div>
  );
}

function Stub({
  model,
  item,
  event,
}: {
  model: Model;
  item: ThreadItem;
  event: EntryEvent & { type: 'handed_over' };
}): VNode {
  const texts = kit.extraTexts(model);
  const { speaker, contact } = model.thread.value.state.value ?? {};
  const isLast =
    model.thread.value.entries.value.findLast((entry) => entry.event?.type === 'handed_over')?.seq === item.seq;
  const waits = isLast && speaker === 'queued';
  const { ticket, online, opensAt, byMail } = event;
  return (
    <div class={`stub${waits ? ' rings' : ''}`}>
      <kit.Icon path={waits ? RINGING : TICKET} />
      <div class="grow">
        <p class="t">
          <b>{byMail ? texts.filed : online ? texts.handedOver : texts.handedOverAway}</b>
        </p>
        <p class="s">
          {byMail
            ? texts.ticketByMail(ticket)
            : online
              ? texts.ticket(ticket)
              : opensAt
                ? texts.ticketAway(ticket, moment(model, opensAt))
                : texts.ticketLater(ticket)}
          {contact?.email && ` ${texts.answersTo(contact.email)}`}
        </p>
      </div>
    </div>
  );
}

/** What happened between the messages. */
export function Event({ model, item }: { model: Model; item: ThreadItem }): VNode | VNode[] | undefined {
  kit.dress(model, rules);
  const { event } = item;
  const texts = kit.extraTexts(model);
  if (event?.type === 'handed_over')
    return [
      <Stub key={item.key} model={model} item={item} event={event} />,
      <Contact key={`${item.key}c`} model={model} item={item} />,
    ];
  const line =
    event?.type === 'taken' || event?.type === 'assigned'
      ? texts.joined(event.agent)
      : event?.type === 'returned'
        ? texts.returned
        : event?.type === 'left_queue'
          ? texts.leftQueue
          : event?.type === 'closed'
            ? event.by === 'visitor'
              ? texts.endedByYou
              : texts.endedByShop
            : event?.type === 'status' && event.to === 'resolved'
              ? texts.resolved
              : event?.type === 'status' && event.from === 'resolved' && event.to === 'open' && texts.reopened;
  if (!line) return undefined;
  return (
    <p class="event xs">
      <span>
        <b>{line}</b> {kit.times(model).clock(item.at)}
      </span>
    </p>
  );
}

/** Somebody writes: dots for the eye, words for the ear. */
export function Typing({ model, sender }: { model: Model; sender: Sender }): VNode {
  kit.dress(model, rules);
  return (
    <div class="row">
      {sender.kind === 'staff' ? <PersonFace model={model} sender={sender} /> : <kit.BotFace />}
      <div class="typing">
        <span class="vh">
          {kit.extraTexts(model).typing(sender.name ?? model.site.value?.name ?? model.shell.label)}
        </span>
        <i />
        <i />
        <i />
      </div>
    </div>
  );
}

/** Stands in the place of the composer once the talk has ended. */
export function Ended({ model }: { model: Model }): VNode {
  kit.dress(model, rules);
  const texts = kit.extraTexts(model);
  return (
    <div class="ended">
      <p class="s">{texts.ended}</p>
      <button
        class="btn"
        onClick={() => {
          model.show();
          model.shell.textarea.focus();
        }}
      >
        {texts.startNew}
      </button>
    </div>
  );
}

/** What to write, by who reads it. */
export function prompt(model: Model): string | undefined {
  const { speaker, agent } = model.thread.value.state.value ?? {};
  const texts = kit.extraTexts(model);
  return speaker === 'agent' && agent
    ? texts.writeTo(agent.name)
    : speaker === 'queued'
      ? texts.addWhatHelps
      : undefined;
}
