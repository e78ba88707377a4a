import type {
  FindingCode,
  FindingGrade,
  Grade,
  MeasureId,
  NetworkSuggestion,
  Remedy,
  StandingKind,
  StandingReason,
} from '../../src/analysis/codes.js';
import { measureIds, standingKinds } from '../../src/analysis/codes.js';
import type {
  AccountReport,
  CompanyReport,
  Cost,
  Dot,
  Finding,
  Measure,
  Measures,
  NetworkReport,
  ReportModel,
  Share,
  Tally,
} from '../../src/analysis/model/report-model.js';
import type { Judgement } from '../../src/analysis/model/schema/judgement.js';
import { sourcesNamed } from '../../src/analysis/sources.js';
import { lookCloser, wallsOf } from '../../src/analysis/thesis/look-closer.js';
import { publishedRates } from '../../src/analysis/thesis/published-rates.js';
import type { NetworkId } from '../../src/model/network-id.js';
import { networkIds } from '../../src/model/network-id.js';
import type { Reason } from '../../src/model/reason.js';
import { DAY } from '../../src/model/time.js';

/** The clock of every made-up audit: 1 November 2026, 06:00 UTC. */
const asOf = Date.UTC(2026, 10, 1, 6);

/** An account as the test wants it, in a line; what is left out is made up from the rest. */
export interface AccountSketch {
  network: NetworkId;
  handle?: string;
  standing: StandingKind;
  reason?: StandingReason;
  cause?: Reason;
  /** Days of silence. */
  days?: number;
  perWeek?: number;
  posts?: number;
  followers?: number;
  echoShare?: number;
  relative?: boolean;
  atLeast?: boolean;
  bio?: string;
  displayName?: string;
  certainty?: AccountReport['certainty'];
  findings?: { code: FindingCode; grade?: FindingGrade; args?: Finding['args'] }[];
  previous?: StandingKind;
}

export interface CompanySketch {
  name: string;
  domain?: string;
  self?: boolean;
  site?: CompanyReport['site']['state'];
  findings?: { code: FindingCode; grade?: FindingGrade; args?: Finding['args'] }[];
  placeholders?: CompanyReport['placeholders'];
  accounts: AccountSketch[];
}

const defaultReasons: Record<StandingKind, StandingReason> = {
  active: 'recent-post',
  slowing: 'silent-days',
  dormant: 'silent-days',
  abandoned: 'silent-and-improbable',
  'never-started': 'few-posts',
  missing: 'network-says-absent',
  suspended: 'network-says-suspended',
  'closed-by-owner': 'owner-closed-it',
  moved: 'moved-to',
  'not-checked': 'blocked',
};

const hosts: Partial<Record<NetworkId, string>> = {
  facebook: 'www.facebook.com',
  instagram: 'www.instagram.com',
  linkedin: 'www.linkedin.com/company',
  x: 'x.com',
  youtube: 'www.youtube.com',
  tiktok: 'www.tiktok.com',
  bluesky: 'bsky.app/profile',
  fediverse: 'social.example',
  telegram: 't.me',
};

