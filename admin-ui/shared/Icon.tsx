/** The line icons of the desk, on a grid of 20 x 20. Solid parts are drawn as strokes of zero length with a wide line. */

const PATHS = {
  bell: 'M2.5 16.5h15M4 13.5a6 6 0 0 1 12 0zM10 7.5V5M8 5h4M14.3 5.2l1.5-1.7M16.6 7.7l1.9-.9',
  inbox: 'M3 11.5l2.2-7h9.6l2.2 7v4H3zM3 11.5h4l1 2h4l1-2h4',
  mine: 'M10 4a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM4 16.5c.5-3 2.9-4.7 6-4.7s5.5 1.7 6 4.7',
  archive: 'M3 4.5h14v3.5H3zM4.5 8v8h11V8M8 11h4',
  people:
    'M7.5 4.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6zM2.5 16c.4-2.8 2.3-4.5 5-4.5s4.6 1.7 5 4.5M12.8 4.5a2.6 2.6 0 0 1 0 5M14.5 12c1.7.6 2.7 2 3 4',
  site: 'M3.5 8.5L5 4h10l1.5 4.5M3.5 8.5a2.17 2.17 0 0 0 4.33 0 2.17 2.17 0 0 0 4.34 0 2.17 2.17 0 0 0 4.33 0M4.7 11v5.5h10.6V11M8.3 16.5v-3.2h3.4v3.2',
  mail: 'M4.5 4.5h11a1.5 1.5 0 0 1 1.5 1.5v8a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 3 14V6a1.5 1.5 0 0 1 1.5-1.5zM3.5 6l6.5 5 6.5-5',
  search: 'M9 3.8a5.2 5.2 0 1 0 0 10.4A5.2 5.2 0 0 0 9 3.8zM13 13l3.8 3.8',
  bot: 'M6.5 7h7a3 3 0 0 1 3 3v3a3 3 0 0 1-3 3h-7a3 3 0 0 1-3-3v-3a3 3 0 0 1 3-3zM10 7V4M7.5 11v1.2M12.5 11v1.2M10 2.9v.3',
  check: 'M4 10.5l4 4 8-9',
  read: 'M1.8 10.5l3.7 4 7-8.5M9.5 13.5l1 1 7-8.5',
  clock: 'M10 3.2a6.8 6.8 0 1 0 0 13.6 6.8 6.8 0 0 0 0-13.6zM10 6v4.2l2.8 1.8',
  dots: 'M4.5 10h.01M10 10h.01M15.5 10h.01',
  down: 'M5.5 8l4.5 4.5L14.5 8',
  left: 'M12 5.5L7.5 10l4.5 4.5',
  right: 'M8 5.5l4.5 4.5L8 14.5',
  close: 'M5 5l10 10M15 5L5 15',
  plus: 'M10 4v12M4 10h12',
  swap: 'M3.5 7h12M12.5 4l3 3-3 3M16.5 13h-12M7.5 10l-3 3 3 3',
  take: 'M8 4a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM2.8 16.5c.4-3 2.4-4.8 5.2-4.8 1.6 0 2.9.6 3.8 1.6M14.5 11.5v5M12 14h5',
  release: 'M3.5 11.5v4h13v-4M10 12.5v-9M6.5 7L10 3.5 13.5 7',
  reply: 'M8 4.5L3.5 9 8 13.5M4 9h7c3.5 0 5.5 2 5.5 6',
  clip: 'M15.5 9.5l-5.6 5.6a3.3 3.3 0 0 1-4.7-4.7l6-6a2.2 2.2 0 0 1 3.1 3.1l-5.9 5.9a1.1 1.1 0 0 1-1.6-1.6l5.3-5.3',
  file: 'M5 3h6.5L15 6.5V17H5zM11.5 3v3.5H15',
  download: 'M10 3.5v9M6.5 9L10 12.5 13.5 9M4 16.5h12',
  globe:
    'M10 3.2a6.8 6.8 0 1 0 0 13.6 6.8 6.8 0 0 0 0-13.6zM3.2 10h13.6M10 3.2c2.3 2 3.3 4.3 3.3 6.8s-1 4.8-3.3 6.8c-2.3-2-3.3-4.3-3.3-6.8S7.7 5.2 10 3.2z',
  lock: 'M6 9h8a1.5 1.5 0 0 1 1.5 1.5V15a1.5 1.5 0 0 1-1.5 1.5H6A1.5 1.5 0 0 1 4.5 15v-4.5A1.5 1.5 0 0 1 6 9zM7 9V6.5a3 3 0 0 1 6 0V9',
  block: 'M10 3.2a6.8 6.8 0 1 0 0 13.6 6.8 6.8 0 0 0 0-13.6zM5.3 5.3l9.4 9.4',
  shield: 'M10 2.8l6 2.2v4.5c0 3.7-2.4 6.4-6 7.7-3.6-1.3-6-4-6-7.7V5zM7.3 10l2 2 3.5-4',
  keyboard:
    'M4 5.5h12A1.5 1.5 0 0 1 17.5 7v6a1.5 1.5 0 0 1-1.5 1.5H4A1.5 1.5 0 0 1 2.5 13V7A1.5 1.5 0 0 1 4 5.5zM5.5 8.5h.01M8.5 8.5h.01M11.5 8.5h.01M14.5 8.5h.01M7 11.5h6',
  sound: 'M3.5 8v4h3l4 3.5v-11L6.5 8zM13.5 7.5a3.5 3.5 0 0 1 0 5M15.5 5.2a6.8 6.8 0 0 1 0 9.6',
  notify: 'M5 14V9a5 5 0 0 1 10 0v5M3.5 14h13M8.5 16.5h3',
  leave: 'M8.5 4H5a1.5 1.5 0 0 0-1.5 1.5v9A1.5 1.5 0 0 0 5 16h3.5M8 10h8.5M13.5 7l3 3-3 3',
  eye: 'M2.5 10C4.5 6.5 7 5 10 5s5.5 1.5 7.5 5c-2 3.5-4.5 5-7.5 5s-5.5-1.5-7.5-5zM10 7.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4z',
  hide: 'M3.5 3.5l13 13M8 5.2A8 8 0 0 1 10 5c3 0 5.5 1.5 7.5 5a13 13 0 0 1-2 2.6M12.7 14.6A7.6 7.6 0 0 1 10 15c-3 0-5.5-1.5-7.5-5a12 12 0 0 1 3.3-3.7',
  copy: 'M8.5 7H15a1.5 1.5 0 0 1 1.5 1.5V15a1.5 1.5 0 0 1-1.5 1.5H8.5A1.5 1.5 0 0 1 7 15V8.5A1.5 1.5 0 0 1 8.5 7zM13 4.5v-1H3.5V13h1',
  send: 'M3.5 10L16.5 4l-4 12.5-3-5zM9.5 11.5L16.5 4',
  warn: 'M10 3.5l7 12.5H3zM10 8v3.8M10 13.7v.1',
  offline: 'M3 8.5a10.5 10.5 0 0 1 14 0M6 11.8a6 6 0 0 1 8 0M4 3.5l12 13M10 15.2v.1',
  panel:
    'M4.5 4h11A1.5 1.5 0 0 1 17 5.5v9a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 3 14.5v-9A1.5 1.5 0 0 1 4.5 4zM12 4v12',
  chat: 'M3.5 5h13v8.5H9l-3.5 3v-3h-2z',
  status: 'M10 3.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM10 8.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3z',
  priority: 'M10 3l7 7-7 7-7-7z',
  open: 'M11.5 4H16v4.5M16 4l-7 7M13.5 11.5V15a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7.5a1 1 0 0 1 1-1h3.5',
  retry: 'M15.5 7.5a6.3 6.3 0 1 0 .8 4.5M16 3.5v4h-4',
  undo: 'M7 4L3.5 7.5 7 11M4 7.5h7.5a5 5 0 0 1 0 8.5H7',
  up: 'M5.5 12l4.5-4.5 4.5 4.5',
  redo: 'M13 4l3.5 3.5L13 11M16 7.5H8.5a5 5 0 0 0 0 8.5H13',
  layers: 'M10 3.5l7 3.5-7 3.5L3 7zM3.5 10L10 13.3l6.5-3.3M3.5 13L10 16.3l6.5-3.3',
} as const;

export type IconName = keyof typeof PATHS;

/** Names of the icons that consist of dots, which need a wider line to be seen. */
const DOTTED: ReadonlySet<IconName> = new Set(['dots']);

/**
 * One icon. Decoration only: the control that carries it has a name of its own.
 * @param name which drawing
 * @param size `small` 14 px, `normal` 16 px, `large` 20 px
 */
export function Icon({ name, size = 'normal' }: { name: IconName; size?: 'small' | 'normal' | 'large' }) {
  return (
    <svg class={`icon ${size}`} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} stroke-width={DOTTED.has(name) ? 2.6 : undefined} />
    </svg>
  );
}
