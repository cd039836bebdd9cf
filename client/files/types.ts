export interface UploadOptions {
  conversation: string;
  /** Made once per file: the same id again does not store the file twice. */
  clientId: string;
  file: Blob;
  name: string;
  /** Part of the bytes that has left, 0 to 1. */
  onProgress?: (part: number) => void;
  signal?: AbortSignal;
}
