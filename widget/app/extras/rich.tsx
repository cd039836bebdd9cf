/** @jsxRuntime classic */
/** @jsx kit.h */
import type { ComponentChildren, VNode } from 'preact';
import type { Inline } from '../../../client/index.ts';
import { parseText } from '../../../client/text/index.ts';
// oxlint-disable-next-line no-unused-vars -- the JSX below is made with it
import * as kit from './kit.ts';

const show = (nodes: readonly Inline[]): ComponentChildren =>
  nodes.map((node) => {
    if (node.type === 'text') return node.text;
    if (node.type === 'code') return <code>{node.text}</code>;
    if (node.type === 'link') {
      return (
        <a href={node.href} target="_blank" rel="noopener nofollow ugc">
          {node.text}
        </a>
      );
    }
    return node.type === 'bold' ? <b>{show(node.children)}</b> : <i>{show(node.children)}</i>;
  });

/** A text with its links, emphasis and lists. The client's own view of it would bring Preact along (see extras/kit.ts). */
export const richText = (text: string): VNode[] =>
  parseText(text).map((block) => {
    if (block.type === 'paragraph') return <p>{show(block.children)}</p>;
    const items = block.items.map((item) => <li>{show(item)}</li>);
    return block.ordered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>;
  });
