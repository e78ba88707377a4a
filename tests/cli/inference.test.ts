import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Claim, ClaimOf, ReportModel } from '../../src/analysis/model/report-model.js';
import { type Ran, run, workFolder } from './run.js';

/** What the report concludes from lists that once misled it, through the built command line. */
const asOf = Date.UTC(2026, 9, 20, 9);
const day = 86_400_000;

/** An account on Bluesky: on which days before the audit it posted, the newest first. */
interface Made {
  handle: string;
  days: number[];
  followers?: number;
  /** More posts lie behind those shown. */
  more?: boolean;
}

const series = (count: number, gap: number, first: number) =>
  Array.from({ length: count }, (_, i) => first + i * gap + ((i * 7) % 5) / 10);

const api = 'https://public.api.bsky.app/xrpc/app.bsky.';

function answersOf({ handle, days, followers = 300, more }: Made, number: number) {
  const letter = (n: number) => 'abcdefghijklmnopqrstuvwxyz'[n % 26] ?? 'a';
  const did = `did:plc:${letter(number)}${letter(Math.floor(number / 26))}${'x'.repeat(22)}`;
  const iso = (days: number) => new Date(asOf - days * day).toISOString();
  const feed = days.map((ago, i) => ({
    post: {
      uri: `at://${did}/app.bsky.feed.post/p${i}`,
      cid: `c${i}`,
      author: { did, handle },
      record: { $type: 'app.bsky.feed.post', createdAt: iso(ago), text: `News ${number} ${i}` },
      indexedAt: iso(ago),
      likeCount: 2,
      replyCount: 1,
      repostCount: 0,
    },
  }));
  const profile = {
    did,
    handle,
    createdAt: iso(Math.max(...days) + 30),
    followersCount: followers,
    followsCount: 3,
    postsCount: more ? 400 : days.length,
  };
  return [
    { url: `${api}actor.getProfile?actor=${handle}`, json: profile },
    {
      url: `${api}feed.getAuthorFeed?actor=${handle}&limit=100&includePins=true`,
      json: { feed, ...(more && { cursor: 'next' }) },
    },
  ];
}

const bluesky = (handle: string) => `https://bsky.app/profile/${handle}`;

interface Told {
  ran: Ran;
  terminal: string;
  html: string;
  model: ReportModel;
}

async function audited(rows: string[], made: Made[], head = 'name,accounts'): Promise<Told> {
  const folder = workFolder();
  mkdirSync(join(folder, 'replay'));
  const answers = made.flatMap((one, i) => answersOf(one, i));
  writeFileSync(
    join(folder, 'replay/answers.json'),
    JSON.stringify({ at: new Date(asOf).toISOString(), answers }),
  );
  writeFileSync(join(folder, 'list.csv'), `${[head, ...rows].join('\n')}\n`);
  const ran = await run(
    ['audit', 'list.csv', '--replay', 'replay', '--format', 'html,json', '--output', 'r'],
    folder,
  );
  const $ = load(readFileSync(join(folder, 'r.html'), 'utf8'));
  $('script, style').remove();
  return {
    ran,
    terminal: ran.stdout.replace(/\s+/g, ' '),
    html: $('body').text().replace(/\s+/g, ' '),
    model: JSON.parse(readFileSync(join(folder, 'r.json'), 'utf8')),
  };
}

const claim = <C extends Claim['claim']>({ model }: Told, id: C) =>
  model.verdict.claims.find((one): one is ClaimOf<C> => one.claim === id);
const accountOf = ({ model }: Told, company: string) =>
  model.companies.find(({ name }) => name === company)?.accounts[0];

