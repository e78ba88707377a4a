import { describe, expect, it } from 'vitest';
import { settingsFrom } from '../../../src/analysis/settings.js';
import { study } from '../../../src/analysis/study.js';
import { lookOrder } from '../../../src/analysis/thesis/look-order.js';
import type { NetworkId } from '../../../src/model/network-id.js';
import { account, asOf, company, every, walled } from '../build.js';

const closed = (network: NetworkId, handle: string) => account(network, handle, { outcome: walled });

function orderOf(...companies: ReturnType<typeof company>[]) {
  const settings = settingsFrom({});
  const studied = study({ competitors: companies, controls: [], asOf, pooled: false }, settings);
  const { accounts, settling } = lookOrder(studied);
  return { names: accounts.map(({ record }) => record.account.handle), settling };
}

/** A company by its number, with so many silent accounts and closed ones on these networks. */
function firm(id: number, silent: number, networks: readonly NetworkId[]) {
  return company(id, [
    ...Array.from({ length: silent }, (_, i) =>
      account('bluesky', `s${id}-${i}.example`, { posts: every(7, 20, 400) }),
    ),
    ...networks.map((network) => closed(network, `f${id}-${network}`)),
  ]);
}

describe('the order of looking', () => {
  it('asks first for the accounts that decide a company with one look', () => {
    // Firm 1 is decided by one of its two closed accounts, firm 2 needs three of its four.
    const { names, settling } = orderOf(
      firm(2, 1, ['facebook', 'instagram', 'x', 'tiktok']),
      firm(1, 1, ['facebook', 'instagram']),
      firm(3, 3, []),
    );
    expect(names[0]).toMatch(/^f1-/);
    expect(settling).toBeLessThan(6);
    expect(names).toHaveLength(6);
  });

  it('needs nobody where the list is settled', () => {
    const { names, settling } = orderOf(firm(1, 5, ['x']), firm(2, 5, ['x']), firm(3, 5, []));
    expect(settling).toBe(0);
    expect(names).toEqual(['f1-x', 'f2-x']);
  });

  it('keeps accounts of one network together', () => {
    const firms = [1, 2, 3, 4].map((id) => firm(id, 0, ['instagram', 'x', 'facebook']));
    const { names, settling = 0 } = orderOf(...firms);
    const networks = names.slice(0, settling).map((name) => name.replace(/^f\d-/, ''));
    const runs = networks.filter((network, i) => network !== networks[i - 1]);
    expect(runs).toHaveLength(new Set(networks).size);
    expect(settling).toBeGreaterThan(0);
    expect(settling).toBeLessThan(12);
  });

  it('asks nobody for what a person has looked at', () => {
    const looked = closed('x', 'looked');
    if (looked.observation) looked.observation.seenBy = 'AB';
    const { names } = orderOf(company(1, [looked]));
    expect(names).toEqual([]);
  });

  it('puts those that count for nothing last', () => {
    const self = company(9, [closed('x', 'ours')], { self: true });
    const { names } = orderOf(self, firm(1, 0, ['x', 'facebook']));
    expect(names.at(-1)).toBe('ours');
  });
});
