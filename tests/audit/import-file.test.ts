import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analyse.js';
import { settingsFrom } from '../../src/analysis/settings.js';
import { type ImportOrder, importFile } from '../../src/audit/import-file.js';
import { folded } from '../../src/audit/match-import.js';
import { readImport } from '../../src/imports/read-import.js';
import type { AccountRef, Observation } from '../../src/model/reading.js';
import { DAY } from '../../src/model/time.js';
import { beginAudit } from '../../src/store/audits.js';
import type { Store } from '../../src/store/database.js';
import { putDeclared } from '../../src/store/declarations.js';
import { observationsOf, putObservation } from '../../src/store/observations.js';
import { audit, company, account as declared, seen } from '../analysis/build.js';
import { openTestStore } from '../store/open-test-store.js';

const at = Date.UTC(2026, 9, 5, 9);
const instagram: AccountRef = {
  network: 'instagram',
  handle: 'maplecycles',
  url: 'https://www.instagram.com/maplecycles/',
};
const linkedin: AccountRef = {
  network: 'linkedin',
  handle: 'company/maple-cycles',
  url: 'https://www.linkedin.com/company/maple-cycles',
};
const walled = (account: AccountRef): Observation => ({
  account,
  at,
  outcome: { kind: 'hidden', reason: { code: 'login-wall' } },
  lowerBound: false,
  ways: [{ way: 'page', outcome: { kind: 'hidden', reason: { code: 'login-wall' } }, evidence: [] }],
});

let store: Store;
let folder: string;
let auditId: number;
let ids: Map<string, number>;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'followsuit-import-'));
  store = await openTestStore();
  const audit = { list: 'l', asOf: at, startedAt: at, version: '0', conditions: [] };
  const accounts = [instagram, linkedin];
  const begun = await beginAudit(store, audit, [
    { key: 'k', competitor: { name: 'Maple Cycles', accounts } },
  ]);
  auditId = begun.auditId;
  const competitorId = begun.competitors[0]?.id ?? 0;
  ids = new Map();
  for (const account of accounts) {
    const declared = { competitorId, account, sources: [], weight: 10, certainty: 'certain' as const };
    ids.set(account.network, await putDeclared(store, auditId, declared));
  }
});
afterEach(async () => {
  await store.destroy();
  rmSync(folder, { recursive: true, force: true });
});

async function know(observation: Observation): Promise<void> {
  await putObservation(store, auditId, ids.get(observation.account.network) ?? 0, observation);
}

async function known(network: string): Promise<Observation | undefined> {
  return (await observationsOf(store, auditId)).get(ids.get(network) ?? 0);
}

async function take(name: string, content: string, order: Partial<ImportOrder> = {}) {
  const path = join(folder, name);
  writeFileSync(path, content);
  const file = await readImport(path);
  return importFile(store, { file, auditId, confirmed: new Map(), dryRun: false, ...order });
}

const posts = (...days: string[]) =>
  JSON.stringify(
    days.map((day, i) => ({
      id: `${i}`,
      shortCode: `C${i}`,
      ownerUsername: 'maplecycles',
      timestamp: `${day}T10:00:00.000Z`,
      type: 'Image',
    })),
  );
const seenOn = Date.UTC(2026, 9, 3, 23);

