// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import type { Conversation, EntryEvent } from '../../protocol/entries.ts';
import type { TestWire } from '../../client/testing/wire.ts';
import { closePanels, openPanel } from './testing/openPanel.ts';
import type { OpenPanel } from './testing/openPanel.ts';

afterEach(closePanels);

const ticket = { number: 'SB-1042', status: 'open' } as const;

/** Lets something happen in the talk: the entry, and the state that goes with it. */
function happen(wire: TestWire, conversation: string, event: EntryEvent, state: Partial<Conversation>): void {
  const before = wire.state.bind(wire);
  wire.state = (id) => ({ ...before(id), ...(id === conversation && state) });
  wire.append(conversation, { kind: 'event', sender: { kind: 'system' }, event });
}

const handedOver: EntryEvent & { type: 'handed_over' } = {
  type: 'handed_over',
  ticket: 'SB-1042',
  reason: 'asked',
  online: true,
};

async function handOver(
  event: Partial<typeof handedOver> = {},
  state: Partial<Conversation> = {},
): Promise<OpenPanel & { happen: (event: EntryEvent, state: Partial<Conversation>) => Promise<void> }> {
  const panel = await openPanel();
  await panel.say('I want a person');
  const conversation = panel.conversation();
  const next = async (what: EntryEvent, how: Partial<Conversation>): Promise<void> => {
    happen(panel.wire, conversation, what, how);
    await panel.settle();
  };
  await next({ ...handedOver, ...event } as EntryEvent, { speaker: 'queued', ticket, ...state });
  return { ...panel, happen: next };
}

describe('a hand-over', () => {
  test('is a line with the number, and the number stays in sight', async () => {
    const { find, textarea } = await handOver();
    expect(find('.stub').textContent).toContain('Your ticket is SB-1042.');
    expect(find('.strip').textContent).toContain('SB-1042');
    expect(find('.strip').textContent).toContain('Waiting');
    expect(textarea.placeholder).toBe('Add anything that helps');
  });

  test('says when somebody will be there, if nobody is', async () => {
    const opensAt = new Date(Date.now() + 36 * 3_600_000).toISOString();
    const { find } = await handOver({ online: false, opensAt });
    expect(find('.stub').textContent).toContain('Nobody is in right now');
    expect(find('.stub').textContent).toMatch(/A person answers \S+/);
  });

  test('says that a matter passed on is answered by mail, even while people are in', async () => {
    const { find } = await handOver({ byMail: true });
    expect(find('.stub').textContent).toContain('Passed on to the shop');
    expect(find('.stub').textContent).toContain('answer by e-mail');
  });

  test('names who takes it, and writing is to her', async () => {
    const { find, words, textarea, happen: next } = await handOver();
    await next({ type: 'taken', agent: 'Maya Lind' }, { speaker: 'agent', agent: { id: 'a', name: 'Maya Lind' } });
    expect(find('.bar').textContent).toContain('Maya Lind');
    expect(words().at(-1)).toContain('Maya Lind joined');
    expect(textarea.placeholder).toBe('Write to Maya Lind');
    expect(find('.strip').textContent).toContain('With Maya');
  });

  test('can be left, back to the bot', async () => {
    const { button, settle, wire } = await handOver();
    button('Menu').click();
    await settle();
    button('Back to the bot').click();
    await settle();
    expect(wire.received.map(({ type }) => type)).toContain('conversation.leaveQueue');
  });
});

