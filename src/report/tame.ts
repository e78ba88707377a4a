import { canParse } from '../can-parse.js';

// C0 and C1 controls, ESC among them, and the two separators that end a line unseen.
const controls = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;
const controlsInLine = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]+/g;
// Bidirectional marks, overrides and isolates, invisible joiners, the byte order mark, annotation marks and tags.
const invisible = /[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
/** A colour or weight as `picocolors` writes it: it moves nothing and asks the terminal for nothing. */
const colour = /(\u001b\[\d{1,3}m)/;

/**
 * Text from strangers, made fit to stand in a page: no control characters, no bidirectional overrides or isolates
 * (they could turn the words around them), at most two combining marks on a letter, white space folded, and cut at
 * `max` characters. It is still data: whoever prints it must escape it for the place it goes.
 */
export function tame(text: string, max = 120): string {
  const calm = tameCell(text.slice(0, max * 8));
  const letters = Array.from(calm);
  return letters.length <= max
    ? calm
    : `${letters
        .slice(0, max - 1)
        .join('')
        .trimEnd()}…`;
}

/** The same, however long: on one line, for a table that is read by people and by programs. */
export function tameCell(text: string): string {
  return text
    .replace(controls, ' ')
    .replace(invisible, '')
    .replace(/(\p{M}{2})\p{M}+/gu, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Lines for a terminal: whatever a stranger wrote into them, the cursor goes nowhere, no title changes, no word is turned
 * round. `coloured`: our own colours stay.
 */
export function tameLines(text: string, { coloured = false } = {}): string {
  const calm = (part: string) => part.replace(controlsInLine, ' ').replace(invisible, '');
  if (!coloured) return calm(text);
  return text
    .split(colour)
    .map((part, i) => (i % 2 === 1 ? part : calm(part)))
    .join('');
}

/** JSON that a terminal may show: what could steer it is written as an escape, which a parser reads as it was. */
export function tameJson(value: unknown, space?: number): string {
  return JSON.stringify(value, null, space)
    .replace(/[\u007f-\u009f\u2028\u2029]/g, escaped)
    .replace(/[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g, escaped)
    .replace(/\udb40[\udc00-\udc7f]/g, (pair) =>
      Array.from({ length: 2 }, (_, i) => escaped(pair.charAt(i))).join(''),
    );
}

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** The url when it is one that a reader may follow (http or https), else undefined. Never throws. */
export function followable(url: string | undefined): string | undefined {
  if (url === undefined || url.length > 2_000 || !canParse(url)) return undefined;
  const parsed = new URL(url);
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') return undefined;
  return parsed.username === '' && parsed.password === '' ? parsed.href : undefined;
}

/** A url as people read it: no scheme, no `www.`, no trailing slash. */
export function plainUrl(url: string, max = 60): string {
  const bare = url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
  return tame(bare, max);
}
