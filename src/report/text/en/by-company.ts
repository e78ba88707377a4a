import type { Range } from '../../../analysis/model/report-model.js';
import { f, n } from './words.js';

/** What is said of the competitors, one vote each, and of their accounts beside. */
export interface Counts {
  /** Companies that have a vote, or may have one. */
  companies: number;
  /** Others on the list have no account at all. */
  some: boolean;
  most: Range;
  left: Range;
  accounts: number;
  runWell: Range;
}

const companies = (k: number) => n(k, 'competitor');

/** "none", "one", "3", "between 3 and 7", "at least 3". */
function several({ low, high }: Range): string {
  if (low === high) return low === 0 ? 'none' : low === 1 ? 'one' : f.count(low);
  return low === 0 ? `at most ${f.count(high)}` : `between ${f.count(low)} and ${f.count(high)}`;
}

const runs = ({ high }: Range) => (high === 1 || high === 0 ? 'runs' : 'run');

const are = ({ high }: Range) => (high < 2 ? 'is' : 'are');

/** Of one thing alone: it is so, it is not, or nobody knows. */
function one({ low, high }: Range, yes: string, no: string, unknown: string): string {
  if (low === high) return low === 1 ? yes : no;
  return unknown;
}

function most({ companies: all, some, most: k }: Counts): string {
  if (all === 1)
    return `the one competitor ${one(k, 'runs', 'does not run', 'may or may not run')} most of its accounts well`;
  return `of ${some ? `the ${companies(all)} with an account` : companies(all)}, ${several(k)} ${runs(k)} most of ${k.high < 2 ? 'its' : 'their'} accounts well`;
}

function left({ left: k }: Counts): string {
  if (k.low === 0) return '';
  return ` and ${k.low === k.high ? several(k) : `at least ${f.count(k.low)}`} ${k.low === 1 ? 'has' : 'have'} left at least one behind`;
}

function accounts({ accounts: all, runWell }: Counts): string {
  if (all === 1)
    return `the one account found ${one(runWell, 'is run well', 'is not run well', 'could not be judged')}`;
  return `of the ${n(all, 'account')} found, ${several(runWell)} ${are(runWell)} run well`;
}

/** How those stand that could be judged. */
function judged(seen: number, runWell: number): string {
  if (seen === 0) return '';
  if (seen === 1) return ` The one that could be judged is ${runWell === 1 ? '' : 'not '}run well.`;
  const well = runWell === 0 ? 'none is' : runWell === 1 ? 'one is' : `${f.count(runWell)} are`;
  return ` Of the ${f.count(seen)} that could be judged, ${well} run well.`;
}

