import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { progress } from '../../src/cli/progress.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Standard error led into a file or a pipe. */
function pipe() {
  const written: string[] = [];
  const stream = { isTTY: false, write: (text: string) => written.push(text) };
  return { written, stream: stream as unknown as NodeJS.WriteStream };
}
const site = { lane: 'site:a.example', task: 'discover' as const };
const account = { lane: 'x', task: 'account' as const, network: 'x' as const };

describe('progress without a terminal', () => {
  it('is one plain line every ten seconds, until it is stopped', () => {
    const { written, stream } = pipe();
    const lines = progress({ quiet: false, stream });
    vi.advanceTimersByTime(10_000);
    for (const place of [site, site, account]) lines.onEvent({ kind: 'planned', ...place });
    lines.onEvent({ kind: 'done', ...site });
    vi.advanceTimersByTime(9_000);
    expect(written).toEqual(['followsuit: starting\n']);
    vi.advanceTimersByTime(1_000);
    expect(written.slice(1)).toEqual(['followsuit: Websites 1/2, X 0/1\n']);
    lines.stop();
    vi.advanceTimersByTime(60_000);
    expect(written).toHaveLength(2);
  });

  it('is nothing with --quiet', () => {
    const { written, stream } = pipe();
    progress({ quiet: true, stream }).onEvent({ kind: 'planned', ...site });
    vi.advanceTimersByTime(60_000);
    expect(written).toEqual([]);
  });
});
