import { describe, expect, it } from 'vitest';
import { judgeControl } from '../../src/audit/control.js';
import type { Observation, OutcomeKind } from '../../src/model/reading.js';

const account = { network: 'x' as const, handle: 'acme', url: 'https://x.com/acme' };

/** An observation by the ways named, each with what it said. */
function seenBy(decided: OutcomeKind, ways: Record<string, OutcomeKind>): Observation {
  return {
    account,
    at: 0,
    outcome: { kind: decided },
    lowerBound: false,
    ways: Object.entries(ways).map(([way, kind]) => ({ way, outcome: { kind }, evidence: [] })),
  };
}

describe('the control of a network', () => {
  it('is healthy when the certain handle is there and the impossible one is not', () => {
    const control = judgeControl(
      'x',
      seenBy('present', { api: 'failed', page: 'present' }),
      seenBy('absent', { api: 'absent' }),
    );
    expect(control).toMatchObject({ healthy: true, certain: 'present', impossible: 'absent' });
    expect(control.ways).toEqual([
      { way: 'api', certain: 'failed', impossible: 'absent' },
      { way: 'page', certain: 'present' },
    ]);
  });

  it.each([
    ['impossible-present', 'present', 'present'],
    ['certain-absent', 'absent', 'absent'],
    ['certain-not-read', 'blocked', 'absent'],
    ['impossible-not-read', 'present', 'hidden'],
    ['impossible-not-read', 'present', 'failed'],
  ] as const)('is not: %s', (code, certain, impossible) => {
    const control = judgeControl(
      'x',
      seenBy(certain, { page: certain }),
      seenBy(impossible, { page: impossible }),
    );
    expect(control).toMatchObject({ healthy: false, reason: { code } });
  });
});
