// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { DiffSection } from '../../../bot/index.ts';
import { Changes } from './Changes.tsx';

let box: HTMLElement;

beforeEach(() => {
  box = document.createElement('div');
  document.body.append(box);
});
afterEach(() => {
  render(null, box);
  box.remove();
});

const section = (name: string, count: number): DiffSection => ({
  what: 'intent',
  name,
  change: 'removed',
  lines: Array.from({ length: count }, (_, at) => ({ sign: '-', text: `phrase ${at}` })),
});
const lines = (): number => box.querySelectorAll('.change-lines li').length;

it('builds the rest of a long part only when it is opened, and not all of thousands', async () => {
  render(<Changes sections={[section('returns', 4_000)]} />, box);
  expect(lines()).toBe(12);
  const details = box.querySelector('details');
  await act(() => {
    details?.setAttribute('open', '');
    details?.dispatchEvent(new Event('toggle'));
  });
  expect(lines()).toBe(300);
  expect(box.textContent).toContain('And 3,700 more lines.');
});

it('builds some of many parts, and more when asked', async () => {
  const sections = Array.from({ length: 70 }, (_, at) => section(`intent_${at}`, 20));
  render(<Changes sections={sections} />, box);
  expect(lines()).toBe(30 * 12);
  const more = [...box.querySelectorAll('button')].find(({ textContent }) => textContent === 'Show 40 more parts');
  await act(() => more?.click());
  expect(box.querySelectorAll('.change-section')).toHaveLength(60);
});
