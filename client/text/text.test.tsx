// @vitest-environment happy-dom
import fc from 'fast-check';
import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { MessageText } from './MessageText.tsx';
import { parseText } from './parse.ts';

/** What a reader's browser makes of it. */
function html(text: string): string {
  const root = document.createElement('div');
  render(<MessageText text={text} />, root);
  return root.innerHTML;
}

const link = (href: string, text = href): string =>
  `<a href="${href}" target="_blank" rel="noopener nofollow ugc">${text}</a>`;

describe('text', () => {
  it.each([
    ['**bold** and __bold__', '<b>bold</b> and <b>bold</b>'],
    ['*italic* and _italic_', '<i>italic</i> and <i>italic</i>'],
    ['***both***', '<b><i>both</i></b>'],
    ['**a _b_ c**', '<b>a <i>b</i> c</b>'],
    ['say `x * y * z`!', 'say <code>x * y * z</code>!'],
    ['(*really*)', '(<i>really</i>)'],
    ['2*3*4 = 24', '2*3*4 = 24'],
    ['2 * 3 * 4', '2 * 3 * 4'],
    ['a file_name_here', 'a file_name_here'],
    ['**open', '**open'],
    ['a * **', 'a * **'],
    ['a *b\nc* d', 'a *b\nc* d'],
    ['5 > 3 & 2 < 4', '5 &gt; 3 &amp; 2 &lt; 4'],
    ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
  ])('%j', (text, inner) => {
    expect(html(text)).toBe(`<p>${inner}</p>`);
  });

  it.each([
    ['one\ntwo\n\nthree', '<p>one\ntwo</p><p>three</p>'],
    ['- one\n- *two*', '<ul><li>one</li><li><i>two</i></li></ul>'],
    ['Steps:\n1. one\n2) two\nend', '<p>Steps:</p><ol start="1"><li>one</li><li>two</li></ol><p>end</p>'],
    ['3. three', '<ol start="3"><li>three</li></ol>'],
    ['- one\n\n- two', '<ul><li>one</li></ul><ul><li>two</li></ul>'],
    ['-5 degrees\n2024 was good', '<p>-5 degrees\n2024 was good</p>'],
    ['', ''],
  ])('blocks: %j', (text, blocks) => {
    expect(html(text)).toBe(blocks);
  });
});

describe('links', () => {
  it.each([
    ['https://shop.example/a?b=c#d', 'https://shop.example/a?b=c#d', ''],
    ['HTTP://SHOP.EXAMPLE', 'HTTP://SHOP.EXAMPLE', ''],
    ['https://shop.example/returns.', 'https://shop.example/returns', '.'],
    ['https://shop.example/a_(b)!', 'https://shop.example/a_(b)', '!'],
    ['https://shop.example/a)', 'https://shop.example/a', ')'],
    ['mailto:help@shop.example?subject=x', 'mailto:help@shop.example?subject=x', ''],
    ['tel:+49301234', 'tel:+49301234', ''],
    ['www.shop.example/a', 'https://www.shop.example/a', ''],
    ['ada.lovelace+1@shop.example.', 'mailto:ada.lovelace+1@shop.example', '.'],
  ])('%s', (text, href, rest) => {
    const shown = text.slice(0, text.length - rest.length);
    expect(html(`see ${text} now`)).toBe(`<p>see ${link(href, shown)}${rest} now</p>`);
  });

  it('stand inside emphasis', () => {
    expect(html('**https://shop.example/**')).toBe(`<p><b>${link('https://shop.example/')}</b></p>`);
  });

  it.each([
    'javascript:alert(1)',
    '[a](javascript:alert(1))',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https',
    'hotel:5',
    'https://',
    'a@b',
    '//evil.example',
  ])('%s is none', (text) => {
    expect(html(text)).not.toContain('<a');
  });
});

describe('whatever comes in', () => {
  /** Texts made of what the reader of texts looks at. */
  const nasty = fc
    .array(
      fc.oneof(
        fc.constantFrom('*', '**', '_', '`', '\n', '- ', '1. ', ' ', '(', ')', '@', '.', 'https://', 'mailto:', 'tel:'),
        fc.constantFrom(
          'www.',
          'javascript:',
          'data:',
          '<a href="',
          '"',
          '>',
          'a',
          'shop.example',
          '\u202e',
          '\u0000',
          '🛍',
        ),
        fc.string(),
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join(''));

  it('becomes no other elements, attributes or schemes than ours', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const root = document.createElement('div');
        render(<MessageText text={text} />, root);
        for (const element of root.querySelectorAll('*')) {
          expect(['P', 'UL', 'OL', 'LI', 'A', 'B', 'I', 'CODE']).toContain(element.tagName);
          const attributes = element.getAttributeNames().sort().join();
          expect(['', 'start', 'href,rel,target']).toContain(attributes);
          const href = element.getAttribute('href');
          expect(href === null || /^(https?:\/\/|mailto:|tel:)\S/i.test(href)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('keeps every letter and figure', () => {
    const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
    fc.assert(
      fc.property(nasty, (text) => {
        // The number of an ordered item is shown by the list itself.
        fc.pre(!/^ {0,3}\d+[.)] /m.test(text));
        const root = document.createElement('div');
        render(<MessageText text={text} />, root);
        expect(letters(root.textContent ?? '')).toBe(letters(text));
      }),
      { numRuns: 300 },
    );
  });

  it.each(['*a ', '**a* ', '`', '_*', '@a.', 'a@', 'a.', 'xtel:', 'https://(', 'www.', '- ', '(((', '* \t', '_a '])(
    'is read in one go: %j',
    (piece) => {
      // What is not linear does not come back from this within the time of a test.
      expect(parseText(piece.repeat(200_000 / piece.length))).toBeDefined();
    },
  );
});
