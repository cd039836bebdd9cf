/** Message text as a tree: nothing in it can be markup, and every `href` starts with http, https, mailto or tel. */
export type Inline =
  | { type: 'text'; text: string }
  | { type: 'link'; href: string; text: string }
  | { type: 'code'; text: string }
  | { type: 'bold' | 'italic'; children: Inline[] };

export type Block =
  /** Line breaks stand in the texts as `\n`; show them with `white-space: pre-line`. */
  { type: 'paragraph'; children: Inline[] } | { type: 'list'; ordered: boolean; start: number; items: Inline[][] };
