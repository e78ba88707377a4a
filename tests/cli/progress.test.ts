import { stripVTControlCharacters } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { setLanguage } from '../../src/cli/language.js';
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

/** A terminal of 80 columns; what it was told, without colours and movements of the cursor. */
function terminal() {
  const written: string[] = [];
  const stream = { isTTY: true, columns: 80, write: (text: string) => written.push(text), on: () => {} };
  return {
    lines: () => stripVTControlCharacters(written.join('')).split(/[\r\n]+/),
    stream: stream as unknown as NodeJS.WriteStream,
  };
}

describe.each(['en', 'fr'] as const)('progress in a terminal (%s)', (lang) => {
  afterEach(() => setLanguage('en'));

  it('shows bars and the time left within 80 columns', () => {
    setLanguage(lang);
    const { lines, stream } = terminal();
    const bars = progress({ quiet: false, stream });
    for (let i = 0; i < 9_999; i++) bars.onEvent({ kind: 'planned', ...site });
    vi.advanceTimersByTime(60_000);
    for (let i = 0; i < 50; i++) bars.onEvent({ kind: 'done', ...site });
    vi.advanceTimersByTime(1_000);
    bars.stop();
    expect(lines().some((line) => /░+ 50\/9999, .*3 (?:hours left|heures environ)$/.test(line))).toBe(true);
    expect(lines().filter((line) => line.length > 80)).toEqual([]);
  });
});

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
