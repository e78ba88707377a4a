import { f, n } from './words.js';

export const page = {
  question: 'Should we follow suit?',
  documentTitle: (title: string, date: string) => `${title} · ${date}`,
  auditOf: (list: string, date: string) => `Audit of ${list}, ${date}`,
  description: (companies: number) =>
    `What the social accounts of ${n(companies, 'competitor')} look like when one actually looks at them.`,
  skip: 'Skip to the answer',
  dark: 'Dark',
  light: 'Light',
  openAll: 'Open every fold',
  contents: 'Contents',
  table: 'The same as a table',
  footer: (version: string, date: string) => `Made by followsuit ${version} from the audit of ${date}.`,
  footerWays:
    'Looked at politely, from outside, without logging in. Every figure on this page can be traced to the answers it was read from.',
  unnamed: 'unnamed',
  none: '–',
  colon: ': ',
  total: 'All networks',
  company: 'Company',
  network: 'Network',
  account: 'Account',
  standing: 'Standing',
  lastActivity: 'Last activity',
  notKnown: 'not known',
  own: 'your company',
};

/** "that 12 competitors link to", "that one competitor links to". */
const linkedBy = (companies: number) =>
  companies === 1 ? 'that one competitor links to' : `that ${n(companies, 'competitor')} link to`;

export const verdict = {
  refuted: (k: number, links: number, companies: number, most: number) =>
    `Not on their example: of the ${n(links, 'account')} ${linkedBy(companies)}, ${k === 0 ? 'none is' : k === 1 ? 'one is' : `${f.count(k)} are`} run well${most > k ? `, and at most ${f.count(most)} could be` : ''}.`,
  supported: (k: number, links: number, companies: number) =>
    `Their example holds up: of the ${n(links, 'account')} ${linkedBy(companies)}, at least ${f.count(k)} are run well.`,
  undecided: (low: number, high: number, links: number, companies: number) =>
    low === high
      ? `An even split: of the ${n(links, 'account')} ${linkedBy(companies)}, ${f.count(low)} are run well.`
      : `Too close to call: of the ${n(links, 'account')} ${linkedBy(companies)}, somewhere between ${f.count(low)} and ${f.count(high)} are run well.`,
  nothing: (companies: number) =>
    `There is nothing to follow: ${n(companies, 'competitor')}, and not one account that counts.`,
  unlike: (low: string, high: string) =>
    `That is so for this very list. For lists like it, the share run well could lie anywhere from ${low} to ${high}, so another dozen companies might tell another story.`,
  question:
    'And even a good example is no reason. The question worth asking is what a presence would bring to your company, which is not theirs.',
  seen: (checked: number, links: number, unseen: number) =>
    unseen === 0
      ? `All ${n(links, 'account')} could be seen.`
      : `${f.count(checked)} of ${n(links, 'account')} could be seen; ${f.count(unseen)} could not, and count neither for nor against.`,
  of: (k: number, links: number) => `${f.count(k)} of ${n(links, 'account')}`,
  ofSeen: (k: number, seen: number) => `${f.count(k)} of ${f.count(seen)} seen`,
  bounds: (range: string) => `${range}, whatever the unseen are`,
  exactly: 'exact: every account was seen',
  noShare: 'could not tell',
  wellMeans: 'posted within 30 days, and nothing poor was found',
  badlyMeans: 'alive, but with at least one thing poorly done',
  leftMeans: 'dormant, abandoned, never started, missing or suspended',
  unseenMeans: 'kept from us, or not askable: could not tell',
  barTitle: (links: number) => `The ${n(links, 'account')} your competitors link to, by what is there`,
  date: 'Date',
  list: 'List',
  listSize: (companies: number, networks: number) =>
    `${n(companies, 'competitor')}, ${n(networks, 'network')}`,
  posts: 'Posts read',
  unseen: 'Could not be seen',
  unseenOf: (k: number, links: number, share: string) =>
    `${f.count(k)} of ${f.count(links)} accounts (${share})`,
  conditions: 'To be known about this audit',
};

