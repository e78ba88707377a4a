import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analyse.js';
import { parseBenchmarks } from '../../src/analysis/benchmarks/benchmarks.js';
import type { ClaimId } from '../../src/analysis/codes.js';
import { type ClaimOf, type ReportModel, reportModelSchema } from '../../src/analysis/model/report-model.js';
import { type SettingsInput, settingsFrom } from '../../src/analysis/settings.js';
import { tippingPoint } from '../../src/analysis/thesis/tipping-point.js';
import type { CompetitorRecord } from '../../src/model/audit-data.js';
import { packageText } from '../../src/package-root.js';
import { account, audit, company, daysAgo, every, post, site, walled } from './build.js';

const benchmarks = parseBenchmarks(packageText('data/benchmarks.csv'));

function model(competitors: CompetitorRecord[], settings: SettingsInput = {}): ReportModel {
  return analyse(audit(competitors), settingsFrom(settings), benchmarks);
}

function claim<Id extends ClaimId>(report: ReportModel, id: Id): ClaimOf<Id> {
  const found = report.verdict.claims.find((c) => c.claim === id);
  if (!found) throw new Error(`no claim ${id}`);
  return found as ClaimOf<Id>;
}

const well = (handle: string) => account('bluesky', handle, { posts: every(4, 40, 1) });
const dead = (handle: string) => account('facebook', handle, { posts: every(7, 40, 500) });
const unseen = (handle: string) => account('instagram', handle, { outcome: walled });

function list(nWell: number, nDead: number, nUnseen = 0): CompetitorRecord[] {
  const accounts = [
    ...Array.from({ length: nWell }, (_, i) => well(`w${i}`)),
    ...Array.from({ length: nDead }, (_, i) => dead(`d${i}`)),
    ...Array.from({ length: nUnseen }, (_, i) => unseen(`u${i}`)),
  ];
  return accounts.map((a, i) => company(i + 1, [a]));
}

