import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseBenchmarks } from '../../src/analysis/benchmarks/benchmarks.js';
import * as codes from '../../src/analysis/codes.js';
import { refusalCodes } from '../../src/model/answer.js';
import { outcomeKinds } from '../../src/model/reading.js';
import { packageText } from '../../src/package-root.js';
import { languages } from '../../src/report/format.js';
import type { Counts } from '../../src/report/text/en/by-company.js';
import { toldAs } from '../../src/report/text/reason-codes.js';
import { conditionSentence, reasonClause, textsIn } from '../../src/report/text/texts.js';

/** Every leaf of a dictionary: its path, and a sentence (functions are called with figures and words). */
function leaves(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, call(value as (...args: unknown[]) => unknown, path)]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => leaves(part, `${path}/${key}`));
}

/** Ten competitors, one of which owns many of the accounts. */
function counts(over: Partial<Counts>): Counts {
  return {
    companies: 10,
    some: false,
    most: { low: 1, high: 1 },
    left: { low: 9, high: 9 },
    accounts: 38,
    runWell: { low: 20, high: 20 },
    ...over,
  };
}

function call(say: (...args: unknown[]) => unknown, path: string): string {
  if (path.endsWith('/population')) return String(say('accounts under 5000 followers'));
  if (path.endsWith('/rowTitle'))
    return String(say('X', { runWell: 2, alive: 3, runBadly: 4, leftBehind: 5, notChecked: 6 }));
  if (path.endsWith('/past/tally'))
    return String(say({ accounts: 20, leftBehind: 2, gone: 3, alive: 4, moved: 5, notSeen: 6 }));
  if (/\/byCompany\/(refuted|supported|depends|undecided|evenSplit)$/.test(path))
    return String(say(counts({})));
  if (path.endsWith('/looked')) return String(say(5, 40, { low: 3, high: 9 }, 50));
  const args = /\/(standingReason|notGiven|reasons|conditions|remedy|findings\/[^/]+)\/[^/]+$/.test(path)
    ? [
        {
          days: 40,
          p: 0.01,
          posts: 3,
          n: 2,
          needs: 5,
          host: 'a.example',
          url: 'https://a.example/',
          rule: '/x',
        },
      ]
    : Array.from({ length: 6 }, (_, i) => i + 2);
  return String(say(...args));
}

