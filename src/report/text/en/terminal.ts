import { n } from './words.js';

export const terminal = {
  links: 'links',
  well: 'well',
  alive: 'alive',
  badly: 'badly',
  left: 'left',
  unseen: 'unseen',
  all: 'all',
  bounds: (low: string, high: string) => `Run well: ${low} to ${high} of all, whatever the unseen are.`,
  unseenLine: (k: number) =>
    `${n(k, 'account')} could not be seen; the report says why, and what you can do.`,
};
