import type { Texts } from '../en.js';
import { n } from './words.js';

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
