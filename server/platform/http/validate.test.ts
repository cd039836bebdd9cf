import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { validate } from './validate.ts';

const schema = z.strictObject({
  name: z.string().optional(),
  page: z.object({ title: z.string() }).optional(),
  tags: z.array(z.string()).optional(),
  marks: z.record(z.string(), z.number()).optional(),
});

const fieldsOf = (value: unknown): unknown => {
  try {
    return validate(schema, value);
  } catch (error) {
    return error instanceof Error && 'fields' in error ? error.fields : error;
  }
};

describe('validate', () => {
  it('returns what fits', () => {
    expect(fieldsOf({ name: 'Lena', tags: ['a'] })).toEqual({ name: 'Lena', tags: ['a'] });
  });

  it('names what does not', () => {
    expect(fieldsOf({ name: 5, page: {} })).toEqual({ name: expect.any(String), 'page.title': expect.any(String) });
  });

  it.each([
    [{ name: 'a\u0000' }, 'name'],
    [{ page: { title: '\u0000' } }, 'page.title'],
    [{ tags: ['a', 'b\u0000c'] }, 'tags.1'],
    [{ marks: { 'a\u0000b': 1 } }, 'marks.a\u0000b'],
    [{ page: { title: 'half \ud83d' } }, 'page.title'],
  ])('finds what cannot be stored wherever it hides: %j', (value, path) => {
    expect(fieldsOf(value)).toEqual({ [path]: 'must not contain the character U+0000 or half of a surrogate pair' });
  });
});
