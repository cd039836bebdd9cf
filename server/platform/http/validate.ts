import type { z } from 'zod';
import { AppError } from '../errors.ts';

/**
 * Checks anything that comes from outside against its schema. No text may contain U+0000 or half of a surrogate pair:
 * PostgreSQL can store neither.
 *
 * @throws AppError `invalid` with a sentence per field
 */
export function validate<Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> {
  const result = schema.safeParse(value);
  const fields: Record<string, string> = Object.create(null);
  if (result.success) {
    const path = findUnstorable(result.data, '');
    if (path === undefined) return result.data;
    fields[path || '(body)'] = 'must not contain the character U+0000 or half of a surrogate pair';
  } else for (const issue of result.error.issues) fields[issue.path.join('.') || '(body)'] = issue.message;
  throw new AppError('invalid', { fields });
}

/** @returns the path of the first text that cannot be stored */
function findUnstorable(value: unknown, path: string): string | undefined {
  if (typeof value === 'string') return isStorable(value) ? undefined : path;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const inside = `${path}${path && '.'}${key}`;
    const found = isStorable(key) ? findUnstorable(inner, inside) : inside;
    if (found !== undefined) return found;
  }
  return undefined;
}

function isStorable(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed();
}