/** A whole report model from sketches. The figures that follow from the accounts are counted, not invented. */
export function modelOf(sketches: readonly CompanySketch[], seed = 7): ReportModel {
  const random = generator(seed);
  const companies = sketches.map((sketch, i) => company(sketch, i, random));
  const rivals = companies.filter((c) => !c.self);
  const accounts = rivals.flatMap((c) => c.accounts).filter((a) => a.counted);
  const networks = networkIds.filter((id) => accounts.some((a) => a.network === id));
  const tally = tallyOf(accounts);
  const reports = networks.map((id) =>
    networkReport(
      id,
      accounts.filter((a) => a.network === id),
    ),
  );
  const runWell = shareOf(tally.runWell, tally.links - tally.notChecked, tally.notChecked);
  const abandoned = accounts.filter((a) => a.standing.kind === 'abandoned').length;
  const dead = rivals.filter((c) => c.site.state === 'unreachable' || c.site.state === 'parked').length;
  const withAccounts = rivals.filter((c) => c.accounts.length > 0).length;
  const leaving = rivals.filter((c) => c.accounts.some((a) => a.grade === 'left-behind')).length;
  const abandoning = rivals.filter((c) => c.accounts.some((a) => a.standing.kind === 'abandoned')).length;
  const cost = costOf();
  const judgement = judgementOf(rivals.map((c) => c.accounts.filter((a) => a.counted)));
  const { result, inThisList } = judgement;
  return {
    schema: 'followsuit-report',
    version: 2,
    audit: {
      id: 3,
      asOf,
      startedAt: asOf - 900_000,
      finishedAt: asOf,
      list: 'roasters.csv',
      followsuit: '0.1.0',
      conditions: [],
      size: {
        companies: rivals.length,
        sitesNotRead: 0,
        accounts: rivals.reduce((n, c) => n + c.accounts.length, 0),
        counted: accounts.length,
        probable: rivals.flatMap((c) => c.accounts).filter((a) => a.certainty === 'probable').length,
        networks: networks.length,
        posts: accounts.reduce((n, a) => n + a.posts.length, 0),
      },
    },
    settings: [
      { key: 'activeDays', value: 30, source: 'assumption', changed: false },
      { key: 'abandonedDays', value: 180, source: 'tiktok-180', changed: false },
    ],
    sources: sourcesNamed(['tiktok-180']),
    verdict: {
      result,
      inThisList,
      tally,
      standings: standingsOf(accounts),
      dependsOnCounting: false,
      companies: {
        all: rivals.length,
        notRead: 0,
        withAccounts,
        mostRunWell: judgement.mostRunWell,
        leavingBehind: shareOf(leaving, withAccounts, 0),
      },
      lookCloser: lookCloser(reports),
      walls: wallsOf(reports),
      claims: [
        {
          claim: 'all-there',
          result: resultOf(shareOf(withAccounts, rivals.length, 0).manski),
          companies: shareOf(withAccounts, rivals.length, 0),
          perNetwork: reports.map((r) => ({
            network: r.network,
            companies: shareOf(r.companies, rivals.length, 0),
          })),
          accountsPerCompany: 3,
        },
        {
          claim: 'copying-is-a-reason',
          ...judgement,
          runWell,
          draws: { draws: 20_000, seed: 1 },
          leftBehind: shareOf(tally.leftBehind, tally.links - tally.notChecked, tally.notChecked),
          companiesLeavingBehind: shareOf(leaving, rivals.length, 0),
          tippingPoint: {
            unseen: tally.notChecked,
            towards: 'half-or-more',
            needed: Math.max(0, Math.ceil(tally.links / 2) - tally.runWell),
            reachable: Math.ceil(tally.links / 2) - tally.runWell <= tally.notChecked,
          },
          holds: { low: 7, high: 120 },
          holdsInThisList: { low: 7, high: 180 },
        },
        {
          claim: 'abandoned-outnumber-closed',
          result: 'beyond-data',
          published: [...publishedRates],
          abandoned: { low: abandoned, high: abandoned + tally.notChecked },
          leftBehind: { low: tally.leftBehind, high: tally.leftBehind + tally.notChecked },
          deadSites: { low: dead, high: dead },
          companiesAbandoning: { low: abandoning, high: Math.min(rivals.length, abandoning + 2) },
          companies: rivals.length,
          accounts: accounts.length,
        },
        {
          claim: 'free-and-easy',
          result: 'beyond-data',
          postsPerMonth: { low: 7, high: 20 },
          breakEvenMinutes: { low: 21, high: 60 },
          hoursPerMonth: { low: 18, high: 96 },
          moneyPerMonth: { low: 380, high: 6800 },
          thresholdHours: 5,
        },
        {
          claim: 'thousand-in-weeks',
          result: 'refuted',
          weeks: 8,
          withinWeeks: shareOf(1, 14, Math.max(accounts.length - 14, 0)),
          overThousand: shareOf(9, 22, 4),
          monthsToThousand: { median: 41, quartiles: { low: 19, high: 88 } },
          followersPerMonth: { median: 24, quartiles: { low: 11, high: 52 } },
        },
        { claim: 'years-to-build', result: 'beyond-data' },
      ],
      sensitivity: sensitivityOf(accounts),
      silentShare: [30, 60, 90, 180, 365].map((days) => ({ days, silent: silentAt(accounts, days) })),
      thresholdGrid: {
        runWell: tally.runWell,
        least: 0,
        most: tally.links,
        thresholds: [
          { key: 'activeDays', values: [14, 30, 60].map((value) => ({ value, runWell: tally.runWell })) },
        ],
        activeWithin: [{ days: 30, accounts: tally.runWell }],
      },
      holdOut: {
        hiddenDays: 90,
        accounts: 18,
        calledImprobable: 5,
        ofTheseReturned: 1,
        calledAlive: 13,
        ofThesePosted: 12,
      },
      cost,
    },
    networks: reports,
    matrix: {
      networks,
      rows: companies.map((c) => ({
        company: c.key,
        self: c.self,
        siteRead: true,
        cells: networks.map((id) => {
          const here = c.accounts.filter((a) => a.network === id);
          const [best] = here;
          if (best === undefined) return { network: id, accounts: [] };
          const silence = best.measures['silence'];
          return {
            network: id,
            accounts: here.map((a) => a.key),
            grade: best.grade,
            standing: best.standing.kind,
            ...(silence && 'value' in silence && { days: silence.value }),
          };
        }),
      })),
    },
    companies,
    besideSites: {
      accounts: { abandoned, leftBehind: tally.leftBehind, all: accounts.length },
      sites: {
        alive: rivals.filter((c) => c.site.state === 'alive').length,
        unreachable: rivals.filter((c) => c.site.state === 'unreachable').length,
        parked: rivals.filter((c) => c.site.state === 'parked').length,
        moved: rivals.filter((c) => c.site.state === 'moved').length,
        notChecked: rivals.filter((c) => c.site.state === 'not-checked').length,
        none: rivals.filter((c) => c.site.state === 'none').length,
      },
      aliveWithAbandoned: rivals
        .filter((c) => c.site.state === 'alive' && c.accounts.some((a) => a.standing.kind === 'abandoned'))
        .map((c) => c.key),
      deadWithActive: rivals
        .filter(
          (c) =>
            (c.site.state === 'parked' || c.site.state === 'unreachable') &&
            c.accounts.some((a) => a.standing.kind === 'active'),
        )
        .map((c) => c.key),
    },
    cadence: networks.map((id) => cadenceOf(id, accounts)),
    benchmarks: [
      {
        id: 'rival-iq-2025-instagram-food',
        source: 'Rival IQ',
        reportYear: 2025,
        dataYear: '2024',
        network: 'instagram',
        industry: 'food_beverage',
        population: 'brands with over 5,000 followers',
        statistic: 'median',
        postsPerWeek: 2.79,
        url: 'https://www.rivaliq.example/report',
        confidence: 'M',
      },
      {
        id: 'metricool-2023-facebook-small',
        source: 'Metricool',
        dataYear: '2023',
        network: 'facebook',
        industry: 'all',
        population: 'accounts with under 2,000 followers',
        statistic: 'mean',
        postsPerWeek: 2.5,
        url: 'https://metricool.example/study',
        confidence: 'M',
      },
    ],
    notChecked: notCheckedOf(accounts),
    controls: networks.map((id) => ({
      network: id,
      certain: 'present' as const,
      impossible: 'absent' as const,
      healthy: id !== 'tiktok',
      ...(id === 'tiktok' && { reason: { code: 'challenge' } }),
    })),
    notApplicable: [
      { finding: 'irregular', reason: 'too-few', count: 9 },
      { finding: 'no-response', reason: 'unknown-interactions', count: 12 },
      { finding: 'declining', reason: 'view-is-selection', count: 4 },
    ],
    history: historyOf(companies),
  };
}

