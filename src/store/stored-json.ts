import type { z } from 'zod';
import { wellFormed } from './well-formed.js';

/** A document of a row, checked; undefined where a damaged or foreign row does not hold one of this shape. */
export function storedJson<S extends z.ZodType>(schema: S, text: string): z.output<S> | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const checked = schema.safeParse(value);
  return checked.success ? checked.data : undefined;
}

/** JSON as a column keeps it: halves of characters and NULs, which `JSON.stringify` hides behind a backslash, are replaced as in any text. */
export function asStoredJson(value: unknown): string {
  const json = JSON.stringify(value);
  return /\\u(?:d[89a-f]|0000)/.test(json) ? JSON.stringify(value, (_, part) => wellFormed(part)) : json;
}
