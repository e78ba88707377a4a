import { n } from './words.js';

export const terminal = {
  links: 'links',
  well: 'well',
  alive: 'alive',
  badly: 'badly',
  left: 'left',
  unseen: 'unseen',
  all: 'all',
  bounds: (low: string, high: string) =>
    `Run well: ${low} to ${high} of the accounts found, whatever the unseen are.`,
  boundsOpen: (k: number, found: number) =>
    `Run well: ${k} of ${n(found, 'account')} found; the websites that could not be read may declare more.`,
  unseenLine: (k: number) =>
    `${n(k, 'account')} could not be seen; the report says why, and what you can do.`,
};
