// @vitest-environment happy-dom
import { render } from 'preact';
import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { StaffThread, ThreadItem } from '../../client/index.ts';
import { createPreferences } from '../shared/preferences.ts';
import { fakeHttp, fakeStorage, ME } from '../testing/fakes.ts';
import { Composer } from './Composer.tsx';
import { createComposer } from './composer.model.ts';
import type { Talk } from './talk.model.ts';

let sent: string[];
let box: HTMLElement;
const preferences = createPreferences(fakeStorage());

const draw = (assignee: { id: string; name: string } | null = null): HTMLTextAreaElement => {
  const thread = {
    conversation: 'c',
    items: signal<readonly ThreadItem[]>([]),
    loaded: signal(true),
    setTyping: () => undefined,
    send: (text: string) => sent.push(text),
  } as unknown as StaffThread;
  const talk = {
    thread,
    composer: createComposer({ thread, http: fakeHttp({}).http, storage: fakeStorage(), me: ME.id }),
    colleaguesWrite: signal([]),
    subject: signal({ speaker: assignee ? 'agent' : 'queued', assignee, visitor: { id: 'v', name: 'Hannah' } }),
  } as unknown as Talk;
  render(<Composer talk={talk} preferences={preferences} me={ME.id} />, box);
  const area = box.querySelector('textarea');
  if (!area) throw new Error('no text area');
  return area;
};
const type = (area: HTMLTextAreaElement, text: string): void => {
  area.value = text;
  area.dispatchEvent(new Event('input', { bubbles: true }));
};
const press = (area: HTMLTextAreaElement, keys: KeyboardEventInit): void => {
  area.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...keys }));
};

beforeEach(() => {
  sent = [];
  box = document.createElement('div');
  document.body.append(box);
  preferences.set('enterSends', false);
});
afterEach(() => {
  render(null, box);
  box.remove();
});

it('sends with Ctrl and Enter, and leaves Enter to the text', () => {
  const area = draw();
  type(area, 'hello');
  press(area, {});
  expect(sent).toEqual([]);
  press(area, { ctrlKey: true });
  expect(sent).toEqual(['hello']);
});

it('sends with Enter when that is set, but not with Shift or in the middle of a composed letter', () => {
  preferences.set('enterSends', true);
  const area = draw();
  type(area, 'hello');
  press(area, { shiftKey: true });
  press(area, { isComposing: true });
  expect(sent).toEqual([]);
  press(area, {});
  expect(sent).toEqual(['hello']);
});

it('says whose chat it is', () => {
  draw();
  expect(box.textContent).toContain('Your reply takes this chat.');
  draw({ id: 'maya', name: 'Maya' });
  expect(box.textContent).toContain('Maya answers here.');
  draw({ id: ME.id, name: ME.name });
  expect(box.textContent).not.toContain('answers here');
});

it('measures its text again when its width changes, and only then', () => {
  const observed: (() => void)[] = [];
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(changed: () => void) {
        observed.push(changed);
      }
      observe(): void {}
      disconnect(): void {}
    },
  );
  const area = draw();
  const size = { clientWidth: 300, scrollHeight: 36 };
  for (const name of ['clientWidth', 'scrollHeight'] as const) {
    Object.defineProperty(area, name, { get: () => size[name] });
  }
  const resize = (change: Partial<typeof size>): void => {
    Object.assign(size, change);
    for (const changed of observed) changed();
  };
  resize({ clientWidth: 200, scrollHeight: 56 });
  expect(area.style.height).toBe('56px');
  resize({ scrollHeight: 76 });
  expect(area.style.height).toBe('56px');
  vi.unstubAllGlobals();
});