function company(sketch: CompanySketch, index: number, random: () => number): CompanyReport {
  const domain = sketch.domain ?? `company-${index + 1}.example`;
  const key = `c${index + 1}`;
  const state = sketch.site ?? 'alive';
  const accounts = sketch.accounts.map((a, i) =>
    account(a, { key, domain, i, self: sketch.self ?? false }, random),
  );
  return {
    key,
    name: sketch.name,
    ...(state !== 'none' && { website: `https://${domain}/` }),
    industry: 'food_beverage',
    self: sketch.self ?? false,
    ...(!sketch.self && { vote: voteOf(accounts) }),
    site: {
      state,
      ...(state === 'unreachable' && { reason: { code: 'dns' } }),
      evidence: [
        { url: `https://${domain}/`, at: asOf - 860_000, way: 'site', status: 200, digest: digest(index) },
      ],
      pagesRead: [`https://${domain}/`, `https://${domain}/contact`],
    },
    placeholders: sketch.placeholders ?? [],
    findings: (sketch.findings ?? []).map(finding),
    accounts,
  };
}

/** As `voteCast` finds it; every site of a sketch was read. */
function voteOf(accounts: readonly AccountReport[]): CompanyReport['vote'] {
  const counted = accounts.filter((a) => a.counted);
  if (counted.length === 0) return { declares: 'no' };
  const { runWell, alive, notChecked, leftBehind, links } = tallyOf(counted);
  const isOpen = (runWell + alive + notChecked) * 2 > links;
  return {
    declares: 'yes',
    mostRunWell: runWell * 2 > links ? 'yes' : isOpen ? 'unknown' : 'no',
    leavingBehind: leftBehind > 0 ? 'yes' : notChecked > 0 ? 'unknown' : 'no',
  };
}

