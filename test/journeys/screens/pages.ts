// Pages of other people's shops, as strange as the web: each is a whole HTML document with headers of its own.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ForeignPage {
  html: string;
  headers?: Record<string, string>;
}

/** A small web site on a port of its own. */
export class ForeignSite {
  readonly url: string;
  private readonly pages: Map<string, ForeignPage>;
  private readonly end: () => Promise<void>;

  private constructor(url: string, pages: Map<string, ForeignPage>, end: () => Promise<void>) {
    this.url = url;
    this.pages = pages;
    this.end = end;
  }

  static async open(): Promise<ForeignSite> {
    const pages = new Map<string, ForeignPage>();
    const server = createServer((request, response) => {
      const page = pages.get(new URL(request.url ?? '/', 'http://site').pathname);
      // Browsers ask every site for its icon; a missing one is a line in the console.
      if (request.url === '/favicon.ico') return void response.writeHead(204).end();
      response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', ...page?.headers });
      response.end(page?.html ?? 'Not here');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    return new ForeignSite(`http://localhost:${port}`, pages, async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    });
  }

  /** @returns address of the page */
  put(path: string, page: ForeignPage): string {
    this.pages.set(path, page);
    return this.url + path;
  }

  close(): Promise<void> {
    return this.end();
  }
}

/** What makes a page of a shop unlike others. */
export interface ShopPageOptions {
  head?: string;
  body?: string;
  /** Attributes of `<html>`. */
  html?: string;
  /** Without it browsers draw the page as those of 1998 did. */
  doctype?: boolean;
}

/** A page of a shop that nobody has prepared for the widget. */
export function shopPage(tag: string, options: ShopPageOptions = {}): string {
  const { head = '', body = '', html = 'lang="en"', doctype = true } = options;
  return `${doctype ? '<!doctype html>' : ''}
<html ${html}>
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>A shop</title>${head}${tag}</head>
<body>${body || '<main><h1>Lamps</h1><p>Warm light for long evenings.</p><p><button type="button">Into the bag</button> <a href="#more">More lamps</a></p></main>'}</body>
</html>`;
}

/** The tag as the admin UI gives it, with more attributes. */
export function widgetTag(origin: string, siteKey: string, data: Record<string, string> = {}): string {
  const attributes = Object.entries({ site: siteKey, ...data }).map(([name, value]) => ` data-${name}="${value}"`);
  return `<script async src="${origin}/widget.js"${attributes.join('')}></script>`;
}
