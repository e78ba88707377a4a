import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/analysis/analyse.js';
import { explain } from '../../../src/analysis/explain.js';
import { diff } from '../../../src/analysis/history/diff.js';
import { settingsFrom } from '../../../src/analysis/settings.js';
import type { CompetitorRecord } from '../../../src/model/audit-data.js';
import { because } from '../../../src/model/reason.js';
import {
  absent,
  account,
  asOf,
  audit,
  company,
  daysAgo,
  every,
  healthy,
  pastAudit,
  post,
  roughPost,
  site,
  walled,
} from '../build.js';

const settings = settingsFrom();
const followers = (value: number) => ({ followers: { value, exact: true } });

/** 100 days ago: one account active, one behind a wall, one that is gone by now. */
const before: CompetitorRecord[] = [
  company(1, [
    account('x', 'a', { posts: every(4, 40, 101), at: daysAgo(100), profile: followers(100) }),
    account('instagram', 'b', { outcome: walled, at: daysAgo(100) }),
    account('youtube', 'old', { posts: every(4, 40, 101), at: daysAgo(100) }),
    account('facebook', 'd', { posts: every(4, 40, 101), at: daysAgo(100) }),
  ]),
];
const now: CompetitorRecord[] = [
  company(1, [
    account('x', 'a', { posts: [...every(25, 4, 1), ...every(4, 40, 101)], profile: followers(160) }),
    account('instagram', 'b', { posts: every(4, 40, 1) }),
    account('bluesky', 'new', { posts: every(4, 40, 1) }),
    account('facebook', 'd', { outcome: absent }),
  ]),
];

describe('history', () => {
  const data = audit(now, { history: [pastAudit(0, 100, before)] });
  const { history, companies } = analyse(data, settings, []);

  it('tells what changed since the audit before', () => {
    expect(history.previous).toEqual({ id: 0, asOf: daysAgo(100) });
    const told = history.changes.map(({ account: key, kind, from, to }) => [key, kind, from, to]);
    expect(told).toEqual([
      ['c1/facebook/d', 'worse', 'active', 'missing'],
      ['c1/instagram/b', 'seen-again', 'not-checked', 'active'],
      ['c1/bluesky/new', 'appeared', undefined, 'active'],
      ['c1/youtube/old', 'disappeared', 'active', undefined],
    ]);
    expect(companies[0]?.accounts.find((a) => a.network === 'x')?.previous).toMatchObject({
      standing: 'active',
    });
  });

  it('tells the growth of followers per month', () => {
    expect(history.followers).toMatchObject([{ account: 'c1/x/a', from: 100, to: 160, exact: true }]);
    expect(history.followers[0]?.perMonth).toBeCloseTo(60 / (100 / 30.436875), 6);
  });

  it('tells a change of cadence that chance does not explain', () => {
    const [change] = history.cadence;
    expect(change).toMatchObject({ account: 'c1/x/a', before: { posts: 39 }, after: { posts: 4 } });
    expect(change?.p).toBeLessThan(0.001);
    expect(change?.ratio).toBeLessThan(0.25);
    expect(history.cadence).toHaveLength(1);
  });

  it('tells no change of cadence from dates to the month and the year', () => {
    const channel = [
      ...every(7, 14, 1),
      ...Array.from({ length: 60 }, (_, i) => roughPost(365, 730, { id: `y${i}` })),
    ];
    const present = [company(1, [account('youtube', 'old', { posts: channel })])];
    const found = analyse(audit(present, { history: [pastAudit(0, 100, before)] }), settings, []);
    expect(found.history.cadence).toEqual([]);
  });

  it('follows the share run well from audit to audit', () => {
    expect(history.runWell.map((r) => [r.asOf, r.runWell, r.checked])).toEqual([
      [daysAgo(100), 3, 3],
      [asOf, 3, 4],
    ]);
  });

  it('does not believe an absence of an audit whose controls are not known', () => {
    const gone = [company(1, [account('facebook', 'd', { outcome: absent, at: daysAgo(100) })])];
    const { controls: _, ...unknown } = pastAudit(0, 100, gone);
    const told = analyse(audit(now, { history: [unknown] }), settings, []).history.changes;
    expect(told.find((c) => c.account === 'c1/facebook/d')).toMatchObject({
      from: 'not-checked',
      kind: 'seen-again',
    });
  });

  it('takes nothing back that a site declared which was not read this time', () => {
    const unread = now.map((c) => ({ ...c, site: site('unreachable', because('connection')) }));
    const earlier = audit(before, { audit: { ...audit([]).audit, id: 0, asOf: daysAgo(100) } });
    const later = audit(unread, { history: [pastAudit(0, 100, before)] });
    const lost = { account: 'c1/youtube/old', kind: 'lost-sight', to: 'not-checked' };
    expect(analyse(later, settings, []).history.changes).toContainEqual(
      expect.objectContaining({ ...lost, from: 'active' }),
    );
    const told = diff(analyse(earlier, settings, []), analyse(audit(unread), settings, []), '9.9.9').changes;
    expect(told.map(({ kind }) => kind)).not.toContain('disappeared');
  });

  it('is empty without an earlier audit', () => {
    expect(analyse(audit(now), settings, []).history).toEqual({
      audits: [],
      changes: [],
      followers: [],
      cadence: [],
      runWell: [],
    });
  });
});

