import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { gatherWrites } from './gatherWrites.ts';

/** A stream that notes what each call into the kernel would have carried. */
function recorder(): { stream: Writable; calls: string[][] } {
  const calls: string[][] = [];
  const stream = new Writable({
    decodeStrings: false,
    write(chunk, _encoding, done) {
      calls.push([String(chunk)]);
      done();
    },
    writev(chunks, done) {
      calls.push(chunks.map(({ chunk }) => String(chunk)));
      done();
    },
  });
  return { stream, calls };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('gatherWrites', () => {
  it('sends what one turn writes, and what its promises write, at once', async () => {
    const { stream, calls } = recorder();
    gatherWrites(stream);
    stream.write('a');
    void Promise.resolve()
      .then(() => {})
      .then(() => {
        gatherWrites(stream);
        stream.write('b');
      });
    await turn();
    expect(calls).toEqual([['a', 'b']]);
  });

  it('holds nothing back for the next turn', async () => {
    const { stream, calls } = recorder();
    gatherWrites(stream);
    stream.write('a');
    await turn();
    gatherWrites(stream);
    stream.write('b');
    await turn();
    stream.write('c');
    expect(calls).toEqual([['a'], ['b'], ['c']]);
  });

  it('keeps streams apart, and does no harm to one that was destroyed', async () => {
    const [broken, whole] = [recorder(), recorder()];
    gatherWrites(broken.stream);
    gatherWrites(whole.stream);
    broken.stream.write('lost');
    whole.stream.write('kept');
    broken.stream.destroy();
    await turn();
    expect(broken.calls).toEqual([]);
    expect(whole.calls).toEqual([['kept']]);
  });
});
