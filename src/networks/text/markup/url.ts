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
    .map((s) => {
      try {
        return decodeURIComponent(s);
      } catch {
        return s;
      }
    });
}

/** The part behind `#`, its `#!` as it was before a browser saved it encoded (`#%21/acme`). */
export function plainHash(url: URL): string {
  return url.hash.replace(/^#%21/i, '#!');
}

/** A url of the web as it was written; undefined for everything else a stranger may put in its place (`javascript:` …). */
export function webUrl(value: unknown): string | undefined {
  const written = typeof value === 'string' ? value.trim() : '';
  return /^https?:\/\//i.test(written) && URL.canParse(written) ? written : undefined;
}
