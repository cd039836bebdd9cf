import type { ComponentChildren, VNode } from 'preact';
import { parseText } from './parse.ts';
import type { Inline } from './types.ts';

const TAGS = { code: 'code', bold: 'b', italic: 'i' } as const;

function show(nodes: Inline[]): ComponentChildren {
  return nodes.map((node) => {
    if (node.type === 'text') return node.text;
    if (node.type === 'link') {
      return (
        <a href={node.href} target="_blank" rel="noopener nofollow ugc">
          {node.text}
        </a>
      );
    }
    const Tag = TAGS[node.type];
    return <Tag>{'text' in node ? node.text : show(node.children)}</Tag>;
  });
}

/** A message as nodes. Line breaks within a paragraph need `white-space: pre-line` (or `pre-wrap`) on `p`. */
export function MessageText({ text }: { text: string }): VNode {
  return (
    <>
      {parseText(text).map((block) => {
        if (block.type === 'paragraph') return <p>{show(block.children)}</p>;
        const items = block.items.map((item) => <li>{show(item)}</li>);
        return block.ordered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>;
      })}
    </>
  );
}
