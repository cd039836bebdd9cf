/** Door of the room: behind it alone, uploads can be loaded later than the connection. */
export { uploadFile } from './upload.ts';
