// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { TEXT_LENGTH } from '../../protocol/constants.ts';
import { closePanels, openPanel } from './testing/openPanel.ts';

/** The client takes its own time between attempts. */
const WAIT = { timeout: 15_000, interval: 50 };

afterEach(closePanels);

const sent = (wire: { received: { type: string }[] }, type: string): { type: string }[] =>
  wire.received.filter((frame) => frame.type === type);

describe('who opens the chat', () => {
  test('is greeted by the shop, with what is often asked', async () => {
    const { words, all, find } = await openPanel();
    expect(words()).toEqual(['Halden: Hello! Ask us about your order.']);
    expect(all('.chip').map(({ textContent }) => textContent)).toEqual(['Where is my order?', 'Returns']);
    expect(find('.bar').textContent).toContain('Halden');
  });

  test('leaves nothing in the browser before the first message but that the panel is open', async () => {
    const { write, settle } = await openPanel();
    write('a draft');
    await settle();
    expect(Object.keys(localStorage)).toEqual([]);
    expect(Object.keys(sessionStorage).every((key) => key.startsWith('shopbell:KEY'))).toBe(true);
  });

  test('is told when nobody is there, and when somebody will be', async () => {
    const opensAt = new Date(Date.now() + 36 * 3_600_000).toISOString();
    const { find } = await openPanel({}, { online: false, open: false, opensAt });
    expect(find('.bar').textContent).toContain('People are back');
  });

  test('reads Arabic from right to left', async () => {
    const { textarea, find } = await openPanel({ language: 'ar' });
    expect(textarea.placeholder).toBe('اكتب رسالة');
    expect(find('.main').dir).toBe('rtl');
    expect(find('.composer').dir).toBe('rtl');
  });

  test('reads German where the page speaks it', async () => {
    const { textarea, find } = await openPanel({ language: 'de-AT' });
    expect(textarea.placeholder).toBe('Nachricht schreiben');
    expect(find('.panel').lang).toBe('de');
  });
});

describe('writing', () => {
  test('sends at Enter and shows it at once, before the server has it', async () => {
    const { write, press, words, textarea, find } = await openPanel();
    write('where is my order?');
    press('Enter');
    await Promise.resolve();
    expect(words().at(-1)).toBe('You: where is my order?');
    expect(find('.meta').textContent).toMatch(/^Sending/);
    expect(textarea.value).toBe('');
  });

  test('sends nothing that is only spaces, and what it sends without those around it', async () => {
    const { say, words, wire } = await openPanel();
    await say('   ');
    expect(sent(wire, 'message.send')).toEqual([]);
    await say('  hello  ');
    expect(words().at(-1)).toBe('You: hello');
  });

  test('leaves no draft behind: the next page would offer to say it again', async () => {
    const { say, write, settle, widget, wire, textarea } = await openPanel();
    write('hello');
    await settle();
    await say('hello');
    expect(textarea.value).toBe('');
    widget.destroy();
    expect((await openPanel({}, {}, wire)).textarea.value).toBe('');
  });

  test('keeps a draft for the next page', async () => {
    const { write, settle, widget, wire } = await openPanel();
    write('hel');
    await settle();
    widget.destroy();
    expect((await openPanel({}, {}, wire)).textarea.value).toBe('hel');
  });

  test('by a quick reply sends its words', async () => {
    const { button, settle, wire, all } = await openPanel();
    button('Returns').click();
    await settle();
    expect(sent(wire, 'message.send')).toMatchObject([{ text: 'How do I return something?' }]);
    expect(all('.chip')).toEqual([]);
  });

  test('shows how far a message has come', async () => {
    const { say, find, wire, settle, conversation } = await openPanel();
    await say('hello');
    expect(find('.meta').textContent).toMatch(/^Sent \d/);
    for (const [marks, word] of [
      [{ delivered: 1, read: 0 }, 'Delivered'],
      [{ delivered: 1, read: 1 }, 'Read'],
    ] as const) {
      wire.socket.toClient.push({ type: 'marks', conversation: conversation(), theirs: marks });
      await settle();
      expect(find('.meta').textContent).toContain(word);
    }
  });

  test('keeps a refused message and offers to try again or to delete it', async () => {
    const { say, button, wire, words, settle } = await openPanel();
    wire.refuse = { code: 'blocked', retryable: false };
    await say('first');
    expect(words().at(-1)).toBe('You: first');
    button('Delete').click();
    await settle();
    expect(words()).not.toContain('You: first');
    await say('second');
    wire.refuse = null;
    button('Try again').click();
    await settle();
    expect(
      wire.visible(wire.received.findLast(({ type }) => type === 'message.send')?.['conversation'] as string),
    ).toMatchObject([{ text: 'second' }]);
  });

  test('counts near the limit and does not send beyond it', async () => {
    const { write, settle, find, button, press, wire } = await openPanel();
    write('x'.repeat(TEXT_LENGTH - 10));
    await settle();
    expect(find('.beside').textContent).toContain('10 characters left');
    write('x'.repeat(TEXT_LENGTH + 2));
    await settle();
    expect(find('.beside').textContent).toContain('2 characters too many');
    expect(button('Send').disabled).toBe(true);
    press('Enter');
    await settle();
    expect(sent(wire, 'message.send')).toEqual([]);
  });
});