describe.each(languages)('the dictionary in %s', (lang) => {
  const t = textsIn(lang);

  it('says something everywhere, with no hole in any sentence', () => {
    for (const [path, sentence] of leaves(t)) {
      if (!path.endsWith('/tipping')) expect(sentence.trim(), path).not.toBe('');
      expect(sentence, path).not.toMatch(/undefined|NaN|\[object|\$\{/);
    }
  });

  it('has a sentence for every code of the report model', () => {
    for (const kind of codes.standingKinds) expect(t.standing[kind]).toBeTruthy();
    for (const code of codes.standingReasons) expect(t.standingReason[code]({})).toMatch(/[.]$/);
    for (const code of codes.notGivenReasons) expect(t.notGiven[code]({})).toBeTruthy();
    for (const code of codes.measureIds) expect(t.measure[code]).toBeTruthy();
    for (const unit of codes.units) expect(t.unit[unit](3)).toMatch(/\d/);
    for (const code of codes.findingCodes) {
      expect(t.findings[code].says({})).toMatch(/[.]$/);
      expect(t.findings[code].advice).toMatch(/[.]$/);
      expect(t.findingNames[code]).toBeTruthy();
    }
    for (const code of codes.remedies) expect(t.remedy[code]({})).toMatch(/[.]$/);
    for (const claim of codes.claimIds) expect(t.claim[claim]).toBeTruthy();
    for (const result of codes.claimResults) expect(t.claimResult[result]).toBeTruthy();
    for (const code of codes.networkSuggestions) expect(t.suggestion[code]).toBeTruthy();
    for (const kind of outcomeKinds) expect(t.unseen.outcome[kind]).toBeTruthy();
    for (const code of refusalCodes) expect(t.reasons[code]({})).toBeTruthy();
  });

  it('has a sentence for every reason a network or a site can give', () => {
    const said = reasonCodesIn(['src/networks', 'src/discovery/site-state.ts', 'src/audit/control.ts']);
    expect(said.length).toBeGreaterThan(60);
    const missing = said.filter((code) => !Object.hasOwn(t.reasons, toldAs(code)));
    expect(missing).toEqual([]);
  });

  it('has a sentence for every way of working', () => {
    const said = reasonCodesIn(['src/audit/source.ts', 'src/cli/run-audit-command.ts']);
    expect(said).toContain('robots-ignored');
    expect(said.filter((code) => !Object.hasOwn(t.conditions, code))).toEqual([]);
  });

  it('quotes a code nobody has words for', () => {
    expect(reasonClause(t, { code: 'brand-new-sign' })).toContain('brand-new-sign');
    expect(reasonClause(t, { code: 'constructor' })).toContain('constructor');
    expect(conditionSentence(t, { code: 'brand-new-way' })).toContain('brand-new-way');
  });
});

/** Codes given to `failed`, `absent`, `because` … in these files, but not notes about dates, which are printed nowhere. */
function reasonCodesIn(paths: string[]): string[] {
  const notes = [
    'build-dates',
    'bulk-dates',
    'feed-of-a-part',
    'feeds-not-read',
    'damaged-feed',
    'future-items-dropped',
    'window-full',
    'newest-post-only',
    'posts-cut',
    'sample-post',
    'saves-not-told-apart',
  ];
  const more = ['from-sitemap', 'from-listing-page', 'sitemap-lastmod'];
  const call = /\b(?:failed|absent|suspended|hidden|blocked|because)\(\s*'([a-z][a-z-]+)'/g;
  const files = paths.flatMap(sourceFiles);
  const found = files.flatMap((file) =>
    /account-of|name-account/.test(file)
      ? []
      : Array.from(readFileSync(file, 'utf8').matchAll(call), (match) => match[1] ?? ''),
  );
  return [...new Set(found)].filter((code) => ![...notes, ...more].includes(code)).sort();
}

function sourceFiles(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(path, name));
}

describe('French', () => {
  it('never breaks a line before its punctuation', () => {
    for (const [path, sentence] of leaves(textsIn('fr'))) {
      expect(sentence, path).not.toMatch(/ [;:!?%»]|« /);
    }
  });

  it('is another language than English', () => {
    const english = new Map(leaves(textsIn('en')));
    const same = leaves(textsIn('fr')).filter(
      ([path, text]) => english.get(path) === text && text.length > 24,
    );
    expect(same).toEqual([]);
  });

  it('calls people vous', () => {
    for (const [path, sentence] of leaves(textsIn('fr'))) {
      expect(sentence, path).not.toMatch(/(?<!\p{L})(?:tu|toi|ton|tes)(?!\p{L})/iu);
    }
  });
});

describe('sentences about none, one and all', () => {
  const [en, fr] = [textsIn('en'), textsIn('fr')];

  it('count the accounts as people do', () => {
    const none = { low: 0, high: 0 };
    expect(en.byCompany.depends(counts({}))).toBe(
      'It depends on how one counts: of 10 competitors, one runs most of its accounts well and 9 have left at least one behind, yet of the 38 accounts found, 20 are run well. A few companies own many of the accounts.',
    );
    expect(en.byCompany.refuted(counts({ most: none, runWell: none }))).toBe(
      'Not on their example: of 10 competitors, none runs most of its accounts well and 9 have left at least one behind; of the 38 accounts found, none is run well.',
    );
    const one = counts({ companies: 1, accounts: 1, left: none, runWell: { low: 1, high: 1 } });
    expect(en.byCompany.supported(one)).toBe(
      'Their example is a good one: the one competitor runs most of its accounts well; the one account found is run well.',
    );
    expect(fr.byCompany.supported(one)).toMatch(
      /le seul concurrent tient bien .* le seul compte trouvé est bien tenu/,
    );
    expect(fr.byCompany.refuted(counts({ most: none, runWell: none }))).toMatch(
      /^Leur exemple n’est pas à suivre\s: sur 10\sconcurrents, aucun ne tient bien la plupart de ses comptes et 9\sen ont délaissé au moins un\s; parmi les 38\scomptes trouvés, aucun n’est bien tenu\.$/u,
    );
    expect(en.byCompany.undecided(counts({ most: { low: 3, high: 7 }, left: { low: 1, high: 4 } }))).toMatch(
      /between 3 and 7 run most of their accounts well and at least 1 has left/,
    );
    expect(en.verdict.unseeable(12, 4)).toMatch(/not one could be checked/);
  });

  it('keep singular and plural apart', () => {
    expect(en.networks.allThere(2, 2)).toBe('Both competitors declare at least one account.');
    expect(en.networks.allThere(1, 3)).toBe('1 of 3 competitors declares at least one account.');
    expect(en.threshold.tipping(1, 1, true, 'half-or-more')).toMatch(/the one not checked/);
    expect(en.threshold.tipping(1, 0, false, 'half-or-more')).toMatch(/1 more account .* all were checked/);
    expect(fr.threshold.tipping(1, 0, false, 'half-or-more')).toMatch(
      /compte de plus soit .* tous ont été vérifiés/,
    );
    expect(en.sites.abandoned(1)).toBe('account abandoned');
    expect(fr.sites.abandoned(0)).toBe('compte abandonné');
    expect(en.cadence.over(1, 1)).toMatch(/^The one account/);
  });

  it('tell who posted of late', () => {
    expect(en.strip.message(26, 42, 9)).toBe(
      '26 of the 42 accounts seen posted within the last 90 days; 9 not checked.',
    );
    expect(en.strip.message(0, 0, 12)).toBe('None of the 12 accounts could be checked.');
    expect(en.strip.message(6, 6, 0)).toMatch(/^All of the 6/);
    expect(fr.strip.message(1, 3, 1)).toMatch(/^1\sdes 3\scomptes vus a publié .* 1\snon vérifié\.$/);
  });
});

describe('whom a published figure is about', () => {
  it('is said in French, for every row of the data', () => {
    const populations = parseBenchmarks(packageText('data/benchmarks.csv')).map((row) => row.population);
    expect(populations.length).toBeGreaterThan(50);
    const { population } = textsIn('fr').cadence;
    expect(populations.filter((words) => population(words) === words)).toEqual([]);
    expect(population('accounts of 1000 to 5000 followers posting at least 10 times a year')).toContain(
      '1\u202f000\u00a0à 5\u202f000',
    );
  });
});
