import type { StandingKind } from '../codes.js';
import { type AccountRule, clear, found } from './rule.js';

const left: readonly StandingKind[] = ['dormant', 'abandoned', 'never-started'];
const alive: readonly StandingKind[] = ['active', 'slowing'];

/** The company is alive on this network under another account, and left this one lying about. */
export const secondAccount: AccountRule = {
  code: 'second-account',
  grade: 'notice',
  needs: [],
  thresholds: [],
  ofTheLiving: false,
  look({ record, standing, siblings }) {
    if (!left.includes(standing.kind)) return clear;
    const others = siblings
      .filter((s) => s.record.account.network === record.account.network && alive.includes(s.standing.kind))
      .map((s) => s.record.account.url)
      .sort();
    return others[0] === undefined ? clear : found({ other: others[0] });
  },
};