describe('the verdict', () => {
  it('is refuted where the upper end is under one half', () => {
    const report = model(list(2, 30));
    expect(report.verdict).toMatchObject({ result: 'refuted', inThisList: 'refuted' });
    expect(report.verdict.tally).toEqual({
      links: 32,
      runWell: 2,
      alive: 0,
      runBadly: 0,
      leftBehind: 30,
      notChecked: 0,
    });
  });

  it('is supported where the lower end is above one half', () => {
    expect(model(list(30, 2)).verdict).toMatchObject({ result: 'supported', inThisList: 'supported' });
  });

  it('is undecided for lists like it where the list is short, though the list itself is clear', () => {
    expect(model(list(1, 4)).verdict).toMatchObject({ result: 'undecided', inThisList: 'refuted' });
  });

  it('is undecided where too much was not seen, and says how many of the unseen would tip it', () => {
    const report = model(list(2, 12, 16));
    expect(report.verdict).toMatchObject({ result: 'undecided', inThisList: 'undecided' });
    expect(claim(report, 'copying-is-a-reason').tippingPoint).toEqual({
      unseen: 16,
      towards: 'half-or-more',
      needed: 13,
      reachable: true,
    });
  });

  it('of a list without a single account seen is undecided, and gives no share', () => {
    const report = model(list(0, 0, 6));
    expect(report.verdict).toMatchObject({ result: 'undecided', inThisList: 'undecided' });
    expect(claim(report, 'copying-is-a-reason').runWell.share).toBeUndefined();
    expect(model([]).verdict.result).toBe('undecided');
  });

  it('holds over a stretch of thresholds around the one in use', () => {
    const late = Array.from({ length: 30 }, (_, i) =>
      company(i + 1, [account('x', `l${i}`, { posts: every(25, 3, 45) })]),
    );
    const copying = claim(model(late), 'copying-is-a-reason');
    expect(copying.result).toBe('refuted');
    expect(copying.holdsInThisList?.low).toBe(7);
    expect(copying.holdsInThisList?.high).toBeGreaterThanOrEqual(42);
    expect(copying.holdsInThisList?.high).toBeLessThan(730);
  });

  it('leaves out the own company, and probable accounts unless they are wanted', () => {
    const rivals = list(3, 3);
    const own = company(99, [well('own')], { self: true });
    const unsure = company(50, [{ ...well('unsure'), certainty: 'probable' }]);
    const report = model([...rivals, own, unsure]);
    expect(report.verdict.tally.links).toBe(6);
    expect(report.companies.at(-1)).toMatchObject({
      self: true,
      accounts: [{ counted: false, notCounted: 'self' }],
    });
    expect(report.audit.size).toMatchObject({ companies: 7, accounts: 7, counted: 6, probable: 1 });
    expect(model([...rivals, own, unsure], { includeProbable: true }).verdict.tally.links).toBe(7);
    expect(model([...rivals, own], { exempt: ['facebook/d0'] }).verdict.tally.links).toBe(5);
  });

  it('counts an account that moved to a declared one once', () => {
    const old = account('bluesky', 'old', {
      outcome: { kind: 'moved', movedTo: 'https://bluesky.example/new' },
    });
    const report = model([company(1, [old, well('new')])]);
    expect(report.verdict.tally).toMatchObject({ links: 1, runWell: 1 });
    expect(model([company(1, [old])]).verdict.tally).toMatchObject({ links: 1, notChecked: 1 });
  });

  it('counts an account that several companies declare once, and for each of them where companies are counted', () => {
    const group = Array.from({ length: 6 }, (_, i) => company(i + 1, [dead('group'), well(`w${i}`)]));
    const report = model(group);
    expect(report.verdict.tally).toMatchObject({ links: 7, runWell: 6, leftBehind: 1 });
    expect(report.audit.size.counted).toBe(7);
    expect(report.networks.find((n) => n.network === 'facebook')).toMatchObject({
      companies: 6,
      tally: { links: 1 },
    });
    expect(claim(report, 'abandoned-outnumber-closed')).toMatchObject({
      abandoned: { low: 1 },
      companiesAbandoning: { low: 6 },
    });
    expect(claim(report, 'copying-is-a-reason').companiesLeavingBehind).toMatchObject({ k: 6, n: 6 });
  });

  it('says nothing of lists like this one from fewer than six companies, whatever they have', () => {
    const many = (id: number) =>
      company(
        id,
        Array.from({ length: 12 }, (_, i) => dead(`d${id}-${i}`)),
      );
    const few = model([many(1), many(2), many(3)]);
    expect(few.verdict).toMatchObject({ result: 'undecided', inThisList: 'refuted' });
    expect(few.networks[0]?.result).toBe('undecided');
    expect(few.verdict.sensitivity.every((point) => point.result === 'undecided')).toBe(true);
    const unlike = { because: 'few-companies', companies: 3, needs: 6 };
    expect(claim(few, 'copying-is-a-reason').unlike).toEqual(unlike);
    expect(model([1, 2, 3, 4, 5].map(many)).verdict.result).toBe('undecided');
    expect(model([1, 2, 3, 4, 5, 6].map(many)).verdict.result).toBe('refuted');
  });

  it('still counts an account that "moved" to its own address, or to one that does not count', () => {
    const own = account('bluesky', 'old', {
      outcome: { kind: 'moved', movedTo: 'http://www.bluesky.example/OLD/' },
    });
    expect(model([company(1, [own])]).verdict.tally).toMatchObject({ links: 1, notChecked: 1 });
    const old = account('bluesky', 'old', {
      outcome: { kind: 'moved', movedTo: 'https://bluesky.example/new' },
    });
    const report = model([company(1, [old, { ...well('new'), certainty: 'probable' }])]);
    expect(report.verdict.tally).toMatchObject({ links: 1, notChecked: 1 });
  });

  it('fits its schema, and the curve at the threshold in use agrees with the verdict', () => {
    const report = model([...list(5, 6, 3), company(90, [account('x', 'none')])]);
    expect(reportModelSchema.parse(report)).toEqual(report);
    const here = report.verdict.sensitivity.find((p) => p.days === 30);
    const { k, n, unknown } = claim(report, 'copying-is-a-reason').runWell;
    expect(here?.runWell).toMatchObject({ k, n, unknown });
    expect(report.settings.find((s) => s.key === 'activeDays')).toMatchObject({ value: 30, changed: false });
  });
});

