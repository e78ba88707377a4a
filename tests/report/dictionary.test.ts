import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as codes from '../../src/analysis/codes.js';
import { refusalCodes } from '../../src/model/answer.js';
import { outcomeKinds } from '../../src/model/reading.js';
import { languages } from '../../src/report/format.js';
import { toldAs } from '../../src/report/text/reason-codes.js';
import { conditionSentence, reasonClause, textsIn } from '../../src/report/text/texts.js';

/** Every leaf of a dictionary: its path, and a sentence (functions are called with figures and words). */
function leaves(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, call(value as (...args: unknown[]) => unknown, path)]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => leaves(part, `${path}/${key}`));
}

function call(say: (...args: unknown[]) => unknown, path: string): string {
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
    'bulk-dates',
    'damaged-feed',
    'future-items-dropped',
    'window-full',
    'newest-post-only',
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
