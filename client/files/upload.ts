import type { Attachment } from '../../protocol/entries.ts';
import type { Http } from '../connection/httpTypes.ts';
import type { UploadOptions } from './types.ts';

/**
 * Sends one file; its id then goes into a message. By XMLHttpRequest, since fetch tells no progress of what it sends.
 * @throws {Refusal} the server's, or `offline`; the signal's reason when it was aborted
 */
export function uploadFile(http: Http, options: UploadOptions): Promise<Attachment> {
  const { conversation, clientId, file, name, onProgress, signal } = options;
  const query = new URLSearchParams({ name, clientId });
  const { url, headers } = http.target(`/api/conversations/${conversation}/attachments?${query}`);
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const request = new XMLHttpRequest();
    request.open('POST', url);
    for (const [header, value] of Object.entries(headers)) request.setRequestHeader(header, value);
    request.setRequestHeader('content-type', file.type || 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total ? loaded / total : 0);
    request.onload = () => {
      try {
        if (request.status === 200) return resolve(JSON.parse(request.responseText));
      } catch {
        // Not our server's answer; what it is instead is told below.
      }
      reject(http.refusal(request.responseText));
    };
    request.onerror = () => reject(http.refusal());
    request.onabort = () => reject(signal?.reason);
    signal?.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}
