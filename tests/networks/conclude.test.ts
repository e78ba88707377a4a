import { describe, expect, it } from 'vitest';
import type { Outcome, Reading, Timeline } from '../../src/model/reading.js';
import { outcome } from '../../src/model/reading.js';
import { because } from '../../src/model/reason.js';
import { exactly } from '../../src/model/time.js';
import { bluesky } from '../../src/networks/bluesky/bluesky.js';
import { conclude, lacks } from '../../src/networks/conclude.js';
import { defaultReadOptions, type Network, type Way } from '../../src/networks/network.js';
import { observe } from '../../src/networks/observe.js';
import { timelineOf } from '../../src/networks/reading/timeline.js';

const now = Date.UTC(2026, 10, 1);
const DAY = 86_400_000;
const account = {
  network: 'bluesky' as const,
  handle: 'acme.example',
  url: 'https://bsky.app/profile/acme.example',
};
const present: Outcome = { kind: 'present' };
const no = (kind: Exclude<Outcome['kind'], 'present'>, code: string): Outcome => outcome(kind, because(code));

function concluded(...readings: Reading[]) {
  return conclude(
    account,
    now,
    readings.map((reading, i) => ({
      reading,
      trace: { way: `way-${i}`, outcome: reading.outcome, evidence: [] },
    })),
  );
}

const seen = (timeline: Timeline): Reading => ({ outcome: present, timeline });
const post = (days: number, id = String(days)) => ({
  id,
  at: exactly(now - days * DAY),
  kind: 'original' as const,
});

describe('what several ways say together', () => {
  it('names what kept the open way from answering before what robots.txt closes', () => {
    const robots: Reading = { outcome: no('blocked', 'robots') };
    const timeout: Reading = { outcome: no('failed', 'timeout') };
    expect(concluded(robots, timeout).outcome.reason?.code).toBe('timeout');
    expect(concluded(robots, robots).outcome.reason?.code).toBe('robots');
    // The key was heard and refused: robots.txt is not what stands in the way.
    for (const code of ['token-rejected', 'token-lacks-permission', 'not-authorised'])
      expect(concluded({ outcome: no('blocked', code) }, timeout, robots).outcome.reason?.code).toBe(code);
    // A way without its token was not tried: what closes the others is the reason.
    expect(concluded({ outcome: no('failed', 'needs-token') }, robots).outcome.reason?.code).toBe('robots');
  });

  it.each<[string, Outcome[], string]>([
    ['presence outweighs the absence of another way', [no('absent', 'x'), present], 'present'],
    ['a suspension outweighs a presence read from a copy', [present, no('suspended', 'x')], 'suspended'],
    ['an absence outweighs a wall', [no('hidden', 'login-wall'), no('absent', 'x')], 'absent'],
    ['a wall outweighs a failure', [no('failed', 'timeout'), no('hidden', 'login-wall')], 'hidden'],
  ])('%s', (_name, outcomes, kind) => {
    expect(concluded(...outcomes.map((o) => ({ outcome: o }))).outcome.kind).toBe(kind);
  });

  it('a private account that was named is not missing because another way does not find it', () => {
    const named: Reading = { outcome: no('hidden', 'private'), profile: { handle: 'acme.example' } };
    expect(concluded(named, { outcome: no('absent', 'x') }).outcome.kind).toBe('hidden');
    expect(concluded({ outcome: no('absent', 'x') }, named).outcome.kind).toBe('hidden');
    expect(concluded(named, { outcome: present }).outcome.kind).toBe('present');
  });

  it('was seen when the view it rests on was answered, not when another way was turned away', () => {
    const at = (days: number, reading: Reading) => ({
      reading,
      trace: {
        way: `way-${days}`,
        outcome: reading.outcome,
        evidence: [{ url: account.url, at: now - days * DAY, way: `way-${days}` }],
      },
    });
    const old = at(50, seen(timelineOf([post(60)])));
    const wall = at(0, { outcome: no('blocked', 'rate-limited') });
    const part = at(0, seen(timelineOf([post(60)], { order: 'selection' })));
    expect(conclude(account, now, [old, wall]).at).toBe(now - 50 * DAY);
    expect(conclude(account, now, [old, part]).at).toBe(now - 50 * DAY);
    expect(conclude(account, now, [old, at(2, seen(timelineOf([post(60)])))]).at).toBe(now - 2 * DAY);
    expect(conclude(account, now, [wall]).at).toBe(now);
  });

  it('a post without a date above the dated ones leaves the end of a view open, merged or not', () => {
    const open = timelineOf([{ id: 'short', kind: 'original' }, post(400)]);
    expect(concluded(seen(open), seen(timelineOf([post(300)], { lowerBound: true }))).lowerBound).toBe(true);
    expect(concluded(seen(open), seen(timelineOf([post(300)]))).lowerBound).toBe(false);
    expect(lacks([seen(open)])).toContain('dates');
  });

  it('a view that says there are posts is not contradicted by one that shows none', () => {
    const hidden = timelineOf([], { hidden: true, lowerBound: true });
    const empty = timelineOf([], { complete: true });
    expect(concluded(seen(hidden), seen(empty)).timeline?.hidden).toBe(true);
    expect(concluded(seen(hidden), seen(timelineOf([post(5)]))).timeline?.hidden).toBe(false);
  });

  it('gives the reason of what was tried, not of what was passed over', () => {
    const { outcome: told } = concluded(
      { outcome: no('failed', 'needs-token') },
      { outcome: no('failed', 'timeout') },
    );
    expect(told.reason?.code).toBe('timeout');
    expect(concluded({ outcome: no('failed', 'needs-token') }).outcome.reason?.code).toBe('needs-token');
  });

  it('shows each post once, with its sharpest date', () => {
    const rough = {
      id: 'a',
      at: { from: now - 30 * DAY, to: now - 20 * DAY, source: 'relative' as const },
      kind: 'original' as const,
    };
    const exact = { ...rough, at: exactly(now - 25 * DAY) };
    const { timeline, lastActivity } = concluded(seen(timelineOf([rough])), seen(timelineOf([exact])));
    expect(timeline?.posts).toHaveLength(1);
    expect(lastActivity).toEqual({ from: now - 25 * DAY, to: now - 25 * DAY });
  });

  it('proves silence only where one of its views does', () => {
    const selection = timelineOf([post(400)], { order: 'selection' });
    expect(concluded(seen(selection)).lowerBound).toBe(true);
    expect(concluded(seen(selection), seen(timelineOf([post(300)]))).lowerBound).toBe(false);
  });

  it('keeps where a stated last activity comes from when views are merged', () => {
    const stated = exactly(now - 5 * DAY);
    const { timeline, lastActivity } = concluded(
      seen(timelineOf([post(40)], { lastActivityStated: stated })),
      seen(timelineOf([post(60)])),
    );
    expect(timeline?.lastActivityStated).toEqual(stated);
    expect(lastActivity).toEqual({ from: stated.from, to: stated.to });
  });

  it('prefers an exact counter to a rounded one, whichever way told it', () => {
    const followers = (value: number, exact: boolean): Reading => ({
      outcome: present,
      profile: { followers: { value, exact } },
    });
    expect(concluded(followers(1200, false), followers(1234, true)).profile?.followers).toEqual({
      value: 1234,
      exact: true,
    });
  });

  it('prefers a bio that was read to one that looked empty', () => {
    const bio = (text: string): Reading => ({ outcome: present, profile: { bio: text } });
    expect(concluded(bio(''), bio('Coffee, roasted here.')).profile?.bio).toBe('Coffee, roasted here.');
    expect(concluded(bio('')).profile?.bio).toBe('');
  });

  it('keeps a pinned post from being the newest', () => {
    const pinned = { ...post(900), pinned: true };
    const { lastOriginal } = concluded(seen(timelineOf([pinned, post(3)])));
    expect(lastOriginal?.from).toBe(now - 3 * DAY);
  });
});

