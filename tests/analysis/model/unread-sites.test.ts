import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/analysis/analyse.js';
import { settingsFrom } from '../../../src/analysis/settings.js';
import type { AccountRecord, SiteRecord } from '../../../src/model/audit-data.js';
import { because } from '../../../src/model/reason.js';
import { account, audit, company, drawnByScripts, every, site } from '../build.js';

const well = account('bluesky', 'well', { posts: every(4, 40, 1) });

const unread: [string, SiteRecord, string][] = [
  ['down', site('unreachable', because('connection')), 'try-later'],
  ['without a name in the DNS', site('unreachable', because('dns')), 'check-address'],
  ['refused', site('not-checked', because('refused', { status: 403 })), 'list-accounts'],
  ['closed by robots.txt', site('not-checked', because('robots')), 'list-accounts'],
  ['challenged', site('not-checked', because('challenge')), 'list-accounts'],
  ['drawn by scripts', drawnByScripts, 'use-browser'],
  ['not recorded', site('not-checked', because('not-recorded')), 'ask-live'],
  ['never asked', site('not-checked', because('not-asked')), 'run-again'],
  ['parked', site('parked', because('for-sale')), 'check-address'],
];

function modelOf(record: SiteRecord, accounts: AccountRecord[]) {
  const good = company(1, [account('facebook', 'good', { posts: every(4, 40, 1) })]);
  return analyse(audit([good, company(2, accounts, { site: record })]), settingsFrom(), []);
}

describe.each(unread)('a site %s', (_, record, remedy) => {
  it.each([
    ['no account known', []],
    ['one account seen', [well]],
  ])('is not read, with %s', (_name, accounts) => {
    const model = modelOf(record, accounts);
    expect(model.companies[1]?.site.unread).toMatchObject({ extent: 'all' });
    expect(model.audit.size).toMatchObject({ companies: 2, sitesNotRead: 1 });
    expect(model.matrix.rows.map((row) => row.siteRead)).toEqual([true, false]);
    expect(model.notChecked).toMatchObject([
      { what: 'sites', sites: 1, groups: [{ count: 1, companies: ['c2'], remedy: { code: remedy } }] },
    ]);
    expect(model.companies[1]?.findings.map((f) => f.code)).not.toContain('no-accounts');
    expect(model.verdict.claims[0]).toMatchObject({
      companies: accounts.length === 0 ? { k: 1, n: 1, unknown: 1 } : { k: 2, n: 2, unknown: 0 },
    });
  });
});

it('a site that was read and links to nothing declares nothing', () => {
  const model = modelOf(site(), []);
  expect(model.notChecked).toEqual([]);
  expect(model.companies[1]?.findings.map((f) => f.code)).toContain('no-accounts');
  expect(model.verdict.claims[0]).toMatchObject({ companies: { k: 1, n: 2, unknown: 0 } });
});

it('a company without a website has the accounts the list names, or nobody knows', () => {
  expect(modelOf(site('none'), [well]).notChecked).toEqual([]);
  expect(modelOf(site('none'), []).notChecked).toMatchObject([
    { what: 'sites', groups: [{ cause: { code: 'no-site' }, remedy: { code: 'add-website' } }] },
  ]);
});

it('an account that moved stands in the list of what was not checked, as it does in the count', () => {
  const moved = account('bluesky', 'old', { outcome: { kind: 'moved', movedTo: 'https://new.example/' } });
  const model = modelOf(site(), [moved]);
  expect(model.verdict.tally.notChecked).toBe(1);
  expect(model.notChecked).toMatchObject([
    {
      network: 'bluesky',
      accounts: 1,
      groups: [{ reason: 'moved-to', remedy: { code: 'name-new-address' } }],
    },
  ]);
});
