import { describe, expect, it } from 'vitest';
import type { Post, Reading } from '../../../src/model/reading.js';
import { present } from '../../../src/model/reading.js';
import { exactly } from '../../../src/model/time.js';
import { MAX_POSTS } from '../../../src/networks/reading/newest-only.js';
import { soundReading } from '../../../src/networks/reading/sound-reading.js';
import { timelineOf } from '../../../src/networks/reading/timeline.js';

const at = Date.UTC(2026, 9, 1);

it('leaves a sound reading as it is', () => {
  const reading: Reading = {
    outcome: present,
    profile: { handle: 'acme', followers: { value: 3, exact: true } },
    timeline: timelineOf([{ kind: 'original', id: '1', at: exactly(at) }], {
      lastActivityStated: exactly(at),
    }),
  };
  expect(soundReading(reading)).toEqual(reading);
});

it.each([Number.POSITIVE_INFINITY, Number.NaN, 1e300])('drops %s and nothing else', (impossible) => {
  const reading = soundReading({
    outcome: present,
    profile: { handle: 'acme', createdAt: exactly(impossible), followers: { value: 3, exact: true } },
    timeline: timelineOf(
      [
        { kind: 'original', id: '2', at: exactly(impossible), text: 'new' },
        { kind: 'repost', id: '1', at: exactly(at) },
      ],
      { lastActivityStated: exactly(impossible) },
    ),
  });
  expect(reading).toEqual({
    outcome: present,
    profile: { handle: 'acme', followers: { value: 3, exact: true } },
    timeline: timelineOf([
      { kind: 'original', id: '2', text: 'new' },
      { kind: 'repost', id: '1', at: exactly(at) },
    ]),
  });
});

describe('a view that never ends', () => {
  const many = (count: number): Post[] =>
    Array.from({ length: count }, (_, i) => ({ kind: 'original', id: `${i}`, at: exactly(at - i * 60_000) }));
  const read = (posts: Post[]) =>
    soundReading({ outcome: present, timeline: timelineOf(posts, { complete: true }) }).timeline;

  it('keeps its newest posts, and is not whole any more', () => {
    const whole = read(many(MAX_POSTS));
    expect(whole).toMatchObject({ complete: true, lowerBound: false });
    const cut = read(many(MAX_POSTS + 500).reverse());
    expect(cut).toMatchObject({
      complete: false,
      lowerBound: false,
      notes: [{ code: 'posts-cut', args: { kept: MAX_POSTS, count: MAX_POSTS + 500 } }],
    });
    expect(cut?.posts).toHaveLength(MAX_POSTS);
    expect(cut?.posts.at(-1)?.id).toBe('0');
  });

  it('proves no silence where a post that nobody can date was left out', () => {
    const undated: Post = { kind: 'original', id: 'undated' };
    const cut = read([undated, ...many(MAX_POSTS)]);
    expect(cut).toMatchObject({ complete: false, lowerBound: true });
    expect(cut?.posts.map((post) => post.id)).not.toContain('undated');
  });
});
