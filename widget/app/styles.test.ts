import { expect, test } from 'vitest';
import { tokens } from '../../client/tokens/index.ts';
import { partTokens } from './extras/kit.ts';
import { panelStyles } from './styles.ts';

/** Name to value of the custom properties in a style sheet. */
const properties = (css: string): Map<string, string> =>
  new Map(
    [...css.matchAll(/(--[\w-]+):((?:light-dark\([^)]*\)|color-mix\([^;]*\)|[^;}])+)/g)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  );

const [light = '', dark = ''] = tokens.split('@media(prefers-color-scheme:dark)');
const inLight = properties(light);
const inDark = new Map([...inLight, ...properties(dark)]);

/** The names that the widget makes itself, out of tokens. */
const OWN = ['--field-line'];

test.each(
  [...properties(panelStyles.split('\n')[0] ?? ''), ...properties(partTokens)].filter(([name]) => !OWN.includes(name)),
)('%s has the value of the shared tokens', (name, value) => {
  const both = /^light-dark\((.*),(.*)\)$/.exec(value);
  expect([both?.[1] ?? value, both?.[2] ?? value]).toEqual([inLight.get(name), inDark.get(name)]);
});

test('no rule names a colour of its own but shadows and what stands on brass', () => {
  const rules = panelStyles.split('\n').slice(1).join('\n');
  expect(rules.match(/#[0-9a-f]{3,8}\b/g)?.filter((colour) => !['#0000', '#808a86'].includes(colour)) ?? []).toEqual(
    [],
  );
});
