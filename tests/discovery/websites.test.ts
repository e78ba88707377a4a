import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { discover } from '../../src/discovery/discover.js';
import type { Ask } from '../../src/model/answer.js';
import { packagePath } from '../../src/package-root.js';
import { answerOf } from './one-page.js';

/*
 * Websites as builders and themes write them, one file each: the first line says whose it is, why it is here and what it declares;
 * then the page, and behind `<!-- page: url -->` further ones.
 */
const folder = packagePath('fixtures/websites');
const schema = z.strictObject({
  website: z.string(),
  why: z.string().min(1),
  /** What the list calls the company. */
  name: z.string().optional(),
  /** All of them, and nothing else. */
  accounts: z.array(z.string()),
  probable: z.array(z.string()).default([]),
});

function read(file: string) {
  const [head = '', ...lines] = readFileSync(join(folder, file), 'utf8').split('\n');
  const expected = schema.parse(JSON.parse(head.replace(/^<!--|-->$/g, '')));
  const [front = '', ...more] = lines.join('\n').split(/<!-- page: (\S+) -->\n/);
  const pages = new Map([[expected.website, front]]);
  for (let i = 0; i + 1 < more.length; i += 2) pages.set(more[i] ?? '', more[i + 1] ?? '');
  return { expected, pages };
}

/** Answers these pages, and nothing that a browser would draw. */
function askPages(pages: ReadonlyMap<string, string>): Ask {
  return async ({ url, render }) => {
    const body = render === undefined ? pages.get(url) : undefined;
    return body === undefined
      ? { kind: 'refusal', url, at: 0, attempts: 0, redirects: [], reason: { code: 'not-recorded' } }
      : answerOf(url, body);
  };
}

describe('what a website declares, and nothing else', () => {
  it.each(readdirSync(folder).filter((file) => file.endsWith('.html')))('%s', async (file) => {
    const { expected, pages } = read(file);
    const { website, name } = expected;
    const found = await discover(website, askPages(pages), { now: 0, ...(name !== undefined && { name }) });
    const urls = (list: typeof found.declarations) =>
      list.filter((d) => d.account.network !== 'blog').map((d) => d.account.url);
    expect({ accounts: urls(found.declarations).sort(), probable: urls(found.probable).sort() }).toEqual({
      accounts: [...expected.accounts].sort(),
      probable: [...expected.probable].sort(),
    });
  });
});
