import { describe, expect, it } from 'vitest';
import {
  askArchivedPosts,
  newestArchived,
  postsRequests,
} from '../../../src/discovery/past/archived-posts.js';
import type { Answer, Refusal } from '../../../src/model/answer.js';
import type { AccountRef } from '../../../src/model/reading.js';

const x: AccountRef = { network: 'x', handle: 'maplecycles', url: 'https://x.com/maplecycles' };

/** The first id of an instant on X: milliseconds since the network's own epoch above 22 bits. */
const idOf = (at: number) => String((BigInt(at) - 1_288_834_974_657n) << 22n);
const day = (y: number, m: number, d: number) => Date.UTC(y, m - 1, d, 12);
const stamp = (at: number) => new Date(at).toISOString().replace(/\D/g, '').slice(0, 14);
const status = (at: number, who = 'maplecycles') => `https://twitter.com/${who}/status/${idOf(at)}`;

function index(rows: readonly (readonly [string, number, string])[], more: Partial<Answer> = {}): Answer {
  const cells = rows.map(([url, kept, code]) => [url, stamp(kept), code]);
  return {
    kind: 'answer',
    url: 'https://web.archive.org/cdx/search/cdx',
    finalUrl: 'https://web.archive.org/cdx/search/cdx',
    redirects: [],
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify([['original', 'timestamp', 'statuscode'], ...cells]),
    at: 0,
    elapsedMs: 1,
    digest: '',
    source: 'network',
    ...more,
  };
}

describe('the newest post whose address an archive has kept', () => {
  it('is asked for with one question, by the beginning of its address', () => {
    const url = new URL(postsRequests(x)[0]?.url ?? '');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      url: 'x.com/maplecycles/status/',
      matchType: 'prefix',
      output: 'json',
      fl: 'original,timestamp,statuscode',
      filter: 'statuscode:200',
      collapse: 'urlkey',
      limit: '-200',
    });
    const tiktok = { network: 'tiktok' as const, handle: 'maple', url: '' };
    const linkedin = { network: 'linkedin' as const, handle: 'company/maple', url: '' };
    expect(postsRequests(tiktok)[0]?.url).toContain(encodeURIComponent('www.tiktok.com/@maple/video/'));
    expect(postsRequests(linkedin)[0]?.url).toContain(encodeURIComponent('www.linkedin.com/posts/maple_'));
    expect(postsRequests({ network: 'facebook', handle: 'maple', url: '' })).toEqual([]);
  });

  it('is looked for on the host that X had before only where the present one has none', async () => {
    const asked: (string | null)[] = [];
    const archive =
      (of: (host: string) => Answer | Refusal) =>
      async ({ url }: { url: string }) => {
        const prefix = new URL(url).searchParams.get('url');
        asked.push(prefix);
        return of(prefix?.split('/')[0] ?? '');
      };
    const at = day(2021, 6, 9);
    const old = index([[status(at), day(2021, 7, 1), '200']]);
    const found = await askArchivedPosts(
      x,
      archive((host) => (host === 'x.com' ? index([]) : old)),
    );
    expect(found?.newest?.at.from).toBe(at);
    expect(asked.splice(0)).toEqual(['x.com/maplecycles/status/', 'twitter.com/maplecycles/status/']);
    const here = index([[status(at).replace('twitter.com', 'x.com'), day(2024, 7, 1), '200']]);
    expect(
      (
        await askArchivedPosts(
          x,
          archive(() => here),
        )
      )?.newest?.at.from,
    ).toBe(at);
    expect(asked.splice(0)).toHaveLength(1);
    const refusal: Refusal = { kind: 'refusal', url: '', at: 0, reason: { code: 'rate-limited' } };
    expect(
      (
        await askArchivedPosts(
          x,
          archive(() => refusal),
        )
      )?.reason?.code,
    ).toBe('rate-limited');
    expect(asked).toHaveLength(1);
    expect(
      await askArchivedPosts(
        { ...x, network: 'facebook' },
        archive(() => here),
      ),
    ).toBeUndefined();
  });

  it('dates itself by its id, without a page being read', () => {
    const [older, newer] = [day(2019, 3, 1), day(2021, 6, 9)];
    const found = newestArchived(
      index([
        [status(newer), day(2021, 7, 1), '200'],
        [status(older), day(2022, 1, 1), '200'],
      ]),
      x,
    );
    expect(found.newest).toMatchObject({ at: { from: newer }, url: status(newer) });
    expect(found.dated).toBe(2);
  });

  it('is none that was invented: younger than its copy, never a page, or somebody else’s', () => {
    const real = day(2018, 5, 5);
    const found = newestArchived(
      index([
        [status(day(2024, 1, 1)), day(2020, 1, 1), '200'],
        [status(day(2022, 1, 1)), day(2023, 1, 1), '404'],
        [status(day(2023, 1, 1), 'maplecycles2'), day(2024, 1, 1), '200'],
        ['https://twitter.com/maplecycles/status/12', day(2024, 1, 1), '200'],
        [status(real), day(2019, 1, 1), '200'],
      ]),
      x,
    );
    expect(found.newest?.at.from).toBe(real);
    expect(found.dated).toBe(1);
  });

  it('is unknown, never silence, where the archive has nothing or will not say', () => {
    expect(newestArchived(index([]), x)).toMatchObject({ dated: 0, reason: { code: 'nothing-archived' } });
    expect(newestArchived(index([], { body: '' }), x).reason?.code).toBe('nothing-archived');
    expect(newestArchived(index([], { status: 503 }), x).reason?.code).toBe('http-status');
    const refusal: Refusal = { kind: 'refusal', url: '', at: 0, reason: { code: 'rate-limited' } };
    expect(newestArchived(refusal, x)).toMatchObject({
      reason: { code: 'rate-limited' },
      evidence: { way: 'archive' },
    });
  });
});
