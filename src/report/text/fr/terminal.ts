import type { Texts } from '../en.js';
import { f, n } from './words.js';

export const terminal: Texts['terminal'] = {
  links: 'liens',
  well: 'bien',
  alive: 'vivants',
  badly: 'mal',
  left: 'délaissés',
  unseen: 'non vérifiés',
  all: 'total',
  deskLine: (k, command) =>
    `${k < 2 ? 'Le compte non vérifié' : `Les ${f.count(k)} comptes non vérifiés`}, dans votre navigateur : ${command}`,
  unseenLine: (k) =>
    `${n(k, 'compte non vérifié', 'comptes non vérifiés')} ; le rapport dit pourquoi, et ce que vous pouvez faire.`,
};