export const networks = {
  title: 'What copying sees, and what is there',
  lead: 'From a distance one sees links. Each row is one network: how many of your competitors’ accounts stand there, and what a closer look finds behind the links.',
  allThere: (companies: number, all: number) =>
    `${f.count(companies)} of ${n(all, 'competitor')} declare at least one account.`,
  median: (value: number) => `Half of these have ${f.number(value, 1)} or more.`,
  links: 'Links seen',
  there: 'What is there',
  rowTitle: (network: string, well: number, badly: number, left: number, unseen: number) =>
    `${network}: ${f.count(well)} run well, ${f.count(badly)} run badly, ${f.count(left)} left behind, ${f.count(unseen)} not checked`,
  caption: 'Accounts by network and by what is there',
};

export const matrix = {
  title: 'Who is where',
  lead: 'One row per company, one column per network. The number is the days since the last public activity; where a company has several accounts on a network, the best one is shown.',
  caption: 'Standing of each company on each network',
  noAccount: 'no account declared',
  days: (days: number) => (days < 1 ? 'today' : `${f.count(Math.floor(days))} d`),
  poor: 'active, but with something poorly done',
  more: (k: number) => `and ${n(k, 'other account')}`,
  folded: (k: number) => `${n(k, 'more company', 'more companies')}`,
};

export const strip = {
  title: 'Every post, and every silence',
  lead: 'One line per account, one dot per public post, today at the right edge. The shaded end of a line is the present silence. Hatched: nobody could see.',
  chart: (accounts: number) => `Posts of ${n(accounts, 'account')} over time`,
  description: (silent: number, active: number, unseen: number) =>
    `Accounts are ordered by silence, the most recently active first. ${n(active, 'account')} posted within 90 days, ${f.count(silent)} did not, ${f.count(unseen)} could not be seen.`,
  today: 'today',
  before: (days: number) => (days % 365 === 0 ? `−${n(days / 365, 'year')}` : `−${f.count(days)} d`),
  post: 'post of its own',
  echo: 'repost or reply',
  vague: 'date known only roughly',
  silence: 'silence until today',
  unseen: 'could not be seen',
  unseenShort: 'not seen',
  gone: 'no post to see: missing, suspended or empty',
  ago: (days: number) => (days < 1 ? 'today' : n(Math.floor(days), 'day')),
  atLeast: (days: number) => `at most ${n(Math.floor(days), 'day')}`,
  notShown: (k: number) =>
    `${n(k, 'more account')} in the table only: the picture shows an even sample from the most recent to the most silent.`,
  table: {
    caption: 'Accounts by silence',
    silence: 'Silence',
    posts: 'Posts seen',
    pace: 'Pace',
  },
};

