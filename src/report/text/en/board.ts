import { n } from './words.js';

export const board = {
  networks: 'Network by network',
  companies: 'Competitor by competitor',
  moreNetworks: (k: number) => `and ${n(k, 'network')} more, in the whole report`,
  moreCompanies: (k: number) => `${n(k, 'competitor')} between these, in the whole report`,
  whole: 'The whole report holds the evidence for every figure here.',
};
