import { describe, expect, it } from 'vitest';
import type { FindingCode } from '../../src/analysis/codes.js';
import { findingCodes } from '../../src/analysis/codes.js';
import { accountRules } from '../../src/analysis/findings/account-rules.js';
import { companyRules } from '../../src/analysis/findings/company-rules.js';
import { matrixOf } from '../../src/analysis/model/matrix.js';
import { settingsFrom } from '../../src/analysis/settings.js';
import { study, type WholeCompanyStudy } from '../../src/analysis/study.js';
import type { AccountRecord, CompetitorRecord } from '../../src/model/audit-data.js';
import { because } from '../../src/model/reason.js';
import { absent, account, asOf, company, daysAgo, every, healthy, post, site } from './build.js';

function studied(accounts: AccountRecord[], more: Partial<CompetitorRecord> = {}): WholeCompanyStudy {
  const controls = healthy('x', 'instagram', 'facebook', 'bluesky');
  const [first] = study(
    { competitors: [company(1, accounts, more)], controls, asOf, pooled: false },
    settingsFrom(),
  );
  if (!first) throw new Error('nothing studied');
  return first;
}

function codesOf(record: AccountRecord, more: Partial<CompetitorRecord> = {}): FindingCode[] {
  const [first] = studied([record], more).accounts;
  return first?.findings.map((f) => f.code) ?? [];
}

/** What a rule said of the first account. */
function lookedAt(record: AccountRecord, code: FindingCode) {
  const [first] = studied([record]).accounts;
  return first?.results.find((r) => r.rule.code === code)?.looked;
}

