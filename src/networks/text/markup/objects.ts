import { parseJson } from '../data/index.js';
import type { CheerioAPI } from './html.js';

/**
 * Every object inside a JSON value, outer before inner, in document order. For pages whose data sits at a depth
 * that changes from month to month while the object itself keeps its shape. What stands under a key of `outside` is
 * left out.
 */
export function* objectsIn(
  value: unknown,
  outside: readonly string[] = [],
): Generator<Record<string, unknown>> {
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const here = waiting.pop();
    if (typeof here !== 'object' || here === null) continue;
    if (!Array.isArray(here)) yield here as Record<string, unknown>;
    const inner = Object.entries(here as Record<string, unknown>);
    for (const [key, child] of inner.reverse()) if (!outside.includes(key)) waiting.push(child);
  }
}

/** The first value under `key`, however deep, that is neither null nor undefined. */
export function firstUnder(value: unknown, key: string, outside: readonly string[] = []): unknown {
  for (const object of objectsIn(value, outside)) {
    if (Object.hasOwn(object, key) && object[key] !== null && object[key] !== undefined) return object[key];
  }
  return undefined;
}

/** The JSON of every `<script type="application/json">` whose text contains `mark`; what does not parse is left out. */
export function scriptsWith($: CheerioAPI, mark: string): unknown[] {
  return $('script[type="application/json"]')
    .toArray()
    .map((script) => $(script).text())
    .filter((body) => body.includes(mark))
    .map(parseJson)
    .filter((value) => value !== undefined);
}
