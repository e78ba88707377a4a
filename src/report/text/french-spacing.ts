const narrow = '\u202f';
const hard = '\u00a0';

/**
 * The no-break spaces French asks for, put where the text has plain ones: narrow before `; ! ?`, full before `:` and
 * `%`, inside « », and between a number and the word it counts.
 */
export function frenchSpacing(text: string): string {
  return text
    .replace(/ ([;!?])/g, `${narrow}$1`)
    .replace(/ ([:%»€])/g, `${hard}$1`)
    .replace(/« /g, `«${hard}`)
    .replace(/(\d) (?=\p{L})/gu, `$1${hard}`);
}

/** The same dictionary with French spacing in every sentence it holds or makes. */
export function spaced<T>(texts: T): T {
  return respace(texts) as T;
}

function respace(value: unknown): unknown {
  if (typeof value === 'string') return frenchSpacing(value);
  if (typeof value === 'function') {
    return (...args: unknown[]) => respace((value as (...given: unknown[]) => unknown)(...args));
  }
  if (Array.isArray(value)) return value.map(respace);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, respace(part)]));
}
