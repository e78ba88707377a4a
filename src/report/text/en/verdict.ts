import { f, n } from './words.js';

/** "the 51 accounts that 12 competitors link to", "the one account that one competitor links to". */
function linked(links: number, companies: number): string {
  const by = companies === 1 ? 'one competitor links to' : `${n(companies, 'competitor')} link to`;
  return `the ${links === 1 ? 'one account' : n(links, 'account')} that ${by}`;
}

export const verdict = {
  unseeable: (links: number, companies: number) =>
    links === 1
      ? `Nobody can tell: ${linked(links, companies)} could not be checked.`
      : `Nobody can tell: of ${linked(links, companies)}, not one could be checked.`,
  nothing: (companies: number) =>
    `There is nothing to follow: ${n(companies, 'competitor')}, and not one account that counts.`,
  unread: (known: number, runWell: number, unread: number, companies: number) => {
    const sites = `${f.count(unread)} of ${n(companies, 'website')} could not be read`;
    if (known === 0) return `Nobody can tell: ${sites}, and no account is known.`;
    const rest =
      known === 1
        ? `the one account known is ${runWell === 1 ? '' : 'not '}run well`
        : `of the ${f.count(known)} accounts known, ${runWell === 0 ? 'none is' : runWell === 1 ? 'one is' : `${f.count(runWell)} are`} seen to be run well`;
    return `Nobody can tell: ${sites}; ${rest}.`;
  },
  unfinished: (sites: number, accounts: number) => {
    const left = [
      ...(sites === 0 ? [] : [n(sites, 'website')]),
      ...(accounts === 0 ? [] : [n(accounts, 'account')]),
    ];
    const never =
      left.length === 0 ? '' : `: ${f.list(left)} ${sites + accounts === 1 ? 'was' : 'were'} never asked`;
    return `This audit was not finished${never}. What follows is only what is known so far; run the audit again and it goes on.`;
  },
  sitesNotRead: (unread: number, companies: number) =>
    `${f.count(unread)} of ${n(companies, 'website')} could not be read: which accounts ${unread === 1 ? 'that company declares' : 'those companies declare'} is not known, and no figure here speaks for ${unread === 1 ? 'it' : 'them'}.`,
  notCounted: (accounts: number) =>
    `${n(accounts, 'more account looks', 'more accounts look')} like theirs and ${accounts === 1 ? 'is' : 'are'} not counted (--include-probable counts ${accounts === 1 ? 'it' : 'them'}).`,
  fromFiles: (accounts: number, files: string) =>
    `${n(accounts, 'account was', 'accounts were')} read from files of other programs (${files}).`,
  allFoundSeen: 'each account found was checked; websites that could not be read may declare more',
  question:
    'And even a good example is no reason. The question worth asking is what a presence would bring to your company, which is not theirs.',
  seen: (checked: number, links: number, unseen: number) =>
    unseen === 0
      ? `${links === 1 ? 'The one account found' : `The ${n(links, 'account')} found`} could be checked.`
      : `${f.count(checked)} of ${n(links, 'account')} could be checked; ${f.count(unseen)} could not, and ${unseen === 1 ? 'counts' : 'count'} neither for nor against.`,
  ofAll: (links: number) => `of ${n(links, 'account')}`,
  ofSeen: (share: string, seen: number) => `${share} of the ${seen === 1 ? 'one' : f.count(seen)} seen`,
  bounds: (range: string) => `${range} of those found, checked or not`,
  allSeen: 'every site was read and every account seen: the shares are exact',
  allSeenInPart: 'every account was seen, but of some too little to judge them',
  noShare: 'could not tell',
  wellMeans: 'it keeps posting, something could be checked, and nothing poor was found',
  rests: (least: number, many: number, few: number) =>
    few === 0
      ? `each seen by ${f.count(least)} posts or more`
      : `${f.count(many)} seen by ${f.count(least)} posts or more, ${f.count(few)} by fewer`,
  aliveMeans: 'it posts, but too little is shown to judge how it is run',
  badlyMeans: 'alive, but with at least one thing poorly done',
  leftMeans: 'dormant, abandoned, never started, missing, suspended or closed',
  unseenMeans: 'we could not tell: they count neither for nor against',
  barTitle: (links: number) => `The ${n(links, 'account')} your competitors link to, by what is there`,
  date: 'Date',
  list: 'List',
  listSize: (companies: number, networks: number) =>
    `${n(companies, 'competitor')}, ${n(networks, 'network')}`,
  posts: 'Posts read',
  notCountedFact: 'Found, and not counted',
  notCountedOf: (k: number) => (k === 0 ? 'none' : n(k, 'account')),
  conditions: 'Good to know about this audit',
};
