/** @jsxRuntime classic */
/** @jsx kit.h */
import type { ComponentChildren, VNode } from 'preact';
import type { Conversation } from '../../../protocol/entries.ts';
import type { Model } from '../model.ts';
import * as kit from './kit.ts';

const rules = `.menu{position:absolute;z-index:2;inset-block-start:3.5em;inset-inline-end:.5em;min-inline-size:14em;max-inline-size:calc(100% - 1em);max-block-size:calc(100% - 4em);overflow:auto;padding:.5em;border-radius:.75em;background:var(--surface);box-shadow:0 16px 48px #10201c38,0 0 0 1px var(--border)}
.menu button{display:block;inline-size:100%;min-block-size:2.933em;padding:.4em .75em;border-radius:.5em;font-size:.9375em;color:var(--ink);text-align:start}
.menu button:hover{background:var(--surface-2)}
.menu small{display:block;font-size:.8em;color:var(--ink-2)}
.menu p{padding:.4em .75em}
.menu p:empty{padding:0}
.menu .stop{color:var(--bad)}
.menu .both{display:flex;gap:.5em}
.menu .both button{background:var(--surface-2);text-align:center}
.menu .failed{color:var(--bad)}`;

const problem = kit.state(false);

/** Leaves the menu and goes back to writing. */
function leave(model: Model): void {
  model.overlay.value = undefined;
  model.shell.textarea.focus();
}

async function download(model: Model): Promise<void> {
  const { conversation, state } = model.thread.peek();
  problem().value = false;
  try {
    const http = await model.connection.http();
    const answer = await http.fetch(`/api/conversations/${conversation}/transcript`);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await answer.blob());
    link.download = `${state.peek()?.ticket?.number ?? 'chat'}.txt`;
    link.click();
    // The browser has taken the address by then.
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    leave(model);
  } catch {
    problem().value = true;
  }
}

/** A list over the talk: arrows move, Escape leads back to the button. */
function Sheet({ model, label, children }: { model: Model; label: string; children: ComponentChildren }): VNode {
  kit.dress(model, rules);
  return (
    <div
      class="menu"
      role="dialog"
      aria-label={label}
      ref={(sheet: HTMLElement | null) => {
        if (sheet && !sheet.matches(':focus-within')) sheet.querySelector('button')?.focus();
      }}
      onKeyDown={(event) => {
        const buttons = [...event.currentTarget.querySelectorAll('button')];
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        const at = buttons.findIndex((button) => button.matches(':focus'));
        if (step) {
          event.preventDefault();
          buttons.at((at + step) % buttons.length)?.focus();
        }
        if (event.key === 'Escape') {
          event.stopPropagation();
          leave(model);
        }
      }}
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) model.overlay.value = undefined;
      }}
    >
      {children}
    </div>
  );
}

function EndQuestion({ model }: { model: Model }): VNode {
  const texts = kit.extraTexts(model);
  return (
    <Sheet key="end" model={model} label={texts.endQuestion}>
      <p class="t">
        <b>{texts.endQuestion}</b>
      </p>
      <p class="s">{texts.endExplained}</p>
      <div class="both">
        <button onClick={() => leave(model)}>{texts.endNo}</button>
        <button
          class="stop"
          onClick={() => {
            model.outbox.put('conversation.close', model.thread.peek().conversation, {});
            leave(model);
          }}
        >
          {texts.endYes}
        </button>
      </div>
    </Sheet>
  );
}

function Chats({ model, chats }: { model: Model; chats: readonly Conversation[] }): VNode {
  const texts = kit.extraTexts(model);
  const { moment } = kit.times(model);
  return (
    <Sheet key="chats" model={model} label={texts.yourChats}>
      <p class="t">
        <b>{texts.yourChats}</b>
      </p>
      {chats.map(({ id, ticket, createdAt, speaker }) => (
        <button
          key={id}
          onClick={() => {
            model.show(id);
            leave(model);
          }}
        >
          {ticket?.number ?? texts.chatOf(moment(createdAt, Date.now()))}
          <small>
            {ticket && `${texts.chatOf(moment(createdAt, Date.now()))}. `}
            {speaker === 'closed' && texts.closed}
          </small>
        </button>
      ))}
    </Sheet>
  );
}

/** What can be done with the talk. */
export function Menu({ model }: { model: Model }): VNode {
  const texts = kit.extraTexts(model);
  const { thread, outbox, connection, overlay } = model;
  const { state, items, conversation } = thread.value;
  const speaker = state.value?.speaker;
  const begun = items.value.length > 0;
  const chats = (connection.welcome.value?.conversations ?? []).filter(({ id }) => id !== conversation);
  const run = (name: 'conversation.handOver' | 'conversation.leaveQueue'): void => {
    outbox.put(name, conversation, {});
    leave(model);
  };
  return (
    <Sheet key="menu" model={model} label={model.texts.menu}>
      {(speaker ?? 'bot') === 'bot' && (
        <button
          onClick={() => {
            if (speaker) return run('conversation.handOver');
            model.send(texts.iWantAPerson);
            leave(model);
          }}
        >
          {texts.person}
        </button>
      )}
      {speaker === 'queued' && <button onClick={() => run('conversation.leaveQueue')}>{texts.leaveQueue}</button>}
      {begun && (
        <button
          onClick={() => {
            model.show();
            leave(model);
          }}
        >
          {texts.newChat}
        </button>
      )}
      {chats.length > 0 && (
        <button onClick={() => (overlay.value = () => <Chats model={model} chats={chats} />)}>{texts.yourChats}</button>
      )}
      {speaker && <button onClick={() => void download(model)}>{texts.download}</button>}
      {speaker && speaker !== 'closed' && (
        <button class="stop" onClick={() => (overlay.value = () => <EndQuestion model={model} />)}>
          {texts.end}
        </button>
      )}
      <p class="s failed" role="status">
        {problem().value && texts.notNow}
      </p>
    </Sheet>
  );
}
