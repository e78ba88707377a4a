import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const src = new URL('../../src/', import.meta.url).pathname;

/** Every code the sources hand to these functions (`failed('unparsed')`, `noAccount(isX ? 'a' : 'b')` …). */
export function statedCodes(functions: readonly string[], folders: readonly string[]): string[] {
  const call = new RegExp(`\\b(?:${functions.join('|')})\\(((?:[^()]|\\([^()]*\\))*)\\)`, 'g');
  const found = folders
    .flatMap(sourceFiles)
    .flatMap((file) =>
      Array.from(readFileSync(file, 'utf8').matchAll(call), (match) => codesIn(match[1] ?? '')).flat(),
    );
  return [...new Set(found)].sort();
}

/** The code is the first argument that is a literal; a choice of two names both. */
function codesIn(args: string): string[] {
  const beforeDetails = args.split('{')[0] ?? '';
  const choice = /\?\s*'([a-z][a-z-]+)'\s*:\s*'([a-z][a-z-]+)'/.exec(beforeDetails);
  if (choice) return [choice[1] ?? '', choice[2] ?? ''];
  const only = /(?:^|,)\s*'([a-z][a-z-]+)'\s*,?\s*$/.exec(beforeDetails.trim().replace(/,\s*$/, ''));
  return only ? [only[1] ?? ''] : [];
}

function sourceFiles(folder: string): string[] {
  return readdirSync(join(src, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(src, folder, name));
}
