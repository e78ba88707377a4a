import type { Texts } from '../en.js';

export const markdown: Texts['markdown'] = {
  findings: 'Ce qui a été constaté',
};
