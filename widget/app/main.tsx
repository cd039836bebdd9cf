/** @jsxRuntime classic */
/** @jsx h */
import { effect } from '@preact/signals';
import { h, render } from 'preact';
import type { Panel, Shell } from '../loader/contract.ts';
import { createComposer } from './chat/createComposer.tsx';
import { Header } from './chat/Header.tsx';
import { Log } from './chat/Log.tsx';
import { createModel } from './model.ts';
import { around, people, spokenIn } from './parts.ts';
import { panelStyles } from './styles.ts';

/** Milliseconds after which what is in the list counts as read out: only what comes later is. */
const SETTLED = 500;

/** Takes over the shell that the loader has painted. */
export function start(shell: Shell): Panel {
  const model = createModel(shell);
  const { textarea, settings } = shell;
  const { connection, language, thread, overlay, opened, site, ends, follow } = model;
  const { submit, Tools } = createComposer(model);
  const composer = textarea.parentElement as HTMLElement;
  const main = composer.previousElementSibling as HTMLElement;
  const panel = main.parentElement as HTMLElement;
  const tools = composer.appendChild(document.createElement('div'));
  tools.style.display = 'contents';
  main.className = 'main';
  main.textContent = '';
  model.style(panelStyles);

  ends.push(
    effect(() => {
      if (!spokenIn(shell.language)) return;
      const { texts } = model;
      const colour = settings.accent ?? site.value?.accent;
      const state = connection.state.value;
      const { state: talkState, items, loaded } = thread.value;
      const cut =
        state.phase === 'refused'
          ? around()?.refused(model)
          : state.phase === 'offline' && state.tries > 1 && texts.offline;
      const closed = talkState.value?.speaker === 'closed';
      const { tag, direction } = language() ?? { tag: 'en', direction: 'ltr' };
      if (colour) around()?.paint(model, colour);
      if (cut) around()?.explain(model);
      // Opened without a press: the panel was open on the page before, and may have left a draft.
      around(items.value.length > 0 || !textarea.matches(':focus'))?.follow(model);
      // It begins where the screen begins: then it covers all of it.
      if (!panel.offsetTop) around()?.fit(model);
      panel.lang = tag;
      // Not of the panel itself: it stays in its corner of the page.
      main.dir = composer.dir = direction;
      composer.hidden = closed;
      render(
        [
          <Header model={model} />,
          talkState.value?.ticket && people()?.Strip({ model }),
          <p role="status" class={cut ? 'note' : ''}>
            {cut}
          </p>,
          <Log model={model} />,
          closed && people()?.Ended({ model }),
          overlay.value?.(),
        ],
        main,
      );
      follow();
      if (loaded.value) setTimeout(() => main.querySelector('.log')?.setAttribute('aria-live', 'polite'), SETTLED);
    }),
    effect(() => {
      render(<Tools />, tools);
      follow();
    }),
  );
  if (shell.submitted) submit();

  return {
    submit,
    shown(open) {
      model.goToEnd();
      opened.value = open;
    },
    destroy() {
      for (const end of ends) end();
    },
  };
}
