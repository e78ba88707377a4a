import type { Texts } from '../en.js';
import { f, n } from './words.js';

const accounts = (k: number) => n(k, 'compte');
const companies = (k: number) => n(k, 'entreprise');
const competitors = (k: number) => n(k, 'concurrent');

export const page: Texts['page'] = {
  question: 'Faut-il suivre le mouvement ?',
  documentTitle: (title, date) => `${title} · ${date}`,
  auditOf: (list, date) => `Audit de ${list}, ${date}`,
  description: (k) =>
    `Ce que valent les comptes sociaux de ${competitors(k)} quand on prend la peine de les regarder.`,
  skip: 'Aller à la réponse',
  dark: 'Sombre',
  light: 'Clair',
  openAll: 'Tout déplier',
  contents: 'Sommaire',
  table: 'Les mêmes données en tableau',
  footer: (version, date) => `Établi par followsuit ${version} d’après l’audit du ${date}.`,
  footerWays:
    'Regardé avec politesse, de l’extérieur, sans se connecter. Chaque chiffre de cette page peut être suivi jusqu’aux réponses dont il est tiré.',
  unnamed: 'sans nom',
  none: '–',
  colon: ' : ',
  total: 'Tous réseaux',
  company: 'Entreprise',
  network: 'Réseau',
  account: 'Compte',
  standing: 'État',
  lastActivity: 'Dernière activité',
  notKnown: 'inconnu',
  own: 'votre entreprise',
};

export const verdict: Texts['verdict'] = {
  refuted: (k, links, size, most) =>
    `Pas sur leur exemple : des ${accounts(links)} qu’affichent ${competitors(size)}, ${k === 0 ? 'aucun n’est bien tenu' : k === 1 ? 'un seul est bien tenu' : `${f.count(k)} sont bien tenus`}${most > k ? `, et ${f.count(most)} au plus pourraient l’être` : ''}.`,
  supported: (k, links, size) =>
    `Leur exemple tient : des ${accounts(links)} qu’affichent ${competitors(size)}, ${f.count(k)} au moins ${k < 2 ? 'est bien tenu' : 'sont bien tenus'}.`,
  undecided: (low, high, links, size) =>
    low === high
      ? `Moitié-moitié : des ${accounts(links)} qu’affichent ${competitors(size)}, ${f.count(low)} ${low < 2 ? 'est bien tenu' : 'sont bien tenus'}.`
      : `Impossible de trancher : des ${accounts(links)} qu’affichent ${competitors(size)}, entre ${f.count(low)} et ${f.count(high)} sont bien tenus.`,
  nothing: (size) =>
    `Il n’y a rien à suivre : ${competitors(size)}, et pas un compte qui entre en ligne de compte.`,
  unlike: (low, high) =>
    `Cela vaut pour cette liste-ci. Sur des listes semblables, la part des comptes bien tenus pourrait aller de ${low} à ${high} : une autre douzaine d’entreprises raconterait peut-être une autre histoire.`,
  question:
    'Et même un bon exemple n’est pas une raison. La question à se poser est ce qu’une présence apporterait à votre entreprise, qui n’est pas la leur.',
  seen: (checked, links, unseen) =>
    unseen === 0
      ? `Les ${accounts(links)} ont tous pu être vus.`
      : `${f.count(checked)} des ${accounts(links)} ont pu être vus ; ${unseen === 1 ? 'le dernier ne compte ni pour ni contre' : `les ${f.count(unseen)} autres ne comptent ni pour ni contre`}.`,
  of: (k, links) => `${f.count(k)} des ${accounts(links)}`,
  ofSeen: (k, seen) => `${f.count(k)} sur ${f.count(seen)} vus`,
  bounds: (range) => `${range}, quoi que cache le reste`,
  exactly: 'exact : tous les comptes ont été vus',
  noShare: 'impossible à dire',
  wellMeans: 'une publication dans les 30 jours, et aucun défaut relevé',
  badlyMeans: 'vivant, mais avec au moins un défaut',
  leftMeans: 'en sommeil, abandonné, jamais lancé, introuvable ou suspendu',
  unseenMeans: 'soustrait à nos regards, ou impossible à demander',
  barTitle: (links) => `Les ${accounts(links)} affichés par vos concurrents, selon ce qui s’y trouve`,
  date: 'Date',
  list: 'Liste',
  listSize: (size, networks) => `${competitors(size)}, ${n(networks, 'réseau', 'réseaux')}`,
  posts: 'Publications lues',
  unseen: 'Hors de vue',
  unseenOf: (k, links, share) => `${f.count(k)} des ${accounts(links)} (${share})`,
  conditions: 'À savoir sur cet audit',
};

