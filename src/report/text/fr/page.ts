import type { Texts } from '../en.js';
import { frenchPopulation } from './population.js';
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
    'Regardé poliment, de l’extérieur, sans se connecter. Chaque chiffre de cette page peut être suivi jusqu’aux réponses dont il est tiré.',
  unnamed: 'sans nom',
  none: '–',
  colon: ' : ',
  semicolon: ' ; ',
  total: 'Tous réseaux',
  company: 'Entreprise',
  network: 'Réseau',
  account: 'Compte',
  standing: 'État',
  lastActivity: 'Dernière activité',
  notKnown: 'inconnu',
  own: 'votre entreprise',
};

/** « les 51 comptes qu’affichent 12 concurrents », « le seul compte qu’affiche un concurrent ». */
function shown(links: number, size: number): string {
  const by = size === 1 ? 'qu’affiche un concurrent' : `qu’affichent ${competitors(size)}`;
  return `${links === 1 ? 'le seul compte' : `les ${accounts(links)}`} ${by}`;
}

/** « 18 sont bien tenus », « aucun n’est bien tenu ». */
function kept(k: number): string {
  if (k === 0) return 'aucun n’est bien tenu';
  return k === 1 ? 'un seul est bien tenu' : `${f.count(k)} sont bien tenus`;
}

export const verdict: Texts['verdict'] = {
  refuted: (k, links, size, most) =>
    links === 1
      ? `Pas sur leur exemple : ${shown(links, size)} n’est pas bien tenu.`
      : `Pas sur leur exemple : parmi ${shown(links, size)}, ${kept(k)}${most > k ? `, et ${f.count(most)} au plus pourraient l’être` : ''}.`,
  supported: (k, links, size, most) =>
    k === links
      ? `Leur exemple tient : ${shown(links, size)} ${links === 1 ? 'est bien tenu' : 'sont tous bien tenus'}.`
      : `Leur exemple tient : parmi ${shown(links, size)}, ${f.count(k)}${most > k ? ' au moins' : ''} ${k < 2 ? 'est bien tenu' : 'sont bien tenus'}.`,
  undecided: (low, high, links, size) =>
    low === high
      ? `Moitié-moitié : parmi ${shown(links, size)}, ${kept(low)}.`
      : `Impossible de trancher : parmi ${shown(links, size)}, entre ${f.count(low)} et ${f.count(high)} sont bien tenus.`,
  unseeable: (links, size) =>
    links === 1
      ? `Personne ne peut le dire : ${shown(links, size)} n’a pas pu être vu.`
      : `Personne ne peut le dire : parmi ${shown(links, size)}, pas un n’a pu être vu.`,
  nothing: (size) =>
    `Il n’y a rien à suivre : ${competitors(size)}, et pas un compte qui entre en ligne de compte.`,
  unlike: (low, high) =>
    `Cela vaut pour cette liste-ci. Sur des listes semblables, la part des comptes bien tenus pourrait aller de ${low} à ${high} : une autre liste raconterait peut-être une autre histoire.`,
  question:
    'Et même un bon exemple n’est pas une raison. La question à se poser est ce qu’une présence apporterait à votre entreprise, qui n’est pas la leur.',
  seen: (checked, links, unseen) =>
    unseen === 0
      ? `Les ${accounts(links)} ont tous pu être vus.`
      : `${f.count(checked)} des ${accounts(links)} ont pu être vus ; ${unseen === 1 ? 'le dernier ne compte ni pour ni contre' : `les ${f.count(unseen)} autres ne comptent ni pour ni contre`}.`,
  ofAll: (links) => `sur ${accounts(links)}`,
  ofSeen: (share, seen) => (seen === 1 ? `${share} du seul compte vu` : `${share} des ${f.count(seen)} vus`),
  bounds: (range) => `${range} du total, vus ou non`,
  allSeen: 'tous les comptes ont été vus : les parts sont exactes',
  noShare: 'impossible à dire',
  wellMeans: 'une publication dans les 30 jours, et aucun défaut relevé',
  badlyMeans: 'vivant, mais avec au moins un défaut',
  leftMeans: 'en sommeil, abandonné, jamais lancé, introuvable ou suspendu',
  unseenMeans: 'impossible à savoir : ne compte ni pour ni contre',
  barTitle: (links) => `Les ${accounts(links)} affichés par vos concurrents, selon ce qui s’y trouve`,
  date: 'Date',
  list: 'Liste',
  listSize: (size, networks) => `${competitors(size)}, ${n(networks, 'réseau', 'réseaux')}`,
  posts: 'Publications lues',
  unseen: 'Hors de vue',
  unseenOf: (k, links, share) => `${f.count(k)} sur ${accounts(links)} (${share})`,
  conditions: 'À savoir sur cet audit',
};

export const networks: Texts['networks'] = {
  title: 'Ce qu’on voit de loin, et ce qu’il y a',
  lead: 'De loin, qui copie voit des liens. Chaque ligne est un réseau : combien de comptes vos concurrents y affichent, et ce qu’un regard plus attentif trouve derrière ces liens.',
  allThere: (k, all) =>
    all < 2
      ? `${k === 0 ? 'Le concurrent de la liste ne déclare aucun compte' : 'Le concurrent de la liste déclare au moins un compte'}.`
      : `${k === 0 ? `Aucun des ${competitors(all)} ne déclare de compte` : k === all ? `Les ${competitors(all)} déclarent tous au moins un compte` : `${f.count(k)} des ${competitors(all)} ${k < 2 ? 'déclare' : 'déclarent'} au moins un compte`}.`,
  median: (value) => `La moitié d’entre eux en ont ${f.count(Math.ceil(value))} ou davantage.`,
  message: (well, left, all) => {
    const on = (k: number) =>
      k === 0
        ? `aucun des ${n(all, 'réseau', 'réseaux')}`
        : `${n(k, 'réseau', 'réseaux')} sur ${f.count(all)}`;
    return `La plupart des comptes vus sont bien tenus sur ${on(well)}, délaissés sur ${on(left)}.`;
  },
  links: 'Liens vus',
  there: 'Ce qu’il y a',
  rowTitle: (network, well, badly, left, unseen) =>
    `${network} : ${n(well, 'bien tenu', 'bien tenus')}, ${n(badly, 'mal tenu', 'mal tenus')}, ${n(left, 'délaissé')}, ${n(unseen, 'non vérifié', 'non vérifiés')}`,
  caption: 'Comptes par réseau, selon ce qui s’y trouve',
};

