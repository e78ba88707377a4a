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
  unseenLine: (k) =>
    `${n(k, 'compte n’a pas pu être vu', 'comptes n’ont pas pu être vus')} ; le rapport dit pourquoi, et ce que vous pouvez faire.`,
};
