/** @jsxRuntime classic */
/** @jsx h */
import { signal } from '@preact/signals';
import { h } from 'preact';
import type { ComponentChild } from 'preact';
import { TEXT_LENGTH } from '../../../protocol/constants.ts';
import { CLIP, Icon, SEND } from '../icons.tsx';
import type { Model } from '../model.ts';
import { around, compose, people } from '../parts.ts';

/** Characters before the limit at which the counter shows. */
const NEAR_LIMIT = 200;

/** Takes over the textarea of the loader, with its draft and its focus. `Tools` is what surrounds it. */
export function createComposer(model: Model): { submit: () => void; Tools: () => ComponentChild } {
  const { shell, thread, files, offered, replyTo } = model;
  const { textarea } = shell;
  const length = signal(0);

  const changed = (): void => {
    length.value = textarea.value.trim().length;
    // Empty it follows the panel, for the sake of the placeholder.
    textarea.dir = textarea.value && 'auto';
  };
  const idle = (): boolean =>
    length.value > TEXT_LENGTH ||
    files.value.some(({ attachment }) => !attachment) ||
    !(length.value || files.value.length);
  const submit = (): void => {
    if (idle()) return;
    model.send(textarea.value.trim());
    textarea.value = '';
    // The draft that is kept goes too.
    textarea.dispatchEvent(new Event('input'));
    textarea.focus();
  };
  textarea.oninput = () => {
    changed();
    around();
    thread.peek().setTyping(!!textarea.value);
  };
  const take = (event: ClipboardEvent | DragEvent): void => {
    const { files: list } = ('clipboardData' in event ? event.clipboardData : event.dataTransfer) ?? {};
    if (!list?.length) return;
    event.preventDefault();
    offered.value = [...offered.value, ...list];
  };
  const panel = textarea.parentElement?.parentElement as HTMLElement;
  textarea.onpaste = panel.ondrop = take;
  panel.ondragover = (event) => event.preventDefault();
  changed();

  return {
    submit,
    Tools() {
      const { texts } = model;
      const parts =
        (offered.value.length || files.value.length || replyTo.value || length.value > TEXT_LENGTH - NEAR_LIMIT) &&
        compose();
      if (parts && offered.value.length) parts.accept(model);
      textarea.placeholder = textarea.ariaLabel = people(false)?.prompt(model) ?? texts.write;
      return [
        parts && <parts.Beside model={model} length={length.value} />,
        <button
          class="ib clip"
          aria-label={texts.attach}
          onPointerEnter={compose}
          onFocus={compose}
          title={texts.attach}
          onClick={() => compose()?.choose(model)}
        >
          <Icon path={CLIP} />
        </button>,
        <button class="ib send" aria-label={texts.send} disabled={idle()} onClick={submit}>
          <Icon path={SEND} />
        </button>,
      ];
    },
  };
}
