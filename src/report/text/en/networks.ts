import type { Tally } from '../../../analysis/model/report-model.js';
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
  rowTitle: (network: string, { runWell, alive, runBadly, leftBehind, notChecked }: Omit<Tally, 'links'>) =>
    `${network}: ${f.count(runWell)} run well, ${f.count(alive)} alive, ${f.count(runBadly)} run badly, ${f.count(leftBehind)} left behind, ${f.count(notChecked)} not checked`,
  caption: 'Accounts by network and by what is there',
};
