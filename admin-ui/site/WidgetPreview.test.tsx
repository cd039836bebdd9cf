// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Hours } from '../../protocol/administration.ts';
import { DAYS } from './hours.ts';
import type { SiteDraft } from './site.model.ts';
import { WidgetPreview } from './WidgetPreview.tsx';

const everyDay = (...spans: Hours['monday']): Hours => Object.fromEntries(DAYS.map((day) => [day, spans])) as Hours;
const draft: SiteDraft = {
  name: 'Nordlys',
  allowedOrigins: ['https://nordlys.example'],
  hours: everyDay({ from: '00:00', to: '24:00' }),
  timeZone: 'UTC',
  greeting: 'Hello there',
  accent: '#7a1fa2',
};
let box: HTMLElement;
const draw = (change: Partial<SiteDraft> = {}): ShadowRoot => {
  render(<WidgetPreview draft={{ ...draft, ...change }} />, box);
  const root = box.querySelector('figure > div')?.shadowRoot;
  if (!root) throw new Error('no picture');
  return root;
};
const styles = (root: ShadowRoot): string =>
  root.adoptedStyleSheets.flatMap((one) => [...one.cssRules].map((rule) => rule.cssText)).join('\n');

beforeEach(() => {
  box = document.createElement('div');
  document.body.append(box);
});
afterEach(() => {
  render(null, box);
  box.remove();
});

it('shows name, greeting and what the head of the chat says at this hour', () => {
  const text = (root: ShadowRoot): string => root.querySelector('.panel')?.textContent ?? '';
  expect(text(draw())).toMatch(/Nordlys.*Bot first, then people.*Hello there/s);
  expect(text(draw({ hours: everyDay() }))).toContain('Closed now');
});

it('rings the bell of the widget, whose launcher wears the colour as it was chosen', () => {
  const root = draw();
  expect(root.querySelector('.launcher path')?.getAttribute('d')).toBe(
    root.querySelector('.face path')?.getAttribute('d'),
  );
  expect(styles(root)).toContain('--launcher: #7a1fa2');
});

it('keeps the last colour while another is being typed', () => {
  draw();
  expect(styles(draw({ accent: '#7a1' }))).toContain('--launcher: #77aa11');
  expect(styles(draw({ accent: '#7a1f' }))).toContain('--launcher: #77aa11');
});