function finding(f: { code: FindingCode; grade?: FindingGrade; args?: Finding['args'] }): Finding {
  return { code: f.code, grade: f.grade ?? 'poor', args: f.args };
}

interface Home {
  key: string;
  domain: string;
  i: number;
  self: boolean;
}

function account(sketch: AccountSketch, home: Home, random: () => number): AccountReport {
  const name = sketch.handle ?? home.domain.replace(/\.example$/, '').replace(/[^a-z0-9]/g, '');
  const handle = sketch.network === 'fediverse' ? `${name}@social.example` : name;
  const url = `https://${hosts[sketch.network] ?? `${sketch.network}.example`}/${handle}`;
  const posts = postsOf(sketch, random);
  const [newest] = posts;
  const code = sketch.reason ?? defaultReasons[sketch.standing];
  const counted = !home.self && sketch.certainty !== 'probable';
  return {
    network: sketch.network,
    handle,
    url,
    key: `${home.key}-${sketch.network}-${home.i}`,
    certainty: sketch.certainty ?? 'certain',
    counted,
    ...(!counted && { notCounted: home.self ? ('self' as const) : ('probable' as const) }),
    weight: 0.9,
    declarations: [
      { source: 'page-frame', page: `https://${home.domain}/`, element: 'footer a', weight: 0.8 },
      { source: 'same-as', page: `https://${home.domain}/`, weight: 0.9 },
    ],
    ...(sketch.standing !== 'not-checked' && { outcome: { kind: 'present' as const } }),
    seenAt: asOf - 700_000,
    standing: {
      kind: sketch.standing,
      reason: {
        code,
        args: {
          days: sketch.days ?? 0,
          threshold: 90,
          p: 0.004,
          posts: posts.length,
          ageDays: 400,
          to: 'elsewhere',
        },
      },
      ...(sketch.cause && { cause: sketch.cause }),
    },
    grade: gradeOf(sketch),
    ...(newest && {
      lastActivity: { from: newest.from, to: newest.to },
      lastOriginal: { from: newest.from, to: newest.to },
      view: {
        order: sketch.atLeast ? 'selection' : 'newest-first',
        complete: posts.length < 20,
        hidden: false,
        lowerBound: sketch.atLeast ?? false,
        postsListed: posts.length,
        postsDated: posts.length,
        notes: [],
      },
    }),
    measures: measuresOf(sketch, posts),
    findings: (sketch.findings ?? []).map(finding),
    benchmark: { notGiven: { code: 'no-benchmark', args: { network: sketch.network } } },
    ...(newest && {
      profile: {
        displayName: sketch.displayName ?? handle,
        ...(sketch.bio !== undefined && { bio: sketch.bio }),
        website: `https://${home.domain}/`,
        ...(sketch.followers !== undefined && {
          followers: { value: sketch.followers, exact: sketch.followers < 10_000 },
        }),
      },
    }),
    posts,
    weeks: weeksOf(sketch, posts),
    evidence: [
      {
        url,
        at: asOf - 700_000,
        way: sketch.network === 'bluesky' ? 'appview' : 'page',
        status: sketch.standing === 'missing' ? 404 : sketch.standing === 'not-checked' ? 429 : 200,
        digest: digest(home.i + url.length),
        source: 'network',
        ...(sketch.cause && { refusal: sketch.cause }),
      },
    ],
    ...(sketch.previous && { previous: { standing: sketch.previous, asOf: asOf - 91 * DAY } }),
  };
}

function gradeOf(sketch: AccountSketch): Grade {
  if (sketch.standing === 'not-checked' || sketch.standing === 'moved') return 'not-checked';
  if (sketch.standing !== 'active' && sketch.standing !== 'slowing') return 'left-behind';
  const poor = (sketch.findings ?? []).some((f) => (f.grade ?? 'poor') === 'poor');
  return poor || sketch.standing === 'slowing' ? 'run-badly' : 'run-well';
}

