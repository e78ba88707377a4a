import { f, n } from './words.js';

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