export const networks: Texts['networks'] = {
  title: 'Ce que voit qui copie, et ce qu’il y a',
  lead: 'De loin, on voit des liens. Chaque ligne est un réseau : combien de comptes vos concurrents y affichent, et ce qu’un regard plus attentif trouve derrière ces liens.',
  allThere: (k, all) =>
    `${f.count(k)} des ${competitors(all)} ${k < 2 ? 'déclare' : 'déclarent'} au moins un compte.`,
  median: (value) => `La moitié d’entre eux en ont ${f.number(value, 1)} ou davantage.`,
  links: 'Liens vus',
  there: 'Ce qu’il y a',
  rowTitle: (network, well, badly, left, unseen) =>
    `${network} : ${n(well, 'bien tenu', 'bien tenus')}, ${n(badly, 'mal tenu', 'mal tenus')}, ${n(left, 'délaissé')}, ${n(unseen, 'non vérifié', 'non vérifiés')}`,
  caption: 'Comptes par réseau, selon ce qui s’y trouve',
};

export const matrix: Texts['matrix'] = {
  title: 'Qui est où',
  lead: 'Une ligne par entreprise, une colonne par réseau. Le nombre est celui des jours écoulés depuis la dernière activité publique ; quand une entreprise a plusieurs comptes sur un réseau, c’est le meilleur qui est montré.',
  caption: 'État de chaque entreprise sur chaque réseau',
  noAccount: 'aucun compte déclaré',
  days: (days) => (days < 1 ? 'auj.' : `${f.count(Math.floor(days))} j`),
  poor: 'actif, mais avec un défaut',
  more: (k) => `et ${n(k, 'autre compte', 'autres comptes')}`,
  folded: (k) => `${n(k, 'autre entreprise', 'autres entreprises')}`,
};

export const strip: Texts['strip'] = {
  title: 'Chaque publication, et chaque silence',
  lead: 'Une ligne par compte, un point par publication publique, aujourd’hui au bord droit. La fin ombrée d’une ligne est le silence présent. Hachuré : personne n’a pu voir.',
  chart: (k) => `Publications de ${accounts(k)} dans le temps`,
  description: (silent, active, unseen) =>
    `Les comptes sont rangés par silence, les plus récemment actifs d’abord. ${n(active, 'compte a publié', 'comptes ont publié')} depuis moins de 90 jours, ${f.count(silent)} non, ${f.count(unseen)} n’ont pas pu être vus.`,
  today: 'auj.',
  before: (days) => (days % 365 === 0 ? `−${n(days / 365, 'an')}` : `−${f.count(days)} j`),
  post: 'publication propre',
  echo: 'reprise ou réponse',
  vague: 'date connue à peu près',
  silence: 'silence jusqu’à ce jour',
  unseen: 'n’a pas pu être vu',
  unseenShort: 'hors de vue',
  gone: 'rien à voir : introuvable, suspendu ou vide',
  ago: (days) => (days < 1 ? 'aujourd’hui' : n(Math.floor(days), 'jour')),
  atLeast: (days) => `au plus ${n(Math.floor(days), 'jour')}`,
  notShown: (k) =>
    `${n(k, 'autre compte figure', 'autres comptes figurent')} seulement dans le tableau : l’image en montre un échantillon régulier, du plus récent au plus silencieux.`,
  table: {
    caption: 'Comptes par silence',
    silence: 'Silence',
    posts: 'Publications vues',
    pace: 'Rythme',
  },
};

