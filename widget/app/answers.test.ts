// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import type { Conversation, Entry } from '../../protocol/entries.ts';
import { closePanels, openPanel } from './testing/openPanel.ts';
import type { OpenPanel } from './testing/openPanel.ts';

afterEach(closePanels);

interface Answered extends OpenPanel {
  /** The bot says more. */
  answers(entry: Partial<Entry>): Promise<Entry>;
  /** What of that type the server has got. */
  got(type: string): object[];
}

/** She has asked, and the bot has answered so. */
async function answered(entry: Partial<Entry>, state: Partial<Conversation> = {}): Promise<Answered> {
  const panel = await openPanel();
  const before = panel.wire.state.bind(panel.wire);
  panel.wire.state = (id) => ({ ...before(id), speaker: 'bot', ...state });
  await panel.say('do you have kettles?');
  const answers = async (next: Partial<Entry>): Promise<Entry> => {
    const placed = panel.wire.append(panel.conversation(), { sender: { kind: 'bot' }, text: 'Here.', ...next });
    await panel.settle();
    return placed;
  };
  await answers(entry);
  return { ...panel, answers, got: (type) => panel.wire.received.filter((frame) => frame.type === type) };
}

const cards = [
  {
    title: 'Kettle',
    text: '49 euro',
    image: '/kettle.png',
    link: { title: 'See it', url: '/kettle' },
    quickReplies: [{ title: 'Is it in stock?', text: 'is the kettle in stock' }],
  },
  { title: 'Teapot', link: { title: 'See the teapot', url: 'https://other.example/teapot' } },
];

const hrefs = ({ all }: OpenPanel): (string | null)[] => all('.log a').map((link) => link.getAttribute('href'));

describe('links', () => {
  test('lead to pages of the shop here and to others beside it', async () => {
    const panel = await answered({
      links: [
        { title: 'Returns', url: '/returns' },
        { title: 'The post', url: 'https://post.example/' },
      ],
    });
    expect(hrefs(panel)).toEqual([new URL('/returns', location.href).href, 'https://post.example/']);
    expect(panel.all('.log a').map((link) => [link.getAttribute('target'), link.getAttribute('rel')])).toEqual([
      ['', 'noopener'],
      ['_blank', 'noopener'],
    ]);
  });

  test.each(['javascript:alert(1)', ' JavaScript:alert(1)', 'data:text/html,x', 'vbscript:x', 'blob:x', 'http://'])(
    'of the kind %s lead nowhere',
    async (url) => {
      const link = { title: 'Press', url };
      const panel = await answered({ links: [link], cards: [{ title: 'One', image: url, link }] });
      expect(panel.find('.cards').textContent).toBe('One');
      expect(hrefs(panel)).toEqual([]);
      expect(panel.all('.log img')).toEqual([]);
    },
  );
});

describe('cards', () => {
  test('stand side by side with words, link and what can be said', async () => {
    const { all, button, settle, got } = await answered({ cards });
    expect(all('.cards li').map(({ textContent }) => textContent)).toEqual([
      'Kettle49 euroSee itIs it in stock?',
      'TeapotSee the teapot',
    ]);
    button('Is it in stock?').click();
    await settle();
    expect(got('message.send').at(-1)).toMatchObject({ text: 'is the kettle in stock' });
  });

  test('show a picture once it is there, and none that the page may not load', async () => {
    const { find } = await answered({ cards });
    const picture = find<HTMLImageElement>('.cards img');
    expect(picture.hidden).toBe(true);
    picture.dispatchEvent(new Event('error'));
    expect(picture.hidden).toBe(true);
    picture.dispatchEvent(new Event('load'));
    expect(picture.hidden).toBe(false);
  });

  test('are gone through with the arrows', async () => {
    const { all, press, find, root } = await answered({ cards });
    const [first, second] = all('.cards a');
    first?.focus();
    press('ArrowRight', find('.cards a'));
    expect(root.activeElement).toBe(second);
    press('ArrowRight', second as never);
    expect(root.activeElement).toBe(second);
    press('ArrowLeft', second as never);
    expect(root.activeElement).toBe(first);
  });

  test('have nothing to be said any more once the bot does not speak', async () => {
    const { all } = await answered({ cards }, { speaker: 'agent' });
    expect(all('.cards li').length).toBe(2);
    expect(all('.cards button')).toEqual([]);
  });
});

describe('the question whether it helped', () => {
  const pressed = ({ all }: OpenPanel): (string | null)[] =>
    all('.rate [aria-pressed]').map((button) => button.getAttribute('aria-pressed'));

  test('is answered with one press, which the server gets', async () => {
    const panel = await answered({ feedback: true });
    expect(pressed(panel)).toEqual(['false', 'false']);
    panel.button('Yes').click();
    await panel.settle();
    expect(panel.got('message.rate')).toMatchObject([{ seq: 2, helpful: true, conversation: panel.conversation() }]);
    expect(pressed(panel)).toEqual(['true', 'false']);
    panel.button('Yes').click();
    await panel.settle();
    expect(panel.got('message.rate').length).toBe(1);
  });

  test('may be answered otherwise; a "no" offers a person', async () => {
    const panel = await answered({ feedback: true });
    panel.button('Yes').click();
    await panel.settle();
    expect(() => panel.button('Talk to a person')).toThrow('no button');
    panel.button('No').click();
    await panel.settle();
    expect(panel.got('message.rate')).toMatchObject([{ helpful: true }, { helpful: false }]);
    expect(pressed(panel)).toEqual(['false', 'true']);
    panel.button('Talk to a person').click();
    await panel.settle();
    expect(panel.got('conversation.handOver').length).toBe(1);
  });

  test('offers no person where the chips below do', async () => {
    const panel = await answered({ feedback: true, quickReplies: [{ title: 'Talk to a person' }] });
    panel.button('No').click();
    await panel.settle();
    expect(panel.all('.chip').filter(({ textContent }) => textContent === 'Talk to a person').length).toBe(1);
  });

  test('stands open again, with a word, when the server did not take it', async () => {
    const panel = await answered({ feedback: true });
    panel.wire.refuse = { code: 'internal', retryable: false };
    panel.button('No').click();
    await panel.settle();
    expect(pressed(panel)).toEqual(['false', 'false']);
    expect(panel.find('.rate').textContent).toContain('That did not work');
  });

  test('is asked under the newest answer only, and kept where it was answered', async () => {
    const panel = await answered({ feedback: true });
    await panel.answers({ feedback: true });
    expect(panel.all('.rate').length).toBe(1);
    panel.button('Yes').click();
    await panel.settle();
    await panel.answers({ feedback: true });
    expect(pressed(panel)).toEqual(['true', 'false', 'false', 'false']);
    await panel.answers({});
    expect(sessionStorage.getItem('shopbell:KEY:rated')).toContain('true');
  });
});

