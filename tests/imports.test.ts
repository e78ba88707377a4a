import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The rooms from the top of the house to its ground: a room imports only from itself and from rooms after it. */
const rooms = [
  'cli',
  'desk',
  'report',
  'analysis',
  'audit',
  'discovery',
  'imports',
  'networks',
  'fetching',
  'store',
  'intake',
  'model',
];
const src = new URL('../src/', import.meta.url).pathname;

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((f) => /\.tsx?$/.test(f));
const roomOf = (file: string) => (file.includes('/') ? file.slice(0, file.indexOf('/')) : 'ground');

function importsOf(file: string): string[] {
  const text = readFileSync(join(src, file), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((m) => m[1] ?? '');
}

/** Files of ours that a file imports, types included; a dynamic import counts, for a circle is one whenever it closes. */
function ownImports(file: string): string[] {
  return importsOf(file)
    .filter((i) => i.startsWith('.'))
    .map((i) => relative(src, resolve(src, dirname(file), i)))
    .map((i) => files.find((f) => f === i.replace(/\.js$/, '.ts') || f === i.replace(/\.js$/, '.tsx')))
    .filter((f) => f !== undefined);
}

/** One line per group of files that reach each other. */
function circles(): string[] {
  const graph = new Map(files.map((f) => [f, ownImports(f)]));
  const reach = (from: string) => {
    const seen = new Set<string>();
    const todo = [...(graph.get(from) ?? [])];
    for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      todo.push(...(graph.get(next) ?? []));
    }
    return seen;
  };
  const reached = new Map(files.map((f) => [f, reach(f)]));
  return files
    .filter((f) => reached.get(f)?.has(f))
    .map(
      (f) =>
        `${f} <-> ${files.filter((o) => o !== f && reached.get(f)?.has(o) && reached.get(o)?.has(f)).join(', ')}`,
    );
}

describe('the house', () => {
  it('has only the rooms it knows', () => {
    expect([...new Set(files.map(roomOf))].filter((r) => r !== 'ground' && !rooms.includes(r))).toEqual([]);
  });

  it('lets data flow one way: no room imports from a room above it', () => {
    const wrong = files.flatMap((file) => {
      const mine = rooms.indexOf(roomOf(file));
      return importsOf(file)
        .filter((i) => i.startsWith('.'))
        .map((i) => relative(src, resolve(src, dirname(file), i)))
        .filter((target) => {
          const theirs = rooms.indexOf(roomOf(target));
          if (theirs < 0) return roomOf(target) !== 'ground';
          return mine < 0 || theirs < mine;
        })
        .map((target) => `${file} imports ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  it('has no circles: no file imports, by any number of steps, a file that imports it', () => {
    expect(circles()).toEqual([]);
  });

  it('opens sockets and browsers in fetching/ only', () => {
    const openers = /^(?:undici|playwright|(?:node:)?(?:net|tls|http|https|http2|dns|dns\/promises|dgram))$/;
    const wrong = files
      .filter((file) => roomOf(file) !== 'fetching')
      .flatMap((file) =>
        importsOf(file)
          .filter((i) => openers.test(i))
          .map((i) => `${file} imports ${i}`),
      );
    expect(wrong).toEqual([]);
  });

  it('keeps analysis and report pure: no files, no environment, no clock, no chance (hashing is pure)', () => {
    const impure = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|from 'node:(?!crypto')/;
    const wrong = files
      .filter((file) => ['analysis', 'report', 'model'].includes(roomOf(file)))
      .filter((file) => impure.test(readFileSync(join(src, file), 'utf8')));
    expect(wrong).toEqual([]);
  });
});
