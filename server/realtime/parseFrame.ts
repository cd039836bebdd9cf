import type { RawData } from 'ws';
import { AppError } from '../platform/index.ts';

/** A frame of which only its kind is known. */
export interface IncomingFrame {
  type: string;
  [field: string]: unknown;
}

/** @throws AppError `bad_json`, `bad_request` */
export function parseFrame(data: RawData | undefined): IncomingFrame {
  let frame: unknown;
  try {
    frame = JSON.parse(String(data));
  } catch {
    throw new AppError('bad_json');
  }
  if (typeof frame !== 'object' || frame === null || !('type' in frame) || typeof frame.type !== 'string') {
    throw new AppError('bad_request');
  }
  return frame as IncomingFrame;
}
