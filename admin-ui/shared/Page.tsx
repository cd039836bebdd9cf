import type { ComponentChildren } from 'preact';

interface Props {
  title: string;
  actions?: ComponentChildren;
  /** Stands beside the page where there is room. */
  aside?: ComponentChildren;
  children: ComponentChildren;
}

/** A page of the desk beside the rail: head with its one primary action, then the content. */
export function Page({ title, actions, aside, children }: Props) {
  return (
    <div class="page">
      <main class="page-main">
        <header class="pane-head">
          <h1 class="grow">{title}</h1>
          {actions}
        </header>
        {children}
      </main>
      {aside ? <aside class="page-aside">{aside}</aside> : null}
    </div>
  );
}