describe('findings about an account', () => {
  it('has nothing to say about one that is run well', () => {
    const record = account('bluesky', 'acme', {
      posts: every(4, 50, 1),
      profile: { bio: 'Bread and more', website: 'https://www.acme-1.example/' },
    });
    expect(studied([record]).accounts[0]).toMatchObject({ grade: 'run-well', findings: [] });
  });

  it('sparse: under one post in two months', () => {
    const rare = [10, 60, 250, 300, 500].map((days) => post(days));
    expect(lookedAt(account('x', 'a', { posts: rare }), 'sparse')).toMatchObject({
      kind: 'found',
      grade: 'poor',
    });
    expect(codesOf(account('x', 'a', { posts: every(40, 14, 10) }))).not.toContain('sparse');
  });

  it('sparse: a pace is counted to within a post, for where the year begins is chance', () => {
    const posts = (count: number) =>
      Array.from({ length: count }, (_, i) => post(10 + 65 * i + (i % 2) * 20));
    const others = [500, 700].map((days) => post(days));
    const found = (count: number) =>
      lookedAt(account('x', 'a', { posts: [...posts(count), ...others] }), 'sparse');
    expect(found(5)).toEqual({ kind: 'clear' });
    expect(found(4)).toMatchObject({
      kind: 'found',
      args: { perMonth: expect.closeTo((4 / 365) * 30.4, 2) },
    });
  });

  it('sparse: a slow pace that is kept is worth knowing, and not poor', () => {
    const quarterly = account('x', 'a', { posts: every(91, 12, 10) });
    expect(lookedAt(quarterly, 'sparse')).toMatchObject({ kind: 'found', grade: 'notice' });
    const twiceAYear = account('x', 'a', { posts: every(182, 12, 10) });
    expect(lookedAt(twiceAYear, 'sparse')).toMatchObject({ kind: 'found', grade: 'poor' });
  });

  it('sparse: a view of two months cannot tell, unless it shows enough for a year', () => {
    expect(lookedAt(account('x', 'a', { posts: every(4, 12, 1) }), 'sparse')).toEqual({ kind: 'clear' });
    expect(lookedAt(account('x', 'a', { posts: every(30, 3, 1) }), 'sparse')).toEqual({
      kind: 'not-applicable',
      reason: 'too-young',
    });
  });

  it('sparse, irregular: not where posts that nobody could date may fill the holes', () => {
    const undated = (count: number) =>
      Array.from({ length: count }, (_, i) => ({ id: `u${i}`, kind: 'original' as const }));
    const few = [10, 60, 250, 300, 500].map((days) => post(days));
    expect(codesOf(account('x', 'a', { posts: [...few, ...undated(8)] }))).not.toContain('sparse');
    const bursts = [1, 2, 3, 60, 61, 62, 63, 120, 121, 122, 123, 180, 181].map((d) => post(d));
    expect(lookedAt(account('x', 'a', { posts: [...bursts, ...undated(8)] }), 'irregular')).toEqual({
      kind: 'not-applicable',
      reason: 'imprecise-dates',
    });
  });

  it('irregular: bursts with long holes, not the unevenness of chance', () => {
    const bursts = [1, 2, 3, 60, 61, 62, 63, 120, 121, 122, 123, 180, 181].map((d) => post(d));
    expect(codesOf(account('x', 'a', { posts: bursts }))).toContain('irregular');
    expect(codesOf(account('x', 'a', { posts: every(7, 30, 2) }))).not.toContain('irregular');
  });

  it('declining: half as many posts in the later half of the view', () => {
    const posts = [...every(30, 5, 2), ...every(4, 40, 155)];
    expect(codesOf(account('x', 'a', { posts }))).toContain('declining');
    expect(codesOf(account('x', 'a', { posts: every(7, 40, 2) }))).not.toContain('declining');
  });

  it('reposts only', () => {
    const posts = every(3, 20, 1).map((p) => ({ ...p, kind: 'repost' as const }));
    expect(codesOf(account('x', 'a', { posts }))).toContain('reposts-only');
  });

  it('no response: not one reaction, where reactions are shown', () => {
    const zero = { value: 0, exact: true };
    expect(codesOf(account('x', 'a', { posts: every(3, 20, 1, { likes: zero, comments: zero }) }))).toContain(
      'no-response',
    );
    expect(lookedAt(account('x', 'a', { posts: every(3, 20, 1) }), 'no-response')).toEqual({
      kind: 'not-applicable',
      reason: 'unknown-interactions',
    });
  });

  it('no response: not where the likes are not shown, for no comments alone say little', () => {
    const comments = { value: 0, exact: true };
    expect(lookedAt(account('blog', 'a', { posts: every(3, 20, 1, { comments }) }), 'no-response')).toEqual({
      kind: 'not-applicable',
      reason: 'unknown-interactions',
    });
  });

  it('reposts only: not from one tab of several', () => {
    const posts = every(3, 20, 1, { kind: 'repost' });
    expect(lookedAt(account('x', 'a', { posts, timeline: { lowerBound: true } }), 'reposts-only')).toEqual({
      kind: 'not-applicable',
      reason: 'view-is-lower-bound',
    });
  });

  it('broadcast only: comments and never an answer, on networks that show answers', () => {
    const posts = every(3, 20, 1, { comments: { value: 2, exact: true } });
    expect(codesOf(account('bluesky', 'a', { posts }))).toContain('broadcast-only');
    const answering = posts.map((p, i) => (i === 3 ? { ...p, kind: 'reply' as const } : p));
    expect(codesOf(account('bluesky', 'a', { posts: answering }))).not.toContain('broadcast-only');
    expect(codesOf(account('instagram', 'a', { posts }))).not.toContain('broadcast-only');
  });

  it('no link back, other owner, or nobody looked', () => {
    const posts = every(3, 20, 1);
    expect(codesOf(account('x', 'a', { posts, profile: { links: [] } }))).toContain('no-link-back');
    expect(
      codesOf(
        account('x', 'a', {
          posts,
          profile: { website: 'https://florists.example', displayName: 'Florists' },
        }),
      ),
    ).toContain('other-owner');
    expect(codesOf(account('x', 'a', { posts, profile: { bio: 'see acme-1.example', links: [] } }))).toEqual(
      [],
    );
    expect(codesOf(account('x', 'a', { posts, profile: { displayName: 'Acme' } }))).toEqual([]);
  });

  it('leaves what looks like somebody else’s out of the verdict, unless the list names it', () => {
    const profile = { website: 'https://florists.example', displayName: 'Florists' };
    const theirs = account('x', 'a', { posts: every(3, 20, 1), profile });
    expect(studied([theirs]).accounts[0]?.notCounted).toBe('other-owner');
    expect(matrixOf([studied([theirs])])).toMatchObject({ networks: [], rows: [{ cells: [] }] });
    const named = { ...theirs, sources: [{ source: 'list', page: 'list.csv', weight: 10 }] };
    const [counted] = studied([named]).accounts;
    expect(counted?.notCounted).toBeUndefined();
    expect(counted?.findings.map(({ code }) => code)).toContain('other-owner');
  });

  it('profile blank only where it was read as empty', () => {
    const posts = every(3, 20, 1);
    expect(codesOf(account('x', 'a', { posts, profile: { bio: ' ' } }))).toContain('profile-blank');
    expect(codesOf(account('x', 'a', { posts, profile: {} }))).not.toContain('profile-blank');
  });

  it('a second account left behind while another is in use', () => {
    const found = studied([
      account('x', 'acme', { posts: every(3, 20, 1) }),
      account('x', 'acme_old', { posts: every(3, 20, 700) }),
    ]);
    const old = found.accounts.find((a) => a.record.account.handle === 'acme_old');
    expect(old?.findings).toContainEqual({
      code: 'second-account',
      grade: 'notice',
      args: { other: 'https://x.example/acme' },
    });
  });

  it('says once, by its standing, that an account was left behind', () => {
    const record = account('x', 'a', { posts: every(60, 8, 700) });
    expect(codesOf(record)).toEqual(['abandoned']);
    expect(lookedAt(record, 'sparse')).toEqual({ kind: 'not-applicable', reason: 'already-left-behind' });
  });
});

