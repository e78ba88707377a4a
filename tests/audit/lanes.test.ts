import { describe, expect, it } from 'vitest';
import { Lanes } from '../../src/audit/lanes.js';

const clock = { now: () => 0, sleep: async () => {} };
const { signal } = new AbortController();
const task = (lane: string) => ({ lane, due_at: 0 });

describe('Lanes', () => {
  it('end twenty thousand lanes in seconds, each once', async () => {
    const done: string[] = [];
    const lanes = new Lanes<{ lane: string; due_at: number }>(
      async ({ lane }) => {
        await null;
        done.push(lane);
      },
      clock,
      signal,
      64,
    );
    for (let i = 0; i < 20_000; i++) lanes.add(task(`site:c${i}.example`));
    const started = performance.now();
    await lanes.idle();
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(new Set(done).size).toBe(20_000);
    expect(done).toHaveLength(20_000);
  });

  it('go on with what a task adds, in its own lane or another', async () => {
    const done: string[] = [];
    const lanes: Lanes<{ lane: string; due_at: number }> = new Lanes(
      async ({ lane }) => {
        done.push(lane);
        if (done.length === 1) for (const more of ['a', 'b']) lanes.add(task(more));
      },
      clock,
      signal,
      2,
    );
    lanes.add(task('a'));
    await lanes.idle();
    expect(done.sort()).toEqual(['a', 'a', 'b']);
  });

  it('begin at once where they are long, and do not queue behind many short ones', async () => {
    const begun: string[] = [];
    const lanes: Lanes<{ lane: string; due_at: number }> = new Lanes(
      async ({ lane }) => {
        begun.push(lane);
        if (begun.length === 1) lanes.add(task('youtube'));
        await new Promise((resolve) => setImmediate(resolve));
      },
      clock,
      signal,
      2,
      (lane) => lane === 'youtube',
    );
    for (let i = 0; i < 20; i++) lanes.add(task(`site:c${i}.example`));
    await lanes.idle();
    expect(begun.indexOf('youtube')).toBeLessThan(3);
    expect(begun).toHaveLength(21);
  });

  it('tell whoever waits what went wrong, also when it went wrong before', async () => {
    const lanes = new Lanes<{ lane: string; due_at: number }>(
      async () => {
        throw new Error('disk full');
      },
      clock,
      signal,
      2,
    );
    lanes.add(task('a'));
    await expect(lanes.idle()).rejects.toThrow('disk full');
    await expect(lanes.idle()).rejects.toThrow('disk full');
  });
});
