import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { check } from 'recheck';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url).pathname;

/** Not proven linear, looked at by a person: what bounds each. A literal that is no longer there has to go from here, too. */
const reviewed: Record<string, string> = {
  [String.raw`/<meta[^<>]+charset\s{0,9}=\s{0,9}["']?\s{0,9}([^\s"'/>;]+)/i`]:
    'the first 1,024 bytes of a page (fetching/charset.ts)',
  [String.raw`/(?:^|[/@])(https?:\/{0,2})?((?:(?:www|m|mobile|[a-z]{2})\.)?([a-z0-9-]{1,40}\.[a-z]{2,6}))\/(?=[^/\s])/gi`]:
    'each start looks at most 70 characters ahead (networks/meant-url.ts)',
  [String.raw`/\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}\/\d{4}|\p{L}{3,12}\.? \d{1,2}, \d{4}|\d{1,2} \p{L}{3,12}\.? \d{4}/gu`]:
    'the first 300 characters of a title (imports/kinds/linkedin-competitors.ts)',
  [String.raw`/([\p{L}\p{M}]{2,30})[.,\s(]{0,9}$/u`]:
    'each start looks at most 39 characters ahead (dates/numeric-day.ts)',
  [String.raw`/[\s|]+(?:(?:\/|&|and|or|und|oder|et|ou|y)\s+)?|[;,](?=\s|https?:|[^\s,;/]+\.[a-z]{2,}(?:$|[/,;\s]))/i`]:
    'a cell of at most 4,000 characters (intake/website.ts)',
  [String.raw`/\s+#.*$/`]: 'a cell of at most 4,000 characters (intake/website.ts)',
  [String.raw`/<!--\s*Page saved with SingleFile\b([\s\S]{0,8192}?)-->/i`]:
    'the first 16,384 characters of a file, and few starts fit into them (recording/saved/page.ts)',
  [String.raw`/(?:deleted|удалена)[^.]{0,30}\b(?:not been created|not yet been created)|(?:удалена|не создана)[^.]{0,30}(?:не создана|удалена)/i`]:
    'each start looks at most 30 characters ahead (vk/page.ts)',
  ['/(?:page|community|profile) (?:has been|was|is) (?:deleted|banned|blocked)|(?:страница|сообщество)[^.]{0,40}(?:удалена?|заблокирован[ао]?)/i']:
    'each start looks at most 40 characters ahead (vk/page.ts)',
  [String.raw`/https?:\/\/[^\s<>"')\]]{3,200}|(?<![\p{L}\p{N}/])@[\w.-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,60}){1,4}|\b(?:[a-z0-9-]{1,60}\.){1,3}[a-z]{2,10}(?:\/[^\s<>"')\]]{0,200})?/iu`]:
    'a text of at most 2,000 characters (notices/moved-notice.ts)',
};

/** Every regular expression literal of the sources, with the files it stands in. */
function literals(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const src = join(root, 'src');
  for (const file of readdirSync(src, { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(file)) continue;
    const source = ts.createSourceFile(
      file,
      readFileSync(join(src, file), 'utf8'),
      ts.ScriptTarget.Latest,
      true,
    );
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) found.set(node.text, [...(found.get(node.text) ?? []), file]);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}

/**
 * What was proven once need not be proven again: the proof of a literal depends on nothing but its text. All of them take
 * minutes, so the list is kept; FOLLOWSUIT_PROVE=all proves each anew and writes it.
 */
const provenFile = new URL('./proven.json', import.meta.url);
const provesAll = process.env['FOLLOWSUIT_PROVE'] === 'all';

function proven(): Set<string> {
  return new Set(provesAll ? [] : (JSON.parse(readFileSync(provenFile, 'utf8')) as string[]));
}

async function verdictOf(literal: string): Promise<string> {
  const end = literal.lastIndexOf('/');
  let said = '';
  // On a busy machine a proof may run out of time: it gets more before it counts as missing.
  for (const timeout of [10_000, 60_000]) {
    const result = await check(literal.slice(1, end), literal.slice(end + 1), { timeout });
    if (result.status === 'safe') return 'safe';
    said = result.status === 'vulnerable' ? result.complexity.summary : `unknown (${result.error.kind})`;
    if (result.status === 'vulnerable') break;
  }
  return said;
}

describe('regular expressions', () => {
  it('are all linear, or were looked at', { timeout: 900_000 }, async () => {
    const all = literals();
    expect(all.size).toBeGreaterThan(500);
    const known = proven();
    const limit = pLimit(availableParallelism());
    const open = [...all.keys()].filter((literal) => !known.has(literal) && reviewed[literal] === undefined);
    const verdicts = await Promise.all(
      open.map((literal) => limit(async () => ({ literal, said: await verdictOf(literal) }))),
    );
    for (const { literal, said } of verdicts) if (said === 'safe') known.add(literal);
    if (provesAll) {
      const kept = [...known].filter((literal) => all.has(literal)).sort();
      writeFileSync(provenFile, `${JSON.stringify(kept, null, 2)}\n`);
    }
    const slow = verdicts.filter(({ said }) => said !== 'safe');
    expect(slow.map(({ literal, said }) => `${all.get(literal)}: ${said}: ${literal}`)).toEqual([]);
  });

  it('lists no literal as looked at that is gone', () => {
    const all = literals();
    expect(Object.keys(reviewed).filter((literal) => !all.has(literal))).toEqual([]);
  });
});