function postsOf(sketch: AccountSketch, random: () => number): Dot[] {
  const wanted = sketch.posts ?? 40;
  if (sketch.days === undefined || wanted === 0) return [];
  const gap = 7 / (sketch.perWeek ?? 1);
  const posts: Dot[] = [];
  let age = sketch.days;
  while (posts.length < wanted && age < 2_600) {
    const at = asOf - age * DAY - Math.floor(random() * 0.4 * DAY);
    const spread = sketch.relative && age > 14 ? 7 * DAY : 0;
    posts.push({
      from: at - spread,
      to: at,
      source: spread === 0 ? 'stated' : 'relative',
      kind: random() < (sketch.echoShare ?? 0.1) ? 'repost' : 'original',
      url: `https://posts.example/${posts.length}`,
      likes: { value: Math.floor(random() * 40), exact: true },
    });
    age += gap * (0.3 + 1.4 * random());
  }
  return posts;
}

function measuresOf(sketch: AccountSketch, posts: readonly Dot[]): Measures {
  const notGiven: Measure = { notGiven: { code: posts.length === 0 ? 'not-seen' : 'too-few' } };
  const given: Partial<Record<MeasureId, Measure>> =
    posts.length === 0
      ? {}
      : {
          silence: {
            value: sketch.days ?? 0,
            unit: 'days',
            n: posts.length,
            args: {},
            ...(sketch.atLeast && { atLeast: true }),
          },
          'posts-per-week': { value: sketch.perWeek ?? 1, unit: 'posts-per-week', n: posts.length, args: {} },
          'gap-median': { value: 7 / (sketch.perWeek ?? 1), unit: 'days', n: posts.length, args: {} },
          'active-weeks': { value: 0.8, unit: 'share', n: 26, args: {} },
        };
  return Object.fromEntries(measureIds.map((id) => [id, given[id] ?? notGiven])) as Measures;
}

function weeksOf(sketch: AccountSketch, posts: readonly Dot[]): AccountReport['weeks'] {
  const monday = asOf - 6 * DAY - 6 * 3_600_000;
  const oldest = posts.at(-1)?.from;
  return Array.from({ length: 52 }, (_, i) => {
    const start = monday - (51 - i) * 7 * DAY;
    if (oldest === undefined || sketch.atLeast) return { start };
    if (start + 7 * DAY < oldest && posts.length >= 20) return { start };
    return { start, posts: posts.filter((p) => p.to >= start && p.to < start + 7 * DAY).length };
  });
}

function tallyOf(accounts: readonly AccountReport[]): Tally {
  const graded = (grade: Grade) => accounts.filter((a) => a.grade === grade).length;
  return {
    links: accounts.length,
    runWell: graded('run-well'),
    alive: graded('alive'),
    runBadly: graded('run-badly'),
    leftBehind: graded('left-behind'),
    notChecked: graded('not-checked'),
  };
}

function standingsOf(accounts: readonly AccountReport[]): Record<StandingKind, number> {
  return Object.fromEntries(
    standingKinds.map((kind) => [kind, accounts.filter((a) => a.standing.kind === kind).length]),
  ) as Record<StandingKind, number>;
}

/** One vote per company, none of it left to chance: what the report prints, not how it is found. */
function judgementOf(companies: readonly AccountReport[][]): Judgement {
  const votes = companies
    .filter((accounts) => accounts.length > 0)
    .map((accounts) => {
      const { runWell, alive, notChecked, links } = tallyOf(accounts);
      return { low: runWell / links, high: (runWell + alive + notChecked) / links };
    });
  const mean = (end: 'low' | 'high') =>
    votes.reduce((sum, vote) => sum + vote[end], 0) / Math.max(1, votes.length);
  const bounds = { low: mean('low'), high: mean('high') };
  const { runWell, alive, notChecked, links } = tallyOf(companies.flat());
  const found = shareOf(runWell, links - alive - notChecked, alive + notChecked).manski ?? bounds;
  const sure = votes.filter(({ low }) => low > 0.5).length;
  const open = votes.filter(({ low, high }) => low <= 0.5 && high > 0.5).length;
  const inThisList = resultOf(bounds);
  return {
    result: inThisList,
    inThisList,
    byCompanies: { bounds, inThisList, bootstrap: bounds, effective: bounds },
    byAccounts: { bounds: found, inThisList: resultOf(found), bootstrap: found, effective: found },
    mostRunWell: shareOf(sure, votes.length - open, open),
    dependsOnCounting: false,
  };
}

