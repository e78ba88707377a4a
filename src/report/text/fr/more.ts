import { word } from '../arguments.js';
import type { Texts } from '../en.js';
import { f, n } from './words.js';

const accounts = (k: number) => n(k, 'compte');

export const cost: Texts['cost'] = {
  title: 'Ce qu’il en coûterait de suivre',
  lead: 'Pour publier aussi souvent que les comptes bien tenus de cette liste, il vous faudrait à peu près ceci, chaque mois. C’est une fourchette, car chaque donnée de départ en est une : mettez les vôtres.',
  hours: 'Heures par mois',
  money: 'En le faisant vous-mêmes, par mois',
  outsourced: 'Publications achetées, par mois',
  posts: 'Publications à produire par mois',
  level: { low: 'bas', mid: 'moyen', high: 'haut' },
  caption: 'Coût pour suivre : bas, moyen et haut',
  inputsTitle: 'Les données de départ',
  inputsCaption: 'De quoi la fourchette est faite',
  input: 'Donnée',
  source: 'D’où elle vient',
  sourceAssumption: 'hypothèse de notre part : personne ne l’a mesuré',
  sourceConfig: 'votre configuration',
  sourcePublished: 'chiffre publié',
  sourceAudit: (k) => `cet audit, ${n(k, 'compte actif', 'comptes actifs')}`,
  sources: {
    'beager-2023': 'tarifs journaliers de community managers français, 2023 (Beager)',
    'packages-2026': 'forfaits mensuels d’une indépendante française, 2026',
  },
  postsPerWeek: (network) => `Publications par semaine sur ${network}`,
  reuse: 'Part des publications adaptées d’un autre réseau plutôt que créées',
  inputs: {
    'hours-per-post': 'Heures pour une publication, de l’idée à la mise en ligne',
    'moderation-minutes-per-day': 'Minutes par jour pour lire et répondre',
    'planning-hours-per-month': 'Heures par mois pour prévoir et faire le point',
    'hourly-cost': 'Coût d’une heure',
    'price-per-outsourced-post': 'Prix d’une publication confiée à un tiers',
    'tools-per-month': 'Outils, par mois',
  },
  editHint: 'Changez un chiffre : le résultat ci-dessus suit.',
  reset: 'Revenir aux chiffres de l’audit',
  yourTime: 'Votre propre temps est un coût, lui aussi.',
  floor: (amount) =>
    `Pour donner l’échelle : les experts interrogés par Bpifrance (2018) situent un premier pas sérieux à ${amount} par an ou davantage.`,
  notGiven: (why) => `Pas d’estimation : ${why}.`,
  imageTitle: 'Des années pour bâtir, des heures pour ruiner ?',
  image:
    'Peut-être. Les données publiques ne peuvent pas le dire, et nous ne ferons pas semblant. C’est le seul risque de ce rapport qui n’ait pas de chiffre, et c’est peut-être le plus grand.',
};

export const own: Texts['own'] = {
  title: 'Votre entreprise, vue du même œil',
  lead: 'Regardée comme toutes les autres, montrée à côté d’elles, et jamais comptée dans la réponse.',
  caption: 'Vos comptes à côté de ceux de vos concurrents',
  yours: 'Le vôtre',
  pace: 'Votre rythme',
  theirs: 'Vos concurrents sur ce réseau',
  theirPace: 'Rythme médian des actifs',
  details: (company) => `Constats et preuves pour ${company}`,
  nobody: 'aucun concurrent ici',
  tally: (well, seen, unseen) =>
    `${f.count(well)} bien ${well < 2 ? 'tenu' : 'tenus'} sur ${f.count(seen)} ${seen < 2 ? 'vu' : 'vus'}${unseen > 0 ? `, ${n(unseen, 'non vérifié', 'non vérifiés')}` : ''}`,
};

