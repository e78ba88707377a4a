import type { Texts } from '../en.js';
import { frenchPopulation } from './population.js';
import { f, n } from './words.js';

export const cadence: Texts['cadence'] = {
  title: 'À quel rythme publient les vivants',
  lead: 'Publications par semaine des comptes actifs, à côté d’un chiffre publié quand il en existe un. Les panels publiés réunissent des comptes qui publiaient encore, grands pour la plupart : ils flattent.',
  median: 'Médiane ici',
  quartiles: 'Moitié centrale',
  published: 'Chiffre publié',
  accounts: 'Comptes actifs',
  chart: (network, median, low, high) =>
    `${network} : médiane ${median}, moitié centrale de ${low} à ${high}`,
  perWeek: (value) => `${f.number(value, 1)} par semaine`,
  source: (source, year, population, statistic) =>
    `${source}, données de ${year}, ${statistic === 'median' ? 'médiane' : 'moyenne'} : ${population}`,
  noBenchmark: 'aucun chiffre publié',
  silent: (list) => `Aucun compte actif au rythme connu : ${list}.`,
  unit: 'publications par semaine',
  message: (less, of) =>
    of < 2
      ? `Sur le seul réseau qui a un chiffre publié, les comptes actifs d’ici ${less === 0 ? 'ne publient pas moins' : 'publient moins'}.`
      : `Les comptes actifs d’ici publient moins que le chiffre publié sur ${less === 0 ? 'aucun des' : less === of ? 'les' : `${f.count(less)} des`} ${f.count(of)} réseaux qui en ont un.`,
  population: frenchPopulation,
  caption: 'Publications par semaine et par réseau',
  benchmarkMark: 'chiffre publié',
  key: 'moitié centrale et médiane des comptes actifs, publications par semaine',
  of: (k) => (k === 1 ? 'seul compte actif' : `médiane de ${n(k, 'compte actif', 'comptes actifs')}`),
  thousandTitle: 'Le millier d’abonnés en quelques semaines ?',
  thousand: (k, known, weeks) =>
    known === 0
      ? 'Pour aucun compte la date de création et le nombre d’abonnés ne sont publics à la fois : la question n’a pas pu être examinée.'
      : `Sur ${n(known, 'compte', 'comptes')} dont l’âge et les abonnés sont publics, ${k === 0 ? 'aucun n’a grandi' : n(k, 'a grandi', 'ont grandi')} à un rythme qui en fait mille en ${n(weeks, 'semaine')}.`,
  thousandPace: (followers, months) =>
    `Le compte médian a gagné ${f.number(followers, 0)} abonnés par mois depuis sa création ; à ce rythme, il en faut ${months < 24 ? `${f.count(Math.round(months))} mois` : n(Math.round(months / 12), 'an')} pour atteindre le millier.`,
  over: (k, known) =>
    known === 1
      ? `Le seul compte au nombre d’abonnés public ${k === 1 ? 'atteint' : 'n’atteint pas'} le millier.`
      : `Sur ${n(known, 'compte')} au nombre d’abonnés public, ${k === 0 ? 'aucun n’atteint' : n(k, 'atteint', 'atteignent')} le millier.`,
};