export const threshold = {
  title: 'How long is too long?',
  lead: 'Nobody has fixed how many days of silence make an account abandoned. So here is every answer at once: the share silent for longer than N days, for N from a week to two years.',
  chart: 'Share of accounts silent for longer than a number of days',
  description: (points: string) =>
    `The line is the share among the accounts seen; the band is what the unseen leave open. ${points}`,
  point: (days: number, share: string) => `More than ${n(days, 'day')}: ${share}.`,
  day: (days: number) => `${f.count(days)} d`,
  line: 'of the accounts seen',
  band: 'left open by the unseen',
  holds: (low: number, high: number) =>
    `The answer at the top stays the same for every threshold from ${f.count(low)} to ${n(high, 'day')}.`,
  holdsNowhere: 'The answer at the top changes with the threshold: take it with care.',
  tipping: (needed: number, unseen: number, reachable: boolean, towards: 'half-or-more' | 'under-half') => {
    const change =
      towards === 'half-or-more'
        ? 'for half of all accounts to be run well'
        : 'for fewer than half of all accounts to be run well';
    const what = towards === 'half-or-more' ? 'run well' : 'anything but run well';
    if (needed <= 0) return '';
    return reachable
      ? `It would take ${needed === unseen ? `all ${f.count(unseen)}` : `${f.count(needed)} of the ${f.count(unseen)}`} unseen to be ${what} ${change}.`
      : `It would take ${f.count(needed)} more accounts ${what} ${change}, and only ${f.count(unseen)} are unseen: nothing hidden can change the answer.`;
  },
  holdOut: (days: number, improbable: number, returned: number, alive: number, posted: number) =>
    `A test of the test: with the last ${n(days, 'day')} hidden, ${f.count(improbable)} accounts were called too silent (${f.count(returned)} of them posted again) and ${f.count(alive)} alive (${f.count(posted)} of them did post).`,
  multiples: 'Network by network',
  multiplesLead:
    'Of all accounts on a network, the share silent for longer than 30, 60, 90, 180 and 365 days. Hatched: the unseen, who could be either.',
  multiplesTable: 'Share silent by network, at least and at most',
  multiple: (network: string) => `${network}: share silent by number of days`,
  table: {
    caption: 'Share silent by threshold',
    days: 'Silent for more than',
    share: 'Of those seen',
    bounds: 'Of all, at least and at most',
    interval: '95% interval for lists like this',
    well: 'Run well, if this meant active',
  },
};

export const sites = {
  title: 'Abandoned accounts beside dead sites',
  lead: 'Are there more abandoned accounts than closed firms? Both are counted on the same list. A site that cannot be reached, or a parked domain, is a sign and not a proof that a firm has closed.',
  abandoned: 'accounts abandoned',
  abandoning: 'companies with an abandoned account',
  dead: 'sites unreachable or parked',
  of: (all: number, what: 'accounts' | 'companies') =>
    what === 'accounts' ? `of ${n(all, 'account')}` : `of ${n(all, 'company', 'companies')}`,
  upTo: (high: number) => `up to ${f.count(high)} if every unseen one were`,
  aliveWithAbandoned: 'Site alive, with an abandoned account on show:',
  deadWithActive: 'Site gone, account still active:',
  caption: 'Accounts and sites, counted on the same companies',
  state: 'What',
  count: 'How many',
  andMore: (k: number) => `and ${f.count(k)} more`,
};

export const cadence = {
  title: 'How often the living ones post',
  lead: 'Posts per week of the active accounts, beside a published figure where there is one. Published panels hold accounts that were still posting, mostly large ones: they flatter.',
  median: 'Median here',
  quartiles: 'Middle half',
  published: 'Published figure',
  accounts: 'Active accounts',
  chart: (network: string, median: string, low: string, high: string) =>
    `${network}: median ${median}, middle half from ${low} to ${high}`,
  perWeek: (value: number) => `${f.number(value, 1)} a week`,
  source: (source: string, year: string, population: string, statistic: 'median' | 'mean') =>
    `${source}, data of ${year}: ${statistic} of ${population}`,
  noBenchmark: 'no published figure',
  silent: (networks: string) => `No active account with a known pace: ${networks}.`,
  caption: 'Posts per week by network',
  benchmarkMark: 'published figure',
  key: 'middle half and median of the active accounts, posts per week',
  of: (count: number) =>
    count === 1 ? 'the only active account' : `median of ${n(count, 'active account')}`,
  thousandTitle: 'A thousand followers in a few weeks?',
  thousand: (k: number, known: number, weeks: number) =>
    known === 0
      ? 'For no account are both the date of creation and the number of followers public, so this could not be looked at.'
      : `Of ${n(known, 'account')} whose age and followers are public, ${f.count(k)} grew at a pace that makes a thousand in ${n(weeks, 'week')}.`,
  thousandPace: (followers: number, months: number) =>
    `The middle account gained ${f.number(followers, 0)} followers a month since it was created; at that pace a thousand takes ${n(Math.round(months), 'month')}.`,
  over: (k: number, known: number) => `${f.count(k)} of ${f.count(known)} have a thousand followers at all.`,
};
