import { type AccountRule, clear, figureOf, found, notApplicable, tooFewGaps } from './rule.js';

/**
 * Posts come in bursts with long holes: two indices must agree (LV and Kim-Jo burstiness), over ten gaps at least.
 * A launch does the same, so it is a warning that
 * an account may be dropped, and no proof of anything.
 */
export const irregular: AccountRule = {
  code: 'irregular',
  grade: 'notice',
  needs: ['lv', 'burstiness-finite', 'gap-longest'],
  thresholds: ['irregularLv', 'irregularBurstiness', 'irregularGaps'],
  ofTheLiving: true,
  look({ measures, settings }) {
    if (tooFewGaps(measures, settings.irregularGaps)) return notApplicable('too-few');
    const lv = figureOf(measures, 'lv');
    const burstiness = figureOf(measures, 'burstiness-finite');
    if (lv < settings.irregularLv || burstiness < settings.irregularBurstiness) return clear;
    return found({ lv, burstiness, longest: figureOf(measures, 'gap-longest') });
  },
};
