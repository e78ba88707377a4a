import { canParse } from '../can-parse.js';
import type { IntakeCode } from './problem.js';

const MAX_URL = 2048;

export type Website =
  | { url: string; note?: 'credentials' | 'several-websites' }
  | { wrong: IntakeCode; args?: Record<string, string | number> };

/**
 * The absolute url a person meant: `acme.example`, `www.acme.example/fr`, `<https://acme.example>`, a spreadsheet's
 * HYPERLINK formula. Whether the address may be asked at all is the gate's business, not the list's.
 */
export function readUrl(raw: string): Website {
  const cell = unwrapped(raw);
  if (cell === undefined) return { wrong: 'formula', args: { cell: shown(raw) } };
  if (cell.length > MAX_URL) return { wrong: 'too-long', args: { length: cell.length, limit: MAX_URL } };
  const parts = websitesIn(cell);
  const urls = parts.filter((part) => /^https?:\/\//i.test(part) || isBareHost(part));
  const [first] = urls;
  if (parts.length > 1 && first !== undefined && urls.length === parts.length) {
    const one = readUrl(first);
    return 'url' in one ? { ...one, note: 'several-websites' } : one;
  }
  if (parts.length !== 1) return { wrong: 'not-a-url', args: { cell: shown(cell) } };
  return readOne(parts[0] ?? '');
}

function readOne(text: string): Website {
  const email = /^(?:mailto:)?[^\s@/:?#]+@([^\s@/:?#.]+(?:\.[^\s@/:?#.]+)+)$/i.exec(text);
  if (email) return { wrong: 'email', args: { cell: shown(text), suggestion: `https://${email[1] ?? ''}` } };
  const scheme = /^([a-z][a-z0-9+.-]*):(?!\d+(\/|$))/i.exec(text)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https')
    return { wrong: 'scheme', args: { scheme: scheme.slice(0, 20) } };
  const spelt =
    scheme === undefined ? `https://${text.replace(/^:?\/+/, '')}` : text.replace(/^(https?):\/*/i, '$1://');
  if (!canParse(spelt)) return { wrong: 'not-a-url', args: { cell: shown(text) } };
  const url = new URL(spelt);
  if (scheme === undefined && !url.hostname.includes('.') && !url.hostname.startsWith('['))
    return { wrong: 'no-domain', args: { cell: shown(text) } };
  const credentials = url.username !== '' || url.password !== '';
  url.username = '';
  url.password = '';
  url.hash = '';
  return credentials ? { url: url.href, note: 'credentials' } : { url: url.href };
}

/** "https//", "htps://", "http:// acme.example", "hxxps://": nobody means another scheme by them. */
const misspeltScheme =
  /^(?:h{1,2}t{1,3}p{1,2}|h?xxp|ttp)(s?)s?\s{0,9}(?::\s{0,9}\/{0,9}|;\/{1,9}|\/{2,9})\s{0,9}(?=[^\s/])/i;

/** People write several into one cell, with commas, bars, slashes or words between them. */
function websitesIn(cell: string): string[] {
  return cell
    .split(
      /[\s|]+(?:(?:\/|&|and|or|und|oder|et|ou|y)\s+)?|[;,](?=\s|https?:|[^\s,;/]+\.[a-z]{2,}(?:$|[/,;\s]))/i,
    )
    .map((part) => part.replace(/^[,;/]+|(?<![,;])[,;]+$/g, ''))
    .filter((part) => part !== '');
}

function isBareHost(text: string): boolean {
  return /^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:\/\S*)?$/u.test(text);
}

/** Without the brackets, quotes and formulas people and spreadsheets put around a url; undefined for other formulas. */
function unwrapped(raw: string): string | undefined {
  const text = raw
    .slice(0, MAX_CELL)
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00A0]/g, ' ')
    .trim()
    .replace(/^[<"'“«(]+\s*|(?<![\s>"'”»),.;])[\s>"'”»),.;]+$/g, '')
    .replace(/\s+#.*$/, '')
    .replace(misspeltScheme, (_, s: string | undefined) => `http${s ?? ''}://`);
  if (!/^[=+]/.test(text)) return text;
  const link = /^=\s*(?:HYPERLINK|LIEN_HYPERTEXTE)\s*\(\s*"+([^"]+)"+/i.exec(text);
  return link?.[1];
}

/** What a message may show of a cell. */
export function shown(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, 80);
}

/** Characters of a cell that are looked at; no url is longer. */
const MAX_CELL = 4_000;
