import type { Texts } from '../en.js';
import { n } from './words.js';

export const board: Texts['board'] = {
  networks: 'Réseau par réseau',
  companies: 'Concurrent par concurrent',
  moreNetworks: (k) => `et ${n(k, 'autre réseau', 'autres réseaux')}, dans le rapport complet`,
  moreCompanies: (k) => `${n(k, 'concurrent')} entre ceux-là, dans le rapport complet`,
  whole: 'Le rapport complet contient les preuves de chaque chiffre donné ici.',
};