describe('the other claims', () => {
  it('"they are all there" counts who declares an account; an unread site leaves it open', () => {
    const report = model([...list(2, 0), company(10, []), company(11, [], { site: site('unreachable') })]);
    expect(claim(report, 'all-there').companies).toMatchObject({ k: 2, n: 3, unknown: 1 });
  });

  it('"they are all there" holds for all of them only', () => {
    const claimed = (companies: CompetitorRecord[]) => claim(model(companies), 'all-there');
    expect(claimed(list(3, 0)).result).toBe('supported');
    expect(claimed([...list(9, 0), company(10, [])]).result).toBe('refuted');
    expect(claimed([...list(9, 0), company(10, [], { site: site('unreachable') })]).result).toBe('undecided');
  });

  it('"abandoned accounts outnumber closed firms" is for the record: no such list could tell', () => {
    const parked = company(60, [], { site: site('parked') });
    const down = company(61, [], { site: site('unreachable') });
    const found = claim(model([...list(1, 5), parked, down]), 'abandoned-outnumber-closed');
    expect(found).toMatchObject({
      result: 'beyond-data',
      companies: 8,
      companiesAbandoning: { low: 5, high: 7 },
      deadSites: { low: 1, high: 2 },
      abandoned: { low: 5, high: 5 },
    });
    expect(found.published.length).toBeGreaterThan(1);
    for (const { share, url } of found.published) {
      expect(url).toMatch(/^https:/);
      expect(share).toBeGreaterThan(0);
    }
  });

  it.each([
    ['older and still under', { followers: 240, created: 730 }, 'no'],
    ['older, and long past it: nobody knows how fast', { followers: 20_000, created: 2900 }, 'unknown'],
    ['no older, and past it', { followers: 1500, created: 60 }, 'yes'],
    ['no older, and under: its weeks are not over', { followers: 300, created: 60 }, 'unknown'],
    ['of unknown age, but with posts older than that', { followers: 300 }, 'no'],
  ] as const)('"a thousand followers in weeks": %s', (_, { followers, ...age }, state) => {
    const createdAt = 'created' in age ? daysAgo(age.created) : undefined;
    const posts = every(4, 'created' in age && age.created < 84 ? 10 : 40, 1);
    const record = account('x', 'a', {
      posts,
      profile: {
        followers: { value: followers, exact: true },
        ...(createdAt !== undefined && { createdAt: { from: createdAt, to: createdAt } }),
      },
    });
    const { withinWeeks } = claim(model([company(1, [record])]), 'thousand-in-weeks');
    expect(withinWeeks).toMatchObject({
      k: state === 'yes' ? 1 : 0,
      unknown: state === 'unknown' ? 1 : 0,
    });
  });

  it('"a thousand followers in weeks" can come out either way, and is open where too much is', () => {
    const grown = (id: number, followers: number, created: number) =>
      company(id, [
        account('x', `s${id}`, {
          posts: every(4, 10, 1),
          profile: {
            followers: { value: followers, exact: true },
            createdAt: { from: daysAgo(created), to: daysAgo(created) },
          },
        }),
      ]);
    const result = (companies: CompetitorRecord[]) => claim(model(companies), 'thousand-in-weeks').result;
    expect(result([1, 2, 3].map((id) => grown(id, 200, 700)))).toBe('refuted');
    expect(result([1, 2, 3].map((id) => grown(id, 5000, 50)))).toBe('supported');
    expect(result([1, 2, 3].map((id) => grown(id, 40_000, 3650)))).toBe('undecided');
  });

  it('"years to build, hours to ruin" is beyond public data', () => {
    expect(claim(model([]), 'years-to-build').result).toBe('beyond-data');
  });

  it('tries the silence test on the list itself', () => {
    const report = model([...list(6, 0), ...list(0, 6).map((c) => ({ ...c, id: c.id + 50 }))]);
    expect(report.verdict.holdOut).toMatchObject({ hiddenDays: 90, accounts: 12, ofTheseReturned: 0 });
  });

  it('hides whole days from that test: a post of the day of the cut is none it may know', () => {
    const atTheCut = Array.from({ length: 5 }, (_, i) =>
      company(i + 1, [account('x', `c${i}`, { posts: [post(90.2), ...every(7, 10, 130)] })]),
    );
    expect(model(atTheCut).verdict.holdOut).toMatchObject({ calledImprobable: 5, ofTheseReturned: 5 });
  });
});

describe('tipping point', () => {
  it.each([
    [{ k: 2, n: 14, unknown: 16 }, 'half-or-more', 13, true],
    [{ k: 1, n: 20, unknown: 4 }, 'half-or-more', 11, false],
    [{ k: 8, n: 12, unknown: 6 }, 'under-half', 6, true],
    [{ k: 18, n: 20, unknown: 4 }, 'under-half', 11, false],
  ] as const)('of %j', (share, towards, needed, reachable) => {
    expect(tippingPoint(share)).toEqual({ unseen: share.unknown, towards, needed, reachable });
  });

  it('needs exactly as many as it says', () => {
    for (let k = 0; k <= 10; k++) {
      const share = { k, n: 10, unknown: 9 };
      const { towards, needed } = tippingPoint(share);
      const shareWith = (j: number) => (towards === 'half-or-more' ? k + j : k + 9 - j) / 19;
      const tipped = (j: number) => (towards === 'half-or-more' ? shareWith(j) >= 0.5 : shareWith(j) < 0.5);
      expect(tipped(needed)).toBe(true);
      if (needed > 0) expect(tipped(needed - 1)).toBe(false);
    }
  });
});

describe('networks compared', () => {
  it('says where to look closer and where they were left behind', () => {
    const report = model([...list(5, 0), ...list(0, 5, 6).map((c) => ({ ...c, id: c.id + 50 }))]);
    const suggestions = Object.fromEntries(report.networks.map((n) => [n.network, n.suggestion]));
    expect(suggestions).toEqual({
      instagram: 'mostly-unseen',
      facebook: 'left-behind',
      bluesky: 'look-closer',
    });
    expect(report.notChecked).toEqual([
      {
        what: 'accounts',
        network: 'instagram',
        accounts: 6,
        groups: [
          expect.objectContaining({
            reason: 'hidden',
            cause: { code: 'login-wall' },
            count: 6,
            remedy: { code: 'assist' },
          }),
        ],
      },
    ]);
  });
});
