/**
 * Text from strangers, made fit to stand in a page: no control characters, no bidirectional overrides or isolates
 * (they could turn the words around them), at most two combining marks on a letter, white space folded, and cut at
 * `max` characters. It is still data: whoever prints it must escape it for the place it goes.
 */
export function tame(text: string, max = 120): string {
  const calm = text
    .slice(0, max * 8)
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
    .replace(/[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu, '')
    .replace(/(\p{M}{2})\p{M}+/gu, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  const letters = Array.from(calm);
  return letters.length <= max
    ? calm
    : `${letters
        .slice(0, max - 1)
        .join('')
        .trimEnd()}…`;
}

/** The url when it is one that a reader may follow (http or https), else undefined. Never throws. */
export function followable(url: string | undefined): string | undefined {
  if (url === undefined || url.length > 2_000 || !URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') return undefined;
  return parsed.username === '' && parsed.password === '' ? parsed.href : undefined;
}

/** A url as people read it: no scheme, no `www.`, no trailing slash. */
export function plainUrl(url: string, max = 60): string {
  const bare = url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
  return tame(bare, max);
}
