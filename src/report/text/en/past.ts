import type { CompanyPast, Past, PastFate } from '../../../analysis/model/schema/past.js';
import { f, n } from './words.js';

type Tally = Past['tally'];

const are = (k: number) => (k === 1 ? 'is' : 'are');
const were = (k: number) => (k === 1 ? 'was' : 'were');

/** What became of how many, the empty ones left out. */
function partsOf({ leftBehind, gone, alive, moved, notSeen }: Tally): [number, string][] {
  const parts: [number, string][] = [
    [leftBehind, `${are(leftBehind)} left behind`],
    [gone, `${are(gone)} gone`],
    [alive, `${are(alive)} alive`],
    [moved, `${were(moved)} renamed, it seems`],
    [notSeen, `${were(notSeen)} not checked`],
  ];
  return parts.filter(([k]) => k > 0);
}

/** "6 are left behind, 1 is gone, 2 were not checked". */
function fates(tally: Tally): string {
  return partsOf(tally)
    .map(([k, says]) => `${f.count(k)} ${says}`)
    .join(', ');
}

const several = (low: number, high: number) =>
  low === high ? f.count(low) : `${f.count(low)} to ${f.count(high)}`;

export const past = {
  title: 'Once announced, no longer mentioned',
  lead: 'Firms take dead accounts off their sites, so what a site shows today is a list of survivors. Copies of the same home pages in a web archive show what was there before. These accounts are counted apart: none of them enters the share run well.',
  tally: (t: Tally) =>
    t.accounts === 1
      ? `The one account that these firms once announced and no longer mention ${partsOf(t)[0]?.[1] ?? ''}.`
      : `Of ${f.count(t.accounts)} accounts that these firms once announced and no longer mention, ${fates(t)}.`,
  nothing: (read: number) =>
    `Archived copies of ${n(read, 'website')} show no account that is no longer mentioned.`,
  closed: (k: number) =>
    `${f.count(k)} more ${were(k)} on ${k === 1 ? 'a network that has' : 'networks that have'} closed since.`,
  earlier: (k: number) =>
    `${f.count(k)} ${k === 1 ? 'other' : 'others'} may have been an earlier owner’s: shown, not counted.`,
  survivors: (low: number, high: number, of: number, todayLow: number, todayHigh: number, todayOf: number) =>
    `With what their sites once announced, ${several(low, high)} of ${n(of, 'account')} ${are(high)} left behind; with what they show today, ${several(todayLow, todayHigh)} of ${f.count(todayOf)}.`,
  coverage: (read: number, nothingArchived: number, notChecked: number) =>
    [
      `Copies of ${n(read, 'home page')} were read`,
      ...(nothingArchived === 0 ? [] : [`of ${f.count(nothingArchived)} the archive holds none`]),
      ...(notChecked === 0 ? [] : [`${f.count(notChecked)} could not be looked into`]),
    ]
      .join('; ')
      .concat('.'),
  fate: {
    'left-behind': 'left behind',
    gone: 'gone',
    alive: 'alive',
    moved: 'renamed, it seems',
    'not-seen': 'not checked',
  } satisfies Record<PastFate, string>,
  announced: 'Announced',
  gone: 'Gone by',
  became: 'What became of it',
  caption: 'Accounts once announced and no longer mentioned',
  uncertain: 'Perhaps an earlier owner’s, not counted:',
  closedOn: (name: string, until: string) => `${name} (closed since; linked until ${until})`,
  line: 'Once announced, no longer mentioned:',
  captures: (read: number, archived: number) =>
    `${f.count(read)} of ${n(archived, 'yearly copy', 'yearly copies')} of the home page read`,
  capture: {
    testifies: (k: number) => n(k, 'account'),
    'no-accounts': () => 'names no account, which says nothing',
    parked: () => 'a parked page',
    'earlier-owner': (k: number) => `${n(k, 'account')}, perhaps an earlier owner’s`,
    unreadable: () => 'could not be read',
  } satisfies Record<CompanyPast['captures'][number]['outcome'], (k: number) => string>,
  evidence: 'Archived copies',
  sinceTitle: 'Since when have they been there?',
  sinceLead:
    'The first year in which a copy shows a company of this list to announce each network, and when the others followed. They may have been there before.',
  sinceRow: (year: string, companies: number) => `since ${year} (${n(companies, 'company', 'companies')})`,
  sinceCaption: 'First year a network is seen to be announced, and companies that announce it by now',
  since: 'Since',
  archivedPost: (date: string, url: string) => `archived copies: active at least until ${date} (${url})`,
  archivedNothing: (why: string) => `archived copies: nothing to go by (${why})`,
  changed: 'Once announced, no longer mentioned',
};
