import type { Texts } from '../en.js';
import { f } from './words.js';

export const changes: Texts['changes'] = {
  title: 'Depuis le dernier audit',
  lead: (date) =>
    `Par rapport à l’audit du ${date}. Perdre un compte de vue n’est pas un changement du compte.`,
  caption: 'États qui ont changé',
  before: 'Alors',
  now: 'Maintenant',
  none: 'Aucun état n’a changé.',
  new: 'déclaré pour la première fois',
  gone: 'n’est plus déclaré',
  followers: (company, network, from, to, perMonth, exact) =>
    `${company}, ${network} : ${from} abonnés alors, ${to} maintenant (${perMonth} par mois${exact ? '' : ' ; les nombres sont arrondis'}).`,
  pace: (company, network, before, after) =>
    `${company}, ${network} : ${before} publications par semaine alors, ${after} maintenant.`,
  followersTitle: 'Abonnés',
  paceTitle: 'Rythme',
  more: (shown) =>
    `Pas plus de ${f.count(shown)} lignes de chaque sorte sont montrées ; « followsuit diff --json » les donne toutes.`,
  series: 'Part des comptes bien tenus, audit après audit',
  seriesChecked: 'Bien tenus, parmi les vus',
  seriesBounds: 'Parmi tous, au moins et au plus',
};
