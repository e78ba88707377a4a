import { f, n } from './words.js';

export const terminal = {
  links: 'links',
  well: 'well',
  alive: 'alive',
  badly: 'badly',
  left: 'left',
  unseen: 'not checked',
  all: 'total',
  deskLine: (k: number, command: string) =>
    `${k === 1 ? 'Look at the one not checked' : `Look at the ${f.count(k)} not checked`} in your own browser: ${command}`,
  unseenLine: (k: number) => `${n(k, 'account')} not checked; the report says why, and what you can do.`,
};
