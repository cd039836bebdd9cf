import { describe, expect, it } from 'vitest';
import { htmlOf } from './mailHtml.ts';

describe('htmlOf', () => {
  it.each([
    ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
    ['"quoted" & \'so\'', '&quot;quoted&quot; &amp; &#39;so&#39;'],
    ['a\nb\n\nc', 'a<br>b</p>'],
    ['See https://shop.example/a?b=1&c=2.', '<a href="https://shop.example/a?b=1&amp;c=2" rel="noopener nofollow">'],
    ['(https://shop.example/x)', '>https://shop.example/x</a>)'],
    [
      'https://shop.example/"><script>',
      '<a href="https://shop.example/" rel="noopener nofollow">https://shop.example/</a>&quot;&gt;&lt;script&gt;',
    ],
  ])('shows %s as it was written', (text, html) => {
    expect(htmlOf(text)).toContain(html);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', '[a](javascript:alert(1))', 'ftp://shop.example'])(
    'makes no link of %s',
    (text) => {
      expect(htmlOf(text)).not.toContain('<a ');
    },
  );
});
