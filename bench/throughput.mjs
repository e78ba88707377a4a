import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { figure } from './figures.mjs';
import { median } from './median.mjs';
import { serve } from './serve.mjs';

const HOSTS = 50;
const PAGES = 2_000;
const BYTES = 90_000;
const CONCURRENCY = 16;
const RUNS = 5;
const rival = fileURLToPath(new URL('crawlee', import.meta.url));

/** Who reads the pages, by the file that does. A contender more is a line more. */
const contenders = [
  { id: 'bare', name: 'bare loop (undici, cheerio/slim, better-sqlite3)', script: 'crawl-bare.mjs' },
  { id: 'followsuit', name: 'followsuit (gate, classifier, parser, store)', script: 'crawl-followsuit.mjs' },
  { id: 'crawlee', name: 'Crawlee 3 CheerioCrawler', script: 'crawlee/crawl-crawlee.mjs', intoFolder: true },
];

/** 2,000 pages of 90 KB over 50 hosts, the contenders in turn. Ratios are of the runs of one round: what else runs meets all of them. */
export async function throughput() {
  installRival();
  const { origins, stop } = await serve({ hosts: HOSTS, bytes: BYTES });
  const urls = Array.from({ length: PAGES }, (_, i) => `${origins[i % HOSTS]}/p/${Math.floor(i / HOSTS)}`);
  const rounds = [];
  try {
    for (let i = 0; i < RUNS; i++) {
      rounds.push(Object.fromEntries(contenders.map((one) => [one.id, runOnce(one, urls)])));
    }
  } finally {
    stop();
  }
  return { title: 'Throughput without pace', text: textOf(rounds), figures: figuresOf(rounds) };
}

function figuresOf(rounds) {
  const ratios = (key, of, by) =>
    rounds.filter((r) => r[of].seconds && r[by].seconds).map((r) => r[of][key] / r[by][key]);
  const figures = [
    ['pages a second, over the bare loop', ratios('perSecond', 'followsuit', 'bare'), { atLeast: 1.4 }],
    ['pages a second, over Crawlee', ratios('perSecond', 'followsuit', 'crawlee'), { atLeast: 5 }],
    ['memory, over Crawlee', ratios('peakMb', 'followsuit', 'crawlee'), { atMost: 0.15 }],
  ];
  return figures
    .filter(([, values]) => values.length > 0)
    .map(([name, values, target]) => figure(name, values, '', target));
}

function textOf(rounds) {
  const rows = contenders.map(({ id, name }) => {
    const runs = rounds.map((round) => round[id]).filter(({ seconds }) => seconds);
    const of = (key) => (runs.length === 0 ? '–' : Math.round(median(runs.map((run) => run[key]))));
    return `| ${name} | ${of('perSecond')} | ${of('peakMb')} | ${lossesOf(rounds.map((round) => round[id]))} |`;
  });
  return `${PAGES.toLocaleString('en')} pages of 90 KB over ${HOSTS} loopback hosts, parsed and stored; the contenders in turn, ${RUNS} rounds.\n\n| | pages/s | peak memory, MB | pages lost |\n|---|---|---|---|\n${rows.join('\n')}`;
}

/** A contender that loses pages on a busy machine, or ends with an error, is told of and ends nothing. */
function lossesOf(runs) {
  const lost = runs
    .filter(({ pages }) => pages < PAGES)
    .map(({ pages, failed }) => failed ?? `${PAGES - pages}`);
  return lost.length === 0 ? 'none' : `${lost.join(', ')} (in ${lost.length} of ${runs.length} runs)`;
}

function runOnce({ script, intoFolder }, urls) {
  const folder = mkdtempSync(join(tmpdir(), 'followsuit-bench-'));
  const target = intoFolder ? folder : join(folder, 'bench.db');
  const child = spawnSync(
    process.execPath,
    [fileURLToPath(new URL(script, import.meta.url)), target, String(CONCURRENCY)],
    { input: urls.join('\n'), encoding: 'utf8', timeout: 300_000, maxBuffer: 1 << 26 },
  );
  rmSync(folder, { recursive: true, force: true });
  try {
    return JSON.parse(child.stdout.trim().split('\n').at(-1));
  } catch {
    return { pages: 0, failed: `all: ended with ${child.signal ?? child.status}` };
  }
}

function installRival() {
  if (existsSync(`${rival}/node_modules/@crawlee/cheerio`)) return;
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], {
    cwd: rival,
    stdio: 'inherit',
  });
}
