import type { Range } from '../../../analysis/model/report-model.js';
import type { Counts } from '../en/by-company.js';
import type { Texts } from '../en.js';
import { f, n } from './words.js';

/** « 18 sont bien tenus », « aucun n’est bien tenu ». */
export function kept(k: number): string {
  if (k === 0) return 'aucun n’est bien tenu';
  return k === 1 ? 'un seul est bien tenu' : `${f.count(k)} sont bien tenus`;
}

const competitors = (k: number) => n(k, 'concurrent');

/** « aucun », « un seul », « 3 », « entre 3 et 7 », « 7 au plus ». */
function several({ low, high }: Range): string {
  if (low === high) return low === 0 ? 'aucun' : low === 1 ? 'un seul' : f.count(low);
  return low === 0 ? `${f.count(high)} au plus` : `entre ${f.count(low)} et ${f.count(high)}`;
}

/** « aucun ne tient », « un seul tient », « 3 tiennent ». */
function hold(k: Range): string {
  if (k.high === 0) return 'aucun ne tient';
  return `${several(k)} ${k.high === 1 ? 'tient' : 'tiennent'}`;
}

/** D’une seule chose : c’est ainsi, ce ne l’est pas, ou nul ne le sait. */
function one({ low, high }: Range, yes: string, no: string, unknown: string): string {
  if (low === high) return low === 1 ? yes : no;
  return unknown;
}

function most({ companies: all, some, most: k }: Counts): string {
  if (all === 1)
    return `le seul concurrent ${one(k, 'tient', 'ne tient pas', 'tient peut-être')} bien la plupart de ses comptes`;
  return `sur ${some ? `les ${competitors(all)} qui ont un compte` : competitors(all)}, ${hold(k)} bien la plupart de ${k.high < 2 ? 'ses' : 'leurs'} comptes`;
}

function left({ left: k }: Counts): string {
  if (k.low === 0) return '';
  const who = k.low === k.high ? several(k) : `${f.count(k.low)} au moins`;
  return ` et ${who} en ${k.low === 1 ? 'a' : 'ont'} délaissé au moins un`;
}

function accounts({ accounts: all, runWell: k }: Counts): string {
  if (all === 1)
    return `le seul compte trouvé ${one(k, 'est bien tenu', 'n’est pas bien tenu', 'n’a pas pu être jugé')}`;
  const kept =
    k.high === 0
      ? 'aucun n’est bien tenu'
      : `${several(k)} ${k.high === 1 ? 'est bien tenu' : 'sont bien tenus'}`;
  return `parmi les ${n(all, 'compte trouvé', 'comptes trouvés')}, ${kept}`;
}

/** Ce que valent ceux dont on peut juger. */
function judged(seen: number, runWell: number): string {
  if (seen === 0) return '';
  if (seen === 1) return ` Le seul dont on puisse juger ${runWell === 1 ? 'est' : 'n’est pas'} bien tenu.`;
  return ` Des ${f.count(seen)} dont on peut juger, ${kept(runWell)}.`;
}

