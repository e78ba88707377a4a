import { f } from './words.js';

export const changes = {
  title: 'Since the last audit',
  lead: (date: string) =>
    `Compared with the audit of ${date}. Losing sight of an account is not a change of the account.`,
  caption: 'Standings that changed',
  before: 'Then',
  now: 'Now',
  none: 'No standing has changed.',
  new: 'declared for the first time',
  gone: 'no longer declared',
  followers: (company: string, network: string, from: string, to: string, perMonth: string, exact: boolean) =>
    `${company}, ${network}: ${from} followers then, ${to} now (${perMonth} a month${exact ? '' : '; the counts are rounded'}).`,
  pace: (company: string, network: string, before: string, after: string) =>
    `${company}, ${network}: ${before} posts a week then, ${after} now.`,
  followersTitle: 'Followers',
  paceTitle: 'Pace',
  more: (shown: number) =>
    `No more than ${f.count(shown)} lines of each kind are shown; “followsuit diff --json” has them all.`,
  series: 'Share run well, audit by audit',
  seriesChecked: 'Run well, of those seen',
  seriesBounds: 'Of all, at least and at most',
};