export const cards: Texts['cards'] = {
  title: 'Entreprise par entreprise',
  lead: 'Ce qui a été trouvé, sur quoi cela repose, et que faire si c’était chez vous.',
  index: 'Index des entreprises',
  search: 'Chercher une entreprise',
  show: 'Montrer',
  all: 'toutes les entreprises',
  withOne: (grade) => `avec un compte ${grade}`,
  order: 'Ordre',
  byList: 'celui de la liste',
  byLeft: 'les plus délaissées d’abord',
  shown: '{n} sur {of} entreprises',
  folded: (from, to, k) => `De ${from} à ${to} (${n(k, 'entreprise')})`,
  noAccounts: 'Aucun compte n’est déclaré.',
  summary: accounts,
  lastActivity: 'Dernière activité',
  pace: 'Rythme',
  followers: 'Abonnés',
  about: (value) => `environ ${value}`,
  view: 'Ce qui a pu être vu',
  viewPosts: (posts, complete) => `${n(posts, 'publication')}${complete ? ', jusqu’à la première' : ''}`,
  selection: 'une sélection seulement : elle peut prouver l’activité, jamais le silence',
  lowerBound: 'une partie du compte seulement',
  hidden: 'les publications ne sont pas montrées aux visiteurs',
  atLeast: 'ou plus tard',
  notCounted: {
    self: 'Votre propre entreprise : montrée, jamais comptée.',
    probable: 'Peut-être pas le leur : montré, non compté.',
    exempt: 'Laissé hors du compte à votre demande.',
    'moved-to-declared': 'Non compté : parti vers un compte qui l’est.',
    'other-owner':
      'Non compté : il semble appartenir à quelqu’un d’autre. S’il est à cette entreprise, nommez-le dans votre liste.',
  },
  ifYours: 'Si c’était le vôtre :',
  toDo: 'Que faire :',
  heat: (weeks, seen) =>
    `Publications par semaine sur un an : présentes ${f.count(weeks)} semaines sur ${f.count(seen)} vues`,
  heatDescription: (unseen) =>
    `Chaque case est une semaine, la dernière à droite ; plus elle est soutenue, plus il y a de publications.${unseen > 0 ? ` Hachuré : ${n(unseen, 'semaine')} hors de vue.` : ''}`,
  heatKey: {
    title: 'Une case par semaine, sur un an :',
    none: 'aucune publication',
    one: '1 publication',
    few: '2 à 4',
    many: '5 ou plus',
    unseen: 'non vue',
  },
  heatTable: 'Publications par mois',
  postsKnown: (posts, partly) => (partly ? `${f.count(posts)} ou plus` : f.count(posts)),
  evidence: 'Preuves',
  digest: 'Empreinte du contenu (SHA-256)',
  status: (status) => `statut ${status}`,
  byPerson: 'vu par une personne',
  againstRobots: (rule) => `demandé malgré le refus de robots.txt (${rule})`,
  screenshot: (account) => `Capture d’écran de ${account}`,
  measuresCaption: 'Chiffres de ce compte',
  declared: 'Pourquoi nous tenons qu’il est à eux',
  previously: (date) => `Au ${date}`,
  benchmark: (ratio) =>
    ratio < 0.1 ? 'moins du dixième du rythme publié' : `${f.number(ratio, 1)} fois le rythme publié`,
  siteEvidence: 'Preuves pour le site',
  pagesRead: (k) => `${n(k, 'page')} du site ${k < 2 ? 'lue' : 'lues'}`,
};

export const unseen: Texts['unseen'] = {
  title: 'Ce qui n’a pas été vérifié, et ce que vous pouvez faire',
  lead: 'Ces comptes ne passent ni pour bien tenus ni pour délaissés. Chacun peut être l’un ou l’autre : c’est pourquoi les chiffres ci-dessus ont des bornes.',
  none: 'Tout a pu être vérifié.',
  count: accounts,
  why: 'Pourquoi',
  controlsTitle: 'Peut-on croire un « introuvable » ?',
  controlsLead:
    'Une fois par réseau, nous avons cherché un compte qui existe à coup sûr et un autre qui ne peut pas exister. Là où les réponses étaient fausses, rien n’est dit introuvable.',
  controlHealthy: 'cru',
  controlFailed: 'non cru',
  certain: 'Celui qui existe',
  impossible: 'Celui qui ne peut pas exister',
  believed: '« Introuvable » est',
  controlsCaption: 'L’épreuve de chaque réseau',
  outcome: {
    present: 'trouvé',
    absent: 'introuvable',
    suspended: 'suspendu',
    moved: 'parti ailleurs',
    hidden: 'derrière un mur',
    blocked: 'accès refusé',
    failed: 'pas de réponse lisible',
  },
  notAsked: 'non demandé',
};

export const changes: Texts['changes'] = {
  title: 'Depuis le dernier audit',
  lead: (date) =>
    `Par rapport à l’audit du ${date}. Perdre un compte de vue n’est pas un changement du compte.`,
  caption: 'États qui ont changé',
  before: 'Alors',
  now: 'Maintenant',
  none: 'Aucun état n’a changé.',
  new: 'nouveau sur la liste',
  gone: 'sorti de la liste',
  followers: (company, network, from, to, perMonth, exact) =>
    `${company}, ${network} : ${from} abonnés alors, ${to} maintenant (${perMonth} par mois${exact ? '' : ' ; les nombres sont arrondis'}).`,
  pace: (company, network, before, after) =>
    `${company}, ${network} : ${before} publications par semaine alors, ${after} maintenant.`,
  followersTitle: 'Abonnés',
  paceTitle: 'Rythme',
  series: 'Part des comptes bien tenus, audit après audit',
  seriesChecked: 'Bien tenus, parmi les vus',
  seriesBounds: 'Parmi tous, au moins et au plus',
};

