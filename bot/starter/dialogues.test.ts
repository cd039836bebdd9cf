// Runs the plain transcripts of each language: those written here and those every bot takes with it; and what rules say
// of themselves. docs/bot.md lists the lines of a transcript.
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runDialogue, runRuleTests, starterBots, trainBot } from '../index.ts';

const LANGUAGES = [
  { language: 'en', folder: new URL('english/dialogues/', import.meta.url) },
  { language: 'de', folder: new URL('german/dialogues/', import.meta.url) },
  { language: 'fr', folder: new URL('french/dialogues/', import.meta.url) },
] as const;

describe.each(LANGUAGES)('in $language', ({ language, folder }) => {
  const definition = starterBots[language];
  const bot = trainBot(definition);
  const written = readdirSync(folder).map((name) => ({
    name,
    transcript: readFileSync(new URL(name, folder), 'utf8'),
  }));
  const shipped = definition.dialogues ?? [];

  test('there are dialogues', () => {
    expect(written.length).toBeGreaterThanOrEqual(8);
    expect(shipped.length).toBeGreaterThanOrEqual(5);
  });

  test.each([...written, ...shipped])('dialogue $name', ({ transcript }) => {
    const { passed, failure } = runDialogue(bot, transcript);
    expect({ passed, failure }).toEqual({ passed: true, failure: undefined });
  });

  test('every rule takes and leaves what it should', () => {
    const results = runRuleTests(bot);
    expect(results.filter(({ passed }) => !passed)).toEqual([]);
    expect(new Set(results.map(({ rule }) => rule)).size).toBe(definition.rules.length);
  });
});
