import type { NetworkId } from '../model/network-id.js';
import type { Count, Post } from '../model/reading.js';
import type { Dated } from '../model/time.js';
import { exactCount, parseCount } from '../networks/text/counts/index.js';
import { known, parseJson, text } from '../networks/text/data/index.js';
import { millisDate, secondsDate, statedDate } from '../networks/text/dates/index.js';
import { postText } from '../networks/text/markup/index.js';
import type { AccountHint } from './import-kind.js';

/** Keys of a record, for signatures: `has(value, 'shortCode', 'ownerUsername')`. A dotted key looks inside. */
export function has(value: unknown, ...keys: readonly string[]): boolean {
  return keys.every((key) => at(value, key) !== undefined);
}

/** The value under a dotted path; undefined wherever the path ends early. */
export function at(value: unknown, path: string): unknown {
  let here = value;
  for (const step of path.split('.')) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as Record<string, unknown>)[step];
  }
  return here ?? undefined;
}

/** The first of these paths that holds a text. Numbers are ids here, and are written out. */
export function textAt(value: unknown, ...paths: readonly string[]): string | undefined {
  for (const path of paths) {
    const found = at(value, path);
    const written = typeof found === 'number' || typeof found === 'bigint' ? String(found) : text(found);
    if (written !== undefined) return written;
  }
  return undefined;
}

/** A counter as exports write it: a number, digits, or digits in groups ("201,514"). */
export function countAt(value: unknown, ...paths: readonly string[]): Count | undefined {
  for (const path of paths) {
    const found = at(value, path);
    const count = exactCount(found) ?? (typeof found === 'string' ? parseCount(found) : undefined);
    if (count !== undefined) return count;
  }
  return undefined;
}

/** The same where 0 is how programs write "not read". */
export function countAboveZero(value: unknown, ...paths: readonly string[]): Count | undefined {
  const count = countAt(value, ...paths);
  return count !== undefined && count.value > 0 ? count : undefined;
}

/** A time as exports write it: ISO 8601, RFC 822, or seconds or milliseconds since 1970, whichever is a time of the web. */
export function dateAt(value: unknown, ...paths: readonly string[]): Dated | undefined {
  for (const path of paths) {
    const found = at(value, path);
    const date =
      typeof found === 'string' && !/^\d{9,}(?:\.\d+)?$/.test(found.trim())
        ? statedDate(found)
        : (millisDate(found) ?? secondsDate(found));
    if (date !== undefined) return date;
  }
  return undefined;
}

/** The same where the program writes UTC without saying so ("2026-09-01 10:00:00"). */
export function utcDateAt(value: unknown, ...paths: readonly string[]): Dated | undefined {
  for (const path of paths) {
    const found = textAt(value, path);
    const bare = found !== undefined && /^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}:\d{2}(?:\.\d+)?$/.test(found);
    const date = bare ? statedDate(`${found.replace(' ', 'T')}Z`) : dateAt(value, path);
    if (date !== undefined) return date;
  }
  return undefined;
}

/** An array, also where a table holds it as JSON in a cell. */
export function listAt(value: unknown, path: string): unknown[] {
  const found = at(value, path);
  const read = typeof found === 'string' && found.startsWith('[') ? parseJson(found) : found;
  return Array.isArray(read) ? read : [];
}

/** `true`, also as tables write it. */
export function isTrue(value: unknown, path: string): boolean {
  const found = at(value, path);
  return found === true || found === 1 || (typeof found === 'string' && /^(?:true|1|yes)$/i.test(found));
}

export function handleHint(network: NetworkId, handle: string | undefined): AccountHint[] {
  return handle === undefined ? [] : [{ kind: 'handle', network, handle }];
}

export function urlHint(url: string | undefined): AccountHint[] {
  return url !== undefined && /^https?:\/\//i.test(url) ? [{ kind: 'url', url }] : [];
}

export interface PostFields {
  id?: string | undefined;
  at?: Dated | undefined;
  kind?: Post['kind'];
  pinned?: boolean;
  url?: string | undefined;
  text?: unknown;
  likes?: Count | undefined;
  comments?: Count | undefined;
  shares?: Count | undefined;
  views?: Count | undefined;
}

/** A post of what is known; one that has neither id, url nor date says nothing. */
export function postsOf({ kind = 'original', pinned, text: raw, ...fields }: PostFields): Post[] {
  if (fields.id === undefined && fields.url === undefined && fields.at === undefined) return [];
  return [{ kind, ...(pinned && { pinned }), ...known({ ...fields, text: postText(raw) }) }];
}