export const matrix: Texts['matrix'] = {
  title: 'Qui est où',
  lead: 'Une ligne par entreprise, une colonne par réseau. Le nombre est celui des jours écoulés depuis la dernière activité publique ; quand une entreprise a plusieurs comptes sur un réseau, c’est le meilleur qui est montré.',
  message: (well, left, all) =>
    `Sur ${n(all, 'entreprise')} ${all < 2 ? 'qui a' : 'qui ont'} un compte, ${well === 0 ? 'on n’en voit aucune bien tenir' : `on en voit ${f.count(well)} bien tenir`} tous les siens ; ${left === 0 ? 'aucune n’en a délaissé' : `${f.count(left)} ${left < 2 ? 'en a' : 'en ont'} délaissé au moins un`}.`,
  caption: 'État de chaque entreprise sur chaque réseau',
  noAccount: 'aucun compte déclaré',
  days: (days) => (days < 1 ? 'auj.' : `${f.count(Math.floor(days))} j`),
  poor: 'actif, mais avec un défaut',
  more: (k) => `et ${n(k, 'autre compte', 'autres comptes')}`,
  folded: (k) => `${n(k, 'autre entreprise', 'autres entreprises')}`,
};

export const strip: Texts['strip'] = {
  title: 'Chaque publication, et chaque silence',
  lead: 'Une ligne par compte, un point par publication publique, aujourd’hui au bord droit. La fin ombrée d’une ligne est le silence présent. Hachuré : ce qui n’a pas pu être vu.',
  chart: (k) => `Publications de ${accounts(k)} dans le temps`,
  description: 'Les comptes sont rangés par silence, les plus récemment actifs d’abord.',
  message: (active, seen, unseen) => {
    if (seen === 0)
      return unseen === 1
        ? 'Le seul compte n’a pas pu être vu.'
        : `Aucun des ${accounts(unseen)} n’a pu être vu.`;
    const rest =
      unseen === 0 ? '' : ` ; ${n(unseen, 'autre n’a pas pu être vu', 'autres n’ont pas pu être vus')}`;
    if (seen === 1)
      return `Le seul compte vu ${active === 1 ? 'a publié' : 'n’a rien publié'} dans les 90 derniers jours${rest}.`;
    const who =
      active === 0
        ? `Aucun des ${f.count(seen)} comptes vus n’a publié`
        : active === seen
          ? `Les ${f.count(seen)} comptes vus ont tous publié`
          : `${f.count(active)} des ${f.count(seen)} comptes vus ${active === 1 ? 'a publié' : 'ont publié'}`;
    return `${who} dans les 90 derniers jours${rest}.`;
  },
  colours: 'La couleur d’un point, et le signe en bout de ligne :',
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
  tipping: (needed, unseen, reachable, towards) => {
    if (needed <= 0) return '';
    const goal =
      towards === 'half-or-more'
        ? 'pour que la moitié des comptes soient bien tenus'
        : 'pour que moins de la moitié des comptes soient bien tenus';
    const be = needed === 1 ? 'soit' : 'soient';
    const kept = needed === 1 ? 'bien tenu' : 'bien tenus';
    const what = towards === 'half-or-more' ? `${be} ${kept}` : `${be} tout sauf ${kept}`;
    const whole = unseen === 1 ? 'le seul compte non vu' : `les ${f.count(unseen)} comptes non vus`;
    const seen =
      unseen === 0
        ? 'tous ont été vus'
        : `${unseen === 1 ? 'un seul n’a' : `${f.count(unseen)} seulement n’ont`} pas été ${unseen === 1 ? 'vu' : 'vus'}`;
    return reachable
      ? `Il faudrait que ${needed === unseen ? whole : `${f.count(needed)} des ${f.count(unseen)} comptes non vus`} ${what} ${goal}.`
      : `Il faudrait que ${n(needed, 'compte de plus', 'comptes de plus')} ${what} ${goal}, et ${seen} : rien de caché ne peut changer la réponse.`;
  },
  holdOut: (days, improbable, returned, alive, posted) => {
    const told = (k: number, of: number, did: [string, string]) => {
      if (of === 0) return '';
      return ` (${k === 0 ? 'aucun n’a publié depuis' : n(k, ...did)})`;
    };
    return `Contre-épreuve : les ${n(days, 'dernier jour', 'derniers jours')} une fois cachés, ${n(improbable, 'compte était jugé trop silencieux', 'comptes étaient jugés trop silencieux')}${told(returned, improbable, ['a publié depuis', 'ont publié depuis'])} et ${n(alive, 'vivant')}${told(posted, alive, ['a bien publié', 'ont bien publié'])}.`;
  },
  multiples: 'Réseau par réseau',
  multiplesLead:
    'Sur tous les comptes d’un réseau, la part silencieuse depuis plus de 30, 60, 90, 180 et 365 jours. Hachuré : les comptes non vus, qui peuvent être l’un ou l’autre. Le tireté marque la moitié.',
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
