import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analyse.js';
import { type Condition, conditionsMet, parseConditions } from '../../src/analysis/conditions.js';
import { settingsFrom } from '../../src/analysis/settings.js';
import { absent, account, audit, company, every, site } from './build.js';

function parsed(text: string): Condition[] {
  const result = parseConditions(text);
  if (!result.ok) throw new Error(`cannot read ${result.text}`);
  return result.conditions;
}

const model = analyse(
  audit([
    company(1, [
      account('x', 'dead', { posts: every(7, 40, 500) }),
      account('bluesky', 'fine', { posts: every(4, 40, 1) }),
      account('facebook', 'gone', { outcome: absent }),
      account('instagram', 'unseen'),
    ]),
    company(2, [account('x', 'own', { posts: every(40, 12, 120) })], { self: true }),
  ]),
  settingsFrom(),
  [],
);

const met = (text: string) => conditionsMet(model, parsed(text)).map((m) => m.condition.text);

describe('--fail-on', () => {
  it.each([
    ['abandoned>0', true],
    ['abandoned', true],
    ['abandoned>1', false],
    ['abandoned>=1', true],
    ['dormant', false],
    ['own:dormant', true],
    ['own:abandoned', false],
    ['left-behind>=50%', true],
    ['left-behind>50%', false],
    ['hijackable-link', true],
    ['own:hijackable-link', false],
    ['run-well<1', false],
    ['run-well=1', false], // the one that was not checked may be run well too
    ['run-well<3', true],
    ['not-checked<=1', true],
  ])('%s: %s', (text, expected) => {
    expect(met(text)).toEqual(expected ? [text] : []);
  });

  it('takes several conditions and says which were met and by how much', () => {
    expect(conditionsMet(model, parsed('abandoned>0, own:dormant ,dormant'))).toEqual([
      { condition: expect.objectContaining({ text: 'abandoned>0' }), count: 1, of: 4 },
      { condition: expect.objectContaining({ text: 'own:dormant' }), count: 1, of: 1 },
    ]);
  });

  it.each(['', 'abandonned>0', 'abandoned>', 'theirs:dormant', 'abandoned>x', 'abandoned>0;dormant'])(
    'cannot read "%s", and says what it knows',
    (text) => {
      const result = parseConditions(text);
      expect(result.ok).toBe(false);
      if (!result.ok) expect(result.known).toContain('abandoned');
    },
  );

  it('is met by nothing that nobody read: a site that was down may declare any number', () => {
    const down = company(9, [], { site: site('unreachable') });
    const unread = analyse(audit([down]), settingsFrom(), []);
    for (const text of ['run-well<1', 'run-well=0', 'active<3', 'abandoned=0', 'abandoned', 'no-accounts'])
      expect(conditionsMet(unread, parsed(text))).toEqual([]);
  });

  it('a share of no accounts is nothing, not zero', () => {
    const empty = analyse(audit([]), settingsFrom(), []);
    expect(conditionsMet(empty, parsed('run-well<50%'))).toEqual([]);
  });
});
