// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { closePanels, openPanel } from '../testing/openPanel.ts';
import type { OpenPanel } from '../testing/openPanel.ts';

let resized: () => void;
beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => setTimeout(run));
});
afterEach(closePanels);

/** A talk whose list is `room` pixels high, with 1,000 pixels of messages. */
async function talk(): Promise<OpenPanel & { log: HTMLElement; shrink: (room: number) => void }> {
  const observers: (() => void)[] = [];
  vi.stubGlobal('ResizeObserver', function observer(run: () => void) {
    observers.push(run);
    return { observe: () => undefined, disconnect: () => undefined };
  });
  const panel = await openPanel();
  await panel.say('hello');
  resized = () => observers.forEach((run) => run());
  const log = panel.find('.log');
  let height = 500;
  Object.defineProperties(log, { scrollHeight: { get: () => 1_000 }, clientHeight: { get: () => height } });
  log.scrollTop = 500;
  log.dispatchEvent(new Event('scroll'));
  return { ...panel, log, shrink: (room) => void (height = room) };
}

test('the end of the list stays in sight when the room for it shrinks', async () => {
  const { log, shrink } = await talk();
  shrink(200);
  // The browser may tell of an earlier scroll first.
  log.dispatchEvent(new Event('scroll'));
  resized();
  expect(log.scrollTop).toBeGreaterThanOrEqual(800);
});

test('who has gone up stays where she is', async () => {
  const { log, shrink } = await talk();
  log.scrollTop = 100;
  log.dispatchEvent(new Event('scroll'));
  shrink(200);
  resized();
  expect(log.scrollTop).toBe(100);
});

test('who has just gone up stays where she is, also before the browser has told of it', async () => {
  const { log, wire, conversation, settle, button, words } = await talk();
  log.scrollTop = 100;
  wire.append(conversation(), { sender: { kind: 'staff', id: 'a', name: 'Ines' }, text: 'still there?' });
  await settle();
  expect(words().at(-1)).toContain('still there?');
  expect(log.scrollTop).toBe(100);
  expect(button('Latest messages').className).toContain('latest');
});

test('who goes up right after the list has followed stays where she is', async () => {
  const { log, shrink, settle, button } = await talk();
  shrink(200);
  // One frame: the list follows, she scrolls, and the browser tells of both at once.
  resized();
  log.scrollTop = 500;
  log.dispatchEvent(new Event('scroll'));
  await settle();
  resized();
  expect(log.scrollTop).toBe(500);
  expect(button('Latest messages').className).toContain('latest');
});

test.each<[string, (panel: OpenPanel) => void | Promise<void>]>([
  ['at her own message', ({ say }) => say('and another thing')],
  ['at a press', ({ button }) => button('Latest messages').click()],
  [
    'when the panel is opened again',
    ({ widget }) => {
      widget.close();
      widget.open();
    },
  ],
])('who has gone up is led to the end %s', async (_when, lead) => {
  const panel = await talk();
  panel.log.scrollTop = 100;
  panel.log.dispatchEvent(new Event('scroll'));
  await panel.settle();
  // A list that was not shown may begin at its top again.
  panel.log.scrollTop = 0;
  await lead(panel);
  await panel.settle();
  expect(panel.log.scrollTop).toBeGreaterThanOrEqual(500);
  expect(panel.all('.latest')).toEqual([]);
});

test('what she writes is measured anew when the panel gets narrower', async () => {
  const { textarea, settle, write } = await talk();
  write('a line that is nearly as long as the panel');
  expect(textarea.style.blockSize).toBe('');
  Object.defineProperties(textarea, { offsetWidth: { get: () => 150 }, scrollHeight: { get: () => 72 } });
  resized();
  await settle();
  expect(textarea.style.blockSize).toBe('72px');
});
