/** @jsxRuntime classic */
/** @jsx kit.h */
import type { VNode } from 'preact';
import { uploadFile } from '../../../client/files/index.ts';
import type { ChosenFile, Model } from '../model.ts';
import { draw } from './Attachments.tsx';
import * as kit from './kit.ts';

const CLOSE = 'M6.5 6.5l11 11M17.5 6.5l-11 11';
const FILE = 'M7 3.5h7l4 4v13H7zM14 3.5v4h4';

const rules = `.pend{display:flex;gap:.75em;flex-wrap:wrap;padding:.25em 0;margin:0;list-style:none}
.pend li{position:relative;inline-size:4.5em}
.thumb{display:grid;place-items:center;inline-size:100%;block-size:3.5em;border-radius:.625em;background:var(--surface-2);overflow:hidden}
.thumb canvas{inline-size:100%;block-size:100%;object-fit:cover}
.pend p{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.pend .failed{inline-size:100%;display:flex;align-items:center;gap:.5em;padding-inline-end:2.75em}
.pend .failed .thumb{inline-size:2.25em;block-size:2.25em;flex:none}
.pend .failed p{white-space:normal;overflow-wrap:anywhere;color:var(--bad)}
.pend .failed button{inset-block-start:auto;inset-inline-end:0}
.pend progress{position:absolute;inset:auto .4em auto .4em;inset-block-start:2.6em;inline-size:calc(100% - .8em);block-size:.4em;accent-color:var(--accent)}
.pend button{position:absolute;inset-block-start:-.8em;inset-inline-end:-1em;inline-size:2.75em;block-size:2.75em;display:grid}
.pend button svg{inline-size:1.25em;padding:.15em;border-radius:50%;background:var(--ink);color:var(--surface);stroke-width:3}`;

/** She has pressed Enter while a file was on its way. */
const pressed = kit.state(false);

const isPicture = (file: File): boolean => file.type.startsWith('image/');

/** Says before anything leaves what cannot go. */
function problem(model: Model, file: File): string | undefined {
  const texts = kit.extraTexts(model);
  if (file.size > kit.LIMITS.fileBytes) return texts.tooBig;
  if (!(kit.ACCEPTED as readonly string[]).includes(file.type)) return texts.wrongKind;
  if (model.files.peek().filter(({ failure }) => !failure).length >= kit.LIMITS.attachments) return texts.tooMany;
  return undefined;
}

async function upload(model: Model, chosen: ChosenFile, abort: AbortController): Promise<void> {
  const { files, connection, thread } = model;
  const { clientId, file } = chosen;
  const change = (news: Partial<ChosenFile>): void => {
    files.value = files.peek().map((other) => (other.clientId === clientId ? { ...other, ...news } : other));
  };
  const { textarea } = model.shell;
  const press = ({ key, shiftKey }: KeyboardEvent): void => {
    if (key === 'Enter' && !shiftKey) pressed().value = true;
  };
  textarea.addEventListener('keydown', press);
  try {
    const http = await connection.http();
    const attachment = await uploadFile(http, {
      conversation: thread.peek().conversation,
      clientId,
      file,
      name: file.name.slice(-kit.LIMITS.fileNameLength),
      onProgress: (progress) => change({ progress }),
      signal: abort.signal,
    });
    change({ attachment, progress: 1 });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    const texts = kit.extraTexts(model);
    if (!abort.signal.aborted)
      change({
        failure:
          code === 'file_type_refused' ? texts.wrongKind : code === 'too_large' ? texts.tooBig : texts.uploadFailed,
      });
  } finally {
    textarea.removeEventListener('keydown', press);
    pressed().value = false;
  }
}

/** Takes the offered files and sends them ahead of the message. */
export function accept(model: Model): void {
  const list = model.offered.peek();
  model.offered.value = [];
  for (const file of list) {
    const abort = new AbortController();
    const failure = problem(model, file);
    const clientId = kit.uuid();
    const chosen: ChosenFile = {
      clientId,
      file,
      progress: 0,
      ...(failure && { failure }),
      cancel() {
        abort.abort();
        model.files.value = model.files.peek().filter((other) => other.clientId !== clientId);
        model.shell.textarea.focus();
      },
    };
    model.files.value = [...model.files.peek(), chosen];
    if (!failure) void upload(model, chosen, abort);
  }
}

/** Opens the browser's own dialog. */
export function choose(model: Model): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.accept = kit.ACCEPTED.join();
  input.onchange = () => (model.offered.value = [...(input.files ?? [])]);
  input.click();
}

/** What goes with the next message: preview, progress, a way out. */
export function Chosen({ model }: { model: Model }): VNode[] {
  kit.dress(model, rules);
  const texts = kit.extraTexts(model);
  return [
    <ul class="pend">
      {model.files.value.map(({ clientId, file, progress, attachment, failure, cancel }) => (
        <li key={clientId} class={failure ? 'failed' : ''}>
          <div class="thumb">
            {isPicture(file) && !failure ? (
              <canvas role="img" aria-label={file.name} ref={(canvas) => void (canvas && draw(canvas, () => file))} />
            ) : (
              <kit.Icon path={FILE} />
            )}
          </div>
          {!attachment && !failure && <progress value={progress} aria-label={file.name} />}
          <p class="xs" role={failure ? 'status' : undefined}>
            {failure && <b>{file.name}: </b>}
            {failure ?? file.name}
          </p>
          <button aria-label={texts.remove(file.name)} onClick={cancel}>
            <kit.Icon path={CLOSE} />
          </button>
        </li>
      ))}
    </ul>,
    <p class="xs" role="status">
      {pressed().value ? texts.onItsWay : texts.limits}
    </p>,
  ];
}