export const byCompany = {
  refuted: (c: Counts) => `Not on their example: ${most(c)}${left(c)}; ${accounts(c)}.`,
  supported: (c: Counts) => `Their example is a good one: ${most(c)}${left(c)}; ${accounts(c)}.`,
  depends: (c: Counts) =>
    `It depends on how one counts: ${most(c)}${left(c)}, yet ${accounts(c)}. A few companies own many of the accounts.`,
  undecided: (c: Counts) => `Too close to call: ${most(c)}${left(c)}; ${accounts(c)}.`,
  evenSplit: (c: Counts) => `An even split: ${most(c)}${left(c)}; ${accounts(c)}.`,
  unseen: (unseen: number, all: number, walls: string, runWell: number) => {
    const who =
      all === 1
        ? 'the one account found shows'
        : `${f.count(unseen)} of the ${f.count(all)} accounts found show`;
    const where = walls === '' ? '' : ` (${walls})`;
    return `Could not tell: ${who} too little to judge${where}.${judged(all - unseen, runWell)}`;
  },
  wall: (network: string, unseen: number, all: number) => `${network} ${f.count(unseen)} of ${f.count(all)}`,
  fewCompanies: (k: number, needs: number) =>
    `That is so for this very list: ${k === 1 ? 'one company is' : `${f.count(k)} companies are`} too few to say anything of lists like it (${f.count(needs)} at least).`,
  unlike: (of: 'companies' | 'accounts', low: string, high: string) =>
    of === 'companies'
      ? `That is so for this very list. For lists like it, what a company runs well of its accounts could lie anywhere from ${low} to ${high} on average, so another list might tell another story.`
      : `That is so for this very list. For lists like it, the share of accounts run well could lie anywhere from ${low} to ${high}, so another list might tell another story.`,
  closer: {
    runWell: (network: string, k: number, seen: number) =>
      `${network}: most are run well (${f.count(k)} of the ${f.count(seen)} seen)`,
    leftBehind: (network: string, k: number, seen: number) =>
      `${network}: most were left behind (${f.count(k)} of the ${f.count(seen)} seen)`,
    where: (places: string) => `Where to look closer: ${places}.`,
  },
  withProbable: (same: boolean, answer: string) =>
    `If they did, the answer would ${same ? 'be the same' : `be another: ${answer}`}.`,
  sample: (size: number, population: number, accounts: number, names: string) =>
    size === population
      ? `To settle it, ${n(accounts, 'account')} of ${n(size, 'competitor')} would have to be looked at by a person: ${names}.`
      : `Looking at ${f.count(size)} of the ${n(population, 'competitor')} that could not be judged, drawn at random, would most likely settle it (${n(accounts, 'account')}): ${names}.`,
  /** No sample of whatever size would settle it: sites nobody could read may declare anything, or the count lies near half. */
  noSample: (population: number, unread: number) => {
    const sites = unread === 1 ? 'the website' : 'the websites';
    if (population === 0)
      return `What would settle it: the accounts that ${sites} that could not be read ${unread === 1 ? 'declares' : 'declare'}.`;
    const who = population === 1 ? 'the one competitor' : `the ${f.count(population)} competitors`;
    const why =
      unread === 0
        ? 'the count lies too near to one half'
        : `${sites} that could not be read would have to be known too`;
    return `Even if a person looked at ${who} that could not be judged, that would most likely not settle it: ${why}.`;
  },
  looked: (looked: number, population: number, range: Range, companies: number) =>
    `Of the ${n(population, 'competitor')} that could not be judged, ${f.count(looked)}, drawn at random, ${looked === 1 ? 'was' : 'were'} looked at by a person. By that, ${several(range)} of all ${f.count(companies)} ${runs(range)} most of ${range.high < 2 ? 'its' : 'their'} accounts well (95%, whatever the others are).`,
  answer: {
    supported: 'their example is a good one',
    refuted: 'not on their example',
    undecided: 'could not tell',
    'beyond-data': 'beyond public data',
  },
  result: {
    supported: 'their example is a good one, which is no reason yet',
    refuted: 'does not hold: not on their example',
    undecided: 'could not tell',
    'beyond-data': 'beyond public data',
  },
  /** What is asked of every competitor on the first screen; each follows "9 of 12 competitors". */
  tiles: {
    there: 'have an account',
    well: 'run most of their accounts well',
    left: 'left at least one behind',
    ofAll: (all: number) => `of ${companies(all)}`,
    title: (says: string, yes: number, unknown: number, no: number) =>
      `Competitors that ${says}: ${f.count(yes)} yes, ${f.count(unknown)} could not tell, ${f.count(no)} no`,
    which: 'Which?',
    yes: 'Yes',
    unknown: 'Could not tell',
    no: 'No',
  },
  accounts: (all: number) =>
    all === 1 ? 'The one account found' : `The ${f.count(all)} accounts found, one by one`,
  bounds: (low: string, high: string) =>
    low === high
      ? `A company runs ${low} of its accounts well on average.`
      : `A company runs between ${low} and ${high} of its accounts well on average, whatever those not checked are.`,
  boundsOpen: (low: string, high: string) =>
    `A company runs between ${low} and ${high} of its accounts well on average; one whose website could not be read may be anything.`,
};
