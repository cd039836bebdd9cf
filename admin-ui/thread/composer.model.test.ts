import { signal } from '@preact/signals';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SendExtras, StaffThread, ThreadItem } from '../../client/index.ts';
import { LIMITS } from '../../protocol/constants.ts';
import type { Attachment } from '../../protocol/entries.ts';
import { fakeHttp, fakeStorage, ME } from '../testing/fakes.ts';
import { createComposer } from './composer.model.ts';

const message = (seq: number, kind: 'visitor' | 'staff' | 'bot', id?: string): ThreadItem => ({
  key: String(seq),
  seq,
  own: kind !== 'visitor',
  at: '2026-06-15T10:00:00.000Z',
  kind: 'message',
  sender: { kind, ...(id && { id }) },
  text: `message ${seq}`,
});
const receipt: Attachment = { id: 'file', name: 'receipt.png', mediaType: 'image/png', size: 1_000 };

let items: ReturnType<typeof signal<readonly ThreadItem[]>>;
let loaded: ReturnType<typeof signal<boolean>>;
let sent: { text: string; extras: SendExtras | undefined }[];
let typing: boolean[];
let storage: ReturnType<typeof fakeStorage>;

const open = () => {
  const thread = {
    conversation: 'c1',
    items,
    loaded,
    setTyping: (on: boolean) => typing.push(on),
    send: (text: string, extras?: SendExtras) => sent.push({ text, extras }),
  } as unknown as StaffThread;
  return createComposer({ thread, http: fakeHttp({}).http, storage, me: ME.id });
};

beforeEach(() => {
  items = signal<readonly ThreadItem[]>([message(1, 'visitor')]);
  loaded = signal(true);
  sent = [];
  typing = [];
  storage = fakeStorage();
});

describe('a draft', () => {
  it('survives a reload with its quote and its files, and leaves no trace once it is sent', () => {
    storage.kept['draft:c1'] = JSON.stringify({ text: 'half a', replyTo: 1, attachments: [receipt] });
    const composer = open();
    expect(composer.text.value).toBe('half a');
    expect(composer.replyTo.value?.seq).toBe(1);
    expect(composer.files.files.value).toMatchObject([{ name: 'receipt.png', attachment: receipt }]);
    composer.write('half a sentence');
    expect(JSON.parse(storage.kept['draft:c1'] ?? '')).toEqual({
      text: 'half a sentence',
      replyTo: 1,
      attachments: [receipt],
    });
    expect(composer.send()).toBe(true);
    expect(sent).toEqual([{ text: 'half a sentence', extras: { replyTo: 1, attachments: [receipt] } }]);
    expect(storage.kept).toEqual({});
    expect(composer.text.value).toBe('');
  });

  it('is empty when what was kept is not ours', () => {
    storage.kept['draft:c1'] = 'nonsense';
    expect(open().text.value).toBe('');
  });

  it('belongs to its conversation', () => {
    storage.kept['draft:c2'] = JSON.stringify({ text: 'for another' });
    expect(open().text.value).toBe('');
  });
});

describe('sending', () => {
  it('needs words or files', () => {
    const composer = open();
    expect(composer.canSend.value).toBe(false);
    composer.write('   ');
    expect(composer.canSend.value).toBe(false);
    expect(composer.send()).toBe(false);
    composer.write(' hello ');
    expect(composer.send()).toBe(true);
    expect(sent).toEqual([{ text: 'hello', extras: {} }]);
  });

  it('stops at the limit of characters', () => {
    const composer = open();
    composer.write('x'.repeat(LIMITS.textLength));
    expect(composer.canSend.value).toBe(true);
    composer.write('x'.repeat(LIMITS.textLength + 1));
    expect(composer.left.value).toBe(-1);
    expect(composer.canSend.value).toBe(false);
  });

  it('tells the others that she writes, and when the text is gone', () => {
    const composer = open();
    composer.write('a');
    composer.write('');
    expect(typing).toEqual([true, false]);
  });
});

describe('news since the draft was begun', () => {
  it('holds the first try back, the second one goes', () => {
    const composer = open();
    composer.write('an answer');
    items.value = [message(1, 'visitor'), message(2, 'visitor')];
    expect(composer.news.value?.seq).toBe(2);
    expect(composer.send()).toBe(false);
    expect(composer.held.value).toBe(true);
    expect(composer.send()).toBe(true);
    expect(sent).toHaveLength(1);
  });

  it('is settled by looking, and by writing on', () => {
    const composer = open();
    composer.write('an answer');
    items.value = [message(1, 'visitor'), message(2, 'staff', 'maya')];
    expect(composer.news.value?.seq).toBe(2);
    composer.seen();
    expect(composer.news.value).toBeNull();
    items.value = [...(items.value ?? []), message(3, 'visitor')];
    composer.write('an answer to both');
    expect(composer.news.value).toBeNull();
    expect(composer.send()).toBe(true);
  });

  it('is not what the bot or she herself says', () => {
    const composer = open();
    composer.write('an answer');
    items.value = [message(1, 'visitor'), message(2, 'bot'), message(3, 'staff', ME.id)];
    expect(composer.news.value).toBeNull();
  });

  it('is counted from the loaded talk, also when she wrote before it was there', () => {
    loaded.value = false;
    items.value = [];
    const composer = open();
    composer.write('quick');
    items.value = [message(1, 'visitor'), message(2, 'visitor')];
    loaded.value = true;
    expect(composer.news.value).toBeNull();
    items.value = [message(1, 'visitor'), message(2, 'visitor'), message(3, 'visitor')];
    expect(composer.news.value?.seq).toBe(3);
  });
});
