import { load } from 'cheerio/slim';
import { type AnyFeed, parseAtomFeed, parseJsonFeed, parseRdfFeed, parseRssFeed } from 'feedsmith';
import { shapeOf } from './feed-shape.js';

export interface FeedDocument {
  parsed: AnyFeed;
  /** The text is not well-formed or ends early: what it says is true, but items may be missing. */
  damaged: boolean;
}

/** Blank lines, warnings, comments and a document type may stand before the feed, but not more than this. */
const MAX_PROLOGUE = 16_384;
const prologueOrRoot =
  /<!--[\s\S]*?(?:-->|$)|<\?[^<]*?\?>|<(?:[\w.-]+:)?(rss|feed|rdf|html|head|body|script|urlset|opml)(?=[\s>])/gi;
const itemEnd = /<\/(?:[\w.-]+:)?(?:item|entry)\s*>/gi;
const rootEnd = /<\/(?:[\w.-]+:)?(?:rss|feed|rdf)\s*>/i;
const itemStart = /<(?:[\w.-]+:)?(?:item|entry)[\s>]/i;
const dateStart = /<(?:[\w.-]+:)?(?:pubdate|date|published|updated|issued|modified|created)[\s>]/i;

/** The feed a text is, by its root element: what its items quote of other feeds does not count. Undefined for no feed. */
export function feedDocument(body: string): FeedDocument | undefined {
  if (/^\s*\{/.test(body)) return jsonDocument(body);
  const root = rootOf(body);
  if (root === undefined) return undefined;
  const { parse } = root;
  const { xml, torn } = withoutTornEnd(body.slice(root.index));
  if (xml === '') return undefined;
  const parsed = attempt(() => parse(xml));
  if (parsed && !isMisread(parsed, xml)) return { parsed, damaged: torn };
  const renamed = parsed && attempt(() => parse(withKnownDates(xml)));
  if (renamed && !isMisread(renamed, xml)) return { parsed: renamed, damaged: torn };
  const mended = attempt(() => parse(mend(xml)));
  if (mended && !(parsed && isMisread(mended, xml))) return { parsed: mended, damaged: true };
  return parsed && { parsed, damaged: torn };
}

function jsonDocument(body: string): FeedDocument | undefined {
  const parsed = attempt((): AnyFeed => ({ format: 'json', feed: parseJsonFeed(body) }));
  return parsed && { parsed, damaged: false };
}

function rootOf(body: string): { parse: (xml: string) => AnyFeed; index: number } | undefined {
  for (const match of body.slice(0, MAX_PROLOGUE).matchAll(prologueOrRoot)) {
    const name = match[1]?.toLowerCase();
    if (name === undefined) continue;
    const parse = parsers[name];
    return parse && { parse, index: match.index };
  }
  return undefined;
}

/** A text that ends before its root does is read up to its last whole item: the half of a date is another date. */
function withoutTornEnd(xml: string): { xml: string; torn: boolean } {
  const last = [...xml.matchAll(itemEnd)].at(-1);
  const end = last === undefined ? 0 : last.index + last[0].length;
  return rootEnd.test(xml.slice(end)) ? { xml, torn: false } : { xml: xml.slice(0, end), torn: true };
}

/** By the name of the root element; any other is that of no feed. */
const parsers: Record<string, (xml: string) => AnyFeed> = {
  rss: (xml) => ({ format: 'rss', feed: parseRssFeed(withoutDefaultNamespace(xml)) }),
  feed: (xml) => ({ format: 'atom', feed: parseAtomFeed(xml) }),
  rdf: (xml) => ({ format: 'rdf', feed: parseRdfFeed(withoutContents(xml)) }),
};

/** RSS has no namespace; feeds that name one (Atom's, RSS 1.0's) still mean RSS. */
function withoutDefaultNamespace(xml: string): string {
  return xml.replace(/^<[^>]{0,10000}>/, (tag) => tag.replace(/\sxmlns\s*=\s*(?:"[^"]*"|'[^']*')/i, ''));
}

/** RSS 1.0 lists its items twice; where the table of contents forgets some, they count all the same. */
function withoutContents(xml: string): string {
  const start = xml.search(/<(?:[\w.-]+:)?items[\s>]/i);
  const end = start < 0 ? null : /<\/(?:[\w.-]+:)?items\s*>/i.exec(xml.slice(start));
  return end ? xml.slice(0, start) + xml.slice(start + end.index + end[0].length) : xml;
}

/** No date is found though there are some: a stray end tag takes the elements behind it away, or a format is not kept. */
function isMisread(parsed: AnyFeed, xml: string): boolean {
  const { items } = shapeOf(parsed);
  if (items.some((item) => item.dates.length > 0)) return false;
  const first = xml.search(itemStart);
  return first >= 0 && dateStart.test(xml.slice(first));
}

/** Feeds made by hand use the date of another format; under the name of a module every format may carry it. */
function withKnownDates(xml: string): string {
  const names: Record<string, string> = { date: 'dc:date', pubdate: 'dc:date', published: 'atom:published' };
  return xml.replace(
    /<(\/?)(?:a10:)?(date|pubdate|published|updated)(?=[\s>])/gi,
    (_, end: string, name: string) => `<${end}${names[name.toLowerCase()] ?? 'atom:updated'}`,
  );
}

/** The same text, well-formed: every element ended where its parent ends at the latest. */
function mend(xml: string): string {
  return load(xml, { xml: true }).xml();
}

/** feedsmith tells by throwing that a text is no feed, or one it cannot read. */
function attempt<T>(parse: () => T): T | undefined {
  try {
    return parse();
  } catch {
    return undefined;
  }
}