describe('a file taken into an audit', () => {
  it('opens what was walled, with its own time and its own evidence', async () => {
    await know(walled(instagram));
    const result = await take('posts.json', posts('2026-10-01', '2026-09-12'), { seenOn });
    expect(result.kept).toHaveLength(1);
    const observation = await known('instagram');
    expect(observation).toMatchObject({ at: seenOn, outcome: { kind: 'present' }, lowerBound: true });
    expect(observation?.lastActivity?.to).toBe(Date.UTC(2026, 9, 1, 10));
    expect(observation?.ways.map((w) => w.way)).toEqual(['page', 'file']);
    expect(observation?.ways[1]?.evidence[0]).toMatchObject({
      source: 'file',
      digest: result.file.digest,
      file: { name: 'posts.json', kind: 'Apify Instagram posts', row: 1 },
    });
  });

  it('changes nothing the second time', async () => {
    await know(walled(instagram));
    await take('posts.json', posts('2026-10-01'), { seenOn });
    const before = await known('instagram');
    const again = await take('copy.json', posts('2026-10-01'), { seenOn: seenOn + DAY });
    expect([again.kept.length, again.known.length]).toEqual([0, 1]);
    expect(await known('instagram')).toEqual(before);
  });

  it('is refused where nobody says when it was made', async () => {
    await know(walled(instagram));
    const result = await take('posts.json', posts('2026-10-01'));
    expect([result.kept.length, result.timeless.length]).toEqual([0, 1]);
    expect(await known('instagram')).toEqual(walled(instagram));
  });

  it('brings nobody back whom the network has said to be gone since', async () => {
    const gone: Observation = {
      ...walled(instagram),
      outcome: { kind: 'absent', reason: { code: 'not-found' } },
    };
    await know(gone);
    const result = await take('posts.json', posts('2026-10-01'), { seenOn });
    expect(result.outdated).toHaveLength(1);
    expect(await known('instagram')).toEqual(gone);
  });

  it('joins what the audit saw, whose view still decides of silence', async () => {
    const shown = seen('instagram', 'maplecycles', {
      posts: [
        { id: 'old', kind: 'original', at: { from: at - 40 * DAY, to: at - 40 * DAY, source: 'stated' } },
      ],
      at,
    });
    await know({ ...shown, account: instagram });
    await take('posts.json', posts('2026-10-01'), { seenOn });
    const observation = await known('instagram');
    expect(observation).toMatchObject({ at, lowerBound: false });
    expect(observation?.timeline?.posts).toHaveLength(2);
  });

  it('does nothing on a dry run, and says what it would', async () => {
    await know(walled(instagram));
    const result = await take('posts.json', posts('2026-10-01'), { seenOn, dryRun: true });
    expect(result.kept).toHaveLength(1);
    expect(await known('instagram')).toEqual(walled(instagram));
  });

  it('offers accounts of nobody, and adds none', async () => {
    const result = await take('posts.json', posts('2026-10-01').replaceAll('maplecycles', 'oakworks'), {
      seenOn,
    });
    expect(result.strangers.map((s) => s.handle)).toEqual(['oakworks']);
    expect(result.matched).toEqual([]);
  });
});

describe('LinkedIn’s competitor export', () => {
  const table = (posts: number, name = 'Maple Cycles') =>
    `"Competitors 1/1/2026 - 9/30/2026"\nPage,Total Followers,New Followers,Total post engagements,Total posts\n${name},900,1,1,${posts}\n`;

  it('proves silence over its period', async () => {
    await know(walled(linkedin));
    await take('export.csv', table(0));
    const observation = await known('linkedin');
    expect(observation).toMatchObject({ lowerBound: false, at: Date.UTC(2026, 9, 1) - 1 });
    expect(observation?.lastActivity?.to).toBe(Date.UTC(2026, 0, 1));
  });

  it('dates the last activity to its period where it counts a post', async () => {
    await know(walled(linkedin));
    await take('export.csv', table(3));
    expect((await known('linkedin'))?.lastActivity).toEqual({
      from: Date.UTC(2026, 0, 1),
      to: Date.UTC(2026, 9, 1) - 1,
    });
  });

  it('matches no account by a name that is not exactly a company’s, until somebody says so', async () => {
    await know(walled(linkedin));
    const unsaid = await take('export.csv', table(0, 'Maple Cycles Inc.'));
    expect(unsaid.names).toEqual(['Maple Cycles Inc.']);
    const confirmed = new Map([[folded('Maple Cycles Inc.'), linkedin]]);
    expect((await take('export.csv', table(0, 'Maple Cycles Inc.'), { confirmed })).kept).toHaveLength(1);
  });
});

describe('whatever a list of posts says', () => {
  it('leaves no account behind: only posts counted over a period can', async () => {
    const day = fc.date({ min: new Date('2005-01-01'), max: new Date('2026-10-02'), noInvalidDate: true });
    await fc.assert(
      fc.asyncProperty(fc.array(day, { minLength: 1, maxLength: 12 }), async (days) => {
        await know(walled(instagram));
        await take('posts.json', posts(...days.map((d) => d.toISOString().slice(0, 10))), { seenOn });
        const observation = await known('instagram');
        const record = { ...declared('instagram', 'maplecycles'), ...(observation && { observation }) };
        const { companies } = analyse(audit([company(1, [record])]), settingsFrom(), []);
        const [account] = companies.flatMap((c) => c.accounts);
        expect(['active', 'not-checked']).toContain(account?.standing.kind);
      }),
      { numRuns: 40 },
    );
  });
});
