import type { ComponentChildren } from 'preact';

interface Props {
  title: string;
  text: ComponentChildren;
  /** What to do next. */
  children?: ComponentChildren;
}

/** A quiet bell: nothing is here, and what to do next. */
export function EmptyState({ title, text, children }: Props) {
  return (
    <div class="empty">
      <svg class="empty-bell" viewBox="0 0 120 96" aria-hidden="true" focusable="false">
        <path class="rays" d="M14 40h8M98 40h8M26 22l5 5M94 22l-5 5M60 10v7" />
        <path d="M22 74h76M30 74a30 30 0 0 1 60 0M60 44V34M52 34h16M16 84h88" />
        <path class="gleam" d="M40 66a20 20 0 0 1 9-11" />
      </svg>
      <h2>{title}</h2>
      <p class="second">{text}</p>
      {children}
    </div>
  );
}
