import { f, n } from './words.js';

export const threshold = {
  title: 'How long is too long?',
  lead: 'Nobody has fixed how many days of silence make an account abandoned. So here is every answer at once: the share silent for longer than N days, for N from a week to two years.',
  chart: 'Share of accounts silent for longer than a number of days',
  description: (points: string) =>
    `The line is the share among the accounts seen; the band is what those not checked leave open. ${points}`,
  point: (days: number, share: string) => `More than ${n(days, 'day')}: ${share}.`,
  message: (quarter: number, year: number): string => {
    if (quarter === 0) return 'None of the accounts seen has been silent for more than 90 days.';
    const more = f.percent(year) === f.percent(quarter) ? 'as many' : year === 0 ? 'none' : f.percent(year);
    return `${f.percent(quarter)} of the accounts seen have been silent for more than 90 days, ${more} for more than a year.`;
  },
  day: (days: number) => `${f.count(days)} d`,
  line: 'of the accounts seen',
  band: 'left open by those not checked',
  holds: (low: number, high: number) =>
    `The answer at the top stays the same for every threshold from ${f.count(low)} to ${n(high, 'day')}.`,
  holdsNowhere: 'The answer at the top changes with the threshold: take it with care.',
  sitesOpen: 'What the websites that could not be read declare may change it.',
  tipping: (needed: number, unseen: number, reachable: boolean, towards: 'half-or-more' | 'under-half') => {
    const change =
      towards === 'half-or-more'
        ? 'for half of all accounts to be run well'
        : 'for fewer than half of all accounts to be run well';
    const what = towards === 'half-or-more' ? 'run well' : 'anything but run well';
    if (needed <= 0) return '';
    const whole = unseen === 1 ? 'the one' : `all ${f.count(unseen)}`;
    return reachable
      ? `It would take ${needed === unseen ? whole : `${f.count(needed)} of the ${f.count(unseen)}`} not checked to be ${what} ${change}.`
      : `It would take ${n(needed, 'more account')} ${what} ${change}, and ${unseen === 0 ? 'all were checked' : unseen === 1 ? 'only one was not checked' : `only ${f.count(unseen)} were not checked`}: nothing hidden can change the answer.`;
  },
  holdOut: (days: number, improbable: number, returned: number, alive: number, posted: number) => {
    const told = (k: number, of: number, did: string) =>
      of === 0 ? '' : ` (${k === 0 ? 'none' : k === of ? 'all' : f.count(k)} of them ${did})`;
    return `A test of the test: with the last ${n(days, 'day')} hidden, ${n(improbable, 'account was', 'accounts were')} called too silent${told(returned, improbable, 'posted again')} and ${f.count(alive)} alive${told(posted, alive, 'did post')}.`;
  },
  grid: {
    title: 'And if every threshold had been another?',
    message: (runWell: number, least: number, most: number) =>
      least === most
        ? `Whatever the thresholds, ${f.count(runWell)} ${runWell === 1 ? 'is' : 'are'} run well.`
        : `With every threshold at its strictest ${f.count(least)} ${least === 1 ? 'is' : 'are'} run well, with every one at its most lenient ${f.count(most)}; by the settings of this audit ${f.count(runWell)}.`,
    recency: (days: number, accounts: number) =>
      `${n(accounts, 'account')} posted within ${n(days, 'day')}, nothing else asked of ${accounts === 1 ? 'it' : 'them'}.`,
    caption: 'Accounts run well with one threshold moved and the others as set, from strict to lenient',
    threshold: 'Threshold',
    values: 'Value → accounts run well',
  },
  multiples: 'Network by network',
  multiplesLead:
    'Of all accounts on a network, the share silent for longer than 30, 60, 90, 180 and 365 days. Hatched: those not checked, which could be either. The dashed line is one half.',
  multiplesTable: 'Share silent by network, at least and at most',
  multiple: (network: string) => `${network}: share silent by number of days`,
  table: {
    caption: 'Share silent by threshold',
    days: 'Silent for more than',
    share: 'Of those seen',
    bounds: 'Of all, at least and at most',
    well: 'Run well, if this meant active',
  },
};
