import { canParse } from '../../can-parse.js';
import type { Count, Profile } from '../../model/reading.js';
import { DAY, type Interval } from '../../model/time.js';
import { dig, known, list, number, text } from '../text/data/index.js';
import { statedDate } from '../text/dates/index.js';
import { loadHtml } from '../text/markup/index.js';

/** A field of a profile: its HTML, and whether the server verified that the page links back. */
export interface ProfileField {
  html: string;
  verified: boolean;
}

/** Links of a profile: the first of its fields is the website; verified ones link back with `rel=me`. */
export function linksFrom(
  fields: readonly ProfileField[],
  bioHtml: string,
): Pick<Profile, 'website' | 'links' | 'verifiedLinks'> {
  const ofFields = fields.flatMap((field) =>
    hrefsIn(field.html).map((href) => ({ href, verified: field.verified })),
  );
  const links = [...new Set([...ofFields.map((l) => l.href), ...hrefsIn(bioHtml)])];
  const verifiedLinks = [...new Set(ofFields.filter((l) => l.verified).map((l) => l.href))];
  return {
    ...known({ website: ofFields[0]?.href }),
    ...(links.length > 0 && { links }),
    ...(verifiedLinks.length > 0 && { verifiedLinks }),
  };
}

function hrefsIn(html: string): string[] {
  const bare = html.trim();
  if (/^https?:\/\/\S+$/.test(bare)) return canParse(bare) ? [bare] : [];
  const $ = loadHtml(html);
  return $('a[href]')
    .toArray()
    .filter((link) => !/\b(?:mention|hashtag)\b/.test($(link).attr('class') ?? ''))
    .flatMap((link) => $(link).attr('href')?.trim() ?? [])
    .filter((href) => canParse(href) && /^https?:$/.test(new URL(href).protocol));
}

/** Fields as Mastodon's API (`value`, `verified_at`) and ActivityPub (`attachment`) write them. */
export function fieldsFrom(value: unknown): ProfileField[] {
  return list(value).flatMap((field) => {
    const html = text(dig(field, 'value'));
    return html === undefined ? [] : [{ html, verified: text(dig(field, 'verified_at')) !== undefined }];
  });
}

export function countFrom(value: unknown): Count | undefined {
  const n = number(value);
  return n === undefined || n < 0 ? undefined : { value: n, exact: true };
}

/** Servers state an account's first day as its midnight. */
export function firstDay(value: unknown): Interval | undefined {
  const at = statedDate(text(value) ?? '');
  if (at === undefined) return undefined;
  return at.from % DAY === 0 ? { from: at.from, to: at.from + DAY - 1 } : { from: at.from, to: at.to };
}