describe('what is still unknown', () => {
  it('is everything but what was read', () => {
    expect(lacks([])).toContain('outcome');
    expect(lacks([seen(timelineOf([post(3)]))])).toEqual(['followers', 'website']);
    expect(lacks([{ outcome: no('absent', 'x') }])).toEqual([]);
    expect(lacks([seen(timelineOf([post(3)], { order: 'selection' }))])).toContain('dates');
  });
});

describe('the ways of a network', () => {
  const way = (id: string, read: Way['read']): Way => {
    const [first] = bluesky.ways;
    if (first === undefined) throw new Error('no way');
    return { ...first, id, read };
  };
  const network = (...ways: Way[]): Network => ({ ...bluesky, ways });
  const nothing = async () => ({
    kind: 'refusal' as const,
    url: 'https://x.example',
    at: now,
    reason: { code: 'timeout' as const },
  });
  const options = { ...defaultReadOptions, now };

  it('end a bug of ours as a failed reading, and go on', async () => {
    const broken = way('broken', async () => {
      throw new TypeError('undefined is not a function');
    });
    const whole = way('whole', async () => seen(timelineOf([post(2)])));
    const observation = await observe(network(broken, whole), account, nothing, options);
    expect(observation.outcome.kind).toBe('present');
    expect(observation.ways[0]?.outcome.reason?.code).toBe('bug');
  });

  it('stop when one is conclusive and dated', async () => {
    const asked: string[] = [];
    const note = (id: string) =>
      way(id, async () => {
        asked.push(id);
        return seen(timelineOf([post(2)]));
      });
    await observe(network(note('first'), note('second')), account, nothing, options);
    expect(asked).toEqual(['first']);
  });

  it('may ask only so often', async () => {
    let asked = 0;
    const greedy = way('greedy', async (_account, ask) => {
      for (let i = 0; i < 20; i++) await ask({ url: `https://x.example/${i}` });
      return { outcome: no('failed', 'unparsed') };
    });
    const counted = async () => {
      asked++;
      return nothing();
    };
    await observe(network(greedy), account, counted, { ...options, maxRequests: 5 });
    expect(asked).toBe(5);
  });
});
