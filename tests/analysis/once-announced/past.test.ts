import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/analysis/analyse.js';
import { settingsFrom } from '../../../src/analysis/settings.js';
import type { CompetitorRecord } from '../../../src/model/audit-data.js';
import type { NetworkId } from '../../../src/model/network-id.js';
import type { PastDeclaration, PastDiscovery } from '../../../src/model/past-discovery.js';
import { absent, account, asOf, audit, company, every, seen, walled } from '../build.js';

const settings = settingsFrom();
const year = (y: number) => Date.UTC(y, 2, 1);
type Parts = Parameters<typeof seen>[2];

function declared(network: NetworkId, handle: string, more: Partial<PastDeclaration> = {}): PastDeclaration {
  const ref = account(network, handle).account;
  return {
    account: ref,
    since: year(2012),
    until: year(2016),
    goneBefore: year(2019),
    evidence: [],
    ...more,
  };
}

/** A company with what it once announced, and what is seen of it today. */
function withPast(
  id: number,
  past: readonly [PastDeclaration, Parts | undefined][],
  more: Partial<PastDiscovery> = {},
  record: Partial<CompetitorRecord> = {},
): CompetitorRecord {
  const found: PastDiscovery = {
    website: 'https://acme.example/',
    state: 'read',
    archived: 6,
    captures: [],
    past: past.map(([d]) => d),
    uncertain: [],
    closed: [],
    since: [],
    known: [],
    ...more,
  };
  const observations = past.flatMap(([{ account: a }, parts]) =>
    parts ? [seen(a.network, a.handle, parts)] : [],
  );
  const accounts = [account('x', `acme${id}`, { posts: every(7, 20) })];
  return company(id, accounts, {
    past: { found, observations },
    website: 'https://acme.example/',
    ...record,
  });
}

const analysed = (companies: CompetitorRecord[]) => analyse(audit(companies), settings, []);

