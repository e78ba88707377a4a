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
  semicolon: '; ',
  total: 'All networks',
  company: 'Company',
  network: 'Network',
  account: 'Account',
  standing: 'Standing',
  lastActivity: 'Last activity',
  notKnown: 'not known',
  own: 'your company',
};

/** "the 51 accounts that 12 competitors link to", "the one account that one competitor links to". */
function linked(links: number, companies: number): string {
  const by = companies === 1 ? 'one competitor links to' : `${n(companies, 'competitor')} link to`;
  return `the ${links === 1 ? 'one account' : n(links, 'account')} that ${by}`;
}

export const verdict = {
  refuted: (k: number, links: number, companies: number, most: number) =>
    links === 1
      ? `Not on their example: ${linked(links, companies)} is not run well.`
      : `Not on their example: of ${linked(links, companies)}, ${k === 0 ? 'none is' : k === 1 ? 'one is' : `${f.count(k)} are`} run well${most > k ? `, and at most ${f.count(most)} could be` : ''}.`,
  supported: (k: number, links: number, companies: number, most: number) =>
    k === links
      ? `Their example holds up: ${linked(links, companies)} ${links === 1 ? 'is' : 'are all'} run well.`
      : `Their example holds up: of ${linked(links, companies)}, ${most > k ? 'at least ' : ''}${f.count(k)} are run well.`,
  undecided: (low: number, high: number, links: number, companies: number) =>
    low === high
      ? `An even split: of ${linked(links, companies)}, ${f.count(low)} ${low === 1 ? 'is' : 'are'} run well.`
      : `Too close to call: of ${linked(links, companies)}, somewhere between ${f.count(low)} and ${f.count(high)} are run well.`,
  unseeable: (links: number, companies: number) =>
    links === 1
      ? `Nobody can tell: ${linked(links, companies)} could not be seen.`
      : `Nobody can tell: of ${linked(links, companies)}, not one could be seen.`,
  nothing: (companies: number) =>
    `There is nothing to follow: ${n(companies, 'competitor')}, and not one account that counts.`,
  unlike: (low: string, high: string) =>
    `That is so for this very list. For lists like it, the share run well could lie anywhere from ${low} to ${high}, so another list might tell another story.`,
  question:
    'And even a good example is no reason. The question worth asking is what a presence would bring to your company, which is not theirs.',
  seen: (checked: number, links: number, unseen: number) =>
    unseen === 0
      ? `All ${n(links, 'account')} could be seen.`
      : `${f.count(checked)} of ${n(links, 'account')} could be seen; ${f.count(unseen)} could not, and count neither for nor against.`,
  ofAll: (links: number) => `of ${n(links, 'account')}`,
  ofSeen: (share: string, seen: number) => `${share} of the ${seen === 1 ? 'one' : f.count(seen)} seen`,
  bounds: (range: string) => `${range} of all, seen or not`,
  allSeen: 'every account was seen, so the shares are exact',
  noShare: 'could not tell',
  wellMeans: 'posted within 30 days, and nothing poor was found',
  badlyMeans: 'alive, but with at least one thing poorly done',
  leftMeans: 'dormant, abandoned, never started, missing or suspended',
  unseenMeans: 'we could not tell: they count neither for nor against',
  barTitle: (links: number) => `The ${n(links, 'account')} your competitors link to, by what is there`,
  date: 'Date',
  list: 'List',
  listSize: (companies: number, networks: number) =>
    `${n(companies, 'competitor')}, ${n(networks, 'network')}`,
  posts: 'Posts read',
  unseen: 'Could not be seen',
  unseenOf: (k: number, links: number, share: string) => `${f.count(k)} of ${n(links, 'account')} (${share})`,
  conditions: 'Good to know about this audit',
};

export const networks = {
  title: 'What copying sees, and what is there',
  lead: 'From a distance one sees links. Each row is one network: how many of your competitors’ accounts stand there, and what a closer look finds behind the links.',
  allThere: (companies: number, all: number) => {
    if (all === 1) return `The one competitor declares ${companies === 1 ? 'at least one account' : 'none'}.`;
    const who =
      companies < all
        ? `${f.count(companies)} of ${f.count(all)}`
        : all === 2
          ? 'Both'
          : `All ${f.count(all)}`;
    return `${who} competitors ${companies === 1 ? 'declares' : 'declare'} at least one account.`;
  },
  median: (value: number) => `Half of these have ${f.count(Math.ceil(value))} or more.`,
  message: (well: number, left: number, all: number) =>
    `Most of the accounts seen are run well on ${well === 0 ? 'none' : f.count(well)} of the ${n(all, 'network')}, and left behind on ${left === 0 ? 'none' : f.count(left)}.`,
  links: 'Links seen',
  there: 'What is there',
  rowTitle: (network: string, well: number, badly: number, left: number, unseen: number) =>
    `${network}: ${f.count(well)} run well, ${f.count(badly)} run badly, ${f.count(left)} left behind, ${f.count(unseen)} not checked`,
  caption: 'Accounts by network and by what is there',
};

