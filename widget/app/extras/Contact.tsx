/** @jsxRuntime classic */
/** @jsx kit.h */
import type { VNode } from 'preact';
import type { ThreadItem } from '../../../client/index.ts';
import type { Model } from '../model.ts';
import * as kit from './kit.ts';

const rules = `.ask{display:grid;gap:.75em;padding:.75em;border-radius:1em;border:1px solid var(--border);margin-inline-start:2.25em;max-inline-size:19em}
.ask label{font-size:.875em;font-weight:500}
.ask input{inline-size:100%;min-block-size:2.75em;padding:0 .75em;font:inherit;color:inherit;background:var(--surface);border:1px solid var(--field-line);border-radius:.625em}
.ask input::placeholder{color:var(--ink-3);opacity:1}
.ask input:focus{outline:2px solid var(--accent);outline-offset:-1px}
.ask input[aria-invalid]{border-color:var(--bad)}
.ask .wrong{color:var(--bad)}`;

const ADDRESS = /^[^\s@"<>(),:;\\[\]]+@[^\s@"<>(),:;\\[\]]+\.[^\s@"<>(),:;\\[\].]+$/;

const wrong = kit.state(false);

/**
 * Asks for the e-mail address inside the talk, under the newest hand-over, while nobody has taken it and none is known;
 * what she gave is on its way or known afterwards, so it is never asked twice. What she has begun to write is not taken
 * out of her hands.
 */
export function Contact({ model, item }: { model: Model; item: ThreadItem }): VNode | undefined {
  const { outbox, thread } = model;
  const { state, entries, conversation } = thread.value;
  const { contact, speaker } = state.value ?? {};
  const newest = entries.value.findLast((entry) => entry.event?.type === 'handed_over');
  const given = outbox.items.value.some(
    (waiting) => waiting.name === 'conversation.setContact' && waiting.conversation === conversation,
  );
  const begun = (model.shell.textarea.getRootNode() as ShadowRoot).querySelector<HTMLInputElement>('.ask input')?.value;
  const asks = speaker === 'queued' || (speaker === 'agent' && begun);
  if (newest?.seq !== item.seq || contact?.email || given || !asks) return undefined;
  kit.dress(model, rules);
  const texts = kit.extraTexts(model);
  return (
    <form
      class="ask"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const field = event.currentTarget.querySelector('input');
        const email = field?.value.trim() ?? '';
        wrong().value = !ADDRESS.test(email) || email.length > kit.LIMITS.emailLength;
        if (wrong().value) field?.focus();
        else {
          outbox.put('conversation.setContact', conversation, { email });
          model.shell.textarea.focus();
        }
      }}
    >
      <label for="email">{texts.whereTo}</label>
      <div>
        <input
          id="email"
          type="email"
          autocomplete="email"
          placeholder={texts.email}
          aria-invalid={wrong().value || undefined}
          aria-describedby="email-hint"
          // An Enter here is not one of the composer.
          onKeyDown={(event) => event.key !== 'Escape' && event.stopPropagation()}
        />
      </div>
      <button class="btn">{texts.passOn}</button>
      <p id="email-hint" class={`xs ${wrong().value ? 'wrong' : ''}`} role="status">
        {wrong().value ? texts.wrongEmail : texts.usedFor}
      </p>
    </form>
  );
}
