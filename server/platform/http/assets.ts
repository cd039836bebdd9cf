// Built files as browsers get them: read once, compressed once, told apart by what they contain.

import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Context } from 'koa';
import { AppError, errorCode } from '../errors.ts';

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** A plain name: no folders, nothing hidden. */
const NAME = /^\w[\w.-]*$/;

type Encoding = 'br' | 'gzip' | 'identity';

interface Asset {
  /** Milliseconds since 1970 and bytes: another one of either is another file. */
  version: string;
  type: string;
  etag: string;
  content: Buffer;
  compressed: Map<Encoding, Promise<Buffer>>;
}

export interface Assets {
  /**
   * Answers a request with a file of the folder, compressed as the browser wishes, or with 304.
   *
   * @param name below the folder, a plain name
   * @param cacheControl value of the header
   * @throws AppError `not_found`
   */
  send(context: Context, name: string, cacheControl: string): Promise<void>;
}

/**
 * Serves a folder that a build may be writing: files appear whole there, and a changed one is read again.
 *
 * @param directory absolute path
 */
export function openAssets(directory: string): Assets {
  const known = new Map<string, Asset>();

  async function find(name: string): Promise<Asset> {
    const type = TYPES[extname(name)];
    if (!NAME.test(name) || type === undefined) throw new AppError('not_found');
    const path = join(directory, name);
    try {
      const { mtimeMs, size } = await stat(path);
      const version = `${mtimeMs} ${size}`;
      const kept = known.get(name);
      if (kept?.version === version) return kept;
      const content = await readFile(path);
      const etag = `W/"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
      const asset = { version, type, etag, content, compressed: new Map() };
      known.set(name, asset);
      return asset;
    } catch (error) {
      if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes(errorCode(error) ?? '')) throw new AppError('not_found');
      throw error;
    }
  }

  return {
    async send(context, name, cacheControl) {
      const asset = await find(name);
      context.set('Cache-Control', cacheControl);
      context.set('ETag', asset.etag);
      context.vary('Accept-Encoding');
      context.status = 200;
      if (context.fresh) {
        context.status = 304;
        context.body = '';
        return;
      }
      const encoding = wished(context);
      if (encoding !== 'identity') context.set('Content-Encoding', encoding);
      context.type = asset.type;
      context.body = encoding === 'identity' ? asset.content : await compressed(asset, encoding);
    },
  };
}

/** The smallest that the browser takes: asked one by one, since browsers name them all alike. */
function wished(context: Context): Encoding {
  if (context.get('Accept-Encoding') === '') return 'identity';
  if (context.acceptsEncodings('br') === 'br') return 'br';
  return context.acceptsEncodings('gzip') === 'gzip' ? 'gzip' : 'identity';
}

const brotli = promisify(brotliCompress);
const gunzippable = promisify(gzip);

function compressed(asset: Asset, encoding: 'br' | 'gzip'): Promise<Buffer> {
  let result = asset.compressed.get(encoding);
  if (result === undefined) {
    result =
      encoding === 'br'
        ? brotli(asset.content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: asset.content.length } })
        : gunzippable(asset.content, { level: 9 });
    asset.compressed.set(encoding, result);
    result.catch(() => asset.compressed.delete(encoding));
  }
  return result;
}
