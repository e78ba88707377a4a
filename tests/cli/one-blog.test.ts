import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run, workFolder } from './run.js';

const now = Date.UTC(2026, 10, 1, 9);
const page = (heading: string, feed: string) =>
  `<html><head><title>Acme</title><link rel="alternate" type="application/rss+xml" title="Acme" href="${feed}"></head>
   <body><h1>${heading}</h1><p>We mend bicycles in town, and have sold new ones since 1950.</p><a href="/blog">Blog</a></body></html>`;

function feed(): string {
  const items = Array.from({ length: 20 }, (_, i) => {
    const link = `https://acme.example/blog/post-${i}`;
    const date = new Date(now - (7 * i + 2) * 86_400_000 - i * 3_600_000).toUTCString();
    return `<item><title>Post ${i}</title><link>${link}</link><guid>${link}</guid><pubDate>${date}</pubDate></item>`;
  });
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Acme</title><link>https://acme.example/blog</link><description>News</description>${items.join('')}</channel></rss>`;
}

describe('the blog that the list names', () => {
  it.each(['/blog/feed.xml', '/blog/feed', '/feed'])('is one with the feed %s of the site', async (path) => {
    const folder = workFolder();
    const html = { 'content-type': 'text/html; charset=utf-8' };
    const answers = [
      { url: 'https://acme.example/', headers: html, text: page('Acme', path) },
      { url: 'https://acme.example/blog', headers: html, text: page('Blog', path) },
      {
        url: `https://acme.example${path}`,
        headers: { 'content-type': 'application/rss+xml' },
        text: feed(),
      },
    ];
    mkdirSync(join(folder, 'replay'));
    writeFileSync(
      join(folder, 'replay/answers.json'),
      JSON.stringify({ at: '2026-11-01T09:00:00Z', answers }),
    );
    writeFileSync(
      join(folder, 'list.csv'),
      'name,website,blog\nAcme,https://acme.example,https://acme.example/blog\n',
    );
    const { stdout } = await run(['audit', 'list.csv', '--replay', 'replay', '--json', '--quiet'], folder);
    const model = JSON.parse(stdout) as { companies: { accounts: unknown[] }[]; audit: { size: unknown } };
    expect(model.audit.size).toMatchObject({ accounts: 1, counted: 1, posts: 20 });
    expect(model.companies[0]?.accounts).toMatchObject([
      {
        url: 'https://acme.example/blog',
        grade: 'run-well',
        declarations: [{ source: 'list' }, { source: 'feed' }],
      },
    ]);
  });
});
