/** @jsxRuntime classic */
/** @jsx kit.h */
import type { VNode } from 'preact';
import type { Attachment } from '../../../protocol/entries.ts';
import type { Model } from '../model.ts';
import * as kit from './kit.ts';

const FILE = 'M7 3.5h7l4 4v13H7zM14 3.5v4h4';
/** Pixels of the longer side of a shown picture, for screens of double density. */
const LONG_SIDE = 480;

const rules = `.shot{display:block;margin-block-start:.25em;border-radius:1em;overflow:hidden;background:var(--surface-3);max-inline-size:13em}
.out .shot,.out .doc{margin-inline-start:auto}
.shot canvas{display:block;inline-size:100%;block-size:auto}
.doc{display:flex;align-items:center;gap:.5em;margin-block-start:.25em;min-block-size:2.75em;padding:.4em .9em .4em .7em;border-radius:1em;border:1px solid var(--border);overflow-wrap:anywhere;color:var(--ink)}
.doc svg{margin:0}
.doc small{color:var(--ink-2);white-space:nowrap}`;

const drawn = new WeakSet<HTMLCanvasElement>();

/**
 * Draws a picture, once, without an address of its own: no `img-src` is needed and no token stands in a URL. One that
 * does not come or is damaged stays a grey field with its name, and is tried again when the row is drawn again.
 */
export async function draw(canvas: HTMLCanvasElement, load: () => Blob | Promise<Blob>): Promise<void> {
  if (drawn.has(canvas)) return;
  drawn.add(canvas);
  try {
    const image = await createImageBitmap(await load());
    const scale = Math.min(1, LONG_SIDE / Math.max(image.width, image.height));
    canvas.width = image.width * scale;
    canvas.height = image.height * scale;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    image.close();
  } catch {
    drawn.delete(canvas);
  }
}

/** Kilobytes below one megabyte, of 1,024 each. */
const inWords = (bytes: number): string =>
  bytes < 1_048_576 ? `${Math.ceil(bytes / 1024)} kB` : `${(bytes / 1_048_576).toFixed(1)} MB`;

const load = async (model: Model, conversation: string, id: string): Promise<Blob> => {
  const http = await model.connection.http();
  return (await http.fetch(`/api/conversations/${conversation}/attachments/${id}`)).blob();
};

async function save(model: Model, conversation: string, { id, name }: Attachment): Promise<void> {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await load(model, conversation, id));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Pictures and files of a message. The place of a picture is kept while it loads. */
export function Attachments({ model, attachments }: { model: Model; attachments: readonly Attachment[] }): VNode {
  kit.dress(model, rules);
  const texts = kit.extraTexts(model);
  const { conversation } = model.thread.value;
  return (
    <div>
      {attachments.map((attachment) => {
        const { id, name, width, height, size } = attachment;
        const onClick = (): void => void save(model, conversation, attachment).catch(() => undefined);
        return width && height ? (
          <button key={id} class="shot" aria-label={texts.save(name)} onClick={onClick}>
            <canvas
              width={width}
              height={height}
              aria-hidden="true"
              ref={(canvas) => void (canvas && draw(canvas, () => load(model, conversation, id)))}
            />
          </button>
        ) : (
          <button key={id} class="doc s" onClick={onClick}>
            <kit.Icon path={FILE} />
            <span>
              <span class="vh">{texts.save('')}</span>
              {name} <small>{inWords(size)}</small>
            </span>
          </button>
        );
      })}
    </div>
  );
}
