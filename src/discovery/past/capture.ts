import { canParse } from '../../can-parse.js';
import type { Answer, Ask, AskRequest, Refusal } from '../../model/answer.js';
import { because, type Reason } from '../../model/reason.js';
import type { Instant } from '../../model/time.js';
import { list, parseJson, text } from '../../networks/text/data/index.js';
import { trimEnd } from '../../trim-end.js';
import { sameSite } from '../brand.js';
import { siteAt } from '../site.js';

/** A copy of a page that a public web archive made. */
export interface Capture {
  at: Instant;
  /** Fourteen digits, UTC: how the archive names the moment. */
  stamp: string;
  /** The address as it was archived. */
  original: string;
  /** The archive's own digest of the body: the same digest is the same page. */
  digest: string;
}

/** The Wayback Machine of the Internet Archive; another one that answers in the same way may stand in for it. */
export const WEB_ARCHIVE = 'https://web.archive.org';
/** Captures of a company's home page that are read at most. */
export const MAX_CAPTURES = 6;
const YEARS = 12;
const MAX_ROWS = 60;

/**
 * The one question about a company: which copies of its home page there are, one a year, of those that answered with a page
 * (CDX server API of the Wayback Machine; the address stands for http, https and `www.` alike).
 */
export function capturesRequest(website: string, now: Instant, archive: string = WEB_ARCHIVE): AskRequest {
  const fields = {
    url: archivedAddress(website),
    matchType: 'exact',
    output: 'json',
    fl: 'timestamp,original,statuscode,mimetype,digest',
    from: String(new Date(now).getUTCFullYear() - YEARS),
    collapse: 'timestamp:4',
    limit: String(MAX_ROWS),
  };
  return archiveQuery(archive, fields, ['statuscode:200', 'mimetype:text/html']);
}

/** A question to the index of an archive, its answer as JSON. */
export function archiveQuery(
  archive: string,
  fields: Record<string, string>,
  filters: readonly string[],
): AskRequest {
  const query = new URLSearchParams(fields);
  for (const filter of filters) query.append('filter', filter);
  return { url: `${plainBase(archive)}/cdx/search/cdx?${query.toString()}` };
}

/** A company's page on somebody else's site is a path of it; of a site of its own the home page is meant. */
function archivedAddress(website: string): string {
  const { hostname, pathname } = new URL(website);
  const isGuest = siteAt(website).host?.guests === 'path';
  return hostname.replace(/^www\./, '') + (isGuest ? pathname.replace(/\/$/, '') : '');
}

/** One `ask` for both: what is the archive's is asked there, everything else of the site. */
export function askEither(archive: Ask, site: Ask, base: string = WEB_ARCHIVE): Ask {
  const { origin } = new URL(base);
  return (request) => (new URL(request.url).origin === origin ? archive : site)(request);
}

function plainBase(archive: string): string {
  return trimEnd(archive, '/');
}

/** The copies there are, oldest first; or why nobody can tell. An archive that keeps a site out does not say that there are none. */
export function readCaptures(result: Answer | Refusal): { captures: Capture[] } | { reason: Reason } {
  const read = readRows(result);
  if ('reason' in read) return read;
  const captures = read.rows.slice(0, MAX_ROWS).flatMap(captureOf);
  return { captures: captures.sort((a, b) => a.at - b.at) };
}

/** A row of the index by the names of its cells; a cell that is not there is empty. */
type Row = (name: string) => string;

/** What an index answers: the first row names the cells of the others. */
export function readRows(result: Answer | Refusal): { rows: Row[] } | { reason: Reason } {
  if (result.kind === 'refusal') return { reason: result.reason };
  const { status, body } = result;
  if (isKeptOut(result)) return { reason: because('archive-excluded') };
  if (status !== 200) return { reason: because('http-status', { status }) };
  if (body.trim() === '') return { rows: [] };
  const table = parseJson(body);
  if (!Array.isArray(table)) return { reason: because('unreadable') };
  const [head, ...lines] = table as unknown[];
  const names = list(head).map((name) => text(name) ?? '');
  return { rows: lines.map((line) => (name) => text(list(line)[names.indexOf(name)]) ?? '') };
}

