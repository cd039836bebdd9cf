/** @jsxRuntime classic */
/** @jsx h */
import { h } from 'preact';
import type { VNode } from 'preact';

/** Line drawings of 24 by 24 units. */
export const BELL = 'M4 16.2a8 8 0 0 1 16 0zM12 8V5.4M10 5.4h4M3 19.6h18';
export const CLOSE = 'M6.5 6.5l11 11M17.5 6.5l-11 11';
export const SEND = 'M12 18.5V6M6.5 11.2L12 5.7l5.5 5.5';
export const CLIP =
  'M19 11.4l-7.1 7.1a4.6 4.6 0 0 1-6.5-6.500l7.4-7.4a3.1 3.1 0 0 1 4.4 4.4l-7.4 7.4a1.5 1.5 0 0 1-2.2-2.200l6.6-6.6';
export const CHECK = 'M5 12.6l4.4 4.4L19 7.4';
export const CHECKS = 'M2 12.8l4.2 4.2L15.2 8M11.6 16.4l.7.6L22 8';

/** Hidden from readers: what it means stands in the name of its button or beside it. */
export const Icon = ({ path }: { path: string }): VNode => (
  <svg viewBox="0 0 24 24" aria-hidden="true">
    <path d={path} />
  </svg>
);
