import type { Count, Observation, WayTrace } from '../../model/reading.js';
import { DAY, type Instant, type Interval } from '../../model/time.js';
import { type Format, formatIn, type Lang } from '../format.js';
import { tame } from '../tame.js';
import { fileText } from '../text/from-files.js';
import { capitalised } from '../text/sentence.js';
import { networkName, reasonClause, type Texts, textsIn } from '../text/texts.js';
import { labelled, screen } from './lines.js';

/** An address longer than this is cut. */
export const MAX_URL = 300;

export interface CardOptions {
  lang: Lang;
  columns: number;
  /** Ages count from here. */
  now: Instant;
}

/** One account as a readable card: what is known of it now, and how. Plain text. */
export function renderObservation(observation: Observation, options: CardOptions): string {
  const t = textsIn(options.lang);
  const f = formatIn(options.lang);
  const { account, outcome, profile } = observation;
  const why = outcome.reason ? `${t.card.colon}${reasonClause(t, outcome.reason)}` : '';
  const rows: [string, string | undefined][] = [
    [t.card.movedTo, outcome.movedTo && tame(outcome.movedTo, MAX_URL)],
    [t.card.name, profile?.displayName && tame(profile.displayName)],
    [t.card.bio, profile?.bio && tame(profile.bio, 240)],
    [t.card.website, profile?.website && tame(profile.website, MAX_URL)],
    [t.card.followers, profile?.followers && countText(profile.followers, t, f)],
    [t.card.posts, profile?.postsTotal && countText(profile.postsTotal, t, f)],
    [t.card.created, profile?.createdAt && f.when(profile.createdAt)],
    [t.card.lastActivity, lastText(observation, observation.lastActivity, options.now, t, f)],
    [t.card.lastOriginal, observation.lastOriginal && f.when(observation.lastOriginal)],
    [capitalised(t.card.posts), timelineText(observation, t)],
    ['', observation.seenBy && t.card.seenBy(tame(observation.seenBy))],
  ];
  return screen([
    `${networkName(t, account.network)}  ${tame(account.url, MAX_URL)}`,
    `  ${capitalised(t.outcome[outcome.kind])}${why}`,
    ...labelled(rows, options.columns),
    `  ${t.card.ways}`,
    ...observation.ways.flatMap((way) => wayLines(way, t, options.columns)),
    '',
  ]);
}

function countText({ value, exact }: Count, t: Texts, f: Format): string {
  return exact ? f.count(value) : t.card.about(f.count(value));
}

function lastText(
  o: Observation,
  last: Interval | undefined,
  now: Instant,
  t: Texts,
  f: Format,
): string | undefined {
  if (last === undefined) return o.outcome.kind === 'present' ? t.card.noDate : undefined;
  const days = Math.max(0, Math.floor((now - last.to) / DAY));
  const date = `${f.when(last)} (${t.card.daysAgo(days)})`;
  return o.lowerBound ? `${t.card.atLeast} ${date}` : date;
}

function timelineText({ timeline }: Observation, t: Texts): string | undefined {
  if (timeline === undefined) return undefined;
  const dated = timeline.posts.filter((p) => p.at !== undefined).length;
  return [
    t.card.seen(dated, timeline.posts.length),
    timeline.complete && t.card.complete,
    timeline.order === 'selection' && t.card.selection,
    timeline.hidden && t.card.hiddenPosts,
  ]
    .filter((part): part is string => typeof part === 'string')
    .join(', ');
}

/** What each way asked, and what came of it. */
export function wayLines(way: WayTrace, t: Texts, columns: number): string[] {
  const why = way.outcome.reason ? `${t.card.colon}${reasonClause(t, way.outcome.reason)}` : '';
  const rows: [string, string][] = [[way.way, `${t.outcome[way.outcome.kind]}${why}`]];
  for (const e of way.evidence) {
    const got = e.refusal ? reasonClause(t, e.refusal) : (fileText(t, e) ?? String(e.status ?? ''));
    rows.push(['', `${got} ${tame(e.url, MAX_URL)}`]);
  }
  return labelled(rows, columns - 2).map((line) => `  ${line}`);
}
