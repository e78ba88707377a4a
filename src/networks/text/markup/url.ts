import { canParse } from '../../../can-parse.js';
/** Host in lower case without trailing dot, `www.`, and mobile prefixes (`m.`, `mobile.`). */
export function plainHost(url: URL): string {
  return url.hostname
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^(?:www|m|mobile)\./, '');
}

/** Decoded, non-empty path segments; a segment that does not decode stays as it is. */
export function segments(url: URL): string[] {
  return url.pathname
    .split('/')
    .filter((s) => s !== '')
    .map(decoded);
}

/** Percent-encoding undone; what does not decode stays as it is. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The part behind `#`, its `#!` as it was before a browser saved it encoded (`#%21/acme`). */
export function plainHash(url: URL): string {
  return url.hash.replace(/^#%21/i, '#!');
}

/** A url of the web as it was written; undefined for everything else a stranger may put in its place (`javascript:` …). */
export function webUrl(value: unknown): string | undefined {
  const written = typeof value === 'string' ? value.trim() : '';
  return /^https?:\/\//i.test(written) && canParse(written) ? written : undefined;
}
