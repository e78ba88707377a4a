import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/analysis/analyse.js';
import { settingsFrom } from '../../../src/analysis/settings.js';
import type { AccountRecord, CompetitorRecord } from '../../../src/model/audit-data.js';
import type { NetworkId } from '../../../src/model/network-id.js';
import { because } from '../../../src/model/reason.js';
import { account, audit, company, every, site, walled } from '../build.js';

const verdictOf = (companies: CompetitorRecord[]) =>
  analyse(audit(companies), settingsFrom({ bootstrapDraws: 2000 }), []).verdict;

const well = (handle: string, network: NetworkId = 'bluesky') =>
  account(network, handle, { posts: every(4, 40, 1) });
const dead = (handle: string) => account('facebook', handle, { posts: every(7, 40, 500) });
const hidden = (handle: string) => account('instagram', handle, { outcome: walled });

const times = (n: number, of: (i: number) => AccountRecord) => Array.from({ length: n }, (_, i) => of(i));

describe('the company is the unit', () => {
  const group = company(
    1,
    times(20, (i) => well(`g${i}`)),
  );
  const firms = [2, 3, 4, 5, 6, 7, 8, 9, 10].map((id) => company(id, [dead(`a${id}`), dead(`b${id}`)]));

  it('a group with 20 living accounts never outvotes nine firms that left everything', () => {
    const verdict = verdictOf([group, ...firms]);
    expect(verdict).toMatchObject({
      inThisList: 'undecided',
      result: 'undecided',
      dependsOnCounting: true,
      companies: { all: 10, mostRunWell: { k: 1, n: 10 }, leavingBehind: { k: 9, n: 10 } },
      tally: { links: 38, runWell: 20 },
    });
    expect(verdict.claims[1]).toMatchObject({
      byCompanies: { inThisList: 'refuted', bounds: { low: 0.1, high: 0.1 } },
      byAccounts: { inThisList: 'supported' },
    });
  });

  it('is decided where companies and accounts say the same', () => {
    expect(verdictOf(firms)).toMatchObject({
      inThisList: 'refuted',
      result: 'refuted',
      dependsOnCounting: false,
    });
    const good = [1, 2, 3, 4, 5, 6, 7].map((id) => company(id, [well(`a${id}`), well(`b${id}`, 'youtube')]));
    expect(verdictOf(good)).toMatchObject({ inThisList: 'supported', result: 'supported' });
  });

  it('names the bound that keeps the answer from lists like it', () => {
    const few = verdictOf(
      [1, 2, 3].map((id) =>
        company(
          id,
          times(8, (i) => dead(`d${id}-${i}`)),
        ),
      ),
    );
    expect(few).toMatchObject({ inThisList: 'refuted', result: 'undecided' });
    expect(few.claims[1]).toMatchObject({ unlike: { because: 'few-companies', companies: 3 } });
    const mixed = verdictOf([
      ...[1, 2, 3].map((id) => company(id, [well(`w${id}`), well(`v${id}`, 'youtube')])),
      ...[4, 5, 6, 7, 8].map((id) => company(id, [dead(`d${id}`), dead(`e${id}`)])),
    ]);
    expect(mixed.inThisList).toBe('refuted');
    const unlike = mixed.claims[1]?.claim === 'copying-is-a-reason' ? mixed.claims[1].unlike : undefined;
    if (unlike?.because !== 'interval') throw new Error('no interval');
    expect(unlike.range.high).toBeGreaterThan(0.5);
  });

  it('takes a company nobody could read for one that may be anything, whatever is known of it', () => {
    const down = (id: number, accounts: AccountRecord[] = []) =>
      company(id, accounts, { site: site('unreachable', because('connection')) });
    const verdict = verdictOf([company(1, [well('a')]), down(2), down(3), down(4, [dead('d')])]);
    expect(verdict).toMatchObject({
      inThisList: 'undecided',
      companies: { all: 4, notRead: 3, withAccounts: 2, mostRunWell: { k: 1, n: 1, unknown: 3 } },
    });
    // One account left behind is one, whatever else it declares.
    expect(verdict.companies.leavingBehind).toMatchObject({ k: 1, n: 2, unknown: 2 });
    expect(verdict.claims[1]).toMatchObject({ byCompanies: { bounds: { low: 0.25, high: 1 } } });
  });

  it('only widens where a site could not be read', () => {
    const all = verdictOf([group, ...firms]);
    const less = verdictOf([
      group,
      ...firms.slice(1),
      { ...firms[0], site: site('unreachable') } as CompetitorRecord,
    ]);
    const bounds = (v: typeof all) =>
      v.claims[1]?.claim === 'copying-is-a-reason' ? v.claims[1].byCompanies.bounds : { low: 0, high: 0 };
    expect(bounds(less).low).toBeLessThanOrEqual(bounds(all).low);
    expect(bounds(less).high).toBeGreaterThan(bounds(all).high);
  });
});

describe('beside the answer', () => {
  it('stand the walls, and where to look closer', () => {
    const companies = [1, 2, 3, 4].map((id) =>
      company(id, [hidden(`h${id}`), well(`w${id}`), dead(`d${id}`)]),
    );
    const verdict = verdictOf(companies);
    expect(verdict.walls).toEqual([{ network: 'instagram', unseen: 4, accounts: 4 }]);
    expect(verdict.lookCloser).toEqual({
      runWell: { network: 'bluesky', k: 4, seen: 4 },
      leftBehind: { network: 'facebook', k: 4, seen: 4 },
    });
  });

  it('stands what the answer would be with the accounts that are only probably theirs', () => {
    const maybe = (handle: string): AccountRecord => ({ ...well(handle), certainty: 'probable' });
    const companies = [1, 2, 3].map((id) => company(id, [dead(`d${id}`), maybe(`x${id}`), maybe(`y${id}`)]));
    const verdict = verdictOf(companies);
    expect(verdict.inThisList).toBe('refuted');
    expect(verdict.withProbable).toMatchObject({
      accounts: 6,
      inThisList: 'supported',
      mostRunWell: { k: 3, n: 3 },
      runWell: { k: 6, n: 9 },
    });
    expect(verdictOf([company(1, [dead('d')])]).withProbable).toBeUndefined();
  });

  it('stand no shares made by views that could not have shown the contrary', () => {
    const selection = (id: number) =>
      account('x', `s${id}`, { posts: every(4, 12, 1), timeline: { order: 'selection' } });
    const companies = [1, 2, 3, 4].map((id) => company(id, [selection(id), dead(`d${id}`)]));
    const [, copying] = verdictOf(companies).claims;
    if (copying?.claim !== 'copying-is-a-reason') throw new Error('no claim');
    expect(copying.leftBehind).toMatchObject({ k: 4, n: 8, oneSided: 4, share: 1 });
    expect(copying.leftBehind.manski).toEqual({ low: 0.5, high: 0.5 });
  });
});
