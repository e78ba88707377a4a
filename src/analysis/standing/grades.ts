import type { Grade, StandingKind } from '../codes.js';
import type { Finding, Standing } from '../model/schema/account.js';

const leftBehind: readonly StandingKind[] = [
  'dormant',
  'abandoned',
  'never-started',
  'missing',
  'suspended',
  'closed-by-owner',
];

/**
 * Left behind: dormant, abandoned, never started, missing, suspended, closed by its owner. Run badly: active or slowing
 * with something poor (slowing out of its rhythm is poor). Run well: active, at least one check of its quality could be
 * made, and none was poor. Alive: no such check could be made, or it is silent for over three months as it has been
 * before. A moved account is not checked: what counts is the one it went to.
 */
export function gradeOf(standing: Standing, hasPoor: boolean, qualitySeen: boolean): Grade {
  if (leftBehind.includes(standing.kind)) return 'left-behind';
  if (standing.kind !== 'active' && standing.kind !== 'slowing') return 'not-checked';
  if (hasPoor) return 'run-badly';
  return qualitySeen && standing.kind === 'active' ? 'run-well' : 'alive';
}

export function isPoor({ grade }: Finding): boolean {
  return grade === 'poor';
}
