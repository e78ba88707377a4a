import { daysOver, given, word } from '../arguments.js';
import type { Texts } from '../en.js';
import { keyPrice } from './key-price.js';
import { f } from './words.js';

export const grade: Texts['grade'] = {
  'run-well': 'bien tenu',
  alive: 'vivant',
  'run-badly': 'mal tenu',
  'left-behind': 'délaissé',
  'not-checked': 'non vérifié',
};

export const standing: Texts['standing'] = {
  active: 'actif',
  slowing: 'au ralenti',
  dormant: 'en sommeil',
  abandoned: 'abandonné',
  'never-started': 'jamais lancé',
  missing: 'introuvable',
  suspended: 'suspendu',
  'closed-by-owner': 'fermé par son titulaire',
  moved: 'parti ailleurs',
  'not-checked': 'non vérifié',
};

export const standingMeans: Texts['standingMeans'] = {
  active:
    'une publication publique dans les 30 derniers jours, ou une pause de 90 jours au plus que son rythme explique',
  slowing:
    'silencieux depuis plus longtemps que son rythme ne l’explique ; sans rythme connu, depuis 31 à 90 jours',
  dormant: 'aucune publication publique depuis plus de 90 jours, contre son rythme s’il est connu',
  abandoned:
    'aucune publication publique depuis plus de 180 jours, contre son habitude, ou depuis plus d’un an',
  'never-started': 'aucune publication en plus de 90 jours, ou deux au plus en plus d’un an',
  missing: 'affiché par un lien, mais le réseau dit que ce compte n’existe pas',
  suspended: 'le réseau dit avoir suspendu le compte',
  'closed-by-owner': 'le réseau dit que son titulaire a fermé le compte',
  moved: 'le compte dit être parti ailleurs',
  'not-checked': 'nous n’avons pas pu savoir',
};

export const site: Texts['site'] = {
  alive: 'le site répond',
  unreachable: 'site injoignable',
  parked: 'nom de domaine en attente',
  moved: 'site passé à un autre domaine',
  'not-checked': 'site non lu',
  none: 'aucun site indiqué',
};

export const claim: Texts['claim'] = {
  'all-there': 'Ils y sont tous',
  'copying-is-a-reason': 'Il nous incombe donc de suivre',
  'abandoned-outnumber-closed': 'Il y a plus de comptes à l’abandon que d’entreprises fermées',
  'free-and-easy': 'Ça ne coûte rien, et c’est facile',
  'thousand-in-weeks': 'Nous atteindrons le millier d’abonnés en quelques semaines',
  'years-to-build': 'Une image se construit en années et se ruine en heures',
};

export const claimResult: Texts['claimResult'] = {
  supported: 'se vérifie sur cette liste',
  refuted: 'ne se vérifie pas sur cette liste',
  undecided: 'impossible à dire',
  'beyond-data': 'hors de portée des données publiques',
};

export const suggestion: Texts['suggestion'] = {
  'look-closer': 'La plupart des comptes vus ici sont bien tenus. Ce réseau mérite un examen.',
  'left-behind': 'La plupart des comptes vus ici sont délaissés.',
  'run-badly': 'La plupart des comptes vus ici sont vivants, mais peu sont bien tenus.',
  mixed: 'Pas d’image nette : les uns sont bien tenus, les autres non.',
  'mostly-unseen': 'Plus de la moitié n’ont pas pu être vérifiés. Ne concluez rien de cette ligne.',
  'too-few': 'Trop peu de comptes ont été vus ici pour en dire quoi que ce soit.',
};

export const remedy: Texts['remedy'] = {
  'give-token': (a) =>
    `Donnez à followsuit un jeton d’accès pour ce réseau${given(a, 'name', ' (', ')')}, puis relancez l’audit.${keyPrice(word(a, 'name'))}`,
  'use-browser': () =>
    'Laissez followsuit se servir d’un navigateur (voir « followsuit networks »), puis relancez l’audit.',
  assist: () =>
    'Regardez la page vous-même avec « followsuit desk », dans votre navigateur : l’outil garde ce que vous voyez, et rien d’autre.',
  note: () => 'Regardez la page vous-même et notez ce que vous avez vu avec « followsuit note ».',
  'list-accounts': () =>
    'Ouvrez le site vous-même, inscrivez dans la liste les comptes qu’il affiche, puis relancez l’audit.',
  'name-new-address': () => 'Il est parti ailleurs : inscrivez sa nouvelle adresse dans votre liste.',
  'add-website': () => 'Inscrivez son site ou ses comptes dans la liste.',
  'ask-live': () =>
    'L’enregistrement ne contient pas cette réponse. Relancez l’audit sans --replay, ou enregistrez de nouveau.',
  'try-later': () => 'Relancez l’audit un autre jour : seul ce qui manque sera redemandé.',
  'run-again': () => 'Relancez l’audit : il reprendra là où il s’est arrêté.',
  'trust-authority': () =>
    'Ajoutez l’autorité à celles auxquelles se fie le navigateur (sous Linux : certutil -d sql:$HOME/.pki/nssdb -A -t C,, -n own -i <fichier>), puis relancez l’audit.',
  'check-address': () => 'Vérifiez l’adresse sur votre liste.',
  'report-bug': () => 'Le réseau a sans doute changé ses pages : merci de le signaler au projet.',
};

