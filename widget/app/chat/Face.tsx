/** @jsxRuntime classic */
/** @jsx h */
import { h } from 'preact';
import type { VNode } from 'preact';
import { BELL, Icon } from '../icons.tsx';

/** The bot wears the dome of the bell. */
export const BotFace = (): VNode => (
  <span class="face bot">
    <Icon path={BELL} />
  </span>
);