export const method: Texts['method'] = {
  title: 'Méthode, seuils, sources',
  lead: 'Ce qui a été fait, ce que les mots veulent dire, et ce que cette page ne montre pas.',
  notShownTitle: 'Ce que cette page ne montre pas',
  notShown: [
    'Copier un concurrent n’est pas une raison. L’activité n’est pas le résultat : un compte très actif peut ne rien rapporter, un compte discret bien servir ses quelques lecteurs.',
    'Elle voit ce que voit un visiteur non connecté. Publicités, messages, groupes privés et ventes lui échappent.',
    '« Aucune publication publique » ne veut pas dire « inutilisé » : quelqu’un y lit et y répond peut-être chaque jour.',
    'Une liste choisie à la main n’est pas un échantillon. Les intervalles disent ce que des listes semblables pourraient montrer, non ce que font toutes les entreprises.',
  ],
  howTitle: 'Comment on a procédé',
  how: [
    'Les comptes sont ceux que chaque entreprise déclare : sur votre liste, sur son propre site, ou dans ce qu’elle dit d’elle-même ailleurs. Ceux qui leur ressemblent seulement sont montrés, sans être comptés.',
    'Chaque compte a été consulté poliment : robots.txt respecté, une requête à la fois par serveur, à visage découvert, sans se connecter.',
    'Un mur, un contrôle, une limite ou une panne ne valent jamais « introuvable », « abandonné » ou zéro. Ils valent « non vérifié », et élargissent les bornes.',
    'Un silence se juge à l’habitude du compte autant qu’à un nombre de jours, afin qu’un compte lent mais régulier ne passe pas pour abandonné.',
    'Les bornes prennent chaque compte non vérifié d’abord pour bien tenu, puis pour le contraire. Les intervalles à 95 % sont ceux de Wilson ; celui sur les entreprises est tiré 2 000 fois, avec une graine fixe.',
  ],
  wordsTitle: 'Les mots',
  word: 'Mot',
  meaning: 'Sens par défaut',
  wordsCaption: 'Les états et leur sens',
  claimsTitle: 'La phrase, point par point',
  claimsCaption: 'Six affirmations, et ce que cette liste en dit',
  claim: 'Affirmation',
  result: 'Sur cette liste',
  settingsTitle: 'Seuils',
  settingsCaption: 'Réglages de cet audit',
  setting: 'Réglage',
  value: 'Valeur',
  changed: 'modifié',
  byDefault: 'par défaut',
  source: 'Source',
  assumption: 'hypothèse',
  sourcesTitle: 'Chiffres publiés utilisés',
  sourcesCaption: 'Chiffres publiés',
  figure: 'Chiffre',
  published: (statistic, perWeek) =>
    `${statistic === 'median' ? 'médiane' : 'moyenne'} de ${perWeek} publications par semaine`,
  population: 'De qui',
  confidence: 'Confiance',
  confidenceLevel: { H: 'haute', M: 'moyenne', L: 'basse', CALC: 'calculé par nous' },
  notApplicableTitle: 'Constats qui n’ont pas pu être cherchés',
  notApplicableCaption: 'Constats sans les données nécessaires',
  finding: 'Constat',
  why: 'Pourquoi',
  times: 'Comptes',
  standings: 'Comptes sur cette liste',
};

export const conditions: Texts['conditions'] = {
  'robots-ignored': () =>
    'Le fichier robots.txt n’a pas été respecté, à la demande de la personne qui a lancé l’audit.',
  'host-allowed': (a) =>
    `L’adresse ${word(a, 'host')} a été admise, bien qu’elle ne soit pas sur le web public.`,
  insecure: () => 'Les certificats n’ont pas été vérifiés, à la demande de la personne qui a lancé l’audit.',
  'remote-browser': () => 'Un navigateur situé sur une autre machine a servi.',
  proxy: () => 'L’audit est passé par un serveur mandataire.',
  replayed: () => 'Les réponses viennent d’un enregistrement : rien n’a été redemandé.',
};

export const findingNames: Texts['findingNames'] = {
  slowing: 'au ralenti',
  dormant: 'en sommeil',
  abandoned: 'abandonné',
  'never-started': 'jamais lancé',
  missing: 'introuvable',
  suspended: 'suspendu',
  moved: 'parti ailleurs',
  irregular: 'irrégulier',
  sparse: 'clairsemé',
  declining: 'en déclin',
  'reposts-only': 'reprises seulement',
  'broadcast-only': 'diffusion seulement',
  'no-response': 'aucune réaction',
  'same-text': 'même texte sur plusieurs réseaux',
  'no-link-back': 'pas de lien en retour',
  'profile-blank': 'profil vide',
  'other-owner': 'compte d’autrui',
  'second-account': 'second compte délaissé',
  'hijackable-link': 'lien vers un nom libre',
  'placeholder-link': 'lien de remplissage',
  'site-unreachable': 'site injoignable',
  'site-parked': 'nom de domaine en attente',
  'site-moved': 'site déplacé',
  'no-accounts': 'aucun compte',
};

export const terminal: Texts['terminal'] = {
  links: 'liens',
  well: 'bien',
  badly: 'mal',
  left: 'délaissés',
  unseen: 'non vus',
  all: 'en tout',
  bounds: (low, high) => `Bien tenus : de ${low} à ${high} du total, quoi que cache le reste.`,
  unseenLine: (k) =>
    `${n(k, 'compte n’a pas pu être vu', 'comptes n’ont pas pu être vus')} ; le rapport dit pourquoi, et ce que vous pouvez faire.`,
};

export const markdown: Texts['markdown'] = {
  findings: 'Ce qui a été constaté',
};
