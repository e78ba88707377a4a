import { type AccountRule, clear, found, notApplicable } from './rule.js';

/** At least half of its texts also stand, word for word, on another network of the company. */
export const sameText: AccountRule = {
  code: 'same-text',
  grade: 'notice',
  needs: [],
  thresholds: ['sameTextShare', 'sameTextPosts'],
  ofTheLiving: true,
  look({ record, copies, siblings, settings }) {
    if (!siblings.some((s) => s.record.account.network !== record.account.network)) return clear;
    const own = copies.get(record);
    if (own === undefined || own.texts < settings.sameTextPosts) return notApplicable('too-few');
    if (own.copied / own.texts < settings.sameTextShare) return clear;
    return found({
      networks: [...own.networks].sort().join(','),
      copies: own.copied,
      posts: own.texts,
      example: own.example,
    });
  },
};
