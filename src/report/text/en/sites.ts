import { f, n } from './words.js';

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
