import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../cli/run.js';

const packed = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).files as string[];
const pages = [
  'README.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const textOf = (page: string) => readFileSync(join(root, page), 'utf8');

/** Links, pictures and their sources: `](to)`, `src="to"`, `srcset="to"`. */
function linksIn(page: string): string[] {
  const text = textOf(page);
  return ['](', 'src="', 'srcset="'].flatMap((begin) =>
    text
      .split(begin)
      .slice(1)
      .map((rest) => rest.slice(0, rest.search(/[)"\s]/)))
      .filter((to) => !/^(?:https?:|mailto:|#)/.test(to)),
  );
}

describe('the documentation', () => {
  it('has one question as the title of every page', () => {
    const titles = pages.slice(1).map((page) => [page, textOf(page).split('\n')[0]]);
    expect(titles.length).toBeGreaterThan(30);
    expect(titles.filter(([, title]) => !/^# [^?]+\?$/.test(title ?? ''))).toEqual([]);
  });

  it('is listed whole on its first page', () => {
    const listed = linksIn('docs/README.md').map((to) => `docs/${to}`);
    const alone = pages.slice(2).filter((page) => page.split('/').length === 2 && page !== 'docs/README.md');
    expect(alone.filter((page) => !listed.includes(page))).toEqual([]);
  });

  it.each(pages)('leads somewhere from the package, too: %s', (page) => {
    const paths = linksIn(page).map((to) => normalize(join(dirname(page), to.split('#')[0] ?? '')));
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    const isPacked = (path: string) => packed.some((entry) => path === entry || path.startsWith(`${entry}/`));
    expect(paths.filter((path) => !isPacked(path.replace(/\/$/, '')))).toEqual([]);
  });
});
