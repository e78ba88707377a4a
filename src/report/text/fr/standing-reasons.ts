import type { Args } from '../arguments.js';
import { figure, given, isOutcome, word } from '../arguments.js';
import type { Texts } from '../en.js';
import { unseen } from './unseen.js';
import { f, n } from './words.js';

function days(a: Args, name = 'days'): string {
  return n(Math.floor(figure(a, name) ?? 0), 'jour');
}

function chance(a: Args): string {
  const p = figure(a, 'p');
  if (p === undefined) return '';
  return p < 0.001 ? 'moins de 0,1 %' : f.percent(p, 1);
}

function improbable(a: Args): string {
  const silent = `Aucune publication publique depuis ${days(a)}`;
  if (figure(a, 'accounts') === undefined)
    return `${silent} ; au vu de sa propre habitude, un si long silence avait ${chance(a)} de chances de se produire.`;
  return `${silent}. Dans le passé de cette liste, un compte revenu depuis n’avait un tel retard sur son rythme que ${chance(a)} des jours.`;
}

export const standingReason: Texts['standingReason'] = {
  'recent-post': (a) =>
    figure(a, 'days') === undefined
      ? 'Une publication récente.'
      : (figure(a, 'days') ?? 0) < 1
        ? 'Dernière activité publique moins d’un jour avant l’audit.'
        : `Dernière activité publique ${days(a)} avant l’audit.`,
  'within-rhythm': (a) =>
    `Aucune publication publique depuis ${days(a)}, ce qui reste dans son rythme : sa plus longue pause a été de ${days(a, 'longest')}.`,
  'longest-pause': (a) =>
    `Aucune publication publique depuis ${days(a)} ; sa plus longue pause avait été de ${days(a, 'longest')}.`,
  'silent-days': (a) => `Aucune publication publique depuis ${days(a)}.`,
  'improbable-silence': improbable,
  'silent-and-improbable': improbable,
  'silent-whatever-cadence': (a) =>
    `Aucune publication publique depuis ${days(a)} : plus d’un an, quelle qu’ait été son habitude.`,
  'few-posts': (a) =>
    `${n(figure(a, 'posts') ?? 0, 'publication publique', 'publications publiques')} en tout${ageOf(a)}.`,
  'network-says-absent': () => 'Le réseau dit que ce compte n’existe pas.',
  'network-says-gone': () => 'Le serveur dit que le compte a disparu pour de bon, sans dire du fait de qui.',
  'network-says-suspended': () => 'Le réseau dit avoir suspendu ce compte.',
  'owner-closed-it': () => 'Le réseau dit que son titulaire a fermé le compte.',
  'moved-to': (a) => `Le compte dit être parti ailleurs${given(a, 'to', ' : ')}.`,
  'not-asked': () => 'L’audit n’est jamais arrivé jusqu’à ce compte.',
  hidden: () => 'La page ne se montre qu’aux personnes connectées.',
  blocked: () => 'Le réseau nous a tenus à l’écart.',
  failed: () => 'Aucune réponse lisible n’est venue.',
  'control-failed': (a) =>
    `Le réseau a répondu « introuvable », mais il s’est trompé sur nos deux adresses d’épreuve${halves(a)} : nous ne le croyons pas.`,
  'control-unanswered': (a) =>
    `Le réseau a répondu « introuvable », mais il n’a pas répondu jusqu’au bout à l’épreuve de nos deux adresses${halves(a)} : nul ne sait s’il faut le croire.`,
  'no-control': () =>
    'Le réseau a répondu « introuvable », mais rien ne nous permettait de vérifier qu’il faut le croire.',
  'control-other-way': () =>
    'Le réseau a répondu « introuvable », mais par un accès qui n’a pas passé l’épreuve de nos deux adresses : nous ne le croyons pas.',
  'selection-view': (a) =>
    `Les visiteurs ne voient qu’une sélection de publications${seen(a)} : elle peut prouver l’activité, jamais le silence.`,
  'lower-bound': (a) =>
    `Une partie seulement du compte est visible${seen(a)} ; il peut exister des publications plus récentes.`,
  'hidden-timeline': (a) =>
    `Le compte existe${given(a, 'posts', ' et compte ', ' publications')}, mais elles ne sont pas montrées aux visiteurs.`,
  'no-timeline': () => 'Le compte existe, mais la page que nous avons pu lire ne montre aucune publication.',
  'undated-posts': (a) =>
    `Des publications sont montrées sans date utilisable, et nul ne peut dire de quand elles sont${datedOnes(a)}.`,
  'no-posts-visible': () => 'Le compte existe ; de l’extérieur, on ne peut savoir s’il a jamais publié.',
  'age-unknown': (a) =>
    `${n(figure(a, 'posts') ?? 0, 'publication')} en tout, mais l’âge du compte est inconnu : il est peut-être neuf.`,
  'stale-observation': (a) =>
    `Vu pour la dernière fois ${days(a)} avant cet audit : c’est trop ancien pour en juger aujourd’hui.`,
};