function shareOf(k: number, n: number, unknown: number): Share {
  if (n + unknown === 0) return { k, n, unknown };
  const manski = { low: k / (n + unknown), high: (k + unknown) / (n + unknown) };
  return n === 0 ? { k, n, unknown, manski } : { k, n, unknown, share: k / n, manski };
}

function resultOf(band: { low: number; high: number } | undefined) {
  if (band === undefined) return 'undecided' as const;
  if (band.high < 0.5) return 'refuted' as const;
  return band.low > 0.5 ? ('supported' as const) : ('undecided' as const);
}

function silentAt(accounts: readonly AccountReport[], days: number): Share {
  const unseen = accounts.filter((a) => a.grade === 'not-checked').length;
  const silent = accounts.filter((a) => {
    if (a.grade === 'not-checked') return false;
    const silence = a.measures['silence'];
    return silence === undefined || !('value' in silence) || silence.value > days;
  }).length;
  return shareOf(silent, accounts.length - unseen, unseen);
}

function sensitivityOf(accounts: readonly AccountReport[]) {
  return [7, 10, 14, 21, 30, 45, 60, 75, 90, 120, 150, 180, 240, 300, 365, 450, 540, 730].map((days) => {
    const silent = silentAt(accounts, days);
    const runWell = shareOf(Math.max(0, silent.n - silent.k), silent.n, silent.unknown);
    return { days, silent, runWell, result: resultOf(runWell.manski), inThisList: resultOf(runWell.manski) };
  });
}

function networkReport(network: NetworkId, accounts: readonly AccountReport[]): NetworkReport {
  const tally = tallyOf(accounts);
  const runWell = shareOf(tally.runWell, tally.links - tally.notChecked, tally.notChecked);
  return {
    network,
    companies: new Set(accounts.map((a) => a.key.split('-')[0])).size,
    tally,
    standings: standingsOf(accounts),
    silentShare: [30, 60, 90, 180, 365].map((days) => ({ days, silent: silentAt(accounts, days) })),
    suggestion: suggestionOf(tally),
    runWell,
    ...judgementOf(accounts.map((account) => [account])),
  };
}

function suggestionOf(tally: Tally): NetworkSuggestion {
  const seen = tally.links - tally.notChecked;
  if (tally.notChecked > tally.links / 2) return 'mostly-unseen';
  if (seen < 3) return 'too-few';
  if (tally.runWell > seen / 2) return 'look-closer';
  return tally.leftBehind > seen / 2 ? 'left-behind' : 'mixed';
}

function cadenceOf(network: NetworkId, accounts: readonly AccountReport[]): ReportModel['cadence'][number] {
  const rates = accounts
    .filter((a) => a.network === network && (a.standing.kind === 'active' || a.standing.kind === 'slowing'))
    .flatMap((a) => {
      const rate = a.measures['posts-per-week'];
      return rate && 'value' in rate ? [rate.value] : [];
    })
    .sort((a, b) => a - b);
  const pick = (q: number) => rates[Math.min(rates.length - 1, Math.floor(q * rates.length))] ?? 0;
  const benchmark =
    network === 'instagram'
      ? { benchmark: 'rival-iq-2025-instagram-food', postsPerWeek: 2.79, ratio: pick(0.5) / 2.79 }
      : network === 'facebook'
        ? { benchmark: 'metricool-2023-facebook-small', postsPerWeek: 2.5, ratio: pick(0.5) / 2.5 }
        : { notGiven: { code: 'no-benchmark', args: { network } } };
  return rates.length === 0
    ? { network, n: 0, benchmark }
    : {
        network,
        n: rates.length,
        median: pick(0.5),
        quartiles: { low: pick(0.25), high: pick(0.75) },
        benchmark,
      };
}

