import type { Grade, StandingKind } from '../codes.js';
import type { Finding, Standing } from '../model/schema/account.js';

const leftBehind: readonly StandingKind[] = ['dormant', 'abandoned', 'never-started', 'missing', 'suspended'];

/**
 * Run well: active and nothing poor found. Run badly: active or slowing with something poor (slowing itself is poor).
 * Left behind: dormant, abandoned, never started, missing, suspended. A moved account is not checked: what counts is
 * the one it went to.
 */
export function gradeOf(standing: Standing, findings: readonly Finding[]): Grade {
  if (leftBehind.includes(standing.kind)) return 'left-behind';
  if (standing.kind !== 'active' && standing.kind !== 'slowing') return 'not-checked';
  return findings.some((finding) => finding.grade === 'poor') ? 'run-badly' : 'run-well';
}
