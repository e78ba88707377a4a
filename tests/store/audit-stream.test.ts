import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { analyse, analyseStream } from '../../src/analysis/analyse.js';
import { diff } from '../../src/analysis/history/diff.js';
import { settingsFrom } from '../../src/analysis/settings.js';
import type { Observation, Post } from '../../src/model/reading.js';
import { DAY } from '../../src/model/time.js';
import { auditData } from '../../src/store/audit-data.js';
import { auditStream } from '../../src/store/audit-stream.js';
import { beginAudit, finishAudit } from '../../src/store/audits.js';
import { putControl } from '../../src/store/controls.js';
import type { Store } from '../../src/store/database.js';
import { putDeclared, putSite } from '../../src/store/declarations.js';
import { putObservation } from '../../src/store/observations.js';
import { openTestStore } from './open-test-store.js';

const first = Date.UTC(2026, 0, 1);
const settings = settingsFrom({ bootstrapDraws: 50 });
const companies = ['maple', 'birch', 'aspen'].map((name) => ({
  key: `${name}.example`,
  competitor: { name, website: `https://${name}.example/`, accounts: [] },
}));

let store: Store;
let audits: number[];
beforeEach(async () => {
  store = await openTestStore();
  audits = [];
  for (let month = 0; month < 4; month++) audits.push(await audit(month));
});
afterEach(() => store.destroy());

/** Maple goes on, Birch stops after the second month, Aspen's account comes with the third. */
async function audit(month: number): Promise<number> {
  const asOf = first + month * 30 * DAY;
  const order = { list: 'list.csv', asOf, startedAt: asOf, version: '0', conditions: [] };
  const { auditId, competitors } = await beginAudit(store, order, companies);
  for (const [c, { id: competitorId, competitor }] of competitors.entries()) {
    const site = { state: 'alive' as const, evidence: [], pagesRead: [competitor.website ?? ''] };
    await putSite(store, auditId, competitorId, { site, placeholders: [], rejected: [] });
    if (c === 2 && month < 2) continue;
    const account = {
      network: 'bluesky' as const,
      handle: `c${c}.example`,
      url: `https://bsky.app/profile/c${c}.example`,
    };
    const sources = [{ source: 'page-frame' as const, page: competitor.website ?? '', weight: 4 }];
    const declared = { competitorId, account, sources, weight: 4, certainty: 'accepted' as const };
    const id = await putDeclared(store, auditId, declared);
    await putObservation(store, auditId, id, seen(account, asOf, c === 1 ? Math.min(month, 1) : month));
  }
  await putControl(store, auditId, {
    network: 'bluesky',
    certain: 'present',
    impossible: 'absent',
    healthy: true,
    ways: [],
  });
  await finishAudit(store, auditId, asOf + DAY);
  return auditId;
}

function seen(account: Observation['account'], at: number, newest: number): Observation {
  const posts = Array.from({ length: 12 }, (_, i): Post => {
    const on = first + newest * 30 * DAY - (i * 9 + 1) * DAY;
    return { id: `${on}`, at: { from: on, to: on, source: 'stated' }, kind: 'original', text: `News ${on}` };
  });
  return {
    account,
    at,
    outcome: { kind: 'present' },
    profile: { displayName: account.handle, followers: { value: 900 + newest * 40, exact: true } },
    timeline: { posts, order: 'newest-first', complete: false, hidden: false, lowerBound: false },
    lowerBound: false,
    ways: [],
  };
}

const last = () => audits.at(-1) ?? 0;

describe('an audit with others before it', () => {
  it('gives the same report, whether all of it is at hand or one earlier audit at a time', async () => {
    const whole = analyse(await auditData(store, last()), settings, []);
    expect(whole.history.audits.length).toBeGreaterThan(1);
    expect(await analyseStream(await auditStream(store, last()), settings, [])).toEqual(whole);
  });

  it('reads as many of them as are asked for, the newest', async () => {
    const { history } = await auditStream(store, last(), { earlier: 2 });
    expect(history.map((past) => past.audit.id)).toEqual(audits.slice(1, 3));
    expect((await auditData(store, last(), { earlier: 0 })).history).toEqual([]);
  });

  it('is compared with another alike, whether the audits before both are read or the last of them only', async () => {
    const compare = async (earlier: number) => {
      const model = async (id: number) =>
        analyseStream(await auditStream(store, id, { earlier }), settings, []);
      return diff(await model(audits[1] ?? 0), await model(last()), '0');
    };
    const compared = await compare(1);
    expect(compared.changes.length).toBeGreaterThan(0);
    expect(compared).toEqual(await compare(12));
  });
});
