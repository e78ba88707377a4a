import type { Texts } from '../en.js';
import { f, n } from './words.js';

export const matrix: Texts['matrix'] = {
  title: 'Qui est où',
  lead: 'Une ligne par entreprise, une colonne par réseau. Le nombre est celui des jours écoulés depuis la dernière activité publique ; quand une entreprise a plusieurs comptes sur un réseau, c’est le meilleur qui est montré.',
  message: (well, left, all) =>
    `Sur ${n(all, 'entreprise')} ${all < 2 ? 'qui a' : 'qui ont'} un compte, ${well === 0 ? 'on n’en voit aucune bien tenir' : `on en voit ${f.count(well)} bien tenir`} tous ${well < 2 ? 'les siens' : 'les leurs'} ; ${left === 0 ? 'aucune n’en a délaissé' : `${f.count(left)} ${left < 2 ? 'en a' : 'en ont'} délaissé au moins un`}.`,
  caption: 'État de chaque entreprise sur chaque réseau',
  noAccount: 'aucun compte déclaré',
  siteNotRead: 'site non lu',
  notKnown: 'inconnu : le site n’a pas été lu',
  days: (days) => (days < 1 ? 'auj.' : `${f.count(Math.floor(days))} j`),
  poor: 'actif, mais avec un défaut',
  more: (k) => `et ${n(k, 'autre compte', 'autres comptes')}`,
  onCards: (k) => `${n(k, 'autre entreprise', 'autres entreprises')} : sur les fiches, plus bas.`,
  folded: (k) => `${n(k, 'autre entreprise', 'autres entreprises')}`,
};