export const threshold: Texts['threshold'] = {
  title: 'À partir de quand est-ce trop long ?',
  lead: 'Personne n’a fixé combien de jours de silence font un compte abandonné. Voici donc toutes les réponses à la fois : la part des comptes silencieux depuis plus de N jours, d’une semaine à deux ans.',
  chart: 'Part des comptes silencieux depuis plus d’un certain nombre de jours',
  description: (points) =>
    `La ligne est la part parmi les comptes vus ; la bande est ce que les autres laissent ouvert. ${points}`,
  point: (days, share) => `Plus de ${n(days, 'jour')} : ${share}.`,
  day: (days) => `${f.count(days)} j`,
  line: 'parmi les comptes vus',
  band: 'ce que les autres laissent ouvert',
  holds: (low, high) =>
    `La réponse donnée en tête reste la même pour tout seuil de ${f.count(low)} à ${n(high, 'jour')}.`,
  holdsNowhere: 'La réponse donnée en tête change avec le seuil : prenez-la avec précaution.',
  tipping: (needed, unseen, reachable, towards) => {
    if (needed <= 0) return '';
    const goal =
      towards === 'half-or-more'
        ? 'pour que la moitié des comptes soient bien tenus'
        : 'pour que moins de la moitié des comptes soient bien tenus';
    const be = needed === 1 ? 'soit' : 'soient';
    const kept = needed === 1 ? 'bien tenu' : 'bien tenus';
    const what = towards === 'half-or-more' ? `${be} ${kept}` : `${be} tout sauf ${kept}`;
    return reachable
      ? `Il faudrait que ${needed === unseen ? `les ${n(unseen, 'compte non vu', 'comptes non vus')}` : `${f.count(needed)} des ${f.count(unseen)} comptes non vus`} ${what} ${goal}.`
      : `Il faudrait que ${f.count(needed)} comptes de plus ${what} ${goal}, et ${f.count(unseen)} seulement n’ont pas été vus : rien de caché ne peut changer la réponse.`;
  },
  holdOut: (days, improbable, returned, alive, posted) =>
    `L’épreuve de l’épreuve : en cachant les ${n(days, 'dernier jour', 'derniers jours')}, ${n(improbable, 'compte était jugé trop silencieux', 'comptes étaient jugés trop silencieux')} (${n(returned, 'a publié', 'ont publié')} depuis) et ${n(alive, 'vivant')} (${n(posted, 'a bien publié', 'ont bien publié')}).`,
  multiples: 'Réseau par réseau',
  multiplesLead:
    'Sur tous les comptes d’un réseau, la part silencieuse depuis plus de 30, 60, 90, 180 et 365 jours. Hachuré : les comptes non vus, qui peuvent être l’un ou l’autre.',
  multiplesTable: 'Part silencieuse par réseau, au moins et au plus',
  multiple: (network) => `${network} : part silencieuse selon le nombre de jours`,
  table: {
    caption: 'Part silencieuse selon le seuil',
    days: 'Silencieux depuis plus de',
    share: 'Parmi les vus',
    bounds: 'Parmi tous, au moins et au plus',
    interval: 'Intervalle à 95 % pour des listes semblables',
    well: 'Bien tenus, si cela valait « actif »',
  },
};

export const sites: Texts['sites'] = {
  title: 'Comptes abandonnés et sites éteints',
  lead: 'Y a-t-il plus de comptes abandonnés que d’entreprises fermées ? Les deux sont comptés sur la même liste. Un site injoignable ou un nom de domaine en attente est un signe, non une preuve, qu’une entreprise a fermé.',
  abandoned: 'comptes abandonnés',
  abandoning: 'entreprises avec un compte abandonné',
  dead: 'sites injoignables ou en attente',
  of: (all, what) => (what === 'accounts' ? `sur ${accounts(all)}` : `sur ${companies(all)}`),
  upTo: (high) => `jusqu’à ${f.count(high)} si tous ceux que l’on n’a pas vus l’étaient`,
  aliveWithAbandoned: 'Site vivant, avec un compte abandonné en vitrine :',
  deadWithActive: 'Site éteint, compte encore actif :',
  caption: 'Comptes et sites, comptés sur les mêmes entreprises',
  state: 'Quoi',
  count: 'Combien',
  andMore: (k) => `et ${f.count(k)} de plus`,
};

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
  caption: 'Publications par semaine et par réseau',
  benchmarkMark: 'chiffre publié',
  key: 'moitié centrale et médiane des comptes actifs, publications par semaine',
  of: (k) => (k === 1 ? 'seul compte actif' : `médiane de ${n(k, 'compte actif', 'comptes actifs')}`),
  thousandTitle: 'Le millier d’abonnés en quelques semaines ?',
  thousand: (k, known, weeks) =>
    known === 0
      ? 'Pour aucun compte la date de création et le nombre d’abonnés ne sont publics à la fois : la question n’a pas pu être examinée.'
      : `Sur ${n(known, 'compte', 'comptes')} dont l’âge et les abonnés sont publics, ${k === 0 ? 'aucun n’a grandi' : n(k, 'a grandi', 'ont grandi')} à un rythme qui fait mille en ${n(weeks, 'semaine')}.`,
  thousandPace: (followers, months) =>
    `Le compte médian a gagné ${f.number(followers, 0)} abonnés par mois depuis sa création ; à ce rythme, le millier demande ${f.count(Math.round(months))} mois.`,
  over: (k, known) => `${f.count(k)} sur ${f.count(known)} atteignent en tout le millier d’abonnés.`,
};
