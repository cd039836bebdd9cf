import { effect, signal } from '@preact/signals';
import { h } from 'preact';
import { uuid } from '../../client/connection/index.ts';
import { BotFace } from './chat/Face.tsx';
import { Icon } from './icons.tsx';

/**
 * What the app hands to the parts that arrive on demand. They must not import it: a bundler would move what two files
 * share into a third one, and opening the panel would wait for one more request.
 */
export const kit = { h, effect, signal, uuid, BotFace, Icon };
export type Kit = typeof kit;
