import type { Texts } from '../en.js';
import { n } from './words.js';

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
  cite: (version, date, list) =>
    `followsuit ${version}, « Faut-il suivre le mouvement ? », audit de ${list}, ${date}.`,
  companies: (k) => n(k, 'entreprise'),
  unnamed: 'sans nom',
  none: '–',
  colon: ' : ',
  semicolon: ' ; ',
  total: 'Total',
  company: 'Entreprise',
  network: 'Réseau',
  account: 'Compte',
  standing: 'État',
  lastActivity: 'Dernière activité',
  notKnown: 'inconnu',
  own: 'votre entreprise',
};