describe('a form', () => {
  const field = (name: string, kind: string, required = false, value?: string) => ({
    name,
    label: name,
    kind,
    required,
    ...(value && { value }),
  });
  const form = {
    title: 'Your return',
    fields: [
      field('order', 'order_number', true, 'SB-1'),
      field('mail', 'email', true),
      field('phone', 'phone'),
      field('day', 'date'),
      field('pieces', 'quantity'),
    ],
    submit: 'Send it in',
  };
  const inputs = ({ all }: OpenPanel) => all('.fill input') as HTMLInputElement[];
  const values = (panel: OpenPanel): string[] => inputs(panel).map(({ value }) => value);
  const hints = ({ all }: OpenPanel): string[] => all('.fill .wrong').map(({ textContent }) => textContent);
  const isOpen = ({ find }: OpenPanel): boolean => !find<HTMLFieldSetElement>('.fill fieldset').disabled;

  async function fill(panel: OpenPanel, ...typed: string[]): Promise<void> {
    for (const [index, input] of inputs(panel).entries()) {
      input.value = typed[index] ?? '';
      input.dispatchEvent(new Event('input'));
    }
    panel.find('.fill').dispatchEvent(new Event('submit', { cancelable: true, bubbles: true }));
    await panel.settle();
  }

  test('asks for what is known and what kind it is', async () => {
    const panel = await answered({ form });
    expect(values(panel)).toEqual(['SB-1', '', '', '', '']);
    expect(inputs(panel).map(({ type, required }) => [type, required])).toEqual([
      ['text', true],
      ['email', true],
      ['tel', false],
      ['date', false],
      ['text', false],
    ]);
  });

  test('says beside each field what is wrong, sends nothing and loses nothing', async () => {
    const panel = await answered({ form });
    await fill(panel, ' ', 'lena at mail', 'call me', '', 'many');
    expect(hints(panel)).toEqual([
      'Please fill this in.',
      'Write it like name@example.com.',
      'Write it with its digits, like +44 20 7946 0958.',
      '',
      'Write it in digits.',
    ]);
    expect(panel.root.activeElement).toBe(inputs(panel)[0]);
    expect(values(panel).slice(1, 3)).toEqual(['lena at mail', 'call me']);
    await panel.answers({});
    expect(values(panel).slice(1, 3)).toEqual(['lena at mail', 'call me']);
    expect(panel.got('message.send').length).toBe(1);
  });

  test('is sent once, as values and in words, and stays filled in', async () => {
    const panel = await answered({ form });
    const sent = fill(panel, 'SB-2', ' lena@mail.example ', '+49 30 901820', '2026-12-01', '');
    await fill(panel, 'SB-2', ' lena@mail.example ', '+49 30 901820', '2026-12-01', '');
    await sent;
    expect(panel.got('message.send').slice(1)).toMatchObject([
      {
        text: 'order: SB-2\nmail: lena@mail.example\nphone: +49 30 901820\nday: 2026-12-01',
        form: { order: 'SB-2', mail: 'lena@mail.example', phone: '+49 30 901820', day: '2026-12-01' },
      },
    ]);
    expect(isOpen(panel)).toBe(false);
    expect(values(panel)[0]).toBe('SB-2');
  });

  test('shows on a later page what was filled in', async () => {
    const panel = await answered({ form });
    await fill(panel, 'SB-2', 'lena@mail.example');
    panel.widget.destroy();
    const later = await openPanel({}, {}, panel.wire);
    expect(isOpen(later)).toBe(false);
    expect(values(later).slice(0, 3)).toEqual(['SB-2', 'lena@mail.example', '']);
  });

  test('is open again, with all that was typed, once a refused one is deleted', async () => {
    const panel = await answered({ form });
    panel.wire.refuse = { code: 'invalid', retryable: false };
    await fill(panel, 'SB-2', 'lena@mail.example');
    expect(isOpen(panel)).toBe(false);
    panel.button('Delete').click();
    await panel.settle();
    expect(isOpen(panel)).toBe(true);
    expect(values(panel).slice(0, 2)).toEqual(['SB-2', 'lena@mail.example']);
  });

  test('gives way to a newer one', async () => {
    const panel = await answered({ form });
    await panel.answers({ form });
    expect(panel.all('.fill fieldset').map((set) => (set as HTMLFieldSetElement).disabled)).toEqual([true, false]);
  });

  test('is over once the bot does not speak', async () => {
    expect(isOpen(await answered({ form }, { speaker: 'queued' }))).toBe(false);
  });
});
