import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median } from './median.mjs';
import { serve } from './serve.mjs';

const HOSTS = 50;
const PAGES = 2_000;
const BYTES = 90_000;
const CONCURRENCY = 16;
const RUNS = 5;

/** (a) 2,000 pages of 90 KB over 50 hosts, the contenders in turn, median of five. */
export async function throughput() {
  const { origins, stop } = await serve({ hosts: HOSTS, bytes: BYTES });
  const urls = Array.from({ length: PAGES }, (_, i) => `${origins[i % HOSTS]}/p/${Math.floor(i / HOSTS)}`);
  const contenders = ['bare', 'followsuit', 'crawlee'];
  const runs = Object.fromEntries(contenders.map((name) => [name, []]));
  try {
    for (let i = 0; i < RUNS; i++) for (const name of contenders) runs[name].push(runOnce(name, urls));
  } finally {
    stop();
  }
  return Object.fromEntries(
    contenders.map((name) => [
      name,
      {
        perSecond: median(runs[name].map((r) => r.perSecond)),
        peakMb: median(runs[name].map((r) => r.peakMb)),
      },
    ]),
  );
}

function runOnce(name, urls) {
  const folder = mkdtempSync(join(tmpdir(), 'followsuit-bench-'));
  const script = fileURLToPath(
    new URL(name === 'crawlee' ? 'crawlee/crawl-crawlee.mjs' : `crawl-${name}.mjs`, import.meta.url),
  );
  const target = name === 'crawlee' ? folder : join(folder, 'bench.db');
  const child = spawnSync(process.execPath, [script, target, String(CONCURRENCY)], {
    input: urls.join('\n'),
    encoding: 'utf8',
    timeout: 300_000,
    maxBuffer: 1 << 26,
  });
  rmSync(folder, { recursive: true, force: true });
  if (child.status !== 0) throw new Error(`${name} failed: ${child.stderr.slice(-800)}`);
  const result = JSON.parse(child.stdout.trim().split('\n').at(-1));
  if (result.pages !== urls.length) throw new Error(`${name} read ${result.pages} of ${urls.length} pages`);
  return result;
}