describe('the talk', () => {
  test('shows the newest of the bot with its quick replies, and no older ones', async () => {
    const { say, wire, settle, all, conversation } = await openPanel();
    await say('hello');
    const bot = { kind: 'bot' } as const;
    wire.append(conversation(), { sender: bot, text: 'Which one?', quickReplies: [{ title: 'The first' }] });
    await settle();
    expect(all('.chip').map(({ textContent }) => textContent)).toEqual(['The first']);
    wire.append(conversation(), { sender: bot, text: 'Never mind.' });
    await settle();
    expect(all('.chip')).toEqual([]);
  });

  test('draws links, and no markup of a message', async () => {
    const { say, wire, settle, find, all, conversation } = await openPanel();
    await say('hello');
    wire.append(conversation(), {
      text: '<img src=x onerror=alert(1)> see https://halden.example/a or [x](javascript:alert(1))',
    });
    await settle();
    expect(all('.log img')).toEqual([]);
    expect(find<HTMLAnchorElement>('.log a').href).toBe('https://halden.example/a');
    expect(all('.log a')).toHaveLength(1);
  });

  test('is a log that is there before its messages and does not read out what is old', async () => {
    const { find, settle } = await openPanel();
    const log = find('[role=log]');
    expect(log.getAttribute('aria-live')).toBe('off');
    await new Promise((resolve) => setTimeout(resolve, 550));
    await settle();
    expect(find('[role=log]')).toBe(log);
    expect(log.getAttribute('aria-live')).toBe('polite');
  });

  test('answers one message of another', async () => {
    const { say, wire, settle, find, button, all, conversation } = await openPanel();
    await say('hello');
    wire.append(conversation(), { text: 'Is Lindenstr. 4 still right?' });
    find('.log').dispatchEvent(new Event('pointerenter'));
    await settle();
    button('Reply: Is Lindenstr. 4 still right?').click();
    await settle();
    expect(find('.beside').textContent).toContain('Is Lindenstr. 4 still right?');
    await say('Yes');
    expect(sent(wire, 'message.send').at(-1)).toMatchObject({ text: 'Yes', replyTo: 2 });
    expect(all('.beside')).toEqual([]);
  });

  test('goes on after a reload', async () => {
    const { say, wire, words, widget } = await openPanel();
    await say('hello');
    const before = words();
    widget.destroy();
    const later = await openPanel({}, {}, wire);
    expect(later.words()).toEqual(expect.arrayContaining(before));
  });

  test('tells the page of the shop what is said and what is unread', async () => {
    const { say, wire, settle, widget, conversation, find } = await openPanel();
    const heard: unknown[] = [];
    widget.on('message', (event) => heard.push((event as CustomEvent).detail));
    widget.on('unread', (event) => heard.push((event as CustomEvent).detail));
    await say('hello');
    widget.close();
    wire.append(conversation(), { text: 'Hi, I am Maya.' });
    await settle();
    expect(heard).toEqual([{ from: 'visitor', text: 'hello' }, { from: 'shop', text: 'Hi, I am Maya.' }, 1]);
    expect(find('.count').textContent).toBe('1');
    expect(find('.launch').ariaLabel).toBe('Help, 1 new message');
    widget.open();
    await settle();
    expect(widget.unread()).toBe(0);
    expect(find('.count').hidden).toBe(true);
  });
});

describe('a quote', () => {
  test('of her own words above an answer is by "You"', async () => {
    const { say, wire, settle, find, conversation } = await openPanel();
    await say('hello');
    wire.append(conversation(), { text: 'Hello to you.', replyTo: 1 });
    await settle();
    expect(find('.quote b').textContent).toBe('You');
  });
});

describe('times', () => {
  test('are written as where she lives, if her browser speaks the language of the page', async () => {
    const language = vi.spyOn(navigator, 'language', 'get');
    const shown = async (mine: string, page: string): Promise<string> => {
      language.mockReturnValue(mine);
      const { say, find } = await openPanel({ language: page });
      await say('hello');
      const text = find('.meta').textContent;
      closePanels();
      return text;
    };
    expect(await shown('en-GB', 'en')).not.toMatch(/[AP]M/);
    expect(await shown('en-US', 'en')).toMatch(/[AP]M/);
    expect(await shown('de-DE', 'en')).toMatch(/[AP]M/);
    language.mockRestore();
  });
});

describe('without a network', () => {
  test('it says so, keeps what is written and sends it later, once', async () => {
    const { wire, write, press, settle, find } = await openPanel();
    wire.reachable.socket = wire.reachable.http = false;
    wire.socket.break(1006);
    write('still there?');
    press('Enter');
    await vi.waitFor(async () => {
      await settle();
      expect(find('[role=status].note').textContent).toContain('You are offline');
    }, WAIT);
    expect(find('.meta').textContent).toMatch(/^Sending/);
    wire.reachable.socket = wire.reachable.http = true;
    await vi.waitFor(async () => {
      await settle();
      expect(find('.meta').textContent).toMatch(/^Sent \d/);
    }, WAIT);
    expect([...wire.logs.values()].flatMap(({ entries }) => entries)).toHaveLength(1);
  }, 20_000);
});
