import type { Texts } from '../en.js';
import { f, n } from './words.js';

const accounts = (k: number) => n(k, 'compte');

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
  fullPage: 'Preuves et chiffres',
  leftOut: 'non compté',
  more: {
    next: 'En montrer {n} de plus',
    beyond: (k, listed) =>
      `Les ${f.count(listed)} premières entreprises de la liste figurent ici ; les ${f.count(k)} autres se trouvent et s’ouvrent par la recherche ci-dessus et par le bouton, à partir des données de cette page.`,
    onPages: (folder) =>
      `Les preuves, les constats et les chiffres de chaque entreprise se trouvent dans le dossier « ${folder} », à côté de ce fichier, par pages de cinquante, sans script`,
    inFiles:
      'Les preuves, les constats et les chiffres de chaque entreprise se trouvent dans les autres formats : followsuit report --format csv,xlsx,json ; avec --output et un fichier, par pages de cinquante à côté de lui.',
    range: (from, to) => `Entreprises ${f.count(from)} à ${f.count(to)}`,
    back: 'Retour au rapport',
    before: 'Précédentes',
    after: 'Suivantes',
  },
  noAccounts: 'Aucun compte n’est déclaré.',
  noAccount: 'aucun compte déclaré',
  lastDeclared: (date) =>
    `Déclaré pour la dernière fois le ${date} : cette fois, son site n’a pas pu être lu.`,
  siteNotRead: 'site non lu',
  siteReadInPart: 'site lu en partie',
  accountsNotKnown: 'On ne sait pas quels comptes il déclare.',
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
  namedSince: (year) => `sur leur site dès ${year}`,
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
    `Chaque case est une semaine, la dernière à droite ; plus elle est soutenue, plus il y a de publications.${unseen > 0 ? ` Hachuré : ${n(unseen, 'semaine non vue', 'semaines non vues')}.` : ''}`,
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
  fromFile: (program, at) => `d’après un fichier (${program === '' ? '' : `${program}, `}${f.shortDate(at)})`,
  fileRow: (name, row) => `« ${name} », ligne ${f.count(row)}`,
  byPerson: 'vu par une personne',
  againstRobots: (rule) => `demandé malgré le refus de robots.txt (${rule})`,
  screenshot: (account) => `Capture d’écran de ${account}`,
  measuresCaption: 'Chiffres de ce compte',
  declared: 'Pourquoi nous l’attribuons à cette entreprise',
  previously: (date) => `Au ${date}`,
  benchmark: (ratio) =>
    ratio < 0.1 ? 'moins du dixième du rythme publié' : `${f.number(ratio, 1)} fois le rythme publié`,
  siteEvidence: 'Preuves pour le site',
  pagesRead: (k) => `${n(k, 'page')} du site ${k < 2 ? 'lue' : 'lues'}`,
};
