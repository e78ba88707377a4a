import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { figure } from './figures.mjs';
import { median } from './median.mjs';
import { serve } from './serve.mjs';

const child = fileURLToPath(new URL('soak-child.mjs', import.meta.url));
const kinds = [
  { name: '5,000 pages', pages: 5_000, bytes: 90_000, how: 'plain' },
  { name: '300 pages with pictures, drawn by the browser', pages: 300, bytes: 30_000, how: 'drawn' },
];
const HOSTS = 20;

/** Many pages one after another: what a process holds may not grow with what it has done. */
export async function soak() {
  const figures = [];
  for (const kind of kinds) figures.push(...figuresOf(kind, await run(kind)));
  return {
    title: 'Memory over a long run',
    text: `Pages of ${HOSTS} loopback hosts through the gate, into the database, read in threads. Growth: the median of the last quarter over that of the quarter before it.`,
    figures,
  };
}

async function run({ pages, bytes, how }) {
  const folder = mkdtempSync(join(tmpdir(), 'followsuit-soak-'));
  const { origins, stop } = await serve({ hosts: HOSTS, bytes });
  try {
    const ran = spawnSync(process.execPath, [child, join(folder, 'soak.db'), String(pages), how], {
      input: JSON.stringify(origins),
      encoding: 'utf8',
      timeout: 1_200_000,
      maxBuffer: 1 << 28,
    });
    if (ran.status !== 0) throw new Error(ran.stderr.slice(-800));
    return JSON.parse(ran.stdout.trim().split('\n').at(-1));
  } finally {
    stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function figuresOf({ name, pages }, { pages: done, memory }) {
  const quarter = Math.floor(memory.length / 4);
  const third = median(memory.slice(2 * quarter, 3 * quarter));
  const last = median(memory.slice(3 * quarter));
  return [
    figure(`${name}: read`, [done], '', { atLeast: pages }),
    figure(`${name}: growth of memory over the last half`, [last / third], '', { atMost: 1.1 }),
    figure(`${name}: memory at the end`, [last], 'MB'),
  ];
}
