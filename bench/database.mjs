import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { figure } from './figures.mjs';
import { fillDatabase } from './fill-database.mjs';

const cli = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const told =
  "process.on('exit',()=>{const{user,system}=process.cpuUsage();process.stderr.write('\\ncpu '+(user+system))})";
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
    const seconds = (...args) => secondsOf([...args, '--db', 'years.db'], folder);
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

function secondsOf(args, cwd) {
  const first = `--import=data:text/javascript,${encodeURIComponent(told)}`;
  const child = spawnSync(process.execPath, [first, cli, ...args], {
    cwd,
    encoding: 'utf8',
    timeout: 600_000,
    maxBuffer: 1 << 28,
  });
  const cpu = /cpu (\d+)\s*$/.exec(child.stderr)?.[1];
  if (child.status !== 0 || cpu === undefined) throw new Error(child.stderr.slice(-800));
  return Number(cpu) / 1e6;
}