export const matrix = {
  title: 'Who is where',
  lead: 'One row per company, one column per network. The number is the days since the last public activity; where a company has several accounts on a network, the best one is shown.',
  message: (well: number, left: number, all: number) =>
    `Of ${n(all, 'company', 'companies')} with accounts, ${well === 0 ? 'none' : f.count(well)} ${well > 1 ? 'are' : 'is'} seen to run every one of them well, and ${left === 0 ? 'none' : f.count(left)} to have left at least one behind.`,
  caption: 'Standing of each company on each network',
  noAccount: 'no account declared',
  days: (days: number) => (days < 1 ? 'today' : `${f.count(Math.floor(days))} d`),
  poor: 'active, but with something poorly done',
  more: (k: number) => `and ${n(k, 'other account')}`,
  folded: (k: number) => `${n(k, 'more company', 'more companies')}`,
};

export const strip = {
  title: 'Every post, and every silence',
  lead: 'One line per account, one dot per public post, today at the right edge. The shaded end of a line is the present silence. Hatched: beyond what could be seen.',
  chart: (accounts: number) => `Posts of ${n(accounts, 'account')} over time`,
  description: 'Accounts are ordered by silence, the most recently active first.',
  message: (active: number, seen: number, unseen: number) => {
    if (seen === 0)
      return `${unseen === 1 ? 'The one account' : `None of the ${f.count(unseen)} accounts`} could${unseen === 1 ? ' not' : ''} be seen.`;
    const many = active === 0 ? 'None' : active === seen ? 'All' : f.count(active);
    const who =
      seen > 1
        ? `${many} of the ${f.count(seen)} accounts seen posted`
        : `The one account seen ${active === 1 ? 'posted' : 'did not post'}`;
    return `${who} within the last 90 days${unseen === 0 ? '' : `; ${f.count(unseen)} could not be seen`}.`;
  },
  colours: 'The colour of a dot, and the sign at the end of a line:',
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
  message: (quarter: number, year: number): string => {
    if (quarter === 0) return 'None of the accounts seen has been silent for more than 90 days.';
    const more = f.percent(year) === f.percent(quarter) ? 'as many' : year === 0 ? 'none' : f.percent(year);
    return `${f.percent(quarter)} of the accounts seen have been silent for more than 90 days, ${more} for more than a year.`;
  },
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
    const whole = unseen === 1 ? 'the one' : `all ${f.count(unseen)}`;
    return reachable
      ? `It would take ${needed === unseen ? whole : `${f.count(needed)} of the ${f.count(unseen)}`} unseen to be ${what} ${change}.`
      : `It would take ${n(needed, 'more account')} ${what} ${change}, and ${unseen === 0 ? 'none is' : unseen === 1 ? 'only one is' : `only ${f.count(unseen)} are`} unseen: nothing hidden can change the answer.`;
  },
  holdOut: (days: number, improbable: number, returned: number, alive: number, posted: number) => {
    const told = (k: number, of: number, did: string) =>
      of === 0 ? '' : ` (${k === 0 ? 'none' : k === of ? 'all' : f.count(k)} of them ${did})`;
    return `A test of the test: with the last ${n(days, 'day')} hidden, ${n(improbable, 'account was', 'accounts were')} called too silent${told(returned, improbable, 'posted again')} and ${f.count(alive)} alive${told(posted, alive, 'did post')}.`;
  },
  multiples: 'Network by network',
  multiplesLead:
    'Of all accounts on a network, the share silent for longer than 30, 60, 90, 180 and 365 days. Hatched: the unseen, which could be either. The dashed line is one half.',
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
  abandoned: (k: number): string => (k === 1 ? 'account abandoned' : 'accounts abandoned'),
  abandoning: (k: number) => `${k === 1 ? 'company' : 'companies'} with an abandoned account`,
  dead: (k: number) => `${k === 1 ? 'site' : 'sites'} unreachable or parked`,
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
  unit: 'posts a week',
  message: (less: number, of: number) =>
    of === 1
      ? `On the one network with a published figure, the active accounts here post ${less === 1 ? 'less' : 'no less'}.`
      : `The active accounts here post less than the published figure on ${less === 0 ? 'none' : less === of ? 'all' : f.count(less)} of the ${f.count(of)} networks that have one.`,
  population: (words: string) => words.replace(/\d{4,}/g, (digits) => f.count(Number(digits))),
  caption: 'Posts per week by network',
  benchmarkMark: 'published figure',
  key: 'middle half and median of the active accounts, posts per week',
  of: (count: number) =>
    count === 1 ? 'the only active account' : `median of ${n(count, 'active account')}`,
  thousandTitle: 'A thousand followers in a few weeks?',
  thousand: (k: number, known: number, weeks: number) =>
    known === 0
      ? 'For no account are both the date of creation and the number of followers public, so this could not be looked at.'
      : `Of ${n(known, 'account')} whose age and followers are public, ${k === 0 ? 'none' : f.count(k)} grew at a pace that makes a thousand in ${n(weeks, 'week')}.`,
  thousandPace: (followers: number, months: number) =>
    `The middle account gained ${f.number(followers, 0)} followers a month since it was created; at that pace a thousand takes ${months < 24 ? n(Math.round(months), 'month') : `${f.count(Math.round(months / 12))} years`}.`,
  over: (k: number, known: number) =>
    known === 1
      ? `The one account whose followers are public has ${k === 1 ? 'a thousand' : 'fewer than a thousand'}.`
      : `Of the ${n(known, 'account')} whose followers are public, ${k === 0 ? 'none has' : k === 1 ? 'one has' : `${f.count(k)} have`} a thousand at all.`,
};
