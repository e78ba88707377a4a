import type { Texts } from '../en.js';
import { f, n } from './words.js';

export const threshold: Texts['threshold'] = {
  title: 'À partir de quand est-ce trop long ?',
  lead: 'Personne n’a fixé combien de jours de silence font un compte abandonné. Voici donc toutes les réponses à la fois : la part des comptes silencieux depuis plus de N jours, d’une semaine à deux ans.',
  chart: 'Part des comptes silencieux depuis plus d’un certain nombre de jours',
  description: (points) =>
    `La ligne est la part parmi les comptes vus ; la bande est ce que les autres laissent ouvert. ${points}`,
  point: (days, share) => `Plus de ${n(days, 'jour')} : ${share}.`,
  message: (quarter, year) => {
    if (quarter === 0) return 'Aucun des comptes vus ne se tait depuis plus de 90 jours.';
    const more = f.percent(year) === f.percent(quarter) ? 'autant' : year === 0 ? 'aucun' : f.percent(year);
    return `${f.percent(quarter)} des comptes vus se taisent depuis plus de 90 jours, ${more} depuis plus d’un an.`;
  },
  day: (days) => `${f.count(days)} j`,
  line: 'parmi les comptes vus',
  band: 'ce que les autres laissent ouvert',
  holds: (low, high) =>
    `La réponse donnée en tête reste la même pour tout seuil de ${f.count(low)} à ${n(high, 'jour')}.`,
  holdsNowhere: 'La réponse donnée en tête change avec le seuil : prenez-la avec précaution.',
  sitesOpen: 'Ce que déclarent les sites qui n’ont pas pu être lus peut la changer.',
  tipping: (needed, unseen, reachable, towards) => {
    if (needed <= 0) return '';
    const goal =
      towards === 'half-or-more'
        ? 'pour que la moitié des comptes soient bien tenus'
        : 'pour que moins de la moitié des comptes soient bien tenus';
    const be = needed === 1 ? 'soit' : 'soient';
    const kept = needed === 1 ? 'bien tenu' : 'bien tenus';
    const what = towards === 'half-or-more' ? `${be} ${kept}` : `${be} tout sauf ${kept}`;
    const whole = unseen === 1 ? 'le seul compte non vérifié' : `les ${f.count(unseen)} comptes non vérifiés`;
    const seen =
      unseen === 0
        ? 'tous ont été vérifiés'
        : `${unseen === 1 ? 'un seul n’a' : `${f.count(unseen)} seulement n’ont`} pas été ${unseen === 1 ? 'vérifié' : 'vérifiés'}`;
    return reachable
      ? `Il faudrait que ${needed === unseen ? whole : `${f.count(needed)} des ${f.count(unseen)} comptes non vérifiés`} ${what} ${goal}.`
      : `Il faudrait que ${n(needed, 'compte de plus', 'comptes de plus')} ${what} ${goal}, et ${seen} : rien de caché ne peut changer la réponse.`;
  },
  holdOut: (days, improbable, returned, alive, posted) => {
    const told = (k: number, of: number, did: [string, string]) => {
      if (of === 0) return '';
      return ` (${k === 0 ? 'aucun n’a publié depuis' : n(k, ...did)})`;
    };
    return `Contre-épreuve : les ${n(days, 'dernier jour', 'derniers jours')} une fois cachés, ${n(improbable, 'compte était jugé trop silencieux', 'comptes étaient jugés trop silencieux')}${told(returned, improbable, ['a publié depuis', 'ont publié depuis'])} et ${n(alive, 'vivant')}${told(posted, alive, ['a bien publié', 'ont bien publié'])}.`;
  },
  grid: {
    title: 'Et si tous les seuils avaient été autres ?',
    message: (runWell, least, most) =>
      least === most
        ? `Quels que soient les seuils, ${n(runWell, 'compte est bien tenu', 'comptes sont bien tenus')}.`
        : `Tous les seuils au plus sévère, ${n(least, 'compte est bien tenu', 'comptes sont bien tenus')} ; tous au plus indulgent, ${f.count(most)} ; aux réglages de cet audit, ${f.count(runWell)}.`,
    recency: (days, accounts) =>
      `${n(accounts, 'compte a publié', 'comptes ont publié')} depuis moins de ${n(days, 'jour')}, sans rien demander d’autre.`,
    caption: 'Comptes bien tenus quand un seul seuil bouge, du plus sévère au plus indulgent',
    threshold: 'Seuil',
    values: 'Valeur → comptes bien tenus',
  },
  multiples: 'Réseau par réseau',
  multiplesLead:
    'Sur tous les comptes d’un réseau, la part silencieuse depuis plus de 30, 60, 90, 180 et 365 jours. Hachuré : les comptes non vérifiés, qui peuvent être l’un ou l’autre. Le tireté marque la moitié.',
  multiplesTable: 'Part silencieuse par réseau, au moins et au plus',
  multiple: (network) => `${network} : part silencieuse selon le nombre de jours`,
  table: {
    caption: 'Part silencieuse selon le seuil',
    days: 'Silencieux depuis plus de',
    share: 'Parmi les vus',
    bounds: 'Parmi tous, au moins et au plus',
    well: 'Bien tenus, si cela valait « actif »',
  },
};