describe('the e-mail address', () => {
  const input = (panel: OpenPanel): HTMLInputElement => panel.find('.ask input');
  const submit = async (panel: OpenPanel, address: string): Promise<void> => {
    input(panel).value = address;
    panel.find('.ask').dispatchEvent(new Event('submit', { cancelable: true, bubbles: true }));
    await panel.settle();
  };

  test('is asked for after a hand-over, once', async () => {
    const panel = await handOver();
    const before = panel.wire.state.bind(panel.wire);
    panel.wire.state = (id) => ({ ...before(id), contact: { email: 'l•••@posteo.example' } });
    await submit(panel, 'lena@posteo.example');
    expect(panel.wire.received.find(({ type }) => type === 'conversation.setContact')).toMatchObject({
      email: 'lena@posteo.example',
    });
    expect(panel.all('.ask')).toEqual([]);
    expect(panel.find('.stub').textContent).toContain('l•••@posteo.example');
    await panel.happen(handedOver, {});
    expect(panel.all('.ask')).toEqual([]);
  });

  test('is no longer asked for once somebody has come', async () => {
    const panel = await handOver();
    expect(panel.all('.ask')).toHaveLength(1);
    await panel.happen(
      { type: 'taken', agent: 'Maya Lind' },
      { speaker: 'agent', agent: { id: 'a', name: 'Maya Lind' } },
    );
    expect(panel.all('.ask')).toEqual([]);
  });

  test('is not taken out of her hands while she writes it', async () => {
    const panel = await handOver();
    input(panel).value = 'lena@';
    await panel.happen(
      { type: 'taken', agent: 'Maya Lind' },
      { speaker: 'agent', agent: { id: 'a', name: 'Maya Lind' } },
    );
    expect(input(panel).value).toBe('lena@');
  });

  test('is not asked for where one is known', async () => {
    const panel = await handOver({}, { contact: { email: 'l•••@posteo.example' } });
    expect(panel.all('.ask')).toEqual([]);
  });

  test.each(['', 'lena', 'lena@posteo', 'lena @posteo.example'])(
    '%j is refused with a hint and the field in focus',
    async (address) => {
      const panel = await handOver();
      await submit(panel, address);
      expect(panel.find('.ask [role=status]').textContent).toContain('name@example.com');
      expect(input(panel).getAttribute('aria-invalid')).toBe('true');
      expect(panel.root.activeElement).toBe(input(panel));
      expect(panel.wire.received.map(({ type }) => type)).not.toContain('conversation.setContact');
    },
  );
});

describe('the end', () => {
  test('is asked about once, and then done', async () => {
    const { button, settle, wire, find } = await handOver();
    button('Menu').click();
    await settle();
    button('End this chat').click();
    await settle();
    expect(find('[role=dialog] [role=dialog]').getAttribute('aria-label')).toBe('End this chat?');
    expect(wire.received.map(({ type }) => type)).not.toContain('conversation.close');
    button('End it').click();
    await settle();
    expect(wire.received.map(({ type }) => type)).toContain('conversation.close');
  });

  test('leaves a way to a new chat that follows the old one', async () => {
    const panel = await handOver();
    const old = panel.conversation();
    await panel.happen({ type: 'closed', by: 'staff' }, { speaker: 'closed' });
    expect(panel.find('.composer').hidden).toBe(true);
    panel.button('Start a new chat').click();
    await panel.settle();
    expect(panel.find('.composer').hidden).toBe(false);
    expect(panel.words()).toEqual(['Halden: Hello! Ask us about your order.']);
    await panel.say('one more thing');
    const send = panel.wire.received.findLast(({ type }) => type === 'message.send');
    expect(send).toMatchObject({ text: 'one more thing', previous: old });
    expect(panel.conversation()).toBe(send?.['conversation']);
  });

  test('leads back to an earlier chat by the menu', async () => {
    const first = await handOver();
    const old = first.conversation();
    first.widget.destroy();
    localStorage.removeItem('shopbell:KEY:conversation');
    first.wire.state = ((before) => (id: string) => ({ ...before(id), speaker: 'closed' as const }))(first.wire.state);
    const panel = await openPanel({}, {}, first.wire);
    panel.button('Menu').click();
    await panel.settle();
    panel.button('Your chats').click();
    await panel.settle();
    panel.find('.menu button').click();
    await panel.settle();
    expect(panel.words()).toContain('You: I want a person');
    expect(panel.wire.received.findLast(({ type }) => type === 'resume')).toMatchObject({ conversation: old });
  });
});

describe('the menu', () => {
  test('always has the way to a person, before and during a talk with the bot', async () => {
    const { button, settle, wire } = await openPanel();
    button('Menu').click();
    await settle();
    button('Talk to a person').click();
    await settle();
    expect(wire.received.findLast(({ type }) => type === 'message.send')).toMatchObject({
      text: 'I would like to talk to a person',
    });
  });

  test('closes with Escape and leads back to writing, while the panel stays', async () => {
    const { button, settle, press, find, all, root, textarea } = await openPanel();
    button('Menu').click();
    await settle();
    press('Escape', find('.menu button'));
    await settle();
    expect(all('.menu')).toEqual([]);
    expect(root.activeElement).toBe(textarea);
    expect(root.host.hasAttribute('data-open')).toBe(true);
  });
});