export const byCompany: Texts['byCompany'] = {
  refuted: (c) => `Leur exemple n’est pas à suivre : ${most(c)}${left(c)} ; ${accounts(c)}.`,
  supported: (c) => `Leur exemple est bon : ${most(c)}${left(c)} ; ${accounts(c)}.`,
  depends: (c) =>
    `Tout dépend de la façon de compter : ${most(c)}${left(c)}, et pourtant, ${accounts(c)}. Quelques entreprises possèdent une bonne part des comptes.`,
  undecided: (c) => `Impossible de trancher : ${most(c)}${left(c)} ; ${accounts(c)}.`,
  evenSplit: (c) => `Moitié-moitié : ${most(c)}${left(c)} ; ${accounts(c)}.`,
  unseen: (unseen, all, walls, runWell) => {
    const who =
      all === 1
        ? 'le seul compte trouvé se montre trop peu pour être jugé'
        : `${f.count(unseen)} des ${f.count(all)} comptes trouvés ${unseen < 2 ? 'se montre trop peu pour être jugé' : 'se montrent trop peu pour être jugés'}`;
    const where = walls === '' ? '' : ` (${walls})`;
    return `Impossible à dire : ${who}${where}.${judged(all - unseen, runWell)}`;
  },
  wall: (network, unseen, all) => `${network} ${f.count(unseen)} sur ${f.count(all)}`,
  fewCompanies: (k, needs) =>
    `Cela vaut pour cette liste-ci : ${n(k, 'entreprise')}, c’est trop peu pour parler de listes semblables (il en faut ${f.count(needs)}).`,
  unlike: (of, low, high) =>
    of === 'companies'
      ? `Cela vaut pour cette liste-ci. Sur des listes semblables, ce qu’une entreprise tient bien de ses comptes pourrait aller, en moyenne, de ${low} à ${high} : une autre liste raconterait peut-être une autre histoire.`
      : `Cela vaut pour cette liste-ci. Sur des listes semblables, la part des comptes bien tenus pourrait aller de ${low} à ${high} : une autre liste raconterait peut-être une autre histoire.`,
  closer: {
    runWell: (network, k, seen) =>
      `${network}, où la plupart sont bien tenus (${f.count(k)} des ${f.count(seen)} vus)`,
    leftBehind: (network, k, seen) =>
      `${network}, où la plupart sont délaissés (${f.count(k)} des ${f.count(seen)} vus)`,
    where: (places) => `Où regarder de plus près : ${places}.`,
  },
  withProbable: (same, answer) =>
    `S’ils comptaient, la réponse serait ${same ? 'la même' : `une autre : ${answer}`}.`,
  sample: (size, population, accountsToSee, names) =>
    size === population
      ? `Pour trancher, il faudrait regarder ${n(accountsToSee, 'compte')} de ${competitors(size)} : ${names}.`
      : `Regarder ${f.count(size)} des ${competitors(population)} dont on n’a pas pu juger, tirés au sort, suffirait sans doute à trancher (${n(accountsToSee, 'compte')}) : ${names}.`,
  noSample: (population, unread) => {
    if (population === 0)
      return `Pour trancher, il faudrait connaître les comptes que ${unread === 1 ? 'déclare le site qui n’a pas pu être lu' : 'déclarent les sites qui n’ont pas pu être lus'}.`;
    const who = population === 1 ? 'le seul concurrent' : `les ${competitors(population)}`;
    const why =
      unread === 0
        ? 'on est trop près de la moitié'
        : `il faudrait aussi connaître ${unread === 1 ? 'le site qui n’a pas pu être lu' : 'les sites qui n’ont pas pu être lus'}`;
    return `Même en regardant ${who} dont on n’a pas pu juger, on ne pourrait sans doute pas trancher : ${why}.`;
  },
  looked: (looked, population, range, all) =>
    `Des ${competitors(population)} dont on n’a pas pu juger, ${looked === 1 ? 'un, tiré au sort, a été regardé' : `${f.count(looked)}, tirés au sort, ont été regardés`} par une personne. D’après eux, sur les ${f.count(all)}, ${hold(range)} bien la plupart de ${range.high < 2 ? 'ses' : 'leurs'} comptes (à 95 %, quels que soient les autres).`,
  answer: {
    supported: 'leur exemple est bon',
    refuted: 'leur exemple n’est pas à suivre',
    undecided: 'impossible à dire',
    'beyond-data': 'hors de portée des données publiques',
  },
  result: {
    supported: 'leur exemple est bon, ce qui n’est pas encore une raison',
    refuted: 'leur exemple n’est pas à suivre',
    undecided: 'impossible à dire',
    'beyond-data': 'hors de portée des données publiques',
  },
  tiles: {
    there: 'ont au moins un compte',
    well: 'tiennent bien la plupart de leurs comptes',
    left: 'en ont délaissé au moins un',
    ofAll: (all) => `sur ${competitors(all)}`,
    title: (says, yes, unknown, no) =>
      `Concurrents qui ${says} : oui ${f.count(yes)}, impossible à dire ${f.count(unknown)}, non ${f.count(no)}`,
    which: 'Lesquels ?',
    yes: 'Oui',
    unknown: 'Impossible à dire',
    no: 'Non',
  },
  accounts: (all) => (all === 1 ? 'Le seul compte trouvé' : `Les ${f.count(all)} comptes trouvés, un à un`),
  bounds: (low, high) =>
    low === high
      ? `Une entreprise tient bien, en moyenne, ${low} de ses comptes.`
      : `Une entreprise tient bien, en moyenne, entre ${low} et ${high} de ses comptes, quels que soient ceux qui n’ont pas été vérifiés.`,
  boundsOpen: (low, high) =>
    `Une entreprise tient bien, en moyenne, entre ${low} et ${high} de ses comptes ; celle dont le site n’a pas pu être lu peut être n’importe où.`,
};