/** The archive keeps this site to itself, as its owner or its robots.txt asked: that is not "never archived". */
function isKeptOut({ body, headers, status }: Answer): boolean {
  const excluded = /(?:RobotAccessControl|AdministrativeAccessControl)Exception/;
  const isPage = headers['memento-datetime'] !== undefined;
  return (
    excluded.test(headers['x-archive-wayback-runtime-error'] ?? '') ||
    (!isPage && status !== 404 && excluded.test(body.slice(0, 2_000)))
  );
}

function captureOf(cell: Row): Capture[] {
  const at = stampTime(cell('timestamp'));
  const original = cell('original');
  const isPage =
    /^(?:200|-|)$/.test(cell('statuscode')) && /^(?:text\/html|warc\/revisit|)$/.test(cell('mimetype'));
  if (at === undefined || !isPage || !/^https?:\/\//i.test(original) || !canParse(original)) return [];
  return [{ at, stamp: cell('timestamp'), original, digest: cell('digest') }];
}

/** `20150304050607`: UTC. */
export function stampTime(stamp: string): Instant | undefined {
  const parts = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/.exec(stamp)?.slice(1).map(Number);
  if (parts === undefined) return undefined;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts;
  const at = Date.UTC(year, month - 1, day, hour, minute, second);
  return year >= 1996 && new Date(at).getUTCDate() === day ? at : undefined;
}

/** The oldest, the newest and those evenly between; a page that did not change is read once. */
export function chosen(captures: readonly Capture[], most = MAX_CAPTURES): Capture[] {
  const distinct = [...new Map(captures.map((c) => [c.digest || c.stamp, c])).values()].sort(
    (a, b) => a.at - b.at,
  );
  if (distinct.length <= most) return distinct;
  const last = distinct.length - 1;
  const places = Array.from({ length: most }, (_, i) => Math.round((i * last) / (most - 1)));
  return [...new Set(places)].flatMap((place) => distinct[place] ?? []);
}

/** Its bytes as they were: no toolbar, no rewritten links (`id_`). */
export function captureRequest({ stamp, original }: Capture, archive: string = WEB_ARCHIVE): AskRequest {
  return { url: `${plainBase(archive)}/web/${stamp}id_/${original}` };
}

/** Asked for one moment the archive may lead to another: months away is another page. */
const NEAR_MS = 183 * 86_400_000;

/**
 * The archived page as its own site answered it then; undefined where the archive led elsewhere, holds no page, or gives one of
 * its own. The time is that of the copy that was given, not of the one that was asked for.
 */
export function archivedPage(
  result: Answer | Refusal,
  asked: Capture,
): { page: Answer; at: Instant } | { reason: Reason } {
  if (result.kind === 'refusal') return { reason: result.reason };
  if (isKeptOut(result)) return { reason: because('archive-excluded') };
  const place = /\/web\/(\d{14})(?:[a-z]{2}_)?\//i.exec(result.finalUrl);
  const at = stampTime(place?.[1] ?? '');
  const original = place && result.finalUrl.slice(place.index + place[0].length);
  if (result.status !== 200) return { reason: because('http-status', { status: result.status }) };
  const elsewhere = { reason: because('archive-led-elsewhere') };
  if (new URL(result.finalUrl).host !== new URL(result.url).host) return elsewhere;
  if (at === undefined || !original || !canParse(original)) return elsewhere;
  if (!sameSite(original, asked.original) || Math.abs(at - asked.at) > NEAR_MS) return elsewhere;
  return { page: { ...result, url: original, finalUrl: original, redirects: [], at }, at };
}
