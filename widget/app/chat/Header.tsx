/** @jsxRuntime classic */
/** @jsx h */
import { h } from 'preact';
import type { VNode } from 'preact';
import { CLOSE, Icon } from '../icons.tsx';
import type { Model } from '../model.ts';
import { people } from '../parts.ts';
import { BotFace } from './Face.tsx';

/** Who is there, the menu, and the way out. */
export function Header({ model }: { model: Model }): VNode {
  const { texts, shell, thread, overlay } = model;
  const site = model.site.value;
  const { speaker = 'bot' } = thread.value.state.value ?? {};
  return (
    <div class="bar">
      {((speaker !== 'bot' || site?.online === false) && people()?.Who({ model })) || [
        <BotFace />,
        <div class="grow">
          <b class="t">{site?.name ?? shell.label}</b>
          <p class="xs">{texts.botFirst}</p>
        </div>,
      ]}
      <button
        class="ib"
        aria-label={texts.menu}
        aria-expanded={!!overlay.value}
        onPointerEnter={people}
        onClick={() => {
          overlay.value = overlay.value ? undefined : () => people()?.Menu({ model });
        }}
      >
        <span class="xs">•••</span>
      </button>
      <button class="ib" aria-label={texts.close} onClick={shell.close}>
        <Icon path={CLOSE} />
      </button>
    </div>
  );
}