describe('findings about a company', () => {
  const codes = (s: WholeCompanyStudy) => s.findings.map((f) => f.code);

  it('a link on the site to a handle nobody holds', () => {
    const record = account('x', 'gone', { outcome: absent });
    expect(studied([record]).findings).toContainEqual({
      code: 'hijackable-link',
      grade: 'poor',
      args: { url: 'https://x.example/gone', page: 'https://acme.example/' },
    });
    const listed = { ...record, sources: [{ source: 'list', page: 'competitors.csv', weight: 5 }] };
    expect(codes(studied([listed]))).not.toContain('hijackable-link');
  });

  it('placeholder links', () => {
    const placeholders = [
      { url: 'https://facebook.com/', page: 'https://acme.example/', reason: because('network-root') },
    ];
    expect(studied([], { placeholders }).findings).toContainEqual({
      code: 'placeholder-link',
      grade: 'notice',
      args: { url: 'https://facebook.com/', page: 'https://acme.example/', kind: 'network-root' },
    });
  });

  it.each([
    ['unreachable', 'site-unreachable'],
    ['parked', 'site-parked'],
    ['moved', 'site-moved'],
  ] as const)('a site that is %s', (state, code) => {
    expect(codes(studied([account('x', 'a')], { site: site(state) }))).toContain(code);
  });

  it('no accounts at all, where the site was read', () => {
    expect(codes(studied([]))).toEqual(['no-accounts']);
    expect(codes(studied([], { site: site('not-checked') }))).toEqual([]);
  });
});

describe('the list of findings', () => {
  it('has one rule for every code, each code once', () => {
    const codes = [...accountRules, ...companyRules].map((rule) => rule.code);
    expect([...codes].sort()).toEqual([...findingCodes].sort());
  });

  it('an unseen account has none of the findings about the living', () => {
    expect(codesOf(account('x', 'a', { at: daysAgo(100), posts: every(60, 9, 101) }))).toEqual([]);
  });
});
