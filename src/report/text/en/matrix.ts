import { f, n } from './words.js';

export const matrix = {
  title: 'Who is where',
  lead: 'One row per company, one column per network. The number is the days since the last public activity; where a company has several accounts on a network, the best one is shown.',
  message: (well: number, left: number, all: number) =>
    `Of ${n(all, 'company', 'companies')} with accounts, ${well === 0 ? 'none' : f.count(well)} ${well > 1 ? 'are' : 'is'} seen to run every one of them well, and ${left === 0 ? 'none' : f.count(left)} to have left at least one behind.`,
  caption: 'Standing of each company on each network',
  noAccount: 'no account declared',
  siteNotRead: 'site not read',
  notKnown: 'not known: the site was not read',
  days: (days: number) => (days < 1 ? 'today' : `${f.count(Math.floor(days))} d`),
  poor: 'active, but with something poorly done',
  more: (k: number) => `and ${n(k, 'other account')}`,
  onCards: (k: number) => `${n(k, 'more company', 'more companies')}: on the cards below.`,
  folded: (k: number) => `${n(k, 'more company', 'more companies')}`,
};