describe('accounts once announced', () => {
  const silent: Parts = { posts: every(7, 30, 900) };
  const company1 = withPast(
    1,
    [
      [declared('facebook', 'old'), silent],
      [declared('instagram', 'gone'), { outcome: absent }],
      [declared('youtube', 'unseen'), { outcome: walled }],
      [declared('bluesky', 'lively'), { posts: every(3, 30) }],
      [declared('linkedin', 'never-asked'), undefined],
    ],
    {
      uncertain: [declared('facebook', 'strangers')],
      closed: [{ name: 'Google+', closed: '2019-04-02', until: year(2015) }],
      since: [{ network: 'facebook', by: year(2012) }],
    },
  );

  it('have fates of their own, by the rules for every account', () => {
    const { past } = analysed([company1]);
    expect(past?.tally).toEqual({
      accounts: 5,
      leftBehind: 1,
      gone: 1,
      alive: 1,
      moved: 0,
      notSeen: 2,
      networkClosed: 1,
      earlierOwner: 1,
    });
    expect(past?.byCompany[0]?.accounts.map((a) => [a.handle, a.fate, a.standing.kind]).sort()).toEqual([
      ['gone', 'gone', 'missing'],
      ['lively', 'alive', 'active'],
      ['never-asked', 'not-seen', 'not-checked'],
      ['old', 'left-behind', 'abandoned'],
      ['unseen', 'not-seen', 'not-checked'],
    ]);
  });

  it('turn what survives into a number with bounds', () => {
    expect(analysed([company1]).past?.survivorship).toEqual({
      today: { accounts: 1, leftBehind: { low: 0, high: 0 } },
      withPast: { accounts: 6, leftBehind: { low: 2, high: 4 } },
    });
  });

  it('never enter the share run well, or anything else that is counted', () => {
    const fates: Parts[] = [silent, { outcome: absent }, { outcome: walled }, { posts: every(3, 30) }];
    const { past: _past, ...bare } = company1;
    const { past: _none, ...without } = analysed([bare, company(2, [])]);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...fates), { maxLength: 6 }), (drawn) => {
        const of = drawn.map((parts, i): [PastDeclaration, Parts] => [declared('facebook', `p${i}`), parts]);
        const { past, ...rest } = analysed([withPast(1, of), company(2, [])]);
        expect(past?.tally.accounts).toBe(drawn.length);
        expect(rest).toEqual(without);
      }),
      { numRuns: 30 },
    );
  });

  it('lend their copies’ dates to accounts of today: at least so old, and so at most so fast', () => {
    const followers = { value: 240, exact: true };
    const today = account('facebook', 'acme', { posts: every(7, 4), profile: { followers } });
    const { account: ref } = today;
    const claimed = (known: PastDiscovery['known']) =>
      analysed([withPast(1, [], { known }, { accounts: [today] })]).verdict.claims.find(
        (claim) => claim.claim === 'thousand-in-weeks',
      );
    expect(claimed([])).toMatchObject({ withinWeeks: { n: 0, unknown: 1 } });
    const told = claimed([{ account: ref, by: year(2012) }]);
    expect(told).toMatchObject({ withinWeeks: { k: 0, n: 1, unknown: 0 } });
    expect(told).not.toHaveProperty('followersPerMonth');
  });

  it('are moved where a new name stands in the old one’s place, until the old one answers', () => {
    const successor = account('instagram', 'new').account;
    const fateOf = (parts: Parts | undefined) =>
      analysed([withPast(1, [[declared('instagram', 'old', { successor }), parts]])]).past?.byCompany[0]
        ?.accounts[0]?.fate;
    expect([
      fateOf(undefined),
      fateOf({ outcome: absent }),
      fateOf({ outcome: walled }),
      fateOf(silent),
    ]).toEqual(['moved', 'moved', 'moved', 'left-behind']);
    const { past } = analysed([withPast(1, [[declared('instagram', 'old', { successor }), undefined]])]);
    expect(past?.survivorship.withPast.accounts).toBe(1);
  });

  it('are not called gone by a network whose control failed', () => {
    const sick = { network: 'instagram' as const, healthy: false };
    const data = audit([withPast(1, [[declared('instagram', 'gone'), { outcome: absent }]])], {
      controls: [sick],
    });
    expect(analyse(data, settings, []).past?.tally).toMatchObject({ gone: 0, notSeen: 1 });
  });

  it('count once for two companies, and not where another company declares them today', () => {
    const shared: [PastDeclaration, Parts] = [declared('facebook', 'group'), silent];
    const two = analysed([withPast(1, [shared]), withPast(2, [shared])]);
    expect(two.past?.tally.accounts).toBe(1);
    const told = analysed([withPast(1, [shared]), company(2, [account('facebook', 'group', silent)])]);
    expect(told.past?.tally.accounts).toBe(0);
    expect(told.past?.byCompany[0]?.accounts[0]?.counted).toBe(false);
  });

  it('of the own company are shown, never counted', () => {
    const { past } = analysed([withPast(1, [[declared('facebook', 'ours'), silent]], {}, { self: true })]);
    expect(past?.tally.accounts).toBe(0);
    expect(past?.byCompany[0]?.accounts).toHaveLength(1);
  });

  it('tell since when each network was declared by any of the list', () => {
    const since = (network: NetworkId, y: number) => ({ network, by: year(y) });
    const { past } = analysed([
      withPast(1, [], { since: [since('facebook', 2012), since('instagram', 2017)] }),
      withPast(2, [], { since: [since('facebook', 2010)] }),
    ]);
    expect(past?.since).toEqual([
      {
        network: 'facebook',
        first: year(2010),
        companies: [
          { company: 'c2', by: year(2010) },
          { company: 'c1', by: year(2012) },
        ],
      },
      { network: 'instagram', first: year(2017), companies: [{ company: 'c1', by: year(2017) }] },
    ]);
  });

  it('are nothing at all where nobody asked, and not checked for the companies nobody asked about', () => {
    expect(analysed([company(1, [])]).past).toBeUndefined();
    const { past } = analysed([withPast(1, []), company(2, [], { website: 'https://b.example/' })]);
    expect(past?.companies).toEqual({ read: 1, nothingArchived: 0, notChecked: 1 });
    expect(past?.byCompany[1]).toMatchObject({ state: 'not-checked', reason: { code: 'not-asked' } });
    expect(asOf).toBeGreaterThan(year(2019));
  });
});
