import { somebody } from '../../../model/somebody.js';
import type { Texts } from '../en.js';
import { n } from './words.js';

export const outcome: Texts['outcome'] = {
  present: 'présent',
  absent: 'absent, selon le réseau',
  suspended: 'suspendu par le réseau',
  moved: 'parti ailleurs',
  hidden: 'derrière un mur',
  blocked: 'accès refusé',
  failed: 'illisible',
};

export const card: Texts['card'] = {
  /** Between a name and what is said of it. */
  colon: ' : ',
  name: 'Nom',
  bio: 'Présentation',
  website: 'Site',
  followers: 'Abonnés',
  about: (count) => `environ ${count}`,
  posts: 'Publications',
  created: 'Créé le',
  lastActivity: 'Dernière activité',
  lastOriginal: 'Dernière publication propre',
  atLeast: 'au moins aussi récente que le',
  noDate: 'aucune date lisible',
  seen: (dated, total) => `${n(total, 'publication')}, dont ${dated} datées`,
  complete: 'jusqu’à la première',
  selection: 'une sélection, pas les plus récentes',
  hiddenPosts: 'des publications existent mais ne sont pas montrées',
  ways: 'D’où nous le savons',
  notAsked: 'non demandé',
  daysAgo: (days) => (days === 0 ? 'aujourd’hui' : `il y a ${n(days, 'jour')}`),
  seenBy: (who) => `vu par ${who === somebody ? 'une personne' : who}`,
  movedTo: 'Nouvelle adresse',
  standing: 'État',
  grade: 'Tenue',
  measures: 'Mesures',
  notGiven: 'non donné',
  rules: 'Règles posées tour à tour',
  decides: 'tranche',
  passes: 'ne s’applique pas',
  findings: 'Constats cherchés',
  found: 'trouvé',
  clear: 'rien à signaler',
  notApplicable: 'n’a pas pu être cherché',
  declared: 'Pourquoi nous l’attribuons à cette entreprise',
  sight: {
    full: 'la vue montre les publications les plus récentes et peut prouver un silence',
    'lower-bound': 'une activité plus récente peut exister hors de cette vue : aucun silence ne se prouve',
    selection: 'la vue est une sélection : aucun silence ne se prouve',
    hidden: 'des publications existent sans être montrées : aucun silence ne se prouve',
    nothing: 'aucune date lue',
  },
  doors: 'Ce qui nous a arrêtés, et ce que vous pouvez faire',
  comparing: (before, after) => `Audit ${before} face à l’audit ${after}`,
  verdictWas: (before, after) => `« Une raison de copier » : ${before}, maintenant ${after}`,
  changed: 'États qui ont changé',
  newFindings: 'Constats apparus',
  goneFindings: 'Constats disparus',
  growth: 'Abonnés',
  nothingChanged: 'Rien n’a changé.',
  judgedAlike: (version) =>
    `Les deux audits sont jugés ici selon les règles de followsuit ${version} : aucune des différences ci-dessous ne vient d’un changement de règles.`,
  madeBy: (audit, version) =>
    `L’audit ${audit} a été fait avec followsuit ${version} : le rapport écrit à l’époque peut donner d’autres chiffres pour les mêmes réponses, selon ses règles d’alors, et ce qui fut lu d’une page est conservé tel quel.`,
};