describe('one group with twenty living accounts beside nine firms that left everything', () => {
  let told: Told;
  beforeAll(async () => {
    const group = Array.from({ length: 20 }, (_, i) => ({
      handle: `group${i}.example`,
      // One of them stopped seven weeks ago, after a post a week for a year.
      days: series(50, 7, i === 19 ? 49 : 2),
    }));
    const firms = Array.from({ length: 18 }, (_, i) => ({
      handle: `firm${i}.example`,
      days: series(30, 9, 500),
    }));
    const rows = [
      `Group,${group.map(({ handle }) => bluesky(handle)).join(' ')}`,
      ...Array.from(
        { length: 9 },
        (_, i) => `Firm ${i},${bluesky(`firm${2 * i}.example`)} ${bluesky(`firm${2 * i + 1}.example`)}`,
      ),
    ];
    told = await audited(rows, [...group, ...firms]);
  }, 240_000);

  it('W1: one company does not decide the headline', () => {
    expect(told.ran.code).toBe(0);
    expect(told.model.verdict.tally).toMatchObject({ links: 38, runWell: 19, leftBehind: 18 });
    // Exactly half of the accounts, and one company in ten: no "even split" either.
    expect(told.terminal).toContain(
      'It depends on how one counts: of 10 competitors, one runs most of its accounts well and 9 have left at least one behind, yet of the 38 accounts found, 19 are run well. A few companies own many of the accounts.',
    );
    expect(told.terminal).not.toMatch(/example is a good one|even split/);
  });

  it('W4: what it costs has no verdict out of our own assumptions, but a break-even', () => {
    const found = claim(told, 'free-and-easy');
    expect(found?.result).toBe('beyond-data');
    expect(found?.breakEvenMinutes?.low).toBeGreaterThan(0);
  });

  it('W5: a list of the living cannot say how many firms closed', () => {
    expect(claim(told, 'abandoned-outnumber-closed')).toMatchObject({ result: 'beyond-data' });
  });

  it('W6: over twelve weeks old and under a thousand followers is certainly not', () => {
    expect(claim(told, 'thousand-in-weeks')).toMatchObject({
      result: 'refuted',
      withinWeeks: { k: 0, n: 38, unknown: 0 },
    });
  });

  it('W7: "they are all there" is told as k of n', () => {
    expect(claim(told, 'all-there')?.companies).toMatchObject({ k: 10, n: 10 });
    expect(told.html).toContain('All 10 competitors declare at least one account.');
  });

  it('W11: a silence is judged by what the accounts of this list have done', () => {
    const stopped = told.model.companies[0]?.accounts.find(({ url }) => url === bluesky('group19.example'));
    expect(stopped?.grade).toBe('run-badly');
    expect(stopped?.standing.reason).toMatchObject({ code: 'improbable-silence' });
    expect(stopped?.standing.reason.args?.['accounts']).toBeGreaterThanOrEqual(20);
  });

  it('W13: the count under every threshold is told, not under one', () => {
    expect(told.html).toMatch(/With every threshold at its strictest|Whatever the thresholds/);
    expect(told.html).toMatch(/\d+ accounts posted within 30 days, nothing else asked of them\./);
  });

  it('W14: dead accounts taken off a site are said to be missing', () => {
    expect(told.html).toContain('So “left behind” means at least so many.');
  });
});

describe('a few firms of their own rhythm', () => {
  let told: Told;
  beforeAll(async () => {
    const made: Made[] = [
      // Weekly in the season, silent since: seen through twelve posts.
      { handle: 'skis.example', days: series(12, 7, 220), more: true },
      { handle: 'monthly.example', days: [17, 48, 109, 139, 170, 200, 231, 262, 292, 323, 353, 384, 414] },
      { handle: 'weekly.example', days: series(60, 7, 3) },
      { handle: 'often.example', days: series(90, 4, 1) },
    ];
    const rows = made.map(({ handle }) => `${handle.split('.')[0]},${bluesky(handle)},,`);
    const head = 'name,accounts,x,x_last_post';
    told = await audited([...rows, 'seen,,https://x.com/seenbyhand,2026-10-19'], made, head);
  }, 240_000);

  it('W2: a season is not an abandonment', () => {
    expect(accountOf(told, 'skis')?.standing.kind).not.toBe('abandoned');
  });

  it('W3: monthly but for August is run well', () => {
    expect(accountOf(told, 'monthly')).toMatchObject({ standing: { kind: 'active' }, grade: 'run-well' });
  });

  it('W8: a post of yesterday alone is alive, and not run well', () => {
    expect(accountOf(told, 'seen')).toMatchObject({ standing: { kind: 'active' }, grade: 'alive' });
    expect(told.model.verdict.tally.alive).toBe(1);
  });

  it('W10: too few companies for lists like it', () => {
    expect(told.model.verdict.inThisList).toBe('supported');
    expect(told.model.verdict.result).toBe('undecided');
    expect(told.terminal).toContain(
      'That is so for this very list: 5 companies are too few to say anything of lists like it (6 at least).',
    );
  });

  it('W12: no chance of being alive is given of one post', () => {
    expect(accountOf(told, 'seen')?.measures['alive-probability']).toHaveProperty('notGiven');
  });
});

describe('twelve firms behind walls', () => {
  it('W9: could not tell, with the walls and what would settle it, and not "too close to call"', async () => {
    const made = [0, 1, 2].map((i) => ({ handle: `open${i}.example`, days: series(40, 6, 2) }));
    const rows = Array.from({ length: 12 }, (_, i) =>
      [
        `Firm ${i}`,
        [
          `https://www.facebook.com/firmnumber${i}`,
          `https://www.instagram.com/firmnumber${i}`,
          ...(i < 3 ? [bluesky(`open${i}.example`)] : []),
        ].join(' '),
      ].join(','),
    );
    const told = await audited(rows, made);
    expect(told.terminal).toContain(
      'Could not tell: 24 of the 27 accounts found show too little to judge (Facebook 12 of 12 and Instagram 12 of 12). Of the 3 that could be judged, 3 are run well.',
    );
    expect(told.terminal).not.toContain('Too close to call');
    expect(told.terminal).toMatch(
      /Looking at \d+ of the 12 competitors that could not be judged, drawn at random|Even if a person looked at/,
    );
  }, 240_000);
});
