import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type DiscoverOptions, discover } from '../../src/discovery/discover.js';
import { askWikidata } from '../../src/discovery/wikidata-query.js';
import { recordingFromFolder } from '../../src/fetching/recording/folder.js';
import { askRecording } from '../../src/fetching/recording/recording.js';
import type { Ask } from '../../src/model/answer.js';
import { type Declaration, discoverySchema } from '../../src/model/discovery.js';
import { packagePath } from '../../src/package-root.js';

const caseSchema = z.strictObject({
  website: z.string(),
  /** Why this case exists, one sentence. */
  why: z.string(),
  /** `query`: its query service was asked, too. */
  wikidata: z.object({ contact: z.string().optional(), query: z.boolean().optional() }).optional(),
});
const declared = z.strictObject({
  account: z.string(),
  source: z.string(),
  weight: z.number(),
  role: z.string().optional(),
  locale: z.string().optional(),
});
const expectedSchema = z.strictObject({
  /** All of them, in any order. */
  declarations: z.array(declared),
  probable: z.array(declared).default([]),
  /** At least these. */
  rejected: z.array(z.strictObject({ url: z.string(), code: z.string() })).default([]),
  rejectedAtLeast: z.number().optional(),
  /** All of them. */
  placeholders: z.array(z.strictObject({ network: z.string(), code: z.string() })).default([]),
  site: z.strictObject({ state: z.string(), code: z.string().optional() }).default({ state: 'alive' }),
  hints: z.array(z.string()).default([]),
  pages: z.array(z.string()).optional(),
});

const folder = packagePath('fixtures/discovery');

function readJson(name: string, file: string): unknown {
  return JSON.parse(readFileSync(join(folder, name, file), 'utf8'));
}

/** The query to Wikidata is long and tested by itself: recordings hold the bare address. */
function withoutQuery(ask: Ask): Ask {
  return (request) =>
    ask(
      request.url.startsWith('https://query.wikidata.org/sparql?')
        ? { ...request, url: 'https://query.wikidata.org/sparql' }
        : request,
    );
}

function short(d: Declaration, like: z.infer<typeof declared> | undefined) {
  return {
    account: d.account.url,
    source: d.sources[0]?.source,
    weight: d.weight,
    ...(like?.role !== undefined && { role: d.role }),
    ...(like?.locale !== undefined && { locale: d.locale }),
  };
}

function compare(found: readonly Declaration[], expected: readonly z.infer<typeof declared>[]) {
  const byUrl = (a: { account: string }, b: { account: string }) => (a.account < b.account ? -1 : 1);
  const shown = found.map((d) =>
    short(
      d,
      expected.find((e) => e.account === d.account.url),
    ),
  );
  expect([...shown].sort(byUrl)).toEqual([...expected].sort(byUrl));
}

describe.each(readdirSync(folder))('%s', (name) => {
  const { website, why, wikidata } = caseSchema.parse(readJson(name, 'case.json'));
  const expected = expectedSchema.parse(readJson(name, 'expected.json'));

  it(why, async () => {
    const recording = recordingFromFolder(join(folder, name));
    const ask = withoutQuery(askRecording(recording));
    const answer = wikidata?.query ? await askWikidata([website], ask) : undefined;
    const options: DiscoverOptions = {
      now: recording.at,
      ...(wikidata && { wikidata: { contact: wikidata.contact, ...(answer && { answer }) } }),
    };
    const discovery = await discover(website, ask, options);
    expect(() => discoverySchema.parse(discovery)).not.toThrow();
    compare(discovery.declarations, expected.declarations);
    compare(discovery.probable, expected.probable);
    const rejected = discovery.rejected.map((r) => ({ url: r.url, code: r.reason.code }));
    expect(rejected).toEqual(expect.arrayContaining(expected.rejected));
    if (expected.rejectedAtLeast !== undefined)
      expect(rejected.length).toBeGreaterThanOrEqual(expected.rejectedAtLeast);
    expect(discovery.placeholders.map((p) => ({ network: p.network, code: p.reason.code }))).toEqual(
      expect.arrayContaining(expected.placeholders),
    );
    expect(discovery.placeholders).toHaveLength(expected.placeholders.length);
    const { state, reason } = discovery.site;
    expect({ state, ...(expected.site.code !== undefined && { code: reason?.code }) }).toEqual(expected.site);
    expect(discovery.hints.map((h) => h.code)).toEqual(expected.hints);
    if (expected.pages) expect(discovery.pages.map((p) => p.finalUrl)).toEqual(expected.pages);
  });
});