describe('diff', () => {
  const earlier = audit(before, {
    audit: { ...audit([]).audit, id: 0, asOf: daysAgo(100) },
    controls: healthy('x', 'facebook', 'youtube'),
  });
  const found = diff(analyse(earlier, settings, []), analyse(audit(now), settings, []), '9.9.9');

  it('compares two audits account by account', () => {
    expect(found.before).toEqual({ id: 0, asOf: daysAgo(100), followsuit: audit([]).audit.version });
    expect(found.judgedBy).toBe('9.9.9');
    expect(found.changes.map((c) => [c.account, c.kind])).toEqual([
      ['c1/facebook/d', 'worse'],
      ['c1/instagram/b', 'seen-again'],
      ['c1/bluesky/new', 'appeared'],
      ['c1/youtube/old', 'disappeared'],
    ]);
    expect(found.followers).toEqual([
      { account: 'c1/x/a', url: 'https://x.example/a', before: 100, after: 160, exact: true },
    ]);
    expect(found.findings.find((f) => f.account === 'c1/facebook/d')?.appeared).toContain('missing');
  });

  it('finds nothing between an audit and itself', () => {
    const model = analyse(audit(now), settings, []);
    expect(diff(model, model, '9.9.9')).toMatchObject({ changes: [], followers: [], findings: [] });
  });
});

describe('explain', () => {
  const data = audit([
    company(1, [
      account('x', 'acme', { posts: every(7, 60, 190) }),
      account('bluesky', 'acme', { posts: [post(1)] }),
    ]),
  ]);

  it('shows the whole chain: answers, ways, rules, thresholds, findings', () => {
    const [found, ...others] = explain(data, settings, [], 'x:acme');
    expect(others).toEqual([]);
    expect(found?.standing.kind).toBe('abandoned');
    expect(found?.ways[0]?.evidence[0]?.url).toBe('https://x.example/acme');
    expect(found?.standingRules.at(-1)).toMatchObject({
      id: 'how-long-silent',
      standing: { reason: { code: 'silent-and-improbable' } },
    });
    expect(found?.standingRules.slice(0, -1).every((step) => step.standing === undefined)).toBe(true);
    const rule = found?.findings.find((f) => f.code === 'abandoned');
    expect(rule).toMatchObject({ looked: { kind: 'found' } });
    expect(rule?.thresholds).toContainEqual({ key: 'abandonedDays', value: 180 });
  });

  it.each(['https://x.example/acme', 'https://x.example/acme/', 'x/acme', 'c1/x/acme', 'X:ACME'])(
    'finds the account by %s',
    (query) => {
      expect(explain(data, settings, [], query).map((e) => e.account.key)).toEqual(['c1/x/acme']);
    },
  );

  it('finds all accounts of a handle, and none of an unknown one', () => {
    expect(explain(data, settings, [], 'acme')).toHaveLength(2);
    expect(explain(data, settings, [], 'nobody')).toEqual([]);
  });
});
