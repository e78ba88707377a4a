import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '../src/analysis/analyse.js';
import { parseBenchmarks } from '../src/analysis/benchmarks/benchmarks.js';
import { type StandingKind, standingKinds } from '../src/analysis/codes.js';
import type { ReportModel } from '../src/analysis/model/report-model.js';
import { settingsFrom } from '../src/analysis/settings.js';
import { openReplay } from '../src/audit/replay.js';
import { runAudit } from '../src/audit/run-audit.js';
import { readLists } from '../src/intake/read-lists.js';
import { nameAccount } from '../src/networks/name-account.js';
import { packagePath, packageText } from '../src/package-root.js';
import { answersOf } from '../src/store/answers.js';
import { auditData } from '../src/store/audit-data.js';
import { openStore, type Store } from '../src/store/database.js';

/** The generator is a plain script, without types of its own. */
const generator: { demoFiles(): Map<string, string> } = await import(packagePath('scripts/demo/build.mjs'));

const folder = packagePath('fixtures/demo');
const golden = packagePath('fixtures/demo-golden.json');

/** What each account was made to be. */
const intended: Record<string, Record<string, StandingKind>> = {
  'Brûlerie du Quai': {
    'instagram brulerieduquai': 'active',
    'facebook brulerieduquai': 'active',
    'bluesky brulerie-du-quai.example': 'active',
    'youtube @brulerieduquai': 'active',
    'blog brulerie-du-quai.example/feed': 'active',
  },
  'Torréfaction Marguerite': {
    'instagram torrefactionmarguerite': 'active',
    'facebook torrefactionmarguerite': 'not-checked',
    'linkedin company/torrefaction-marguerite': 'dormant',
    'pinterest torrefmarguerite': 'abandoned',
  },
  'Cafés Lormeau': {
    'facebook cafeslormeau': 'active',
    'bluesky cafeslormeau.bsky.social': 'active',
    'fediverse lormeau@bavard.example': 'active',
    'telegram cafeslormeau': 'active',
    'x cafeslormeau': 'not-checked',
  },
  'La Bourrique': {
    'instagram labourrique.cafe': 'abandoned',
    'facebook labourriquecafe': 'abandoned',
    'tiktok labourriquecafe': 'never-started',
  },
  'Atelier Kivu': { 'instagram atelierkivu': 'abandoned', 'facebook atelierkivu': 'not-checked' },
  'Maison Tassel': {
    'instagram maisontassel': 'active',
    'instagram maisontassel.lebar': 'abandoned',
    'tiktok maisontassel': 'active',
    'linkedin company/maison-tassel': 'active',
    'fediverse tassel@bavard.example': 'moved',
  },
  'Tinker & Bloom Coffee': {
    'instagram tinkerandbloom': 'active',
    'youtube @tinkerandbloom': 'active',
    'bluesky tinker-and-bloom.example': 'active',
    'blog tinker-and-bloom.example/journal/atom.xml': 'active',
  },
  'Harbour Light Roasters': {
    'instagram harbourlightroasters': 'missing',
    'facebook harbourlightroasters': 'active',
    'x harbourlight': 'active',
    'youtube @harbourlightroasters': 'suspended',
    'pinterest harbourlight': 'slowing',
  },
  'Old Mill Coffee Co.': { 'facebook oldmillcoffeeco': 'abandoned', 'x oldmillcoffee': 'not-checked' },
  'Slow Kettle': {
    'bluesky slowkettle.bsky.social': 'active',
    'fediverse slowkettle@chatter.example': 'active',
    'instagram slowkettlecoffee': 'not-checked',
    'tiktok slowkettle': 'abandoned',
    'blog slow-kettle.example/blogs/news.atom': 'not-checked',
  },
  'Fernway Coffee': {
    'facebook fernwaycoffee': 'abandoned',
    'instagram fernwaycoffee': 'abandoned',
    'youtube @fernwaycoffee': 'abandoned',
    'linkedin company/fernway-coffee': 'not-checked',
    'blog fernway-coffee.example/blog/atom.xml': 'abandoned',
  },
  'Copper Drum Roastery': {
    'telegram copperdrum': 'active',
    'instagram copperdrumroastery': 'slowing',
    'bluesky copperdrum.bsky.social': 'active',
    'facebook copperdrumroastery': 'dormant',
    'tiktok copperdrumroastery': 'not-checked',
    'pinterest kitchendaydreams': 'active',
  },
};

let store: Store;
let auditId: number;
let model: ReportModel;

beforeAll(async () => {
  store = await openStore(':memory:');
  const replay = await openReplay(folder);
  const list = { name: 'competitors.csv', bytes: readFileSync(join(folder, 'competitors.csv')) };
  const intake = readLists([list], [], nameAccount, { now: replay.asOf });
  expect(intake.problems).toEqual([]);
  const end = await runAudit({
    store,
    list: list.name,
    competitors: intake.competitors,
    version: '0.0.0',
    conditions: [],
    asOf: replay.asOf,
    keepBodies: 'all',
    work: {
      askFor: replay.askFor,
      means: replay.means,
      clock: replay.clock,
      signal: new AbortController().signal,
      discovery: { maxPages: 5 },
      past: {},
      width: 16,
    },
  });
  auditId = end.auditId;
  const benchmarks = parseBenchmarks(packageText('data/benchmarks.csv'));
  model = analyse(await auditData(store, auditId), settingsFrom(), benchmarks);
}, 60_000);
afterAll(() => store.destroy());

