import type { Texts } from '../en.js';
import { n } from './words.js';

export const terminal: Texts['terminal'] = {
  links: 'liens',
  well: 'bien',
  alive: 'vivants',
  badly: 'mal',
  left: 'délaissés',
  unseen: 'non vus',
  all: 'en tout',
  bounds: (low, high) =>
    `Bien tenus : de ${low} à ${high} des comptes trouvés, quoi que cachent ceux qu’on n’a pas vus.`,
  boundsOpen: (k, found) =>
    `Bien tenus : ${k} sur ${n(found, 'compte trouvé', 'comptes trouvés')} ; les sites qui n’ont pu être lus en déclarent peut-être d’autres.`,
  unseenLine: (k) =>
    `${n(k, 'compte n’a pas pu être vu', 'comptes n’ont pas pu être vus')} ; le rapport dit pourquoi, et ce que vous pouvez faire.`,
};
