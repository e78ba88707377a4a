import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backoffMs, isWorthRetrying } from '../../src/fetching/backoff.js';
import { afterSign, isOpen, type Sign } from '../../src/fetching/breaker.js';
import { type HostState, newHost } from '../../src/fetching/host-state.js';
import { adapted, askedToWait, started, waitUntil } from '../../src/fetching/pace.js';
import type { RefusalCode } from '../../src/model/answer.js';
import { DAY, MINUTE } from '../../src/model/time.js';
import { answer, NOON } from './answers.js';

const second = { gapMs: 1_000, crawlDelayMs: 0 };
const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe('the gap between two starts', () => {
  it('is the minimum, give or take a fifth', () => {
    fc.assert(
      fc.property(random, (r) => {
        const gap = started(newHost, NOON, second, r).nextAllowedAt - NOON;
        expect(gap).toBeGreaterThanOrEqual(800);
        expect(gap).toBeLessThanOrEqual(1_200);
      }),
    );
  });

  it('is never shorter than the host’s crawl delay', () => {
    fc.assert(
      fc.property(random, fc.integer({ min: 1, max: 30_000 }), (r, crawlDelayMs) => {
        expect(
          started(newHost, NOON, { gapMs: 1_000, crawlDelayMs }, r).nextAllowedAt - NOON,
        ).toBeGreaterThanOrEqual(crawlDelayMs);
      }),
    );
  });

  it('follows a slow host up to half a minute', () => {
    const slow = (latencyMs: number) => adapted(newHost, { startedAt: NOON, latencyMs, good: true }, second);
    expect(slow(100).gapMs).toBe(1_000);
    expect(slow(2_000)).toMatchObject({ gapMs: 10_000, nextAllowedAt: NOON + 10_000 });
    expect(slow(60_000).gapMs).toBe(30_000);
  });

  it('is not shortened by a quick error', () => {
    const slow: HostState = { ...newHost, gapMs: 20_000 };
    expect(adapted(slow, { startedAt: NOON, latencyMs: 5, good: false }, second).gapMs).toBe(20_000);
    expect(adapted(slow, { startedAt: NOON, latencyMs: 5, good: true }, second).gapMs).toBe(1_000);
  });

  it('can be switched off', () => {
    const off = { gapMs: 0, crawlDelayMs: 0 };
    expect(started(newHost, NOON, off, 0.5)).toEqual(newHost);
    expect(adapted(newHost, { startedAt: NOON, latencyMs: 9_000, good: true }, off)).toEqual(newHost);
  });

  it('never moves a wait forward', () => {
    const waiting = waitUntil(newHost, NOON + 60_000);
    expect(started(waiting, NOON, second, 0).nextAllowedAt).toBe(NOON + 60_000);
    expect(askedToWait(waiting, NOON, 5_000).nextAllowedAt).toBe(NOON + 60_000);
    expect(askedToWait(waiting, NOON, 9e14).nextAllowedAt).toBe(NOON + DAY);
  });
});

const stateAfter = (signs: Sign[], from: HostState = newHost, now = NOON) =>
  signs.reduce((state, sign) => afterSign(state, sign, now), from);

describe('the breaker', () => {
  it('opens for ten minutes after five failures in a row', () => {
    const four = stateAfter(['breakage', 'breakage', 'breakage', 'breakage']);
    expect(isOpen(four, NOON)).toBe(false);
    const five = stateAfter(['breakage'], four);
    expect(five).toMatchObject({ breakerUntil: NOON + 10 * MINUTE, breakerBecause: 'failures' });
    expect(isOpen(five, NOON + 10 * MINUTE - 1)).toBe(true);
    expect(isOpen(five, NOON + 10 * MINUTE)).toBe(false);
  });

  it('opens after two blocks, counted apart', () => {
    expect(isOpen(stateAfter(['breakage', 'breakage', 'block', 'breakage', 'breakage']), NOON)).toBe(false);
    expect(stateAfter(['block', 'breakage', 'block'])).toMatchObject({ breakerBecause: 'blocks' });
  });

  it('is not opened by interrupted runs of trouble', () => {
    expect(
      isOpen(stateAfter(['breakage', 'breakage', 'breakage', 'breakage', 'good', 'breakage']), NOON),
    ).toBe(false);
    expect(isOpen(stateAfter(['block', 'good', 'block']), NOON)).toBe(false);
  });

  it('lets one probe decide: closed again, or open for double, two hours at most', () => {
    const open = stateAfter(['block', 'block']);
    const later = open.breakerUntil;
    expect(afterSign(open, 'good', later)).toMatchObject({ blocks: 0, breakerUntil: 0, breakerStep: 0 });
    let state = open;
    const stays: number[] = [];
    for (let i = 0; i < 6; i++) {
      const now = state.breakerUntil;
      state = afterSign(state, i % 2 === 0 ? 'breakage' : 'block', now);
      stays.push((state.breakerUntil - now) / MINUTE);
    }
    expect(stays).toEqual([20, 40, 80, 120, 120, 120]);
  });

  it('closes after breakage when somebody is at home again', () => {
    expect(stateAfter(['alive'], stateAfter(Array(5).fill('breakage'))).breakerStep).toBe(0);
    expect(stateAfter(['alive'], stateAfter(['block', 'block'])).breakerStep).toBe(1);
  });
});

describe('asking again', () => {
  it('waits anything up to the doubled base, a minute at most', () => {
    fc.assert(
      fc.property(fc.nat(40), random, (attempt, r) => {
        const wait = backoffMs(attempt, r);
        expect(wait).toBeGreaterThanOrEqual(0);
        expect(wait).toBeLessThanOrEqual(Math.min(60_000, 2_000 * 2 ** attempt));
      }),
    );
  });

  it.each<[RefusalCode, Record<string, string | number>, boolean]>([
    ['connection', { code: 'ECONNRESET' }, true],
    ['truncated', {}, true],
    ['timeout', { phase: 'headers' }, true],
    ['timeout', { phase: 'total' }, false],
    ['dns', { code: 'EAI_AGAIN' }, true],
    ['dns', { code: 'ENOTFOUND' }, false],
    ['server-error', { status: 503 }, true],
    ['server-error', { status: 501 }, false],
    ['rate-limited', {}, false],
    ['rate-limited', { until: NOON + 30_000 }, true],
    ['rate-limited', { until: NOON + 600_000 }, false],
    ['challenge', { vendor: 'cloudflare' }, false],
    ['tls', {}, false],
    ['too-large', {}, false],
    ['address-refused', {}, false],
  ])('%s %j: %s', (code, args, expected) => {
    expect(isWorthRetrying({ kind: 'refusal', url: '', at: NOON, reason: { code, args } }, NOON)).toBe(
      expected,
    );
  });

  it('takes every other answer as it is', () => {
    for (const status of [200, 400, 401, 403, 404, 410, 451])
      expect(isWorthRetrying(answer({ status }), NOON)).toBe(false);
  });
});
