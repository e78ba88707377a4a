import type { Texts } from '../en.js';
import { f, n } from './words.js';

const accounts = (k: number) => n(k, 'compte');

const companies = (k: number) => n(k, 'entreprise');

export const sites: Texts['sites'] = {
  title: 'Comptes abandonnés et sites éteints',
  lead: 'Y a-t-il plus de comptes abandonnés que d’entreprises fermées ? Les deux sont comptés sur la même liste. Un site injoignable ou un nom de domaine en attente est un signe, non une preuve, qu’une entreprise a fermé.',
  abandoned: (k) => (k < 2 ? 'compte abandonné' : 'comptes abandonnés'),
  abandoning: (k) => `${k < 2 ? 'entreprise' : 'entreprises'} avec un compte abandonné`,
  dead: (k) => (k < 2 ? 'site injoignable ou en attente' : 'sites injoignables ou en attente'),
  of: (all, what) => (what === 'accounts' ? `sur ${accounts(all)}` : `sur ${companies(all)}`),
  upTo: (high) => `jusqu’à ${f.count(high)} si tous ceux que l’on n’a pas vus l’étaient`,
  aliveWithAbandoned: 'Site vivant, avec un compte abandonné en vitrine :',
  deadWithActive: 'Site éteint, compte encore actif :',
  caption: 'Comptes et sites, comptés sur les mêmes entreprises',
  state: 'Quoi',
  count: 'Combien',
  andMore: (k) => `et ${f.count(k)} de plus`,
};
