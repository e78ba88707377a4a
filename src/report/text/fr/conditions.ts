import { word } from '../arguments.js';
import type { Texts } from '../en.js';

export const conditions: Texts['conditions'] = {
  'robots-ignored': () =>
    'Le fichier robots.txt n’a pas été respecté, à la demande de la personne qui a lancé l’audit.',
  'host-allowed': (a) =>
    `L’adresse ${word(a, 'host')} a été admise, bien qu’elle ne soit pas sur le web public.`,
  'damaged-row': (a) =>
    `La base de données est endommagée : une ligne de sa table ${word(a, 'table')} n’est plus lisible (${word(a, 'row')}).`,
  insecure: () => 'Les certificats n’ont pas été vérifiés, à la demande de la personne qui a lancé l’audit.',
  'remote-browser': () => 'Les pages ont été affichées par un navigateur situé sur une autre machine.',
  proxy: () => 'L’audit est passé par un serveur mandataire (proxy).',
  replayed: () => 'Les réponses viennent d’un enregistrement : rien n’a été redemandé.',
};
