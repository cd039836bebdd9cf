import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BotDefinition } from '../../bot/index.ts';
import { refusal } from '../testing/fakes.ts';
import type { Draft } from './draft.model.ts';
import { createDraft } from './draft.model.ts';
import { BOT, fakeServer } from './testing/fakes.ts';

let side: ReturnType<typeof fakeServer>;
let draft: Draft;
const open = (): Draft => createDraft({ http: side.http, storage: side.storage, site: 's1', pause: 800 });
const call = (name: string, target: Draft = draft): void =>
  target.edit('Renamed', (definition) => ({ ...definition, name }));
const nameOf = (value: BotDefinition | Record<string, unknown> | null): unknown => value?.['name'];

beforeEach(async () => {
  vi.useFakeTimers();
  side = fakeServer();
  draft = open();
  await draft.load();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the draft of a bot', () => {
  it('is saved a moment after the last edit, once, on the revision that was read', async () => {
    call('Be');
    call('Bel');
    expect(draft.saving.value).toBe('waiting');
    await vi.advanceTimersByTimeAsync(700);
    call('Bella');
    await vi.advanceTimersByTimeAsync(700);
    expect(side.puts()).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(side.puts()).toMatchObject([{ revision: 1, definition: { name: 'Bella' } }]);
    expect([draft.saving.value, draft.held.value?.revision]).toEqual(['saved', 2]);
    call('Bello');
    await vi.advanceTimersByTimeAsync(900);
    expect(side.puts().map(({ revision }) => revision)).toEqual([1, 2]);
  });

  it('saves what was typed while it was being saved', async () => {
    call('Bella');
    const saved = draft.flush();
    call('Bello');
    expect(await saved).toBe(true);
    expect(nameOf(side.server.draft.definition)).toBe('Bello');
    expect(draft.saving.value).toBe('saved');
  });

  it('saves what was typed while a slow server was saving', async () => {
    side.server.slow = 3_000;
    call('Bella');
    await vi.advanceTimersByTimeAsync(1_000);
    call('Bello');
    await vi.advanceTimersByTimeAsync(9_000);
    expect([nameOf(side.server.draft.definition), draft.saving.value]).toEqual(['Bello', 'saved']);
    expect(side.puts().map(({ revision }) => revision)).toEqual([1, 2]);
  });

  it('is undone and done again, and what was undone is saved as well', async () => {
    call('Bella');
    await draft.flush();
    expect(draft.undoable.value).toBe('Renamed');
    draft.undo();
    expect(nameOf(draft.definition.value)).toBe('Bell');
    await vi.advanceTimersByTimeAsync(900);
    expect(nameOf(side.server.draft.definition)).toBe('Bell');
    draft.redo();
    expect(nameOf(draft.definition.value)).toBe('Bella');
  });

  it('says nothing of an edit that changes nothing', () => {
    draft.edit('Nothing', (definition) => definition);
    expect([draft.saving.value, draft.undoable.value]).toEqual(['saved', null]);
  });
});

describe('while the server is away', () => {
  beforeEach(async () => {
    side.server.away = true;
    call('Bella');
    await vi.advanceTimersByTimeAsync(900);
  });

  it('edits stay here and go out when it is back', async () => {
    expect(draft.saving.value).toBe('offline');
    call('Bello');
    expect(nameOf(draft.definition.value)).toBe('Bello');
    side.server.away = false;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(nameOf(side.server.draft.definition)).toBe('Bello');
    expect([draft.saving.value, side.storage.kept]).toEqual(['saved', {}]);
  });

  it('edits outlive the page, and are saved by the next', async () => {
    draft.keepHere();
    side.server.away = false;
    const next = open();
    await next.load();
    expect(nameOf(next.definition.value)).toBe('Bella');
    await vi.advanceTimersByTimeAsync(10);
    expect(nameOf(side.server.draft.definition)).toBe('Bella');
  });

  it('edits that outlived the page wait for a choice when somebody else has saved', async () => {
    draft.keepHere();
    side.server.away = false;
    side.overtake({ ...BOT, name: 'Tom’s' });
    const next = open();
    await next.load();
    expect([next.saving.value, next.theirs.value?.changedBy]).toEqual(['conflict', 'Tom Okafor']);
    expect(nameOf(next.definition.value)).toBe('Bella');
  });

  it('nothing of another program is taken up', async () => {
    side.storage.kept['studio:draft:s1'] = '{"revision":1,"definition":{"intents":7}}';
    side.server.away = false;
    const next = open();
    await next.load();
    expect(nameOf(next.definition.value)).toBe('Bell');
  });
});

describe('when somebody else saved first', () => {
  beforeEach(async () => {
    side.overtake({ ...BOT, name: 'Tom’s' });
    call('Bella');
    await vi.advanceTimersByTimeAsync(900);
  });

  it('says who, and saves nothing until it is decided', async () => {
    expect([draft.saving.value, draft.theirs.value?.changedBy]).toEqual(['conflict', 'Tom Okafor']);
    call('Bello');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(nameOf(side.server.draft.definition)).toBe('Tom’s');
    expect(await draft.flush()).toBe(false);
  });

  it('takes theirs, with mine one step back', async () => {
    draft.takeTheirs();
    expect([nameOf(draft.definition.value), draft.saving.value]).toEqual(['Tom’s', 'saved']);
    draft.undo();
    expect(nameOf(draft.definition.value)).toBe('Bella');
    await vi.advanceTimersByTimeAsync(900);
    expect(nameOf(side.server.draft.definition)).toBe('Bella');
  });

  it('keeps mine, on top of theirs', async () => {
    draft.keepMine();
    await vi.advanceTimersByTimeAsync(10);
    expect([nameOf(side.server.draft.definition), draft.saving.value]).toEqual(['Bella', 'saved']);
  });
});

describe('what the server refuses', () => {
  it('stays on the screen with the reason, and is tried again with the next edit', async () => {
    side.server.refuses = refusal('invalid', { message: 'The draft is too large.' });
    call('Bella');
    await vi.advanceTimersByTimeAsync(60_000);
    expect([draft.saving.value, draft.refusal.value]).toEqual(['refused', 'The draft is too large.']);
    expect(side.puts()).toHaveLength(1);
    side.server.refuses = null;
    call('Bello');
    await vi.advanceTimersByTimeAsync(900);
    expect([draft.saving.value, draft.refusal.value]).toEqual(['saved', null]);
  });

  it('to load is said, and loaded at the next attempt', async () => {
    side.server.away = true;
    const next = open();
    await next.load();
    expect(next.problem.value).toContain('does not answer');
    side.server.away = false;
    await next.load();
    expect([next.problem.value, nameOf(next.definition.value)]).toEqual([null, 'Bell']);
  });
});

it('looks again without touching what is being written', async () => {
  side.overtake({ ...BOT, name: 'Tom’s' });
  await draft.load();
  expect(nameOf(draft.definition.value)).toBe('Tom’s');
  call('Bella');
  side.overtake({ ...BOT, name: 'Elif’s' });
  await draft.load();
  expect(nameOf(draft.definition.value)).toBe('Bella');
});
