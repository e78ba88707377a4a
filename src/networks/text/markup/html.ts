import { type CheerioAPI, load } from 'cheerio/slim';
import { parseJson } from '../data/index.js';
import { flattenDeep, withoutAbyss } from './depth.js';

export type { CheerioAPI };

/** Parses HTML leniently and fast (htmlparser2). */
export function loadHtml(body: string): CheerioAPI {
  const $ = load(withoutAbyss(body));
  flattenDeep($.root()[0]);
  return $;
}

/** Content of `<meta property=…>` or `<meta name=…>`, trimmed; undefined when missing or empty. */
export function metaContent($: CheerioAPI, name: string): string | undefined {
  const found = $(`meta[property="${name}"], meta[name="${name}"]`).first().attr('content')?.trim();
  return found === '' ? undefined : found;
}

/**
 * Every JSON-LD object of the page, `@graph` and arrays flattened; scripts that are not JSON are left out. `onCut` is called where
 * there is more than is read.
 */
export function jsonLdObjects($: CheerioAPI, onCut: () => void = () => {}): Record<string, unknown>[] {
  return jsonLdTexts($).flatMap((text) => {
    const parsed = parseLenient(text);
    if (parsed === undefined && text.length > MAX_MENDED) onCut();
    return flatten(parsed, onCut);
  });
}

/** JSON-LD scripts that nothing can parse: a quote or a comma is missing somewhere. */
export function brokenJsonLd($: CheerioAPI): string[] {
  return jsonLdTexts($).filter((text) => text.trim() !== '' && parseLenient(text) === undefined);
}

function jsonLdTexts($: CheerioAPI): string[] {
  return $('script[type*="ld+json" i]')
    .toArray()
    .map((script) => $(script).text());
}

/** A stranger may nest lists a hundred thousand deep: what waits is kept on a heap, not on the call stack. */
function flatten(value: unknown, onCut: () => void): Record<string, unknown>[] {
  const objects: Record<string, unknown>[] = [];
  const waiting: unknown[] = [value];
  while (waiting.length > 0 && objects.length < MAX_OBJECTS) {
    const here = waiting.pop();
    if (Array.isArray(here)) for (let i = here.length - 1; i >= 0; i--) waiting.push(here[i]);
    else if (typeof here === 'object' && here !== null) {
      const object = here as Record<string, unknown>;
      objects.push(object);
      if (object['@graph'] !== undefined) waiting.push(unnumbered(object['@graph']));
    }
  }
  if (waiting.length > 0) onCut();
  return objects;
}

/** A list with a hole in it comes out of PHP as an object: `{"0": …, "7": …}`. */
function unnumbered(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.keys(value).every((key) => /^\d+$/.test(key)) ? Object.values(value) : value;
}

/** More things than any page describes. */
const MAX_OBJECTS = 10_000;

/** JSON-LD of a whole catalogue is shorter; what is longer is parsed as it stands or not at all. */
const MAX_MENDED = 512_000;

/**
 * JSON as it stands in the wild: HTML comments and CDATA around it, raw line breaks in strings, trailing commas and
 * semicolons, comments, several objects one after the other.
 */
function parseLenient(text: string): unknown {
  const bare = unwrapped(text);
  const parsed = parseJson(bare);
  if (parsed !== undefined || !/^[[{/]/.test(bare) || bare.length > MAX_MENDED) return parsed;
  const flat = bare.replace(/[\u0000-\u001f]+/g, ' ');
  const plain = withoutComments(bare).replace(/[\u0000-\u001f]+/g, ' ');
  for (const attempt of [
    () => flat,
    () => withoutTrailingCommas(flat),
    () => bare.replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
    () => withoutTrailingCommas(plain),
    () => `[${withoutTrailingCommas(plain).replace(/\}\s{0,99}(?=\{)/g, '},')}]`,
  ]) {
    const mended = parseJson(attempt());
    if (mended !== undefined) return mended;
  }
  return undefined;
}

/** Without the HTML comment or CDATA section, and the semicolon, that may stand around it. */
function unwrapped(text: string): string {
  return text
    .trim()
    .replace(/^(?:<!--|(?:\/\/|\/\*)?\s{0,9}<!\[CDATA\[(?:\*\/)?)/, '')
    .trim()
    .replace(/;$/, '')
    .replace(/(?:(?:\/\/|\/\*)?\s{0,9}\]\]>(?:\*\/)?|-->)$/, '')
    .trim()
    .replace(/;$/, '')
    .trim();
}

function withoutComments(json: string): string {
  const lines = json.replace(/^[ \t]{0,99}\/\/.*$/gm, '');
  const kept: string[] = [];
  for (let at = 0; ; ) {
    const open = lines.indexOf('/*', at);
    const close = open < 0 ? -1 : lines.indexOf('*/', open + 2);
    if (close < 0) return kept.join('') + lines.slice(at);
    kept.push(lines.slice(at, open));
    at = close + 2;
  }
}

function withoutTrailingCommas(json: string): string {
  return json.replace(/,\s{0,99}([}\]])/g, '$1');
}

/** The JSON value that begins at the first `{` or `[` after `marker` in a page (`var ytInitialData = {…};`). */
export function jsonAfter(body: string, marker: string | RegExp): unknown {
  const start = typeof marker === 'string' ? body.indexOf(marker) : body.search(marker);
  if (start < 0) return undefined;
  const open = body.slice(start).search(/[{[]/);
  if (open < 0) return undefined;
  const end = closingIndex(body, start + open);
  if (end < 0) return undefined;
  try {
    return JSON.parse(body.slice(start + open, end + 1));
  } catch {
    return undefined;
  }
}

/** Index of the bracket that closes the one at `open`, strings skipped; -1 when the text is cut off. */
export function closingIndex(text: string, open: number): number {
  let depth = 0;
  let inString = false;
  for (let i = open; i < text.length; i++) {
    const c = text[i];
    if (inString) {
      if (c === '\\') i++;
      else if (c === '"') inString = false;
    } else if (c === '"') inString = true;
    else if (c === '{' || c === '[') depth++;
    else if (c === '}' || c === ']') {
      depth--;
      if (depth === 0) return i;
    }
  }
  return -1;
}

const MAX_POST_TEXT = 500;

/** HTML to plain text: tags gone, entities decoded, white space folded, at most 500 characters. Undefined when empty. */
export function plainText(html: string): string | undefined {
  const text = load(`<i>${html.replace(/<br\s*\/?>|<\/p>/gi, ' ')}</i>`)('i')
    .text()
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' ? undefined : text.slice(0, MAX_POST_TEXT);
}
