import { type AccountRule, clear, found } from './rule.js';

/**
 * Silent for one to three months where no rhythm is known, or for longer than its own rhythm explains. Over three months
 * within its rhythm is worth knowing, and not poor: whether it goes on cannot be told yet.
 */
export const slowing: AccountRule = {
  code: 'slowing',
  grade: 'poor',
  needs: [],
  thresholds: ['activeDays', 'dormantDays', 'improbable', 'improbableFloorDays', 'longestPauseFactor'],
  ofTheLiving: false,
  look({ standing: { kind, reason } }) {
    if (kind !== 'slowing') return clear;
    return found(reason.args, reason.code === 'within-rhythm' ? 'notice' : 'poor');
  },
};
