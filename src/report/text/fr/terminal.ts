import type { Texts } from '../en.js';
import { f, n } from './words.js';

export const terminal: Texts['terminal'] = {
  links: 'liens',
  well: 'bien',
  alive: 'vivants',
  badly: 'mal',
  left: 'délaissés',
  unseen: 'non vérifiés',
  all: 'en tout',
  deskLine: (k, command) =>
    `${k < 2 ? 'Le compte que l’on n’a pas pu voir' : `Les ${f.count(k)} comptes que l’on n’a pas pu voir`}, dans votre navigateur : ${command}`,
  unseenLine: (k) =>
    `${n(k, 'compte n’a pas pu être vu', 'comptes n’ont pas pu être vus')} ; le rapport dit pourquoi, et ce que vous pouvez faire.`,
};