function costOf(): Cost {
  const level = (low: number, mid: number, high: number) => ({ low, mid, high });
  return {
    currency: 'EUR',
    country: 'FR',
    companies: 7,
    networks: [
      { network: 'instagram', ...level(1.5, 2.2, 3.6), n: 6 },
      { network: 'linkedin', ...level(0.8, 1.1, 1.6), n: 5 },
      { network: 'facebook', ...level(1, 2.5, 4), n: 2 },
    ],
    reuseFactor: 0.5,
    inputs: [
      { id: 'hours-per-post', ...level(0.5, 1, 2), source: 'assumption' },
      { id: 'moderation-minutes-per-day', ...level(5, 10, 20), source: 'assumption' },
      { id: 'planning-hours-per-month', ...level(2, 4, 8), source: 'assumption' },
      { id: 'hourly-cost', ...level(21, 43, 71), source: 'beager-2023' },
      { id: 'price-per-outsourced-post', ...level(48, 50, 53), source: 'freelance-2026' },
      { id: 'tools-per-month', ...level(0, 20, 60), source: 'assumption' },
    ],
    low: { postsPerMonth: 7.2, hoursPerMonth: 8.1, moneyPerMonth: 170, outsourcedPerMonth: 440 },
    mid: { postsPerMonth: 12.6, hoursPerMonth: 21.7, moneyPerMonth: 953, outsourcedPerMonth: 1042 },
    high: { postsPerMonth: 20, hoursPerMonth: 58.1, moneyPerMonth: 4188, outsourcedPerMonth: 2408 },
    floorPerYear: 10_000,
  };
}

const remedyOf: Partial<Record<string, Remedy>> = {
  'login-wall': 'assist',
  challenge: 'assist',
  robots: 'note',
  'rate-limited': 'try-later',
  'needs-token': 'give-token',
  'needs-browser': 'use-browser',
};

function notCheckedOf(accounts: readonly AccountReport[]): ReportModel['notChecked'] {
  const unseen = accounts.filter((a) => a.standing.kind === 'not-checked');
  return networkIds.flatMap((network) => {
    const here = unseen.filter((a) => a.network === network);
    if (here.length === 0) return [];
    const codes = [...new Set(here.map((a) => a.standing.cause?.code ?? ''))];
    return [
      {
        what: 'accounts' as const,
        network,
        accounts: here.length,
        groups: codes.flatMap((code) => {
          const group = here.filter((a) => (a.standing.cause?.code ?? '') === code);
          const [first] = group;
          if (first === undefined) return [];
          return [
            {
              reason: first.standing.reason.code,
              ...(first.standing.cause && { cause: first.standing.cause }),
              count: group.length,
              accounts: group.map((a) => a.key),
              remedy: {
                code: Object.hasOwn(remedyOf, code) ? (remedyOf[code] ?? 'note') : ('note' as const),
                args: first.standing.cause?.args ?? {},
              },
            },
          ];
        }),
      },
    ];
  });
}

function historyOf(companies: readonly CompanyReport[]): ReportModel['history'] {
  const changed = companies.flatMap((c) =>
    c.accounts.flatMap((a) => (a.previous && a.previous.standing !== a.standing.kind ? [{ c, a }] : [])),
  );
  if (changed.length === 0) return { audits: [], changes: [], followers: [], cadence: [], runWell: [] };
  const previous = { id: 2, asOf: asOf - 91 * DAY };
  return {
    previous,
    audits: [previous],
    changes: changed.map(({ c, a }) => ({
      company: c.key,
      account: a.key,
      network: a.network,
      url: a.url,
      kind: a.grade === 'left-behind' ? ('worse' as const) : ('better' as const),
      ...(a.previous && { from: a.previous.standing }),
      to: a.standing.kind,
    })),
    followers: changed.slice(0, 1).map(({ c, a }) => ({
      company: c.key,
      account: a.key,
      from: 1810,
      to: 1902,
      perMonth: 31,
      exact: true,
    })),
    cadence: changed.slice(0, 1).map(({ c, a }) => ({
      company: c.key,
      account: a.key,
      before: { posts: 22, days: 91 },
      after: { posts: 9, days: 91 },
      ratio: 0.41,
      p: 0.03,
    })),
    runWell: [
      { asOf: previous.asOf, runWell: 11, checked: 31, share: { low: 0.28, high: 0.5 } },
      { asOf, runWell: 10, checked: 31, share: { low: 0.26, high: 0.46 } },
    ],
  };
}

function digest(n: number): string {
  return (n * 2_654_435_761).toString(16).padStart(16, '0').repeat(4).slice(0, 64);
}

/** mulberry32: the same numbers on every run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
