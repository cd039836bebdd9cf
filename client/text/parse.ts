import type { Block, Inline } from './types.ts';

/*
 * Code, emphasis, links, e-mail addresses. Each alternative begins with a mark that cannot stand inside it, or is bounded,
 * so no stretch of text is looked at more than a fixed number of times: linear for any input.
 * `\B` before and after stars, `\b` around lines (which count as letters): only at the edges of words.
 * A link ends before the punctuation of its sentence and before a bracket that it did not open.
 * An address has at most 64 characters before its @ (RFC 5321, section 4.5.3.1.1).
 */
const MARKS =
  /`([^`\n]+)`|\B(\*{1,3})(?!\s)([^*\n]*[^*\s])\2\B|\b(__?)(?!\s)([^_\n]*[^_\s])\4\b|\b((?:https?:\/\/|mailto:|tel:|www\.)(?:[^\s<>"`()]|\([^\s<>"`()]*\))*(?:[^\s<>"`().,:;!?'*_\]}]|\([^\s<>"`()]*\)))|\b[\w.+-]{1,64}@(?:[\w-]+\.)+[a-z]{2,}/gi;

const LIST_ITEM = /^ {0,3}(?:[-*•]|(\d{1,3})[.)]) +(\S.*)/;

/** What a star encloses holds no star, and the same with lines: it calls itself twice at most. */
function parseInline(text: string): Inline[] {
  const nodes: Inline[] = [];
  let from = 0;
  for (const found of text.matchAll(MARKS)) {
    const [all, code, stars, starred, lines, lined, link] = found;
    const mark = stars ?? lines;
    if (found.index > from) nodes.push({ type: 'text', text: text.slice(from, found.index) });
    from = found.index + all.length;
    if (code) {
      nodes.push({ type: 'code', text: code });
    } else if (mark) {
      const children = parseInline(starred ?? lined ?? '');
      const inner: Inline[] = mark.length > 2 ? [{ type: 'italic', children }] : children;
      nodes.push({ type: mark.length > 1 ? 'bold' : 'italic', children: inner });
    } else {
      nodes.push({
        type: 'link',
        text: all,
        href: !link ? `mailto:${all}` : /^w/i.test(link) ? `https://${all}` : all,
      });
    }
  }
  if (from < text.length) nodes.push({ type: 'text', text: text.slice(from) });
  return nodes;
}

/**
 * Reads a message: paragraphs and lists; in them bold, italic, code and links. Everything else is text, so no input makes
 * markup. Links are http, https, mailto, tel, and what plainly means one of them (`www.`, an e-mail address).
 */
export function parseText(text: string): Block[] {
  const blocks: Block[] = [];
  /** Lines of the paragraph that the last line belongs to. */
  let lines: string[] = [];

  function endParagraph(): void {
    if (lines.length) blocks.push({ type: 'paragraph', children: parseInline(lines.join('\n')) });
    lines = [];
  }

  let inList = false;
  for (const line of text.split('\n')) {
    const [isItem, number, content = ''] = LIST_ITEM.exec(line) ?? [];
    if (isItem || !line.trim()) endParagraph();
    else lines.push(line);
    if (isItem) {
      const last = blocks.at(-1);
      const item = parseInline(content);
      if (inList && last?.type === 'list' && last.ordered === !!number) last.items.push(item);
      else blocks.push({ type: 'list', ordered: !!number, start: Number(number ?? 1), items: [item] });
    }
    inList = !!isItem;
  }
  endParagraph();
  return blocks;
}
