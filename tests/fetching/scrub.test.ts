import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scrubber } from '../../src/fetching/scrub.js';

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
const token = fc
  .array(fc.constantFrom(...letters, '+', '/', '=', '~', ' ', '%2B', '-', '_', '.', '|'), {
    minLength: 16,
    maxLength: 60,
  })
  .map((parts) => `${parts.join('')}aB3x-Zq9`);

const hex = (c: string) => c.charCodeAt(0).toString(16).padStart(2, '0');
const each = (text: string, write: (c: string) => string) => [...text].map(write).join('');

/** How servers repeat what they were sent. */
const echoes: Record<string, (value: string) => string> = {
  plain: (v) => v,
  'percent-encoded': encodeURIComponent,
  'percent-encoded in lower case': (v) =>
    encodeURIComponent(v).replace(/%[0-9A-F]{2}/g, (c) => c.toLowerCase()),
  'percent-encoded to the last letter': (v) => each(v, (c) => `%${hex(c)}`),
  'form-encoded': (v) => new URLSearchParams({ key: v }).toString(),
  'as JSON': (v) => JSON.stringify(v),
  'as JSON with escaped slashes': (v) => JSON.stringify(v).replaceAll('/', '\\/'),
  'as JSON with escapes throughout': (v) => `"${each(v, (c) => `\\u00${hex(c)}`)}"`,
  decoded: (v) => v.replaceAll('%2B', '+'),
  'in base64': (v) => Buffer.from(v).toString('base64'),
  'in base64 for urls': (v) => Buffer.from(v).toString('base64url'),
  'in base64 behind a name': (v) => Buffer.from(`client:${v}`).toString('base64'),
  'cut at its end': (v) => `${v.slice(0, 12)}…`,
  'cut at its start': (v) => `…${v.slice(-9)}`,
  'twice, side by side': (v) => v + v,
};

/** Every spelling in which a reader of the clean text could still find eight characters of the token. */
function seen(clean: string): string[] {
  const undone = clean
    .replace(/%([0-9a-f]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\u00([0-9a-f]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll('\\/', '/');
  const decoded = [...undone.matchAll(/[A-Za-z0-9+/_-]{12,}/g)].map((m) =>
    Buffer.from(m[0], 'base64').toString('latin1'),
  );
  return [clean, undone, ...decoded];
}

function partsOf(value: string): string[] {
  const parts = Array.from({ length: value.length - 7 }, (_, i) => value.slice(i, i + 8));
  return parts.filter((part) => new Set(part).size >= 4);
}

describe('what a server repeats of a token', () => {
  it.each(Object.entries(echoes))('is taken out: %s', (_name, echo) => {
    fc.assert(
      fc.property(token, (value) => {
        const clean = scrubber(value)(`{"error":"no such key: ${echo(value)} at /v1","count":12}`);
        const parts = partsOf(value);
        for (const text of seen(clean)) expect(parts.filter((part) => text.includes(part))).toEqual([]);
        expect(clean).toContain('"count":12}');
      }),
      { numRuns: 60 },
    );
  });

  it('leaves every other text as it was', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        fc.pre(!/[Q-Z]{4}/.test(text));
        expect(scrubber('QRSTUVWXYZQWRTZX')(text)).toBe(text);
      }),
    );
    expect(scrubber('AAAAAAAAAAAAAAAAAAAAAbearer-token')('cursor=AAAAAAAAAAAA')).toBe('cursor=AAAAAAAAAAAA');
    expect(scrubber(undefined)('plain')).toBe('plain');
  });

  it('takes moments for a large answer', () => {
    const body = '{"id":"1","text":"caf\\u00e9 https:\\/\\/acme.example\\/%C3%A9"},'.repeat(10_000);
    const before = process.cpuUsage();
    scrubber('AIzaSyD-made-up-key-of-39-characters-xx')(body);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(4);
  });
});
