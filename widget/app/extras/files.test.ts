// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { closePanels, openPanel } from '../testing/openPanel.ts';
import type { OpenPanel } from '../testing/openPanel.ts';

afterEach(closePanels);

async function paste({ textarea, settle }: OpenPanel, ...files: File[]): Promise<void> {
  textarea.dispatchEvent(Object.assign(new Event('paste'), { clipboardData: { files } }));
  await settle();
}

test('a refused file is named, with the reason', async () => {
  const panel = await openPanel();
  await paste(panel, new File(['x'], 'invoice.zip', { type: 'application/zip' }));
  expect(panel.find('.pend .failed').textContent).toBe('invoice.zip: This kind of file is not accepted');
});

test('Enter while a file is on its way sends nothing and says why', async () => {
  const panel = await openPanel();
  vi.stubGlobal('XMLHttpRequest', function request() {
    return { upload: {}, open() {}, send() {}, abort() {}, setRequestHeader() {}, addEventListener() {} };
  });
  await paste(panel, new File(['x'], 'note.txt', { type: 'text/plain' }));
  expect(panel.find('.beside').textContent).toContain('at most 5 files');
  panel.write('see the file');
  panel.press('Enter');
  await panel.settle();
  expect(panel.find('.beside [role=status]').textContent).toBe('Not sent yet: a file is still on its way.');
  expect(panel.wire.received.map(({ type }) => type)).not.toContain('message.send');
  expect(panel.textarea.value).toBe('see the file');
});