export const measure: Texts['measure'] = {
  silence: 'Temps écoulé depuis la dernière activité publique',
  'silence-original': 'Temps écoulé depuis la dernière publication propre',
  'posts-per-week': 'Publications par semaine',
  'posts-per-week-recent': 'Publications par semaine, 90 derniers jours',
  'active-weeks': 'Semaines avec publication, sur les 26 dernières',
  'gap-median': 'Écart habituel entre deux publications',
  'gap-longest': 'Plus long écart entre deux publications',
  lv: 'Variation locale des écarts (0 = métronome, 1 = hasard)',
  cv: 'Variation des écarts (CV)',
  cv2: 'Variation locale des écarts (CV2)',
  burstiness: 'Tendance aux rafales',
  'burstiness-finite': 'Tendance aux rafales, corrigée pour les séries courtes',
  memory: 'Mémoire des écarts',
  gini: 'Inégalité des écarts (Gini)',
  entropy: 'Régularité des écarts (entropie)',
  trend: 'Rythme actuel rapporté au rythme passé',
  'silence-probability': 'Probabilité d’un si long silence, d’après sa propre habitude',
  'own-gap-quantile': 'Part de ses propres écarts au moins aussi longs',
  'alive-probability': 'Probabilité qu’il vive encore, d’après l’habitude de tous',
  'repost-share': 'Part des reprises',
  'reply-share': 'Part des réponses',
  'interactions-per-post': 'Interactions par publication (médiane)',
  engagement: 'Interactions par publication et par abonné',
  'followers-per-month': 'Abonnés gagnés par mois depuis la création',
  'months-to-thousand': 'Mois pour atteindre 1 000 abonnés à ce rythme',
  'follower-growth': 'Abonnés gagnés par mois depuis le dernier audit',
};

/** A figure of a view that may hide more. */
export const figureAtLeast: Texts['figureAtLeast'] = (figure) => `au moins ${figure}`;

export const figureAtMost: Texts['figureAtMost'] = (figure) => `au plus ${figure}`;

export const unit: Texts['unit'] = {
  days: (value) => `${f.number(daysOver(value), 1)} ${daysOver(value) < 2 ? 'jour' : 'jours'}`,
  'posts-per-week': (value) => `${f.number(value, value < 10 ? 1 : 0)} par semaine`,
  share: (value) => f.percent(value),
  ratio: (value) => `× ${f.number(value, 2)}`,
  index: (value) => f.number(value, 2),
  probability: (value) => (value < 0.001 ? 'moins de 0,1 %' : f.percent(value, 1)),
  interactions: (value) => f.number(value, 0),
  percent: (value) => `${f.number(value, 2)} %`,
  'followers-per-month': (value) => `${f.number(value, 0)} par mois`,
  months: (value) => `${f.number(value, 0)} mois`,
};

export const declaration: Texts['declaration'] = {
  list: 'votre liste',
  'same-as': 'les données structurées du site (JSON-LD)',
  microdata: 'les données structurées du site (microdonnées)',
  'rel-me': 'un lien rel="me"',
  'page-frame': 'l’en-tête, le pied de page ou le menu du site',
  'social-list': 'une liste de liens sociaux',
  aside: 'une colonne latérale',
  contact: 'la page de contact',
  content: 'le texte d’une page',
  'twitter-site': 'la balise twitter:site',
  'twitter-creator': 'la balise twitter:creator',
  'article-publisher': 'la balise article:publisher',
  'article-author': 'la balise article:author',
  'fb-pages': 'la balise fb:pages',
  'fediverse-creator': 'la balise fediverse:creator',
  embed: 'un module qui montre le compte',
  'share-hint': 'la mention dans un bouton de partage',
  'json-state': 'les données d’une page',
  feed: 'le flux du site',
  'link-in-bio': 'une page de liens',
  redirect: 'le site lui-même y mène',
  atproto: 'le domaine est le nom Bluesky',
  webfinger: 'le WebFinger du domaine',
  activitypub: 'le lien ActivityPub de la page',
  wikidata: 'Wikidata',
};

export const network: Texts['network'] = {
  fediverse: 'Mastodon et fédivers',
  whatsapp: 'Chaîne WhatsApp',
};

export const conditionFallback: Texts['conditionFallback'] = (code) =>
  `Façon de procéder : ${word({ code }, 'code')}.`;
