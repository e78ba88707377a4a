import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cpuOf } from './cpu-of.mjs';
import { figure } from './figures.mjs';
import { fillDatabase } from './fill-database.mjs';

const cli = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const COMPANIES = 1_000;
const AUDITS = 12;
const POSTS = 12;

/** Twelve monthly audits of 1,000 companies on pages that do not change: what they take, and how long reading them takes. */
export async function database() {
  const folder = mkdtempSync(join(tmpdir(), 'followsuit-database-'));
  try {
    const sizes = await fillDatabase(join(folder, 'years.db'), {
      companies: COMPANIES,
      audits: AUDITS,
      posts: POSTS,
    });
    const accounts = COMPANIES;
    const growth = sizes.slice(1).map((size, i) => (size - sizes[i]) / sizes[0]);
    const seconds = (...args) => cpuOf([cli, ...args, '--db', 'years.db'], folder);
    const pruned = seconds('prune', '--dry-run');
    return {
      title: 'Database',
      text: `${AUDITS} monthly audits of ${COMPANIES.toLocaleString('en')} companies with one account, ${POSTS} posts and two pages of 20 KB each, which do not change; one post a month is new. Growth is each month's over the first audit. Seconds are of the processor.`,
      figures: [
        figure('bytes per account, first audit', [sizes[0] / accounts], ''),
        figure(
          'bytes per account and audit, later',
          sizes.slice(1).map((size, i) => (size - sizes[i]) / accounts),
          '',
        ),
        figure('growth a month', growth, '', { atMost: 0.08 }),
        figure('report', [seconds('report', '--output', 'r.html')], 's', { atMost: 2 }),
        figure('diff', [seconds('diff', '11', '12')], 's', { atMost: 2 }),
        figure('explain', [seconds('explain', 'bluesky:c7.example')], 's', { atMost: 2 }),
        figure('prune --dry-run', [pruned], 's'),
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
