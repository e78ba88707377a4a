import type { Post } from '../../model/reading.js';
import type { Dated } from '../../model/time.js';
import { dig, known, parseJson, text } from '../text/data/index.js';
import { millisDate, secondsDate, statedDate } from '../text/dates/index.js';
import { type CheerioAPI, plainText } from '../text/markup/index.js';
import { absolute } from './feed-links.js';

/** Content systems put an entry's fields into one of these, or beside them. */
const inner = ['fields', 'attributes', 'frontmatter', 'frontMatter', 'metadata', 'data', 'node'];
/** Names of the date of publication, never of the last change. */
const dates = [
  'datePublished',
  'publishedAt',
  'published_at',
  'publishedOn',
  'publishedDate',
  'publishDate',
  'publish_date',
  'publicationDate',
  'firstPublishedAt',
  'first_publication_date',
  'date',
];
const titles = ['title', 'headline', 'name'];
const addresses = ['url', 'href', 'permalink', 'link', 'uri', 'path'];
/** An entry on its own may be the page itself: a list has several. */
const LIST = 2;
const MAX_DEPTH = 12;

/** The posts that a page of Next.js lists for its own scripts (`__NEXT_DATA__`), which pages without a feed often still carry. */
export function postsInNextData($: CheerioAPI, base: string): Post[] {
  const data = parseJson($('script#__NEXT_DATA__').text());
  return listsIn(dig(data, 'props'), MAX_DEPTH)
    .map((list) => list.flatMap((entry) => postOf(entry, base) ?? []))
    .filter((posts) => posts.length >= LIST)
    .flat();
}

function listsIn(value: unknown, depth: number): unknown[][] {
  if (typeof value !== 'object' || value === null || depth === 0) return [];
  const deeper = Object.values(value).flatMap((part) => listsIn(part, depth - 1));
  return Array.isArray(value) ? [value, ...deeper] : deeper;
}

function postOf(entry: unknown, base: string): Post | undefined {
  const parts = [entry, ...inner.map((name) => dig(entry, name))];
  const at = first(parts, dates, dateOf);
  const title = first(parts, titles, titleOf);
  const url = first(parts, addresses, (value) => absolute(text(value) ?? '', base));
  const id = url ?? first(parts, ['slug', 'uid', 'id', '_id'], slugOf);
  if (at === undefined || title === undefined || id === undefined) return undefined;
  return { kind: 'original', at, ...known({ id, url, text: title }) };
}

function first<T>(
  parts: readonly unknown[],
  names: readonly string[],
  read: (value: unknown) => T | undefined,
): T | undefined {
  for (const name of names) {
    for (const part of parts) {
      const found = read(dig(part, name));
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function dateOf(value: unknown): Dated | undefined {
  if (typeof value === 'number') return millisDate(value) ?? secondsDate(value);
  return statedDate(text(value) ?? '');
}

/** A text, or one that is wrapped (`{ rendered }`, `[{ text }]`). */
function titleOf(value: unknown): string | undefined {
  return plainText(text(value) ?? text(dig(value, 'rendered')) ?? text(dig(value, 0, 'text')) ?? '');
}

function slugOf(value: unknown): string | undefined {
  return text(value) ?? text(dig(value, 'current')) ?? (typeof value === 'number' ? `${value}` : undefined);
}
