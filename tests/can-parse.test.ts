import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canParse } from '../src/can-parse.js';

const src = new URL('../src/', import.meta.url).pathname;

describe('whether a text is a url', () => {
  it('does not change its mind about an accent when it has been asked often', () => {
    const asked = Array.from({ length: 20_000 }, (_, i) => [
      canParse('https://www.bücherei.example/à-propos'),
      canParse(`https://acme.example/${i}`),
    ]);
    expect(asked.flat()).not.toContain(false);
  });

  it('reads with a base and without one', () => {
    expect(canParse('/à-propos', 'https://acme.example/')).toBe(true);
    expect(canParse('/about')).toBe(false);
    expect(canParse('not a url')).toBe(false);
  });

  it('is asked of nobody else', () => {
    const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((f) => /\.tsx?$/.test(f));
    const asks = files.filter((f) => /URL\.canParse\(/.test(readFileSync(join(src, f), 'utf8')));
    expect(asks).toEqual([]);
  });
});
