import type { z } from 'zod';

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
