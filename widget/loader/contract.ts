/**
 * What the loader and the panel app agree on. The app arrives later, from its own file, and is handed
 * the shell that the loader has already painted; types only, so neither bundle carries the other.
 */

/** Attributes of the tag (`data-*`) or the argument of `Shopbell('boot', …)`. */
export interface Settings {
  /** Key of the site, from the admin UI. */
  site?: string;
  /** Accent colour of the shop, `#rrggbb`. @default the teal of Shopbell */
  accent?: string;
  /** Corner of the page, `start` or `end` of the reading direction. @default `end` */
  side?: string;
  /** Language of the widget, a tag such as `de`. @default the language of the page */
  language?: string;
  /** Said beside the launcher on the first page of a visit. @default nothing is said */
  greeting?: string;
  /** Name of the launcher and the panel. @default "Help" */
  label?: string;
}

/** What happens in the widget, by name; the shop hears it with `Shopbell('on', name, handler)` as `event.detail`. */
export interface ShopbellEvents {
  open: undefined;
  close: undefined;
  /** A message arrived from the shop or was sent by the visitor. */
  message: { from: 'visitor' | 'shop'; text: string };
  /** Number of messages that the visitor has not seen. */
  unread: number;
}

/**
 * The shell that the loader has painted: `:host > .sb > (.launch, .panel > (div, .composer > textarea))`.
 * The app fills the first part of the panel and surrounds the textarea, which is never moved: it has the focus.
 */
export interface Shell {
  /** Support origin, for instance `https://support.example`. */
  readonly origin: string;
  readonly settings: Settings;
  /** The language asked for, a language tag. */
  readonly language: string;
  /** Name of launcher and panel. */
  readonly label: string;
  /** Key of what is remembered of the panel, in session and local storage. */
  readonly memory: string;
  readonly textarea: HTMLTextAreaElement;
  readonly close: () => void;
  readonly emit: <Name extends keyof ShopbellEvents>(name: Name, detail?: ShopbellEvents[Name]) => void;
  /** Is the panel open. */
  opened: boolean;
  /** Set by the app, answered by `Shopbell.unread()`. */
  unread: number;
  /** True when the visitor pressed Enter before the app was there: the app sends what is written. */
  submitted?: boolean;
  /** Set by the app once it stands. */
  app?: Panel;
}

/** What the loader asks of the app. */
export interface Panel {
  /** The panel was opened or closed. */
  shown(open: boolean): void;
  /** Enter was pressed in the textarea. */
  submit(): void;
  destroy(): void;
}

/** The one export of the app's file. */
export interface AppModule {
  start(shell: Shell): Panel;
}