describe('the demo', () => {
  it('is what its generator writes, byte for byte, and small', () => {
    const files = generator.demoFiles();
    const there = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => statSync(join(folder, name)).isFile());
    expect(there.sort()).toEqual([...files.keys()].sort());
    for (const [name, text] of files)
      expect(
        readFileSync(join(folder, name), 'utf8') === text,
        `${name}: run node scripts/make-demo.mjs`,
      ).toBe(true);
    const bytes = [...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    expect(bytes).toBeLessThan(3_000_000);
  });

  it('has an answer for everything the audit asks', async () => {
    const answers = await answersOf(store, auditId);
    const unrecorded = answers.flatMap(({ result }) =>
      result.kind === 'refusal' && result.reason.code === 'not-recorded' ? [result.url] : [],
    );
    expect(answers.length).toBeGreaterThan(150);
    expect(unrecorded).toEqual([]);
  });

  it('finds every account, with the standing it was made to have', () => {
    const found = model.companies.map((c) => [
      c.name,
      Object.fromEntries(c.accounts.map((a) => [`${a.network} ${a.handle}`, a.standing.kind])),
    ]);
    expect(Object.fromEntries(found)).toEqual(intended);
  });

  it('shows every standing but one, and nearly every finding at least once', () => {
    const kinds = new Set(model.companies.flatMap((c) => c.accounts.map((a) => a.standing.kind)));
    expect([...kinds].sort()).toEqual(standingKinds.filter((kind) => kind !== 'closed-by-owner').sort());
    const codes = new Set(
      model.companies
        .flatMap((c) => [...c.findings, ...c.accounts.flatMap((a) => a.findings)])
        .map((f) => f.code),
    );
    expect([...codes].sort()).toEqual([
      'abandoned',
      'broadcast-only',
      'declining',
      'dormant',
      'hijackable-link',
      'irregular',
      'missing',
      'moved',
      'never-started',
      'no-response',
      'other-owner',
      'placeholder-link',
      'reposts-only',
      'same-text',
      'second-account',
      'site-parked',
      'site-unreachable',
      'slowing',
      'suspended',
    ]);
  });

  it('believes no absence where the two halves of a test were not both answered, and says how each was', () => {
    const sick = model.controls.filter((control) => !control.healthy);
    expect(sick.map(({ network, certain, impossible }) => [network, certain, impossible])).toEqual([
      // these two show the same page for what is closed and what was never there
      ['facebook', 'present', 'failed'],
      ['linkedin', 'blocked', 'absent'],
      ['telegram', 'present', 'hidden'],
    ]);
  });

  it('says what kept us out in every way there is to be kept out', () => {
    const causes = model.companies.flatMap((c) => c.accounts.map((a) => a.standing.cause?.code));
    for (const code of ['login-wall', 'rate-limited', 'challenge', 'robots', 'restricted-or-missing'])
      expect(causes).toContain(code);
  });

  it('knows of three accounts that were taken down, one network that closed, and one earlier owner', () => {
    expect(model.past?.tally).toEqual({
      accounts: 3,
      leftBehind: 2,
      gone: 1,
      alive: 0,
      moved: 0,
      notSeen: 0,
      networkClosed: 1,
      earlierOwner: 1,
    });
    const named = model.past?.byCompany.flatMap((c) =>
      c.accounts.map((a) => `${a.network} ${a.handle} ${a.fate}`),
    );
    expect(named?.sort()).toEqual([
      'facebook maisontassel left-behind',
      'pinterest brulerieduquai left-behind',
      'youtube @copperdrumroastery gone',
    ]);
  });

  it('gives a verdict that is not trivial, and two halves that differ', () => {
    const { links, runWell, runBadly, leftBehind, notChecked } = model.verdict.tally;
    expect(runWell / links).toBeGreaterThan(0.25);
    expect(runBadly / links).toBeGreaterThan(0.05);
    expect(leftBehind / links).toBeGreaterThan(0.28);
    expect(notChecked / links).toBeLessThan(0.2);
    const wellIn = (industry: string) =>
      model.companies
        .filter((c) => c.industry === industry)
        .flatMap((c) => c.accounts)
        .filter((a) => a.grade === 'run-well').length;
    expect(wellIn('Torréfacteur')).not.toBe(wellIn('Coffee roaster'));
  });

  it('gives the report it gave before', () => {
    const compact = `${JSON.stringify(compactOf(model), null, 1)}\n`;
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(golden, compact);
    expect(compact).toBe(readFileSync(golden, 'utf8'));
  });
});

/** The report in short: enough to see what a change of the analysis changes. */
function compactOf({ verdict, companies, controls, past }: ReportModel) {
  return {
    past: {
      tally: past?.tally,
      survivorship: past?.survivorship,
      since: past?.since.map(({ network, first }) => `${network} ${new Date(first).getUTCFullYear()}`),
    },
    verdict: {
      result: verdict.result,
      tally: verdict.tally,
      standings: verdict.standings,
      claims: verdict.claims.map((claim) => ({
        claim: claim.claim,
        ...('result' in claim && { result: claim.result }),
      })),
    },
    controls: controls.map(({ network, healthy }) => `${network} ${healthy ? 'healthy' : 'not healthy'}`),
    companies: companies.map((c) => ({
      name: c.name,
      site: c.site.state,
      findings: c.findings.map((f) => f.code),
      accounts: Object.fromEntries(
        c.accounts.map((a) => [
          `${a.network} ${a.handle}`,
          [
            a.standing.kind,
            a.standing.reason.code,
            a.grade,
            a.certainty,
            ...a.findings.map((f) => f.code),
          ].join(' '),
        ]),
      ),
    })),
  };
}
