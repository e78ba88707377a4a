import { expect, it } from 'vitest';
import { analyse } from '../../../src/analysis/analyse.js';
import { settingsFrom } from '../../../src/analysis/settings.js';
import type { Outcome, WayTrace } from '../../../src/model/reading.js';
import { because } from '../../../src/model/reason.js';
import { account, audit, company, daysAgo, post } from '../build.js';

const passedOver = (reason: Outcome['reason']): WayTrace => ({
  way: 'api',
  outcome: { kind: 'failed', ...(reason && { reason }) },
  evidence: [],
});

/** What the report advises about an account with this outcome, after these other ways were passed over. */
function advice(outcome: Outcome, ...others: WayTrace[]) {
  const record = account('x', 'acme', { outcome, ...(outcome.kind === 'present' && { timeline: false }) });
  if (record.observation) record.observation.ways.push(...others);
  return analyse(audit([company(1, [record])]), settingsFrom(), []).notChecked[0]?.groups[0]?.remedy;
}

const wall: Outcome = { kind: 'hidden', reason: because('login-wall') };
const token = passedOver(because('needs-token', { name: 'X_TOKEN' }));
const browser = passedOver(because('needs-browser'));

it.each([
  ['a login wall is looked at by a person', wall, [], { code: 'assist' }],
  ['robots too', { kind: 'blocked', reason: because('robots') }, [], { code: 'assist' }],
  ['a rate limit passes', { kind: 'blocked', reason: because('rate-limited') }, [], { code: 'try-later' }],
  [
    'a page nobody can read is a bug of ours',
    { kind: 'failed', reason: because('unparsed') },
    [],
    { code: 'report-bug' },
  ],
  [
    'a token that would have helped comes first',
    wall,
    [browser, token],
    { code: 'give-token', args: { name: 'X_TOKEN' } },
  ],
  [
    'no token cures a dead line',
    { kind: 'failed', reason: because('connection') },
    [token],
    { code: 'try-later' },
  ],
  [
    'nor a line that failed so often that nobody asked any more',
    { kind: 'failed', reason: because('breaker-open', { because: 'failures' }) },
    [token],
    { code: 'try-later' },
  ],
  [
    'it may cure having been turned away',
    { kind: 'blocked', reason: because('breaker-open', { because: 'blocks' }) },
    [token],
    { code: 'give-token', args: { name: 'X_TOKEN' } },
  ],
  ['nor a rule of another way', { kind: 'blocked', reason: because('robots') }, [token], { code: 'assist' }],
  [
    'nor a silent recording',
    { kind: 'failed', reason: because('not-recorded') },
    [token],
    { code: 'ask-live' },
  ],
  ['then a browser', wall, [browser], { code: 'use-browser' }],
  ['a page without posts is noted by hand', { kind: 'present' }, [], { code: 'note' }],
  ['or read in a browser', { kind: 'present' }, [browser], { code: 'use-browser' }],
] as [string, Outcome, WayTrace[], object][])('%s', (_, outcome, others, remedy) => {
  expect(advice(outcome, ...others)).toEqual(remedy);
});

it('what a person saw too long ago is looked at by a person again', () => {
  const record = account('x', 'a', { posts: [post(60)], at: daysAgo(50) });
  const byHand = {
    ...record,
    ...(record.observation && { observation: { ...record.observation, seenBy: 'AB' } }),
  };
  const remedyOf = (r: typeof record) =>
    analyse(audit([company(1, [r])]), settingsFrom(), []).notChecked[0]?.groups[0]?.remedy;
  expect(remedyOf(record)).toEqual({ code: 'run-again' });
  expect(remedyOf(byHand)).toEqual({ code: 'note' });
});
