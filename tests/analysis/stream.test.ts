import fc from 'fast-check';
import { expect, it } from 'vitest';
import { analyse, analyseStream } from '../../src/analysis/analyse.js';
import type { DatedPost } from '../../src/analysis/measures/activity.js';
import { packDots } from '../../src/analysis/model/packed-dots.js';
import type { AuditStream } from '../../src/analysis/passes.js';
import { settingsFrom } from '../../src/analysis/settings.js';
import { keptOf, study } from '../../src/analysis/study.js';
import type { AuditData } from '../../src/model/audit-data.js';
import { account, asOf, audit, company, every } from './build.js';

const settings = settingsFrom();
const data = audit(
  Array.from({ length: 30 }, (_, i) =>
    company(i, [
      account('facebook', `a${i}`, {
        posts: every(2 + (i % 9), 40, i * 3, { url: `https://a.example/${i}` }),
      }),
      account('x', `a${i}`, {
        posts: every(5, 12, i),
        timeline: { order: i % 2 ? 'selection' : 'newest-first' },
      }),
    ]),
  ),
);

/** Hands out a copy of every company each time it is asked, and counts how often. */
function streamOf({ competitors, history, ...head }: AuditData): {
  stream: AuditStream;
  passes: () => number;
} {
  let passes = 0;
  const stream: AuditStream = {
    ...head,
    history,
    async *competitors() {
      passes += 1;
      for (const one of competitors) yield structuredClone(one);
    },
    async *pastAccounts(auditId) {
      for (const past of history) {
        if (past.audit.id !== auditId) continue;
        for (const { competitorId, record } of past.accounts) yield { competitorId, accounts: [record] };
      }
    },
  };
  return { stream, passes: () => passes };
}

it('says of an audit read company by company, twice, what it says of one that is all there', async () => {
  const { stream, passes } = streamOf(data);
  const model = await analyseStream(stream, settings, []);
  expect(JSON.stringify(model)).toBe(JSON.stringify(analyse(data, settings, [])));
  expect(passes()).toBe(2);
});

it('keeps no post of a company that it has studied', () => {
  const [whole] = study({ competitors: data.competitors, controls: [], asOf, pooled: false }, settings);
  expect(JSON.stringify(whole)).toContain('https://a.example/');
  expect(whole && JSON.stringify(keptOf(whole))).not.toContain('https://a.example/');
});

it('gives dots back as they were', () => {
  const count = fc.record({ value: fc.nat(), exact: fc.boolean() });
  const post = fc.record(
    {
      at: fc.record({
        from: fc.integer({ min: 0, max: asOf }),
        to: fc.integer({ min: 0, max: asOf }),
        source: fc.constantFrom('stated' as const, 'id' as const, 'relative' as const, 'person' as const),
      }),
      kind: fc.constantFrom('original' as const, 'repost' as const, 'reply' as const),
      pinned: fc.constant(true as const),
      url: fc.webUrl(),
      likes: count,
      comments: count,
      shares: count,
      views: count,
    },
    { requiredKeys: ['at', 'kind'] },
  );
  fc.assert(
    fc.property(fc.array(post, { maxLength: 8 }), (posts) => {
      expect(packDots(posts as DatedPost[])()).toEqual(
        [...posts].reverse().map(({ at, ...rest }) => ({ ...at, ...rest })),
      );
    }),
    { numRuns: 30 },
  );
});
