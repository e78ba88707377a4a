import { parseJson } from '../data/index.js';
import { type CheerioAPI, closingIndex } from './html.js';

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

/**
 * The JSON that the scripts of a page hold, of those whose text contains `mark`: whole scripts of JSON, and what scripts
 * hand to the functions they call. What does not parse is left out.
 */
export function scriptsWith($: CheerioAPI, mark: string): unknown[] {
  return $('script:not([src])')
    .toArray()
    .flatMap((script) => {
      const body = $(script).text();
      if (!body.includes(mark)) return [];
      return isJson($(script).attr('type')) ? [parseJson(body)] : argumentsIn(body);
    })
    .filter((value) => value !== undefined);
}

function isJson(type: string | undefined): boolean {
  return type !== undefined && /^application\/json\b/i.test(type.trim());
}

/** A script cut off in the middle, or written to cost time, is gone through so often at most. */
const MAX_PASSES = 8;

/** The objects in a script that are JSON: `require("x").handle({"require": …})`, `window.state = {"user": …}`. */
function argumentsIn(script: string): unknown[] {
  const found: unknown[] = [];
  let passes = MAX_PASSES;
  for (let at = nextObject(script, 0); at >= 0 && passes > 0; ) {
    const end = closingIndex(script, at);
    const value = end < 0 ? undefined : parseJson(script.slice(at, end + 1));
    if (value === undefined) passes--;
    else found.push(value);
    at = nextObject(script, value === undefined ? at + 1 : end + 1);
  }
  return found;
}

/** Where the next object with a quoted first key begins: code has braces too, but no such keys. */
function nextObject(script: string, from: number): number {
  const start = /(?<=[(,=:[]\s{0,9})\{\s{0,9}"/g;
  start.lastIndex = from;
  return start.exec(script)?.index ?? -1;
}
