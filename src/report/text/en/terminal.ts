import { n } from './words.js';

export const terminal = {
  links: 'links',
  well: 'well',
  alive: 'alive',
  badly: 'badly',
  left: 'left',
  unseen: 'unseen',
  all: 'all',
  unseenLine: (k: number) =>
    `${n(k, 'account')} could not be seen; the report says why, and what you can do.`,
};
