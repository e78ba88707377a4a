import type { Args } from '../arguments.js';
import { word } from '../arguments.js';

/** Ways of working a reader must know of. */
export const conditions: Record<string, (args: Args) => string> = {
  'robots-ignored': () => 'robots.txt was not obeyed, at the wish of the person who ran the audit.',
  'host-allowed': (a) => `The address ${word(a, 'host')} was allowed, though it is not on the public web.`,
  'damaged-row': (a) =>
    `The database is damaged: a row of its table ${word(a, 'table')} can no longer be read (${word(a, 'row')}).`,
  insecure: () => 'Certificates were not checked, at the wish of the person who ran the audit.',
  'remote-browser': () => 'A browser on another machine was used.',
  proxy: () => 'The audit went through a proxy.',
  replayed: () => 'The answers come from a recording: nothing was asked anew.',
};
