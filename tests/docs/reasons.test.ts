import { describe, expect, it } from 'vitest';
import { urlWords } from '../../src/cli/url-words.js';
import { refusalCodes } from '../../src/model/answer.js';
import { languages } from '../../src/report/format.js';
import { toldAs } from '../../src/report/text/reason-codes.js';
import { reasonClause, textsIn } from '../../src/report/text/texts.js';
import { statedCodes } from './stated-codes.js';

/** What a timeline says about its own dates; it is kept with the evidence, and in the JSON report. */
const notes: Record<string, string> = {
  'bulk-dates':
    'many posts share one date: an import or a redesign, so the dates may not be those of publishing',
  'build-dates':
    'the dates are those of making the feed, so they prove neither activity nor silence and were left out',
  'damaged-feed': 'the feed is cut off or broken, so newer posts may be missing from what could be read',
  'feed-of-a-part':
    'the page announces feeds of categories or authors only, so newer posts may stand elsewhere',
  'feeds-not-read':
    'the page announces further feeds that may as well be the blog, and not all could be read',
  'from-listing-page': 'read from a page that lists posts, which may show a choice of them',
  'from-sitemap': 'read from a sitemap, which may leave posts out',
  'future-items-dropped': 'posts dated after the capture were left out',
  'newest-post-only': 'the view shows one post',
  'posts-cut': 'the view is longer than what is kept of one: its newest posts were, and older ones exist',
  'sample-post':
    'the one post is the one that WordPress brings along: nobody has begun a blog, and none has fallen silent',
  'saves-not-told-apart': 'own pins and those saved from others look alike in this view',
  'sitemap-lastmod': 'the dates are those of the last change',
  'window-full': 'the feed shows as many posts as it ever does: older ones may exist',
};

const outcomes = ['absent', 'suspended', 'moved', 'hidden', 'blocked', 'failed'] as const;
const rooms = ['networks', 'discovery', 'audit'];
const grammar = statedCodes(['noAccount', 'needsLookup'], ['networks']);
const said = Object.fromEntries(outcomes.map((kind) => [kind, statedCodes([kind], ['networks'])]));
const elsewhere = statedCodes(
  ['because'],
  ['networks/blog', 'networks/text', 'networks/reading', 'networks/facebook', 'networks/pinterest'],
);

describe('the codes in the sources', () => {
  it('are found', () => {
    expect(grammar.length).toBeGreaterThan(30);
    for (const kind of outcomes) expect(said[kind]?.length, kind).toBeGreaterThan(2);
    expect(statedCodes(['because'], rooms)).toContain('parking-host');
  });

  it.each(languages)('have a sentence each in %s', (lang) => {
    const known = textsIn(lang).reasons;
    const readings = [...Object.values(said).flat(), ...refusalCodes];
    expect(readings.filter((code) => !Object.hasOwn(known, toldAs(code)))).toEqual([]);
    expect(grammar.filter((code) => urlWords(code, lang) === code && code !== 'code')).toEqual([]);
  });

  it('have a note each where they speak of dates', () => {
    const dates = elsewhere.filter((code) => !Object.hasOwn(textsIn('en').reasons, toldAs(code)));
    expect(Object.keys(notes).sort()).toEqual(dates.sort());
  });
});

/** `npx vitest run tests/docs -u` writes the page again. */
describe('docs/reasons.md', () => {
  it('lists every code with its sentence', async () => {
    await expect(page()).toMatchFileSnapshot('../../docs/reasons.md');
  });
});

function page(): string {
  const t = textsIn('en');
  const clause = (code: string) => plain(reasonClause(t, { code }));
  return `${[
    '# What do the codes mean?',
    'Below the report, followsuit speaks in codes: why an account could not be seen, by what sign it was called missing, why a link is no account. The JSON report, `--json` and the database hold the codes; this page says what each means. It is made from the sources and the report’s own dictionary, and a test keeps it current (`npx vitest run tests/docs -u` writes it again).',
    '## Refusals',
    'No answer, or not the one asked for. A refusal says nothing about the account.',
    table(refusalCodes.map((code) => [code, clause(code)])),
    '## What readers state',
    'An outcome and the sign it rests on. Only *absent*, *suspended* and *moved* are statements about the account; *hidden*, *blocked* and *failed* mean that it was not checked.',
    ...outcomes.flatMap((kind) => [
      `### ${kind}`,
      table((said[kind] ?? []).map((code) => [code, clause(code)])),
    ]),
    '## Addresses that are no account',
    'What the url grammars of the networks say of links on a website or cells of a list.',
    table(grammar.map((code) => [code, urlWords(code, 'en')])),
    '## Notes about dates',
    'What a view says of the dates it shows.',
    table(Object.entries(notes)),
  ].join('\n\n')}\n`;
}

function table(rows: readonly (readonly [string, string])[]): string {
  return ['| code | meaning |', '|---|---|', ...rows.map(([code, text]) => `| \`${code}\` | ${text} |`)].join(
    '\n',
  );
}

function plain(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\u00A0', ' ').trim();
}