function halves(a: Args): string {
  const { outcome } = unseen;
  const [certain, impossible] = [word(a, 'certain'), word(a, 'impossible')];
  if (!isOutcome(certain) || !isOutcome(impossible)) return '';
  return ` (celle qui existe : ${outcome[certain]} ; celle qui ne peut exister : ${outcome[impossible]})`;
}

function ageOf(a: Args): string {
  return figure(a, 'ageDays') === undefined ? '' : `, sur un compte vieux d’au moins ${days(a, 'ageDays')}`;
}

function seen(a: Args): string {
  return figure(a, 'seenDays') === undefined ? '' : ` (la plus récente remonte à ${days(a, 'seenDays')})`;
}

function datedOnes(a: Args): string {
  return figure(a, 'seenDays') === undefined
    ? ''
    : ` ; la plus récente qui en ait une remonte à ${days(a, 'seenDays')}`;
}

export const notGiven: Texts['notGiven'] = {
  'too-few': (a) =>
    `trop peu pour le dire${given(a, 'n', ' (', '')}${given(a, 'needs', ' sur ', ' nécessaires)')}`,
  'not-seen': () => 'le compte n’a pas pu être vérifié',
  'no-posts': () => 'aucune publication',
  'view-is-selection': () => 'seule une sélection de publications est montrée',
  'view-is-lower-bound': () => 'une partie seulement du compte est visible',
  'timeline-hidden': () => 'les publications ne sont pas montrées aux visiteurs',
  'imprecise-dates': () => 'les dates sont trop vagues',
  'no-span': () => 'toutes les publications sont du même jour',
  'one-sided': () => 'les écarts ne varient pas',
  'unknown-followers': () => 'le nombre d’abonnés n’est pas public',
  'no-followers': () => 'le compte n’a aucun abonné',
  'unknown-created': () => 'la date de création n’est pas publique',
  'unknown-interactions': () => 'les mentions J’aime et les commentaires ne sont pas publics',
  'too-young': () => 'le compte est trop jeune',
  'pool-too-small': () => 'trop peu de comptes pour en tirer une habitude commune',
  'pool-not-fitted': () => 'aucune habitude commune n’a pu être dégagée',
  'no-earlier-audit': () => 'il n’y a pas d’audit antérieur',
  'no-benchmark': (a) => `aucun chiffre publié pour ce réseau${given(a, 'industry', ' (secteur : ', ')')}`,
  'no-active-accounts': () => 'aucun compte actif',
  'unknown-profile': () => 'le profil n’a pas pu être lu',
  'unknown-website': () => 'le profil n’indique pas de site',
  'replies-not-shown': () => 'les réponses ne sont pas montrées aux visiteurs',
  'already-left-behind': () => 'son état le dit déjà',
  'no-other-account': () => 'aucun autre compte à comparer',
  'site-not-checked': () => 'le site n’a pas pu être vérifié',
  'no-site': () => 'aucun site n’est indiqué',
};
