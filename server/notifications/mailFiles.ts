// Without a mail server every mail becomes a file that any mail program opens, and a note beside it for the admin UI.

import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { MailList } from '../../protocol/index.ts';
import { errorCode, newId } from '../platform/index.ts';

/** A mail as it is kept. */
export interface KeptMail extends Omit<MailList['mails'][number], 'hidden'> {
  /** What its key begins with; empty for mails from before this was noted. */
  kind: string;
}

/** Mails that are shown. */
const SHOWN = 100;
/** Mails that are kept. */
const KEPT = 1_000;

const note = z.object({
  to: z.string(),
  subject: z.string(),
  at: z.string(),
  text: z.string(),
  kind: z.string().default(''),
});

export interface MailFiles {
  /** Keeps a mail: both files whole or none. */
  keep(raw: Buffer, mail: Omit<KeptMail, 'id'>): Promise<void>;
  /** The newest hundred, newest first. */
  newest(): Promise<KeptMail[]>;
}

/** @param directory absolute path; made with the first mail */
export function openMailFiles(directory: string): MailFiles {
  /** Ids of the notes, newest first: the ids begin with the time. */
  async function ids(): Promise<string[]> {
    try {
      const names = await readdir(directory);
      return names
        .filter((name) => name.endsWith('.json'))
        .map((name) => name.slice(0, -'.json'.length))
        .toSorted()
        .toReversed();
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return [];
      throw error;
    }
  }

  async function writeWhole(name: string, content: string | Buffer): Promise<void> {
    const partial = join(directory, `${name}.part`);
    try {
      await writeFile(partial, content, { mode: 0o600, flush: true });
      await rename(partial, join(directory, name));
    } catch (error) {
      await rm(partial, { force: true });
      throw error;
    }
  }

  return {
    async keep(raw, mail) {
      await mkdir(directory, { recursive: true, mode: 0o700 });
      const id = newId(Date.parse(mail.at));
      await writeWhole(`${id}.eml`, raw);
      await writeWhole(`${id}.json`, JSON.stringify(mail));
      for (const old of (await ids()).slice(KEPT)) {
        await rm(join(directory, `${old}.json`), { force: true });
        await rm(join(directory, `${old}.eml`), { force: true });
      }
    },
    async newest() {
      const mails: KeptMail[] = [];
      for (const id of (await ids()).slice(0, SHOWN)) {
        try {
          mails.push({ id, ...note.parse(JSON.parse(await readFile(join(directory, `${id}.json`), 'utf8'))) });
        } catch (error) {
          // Deleted meanwhile, by us or by hand; a note that somebody spoilt hides no other.
          if (errorCode(error) !== 'ENOENT' && !(error instanceof SyntaxError || error instanceof z.ZodError))
            throw error;
        }
      }
      return mails;
    },
  };
}
