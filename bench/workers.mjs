// Workers on one PostgreSQL server: what must hold with many of them, some killed, the server restarted, a clock an hour off; and
// how much faster more of them are. `node bench/workers.mjs [hold|fast] [runs] [folder]`; needs PostgreSQL (Debian's will do) and
// dist/. What a run found differently is kept in the folder.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aloneOn, togetherOn } from '../tests/audit/together/experiment.mjs';
import { openHosts } from '../tests/audit/together/scene.mjs';
import { startPostgres } from '../tests/store/postgres-server.mjs';

const [what = 'hold', wanted, keptIn] = process.argv.slice(2);
const server = await startPostgres();
if (server === undefined)
  throw new Error('there is no PostgreSQL on this machine (apt-get install postgresql)');
const folder = mkdtempSync(join(tmpdir(), 'followsuit-workers-'));
const line = (figures) => process.stdout.write(`${JSON.stringify(figures)}\n`);
let schemas = 0;
const database = () => `${server.url}&schema=run_${schemas++}`;

/** The clock of the second worker is an hour ahead, that of the third an hour behind. */
function wrongClocks() {
  return [0, 3_600_000, -3_600_000].map((offset, i) => {
    const file = join(folder, `clock-${i}.mjs`);
    writeFileSync(file, `const now = Date.now; Date.now = () => now() + ${offset};\n`);
    return ['--import', file];
  });
}

/** What was found alone and in a run that found something else, to be laid side by side. */
function keep(run, alone, together) {
  if (keptIn === undefined || together === alone) return;
  mkdirSync(keptIn, { recursive: true });
  writeFileSync(join(keptIn, 'alone.json'), alone);
  writeFileSync(join(keptIn, `run-${run}.json`), together);
}

async function hold(runs) {
  const scene = await openHosts(40, 20);
  const job = { hosts: scene.hosts, competitors: scene.competitors, gapMs: 120, lanes: 16, leaseMs: 5_000 };
  const alone = await aloneOn(scene, job);
  line({ alone: true, seconds: alone.ms / 1000, visits: alone.visits.length });
  const clocks = wrongClocks();
  for (let run = 1; run <= runs; run++) {
    const restarts = run % 2 === 0;
    const {
      report,
      facts,
      answers: _,
      ms,
      ...figures
    } = await togetherOn(database(), scene, job, {
      workers: 8,
      kills: 2,
      ...(restarts && { meanwhile: () => server.restart() }),
      nodeOptionsOf: (worker) => clocks[worker] ?? [],
    });
    keep(run, alone.facts, facts);
    line({ run, restarts, seconds: ms / 1000, ...figures, sameReport: report === alone.report });
  }
  await scene.close();
}

const LATENCY_MS = 300;
const GAP_MS = 500;
const LANES = 8;

/** What the gate leaves between two starts at a host: the gap after its answer, and five times the time that it took. */
const stepMs = (elapsedMs) => Math.max(elapsedMs + GAP_MS, 5 * elapsedMs);

/**
 * What politeness alone asks for, with the answering times as they were seen (a busy machine is slow to look): the longest host
 * alone, and all hosts shared out evenly over the lanes. A lane between two tasks waits for nobody, so one worker may need less.
 */
function boundOf(answers, workers) {
  // robots.txt is not among the answers.
  const times = new Map();
  for (const { url, elapsedMs } of answers) {
    const { host } = new URL(url);
    times.set(host, (times.get(host) ?? LATENCY_MS) + stepMs(elapsedMs ?? LATENCY_MS));
  }
  const hosts = [...times.values()];
  const sum = hosts.reduce((all, ms) => all + ms, 0);
  return Math.max(...hosts, sum / Math.min(hosts.length, workers * LANES));
}

async function fast(runs) {
  for (const workers of [1, 2, 4]) {
    for (let run = 1; run <= runs; run++) {
      const scene = await openHosts(28, LATENCY_MS);
      const { hosts, competitors } = scene;
      const job = { hosts, competitors, gapMs: GAP_MS, lanes: LANES, leaseMs: 30_000 };
      const terms = { workers, kills: 0 };
      const { ms, visits, overlaps, answers } = await togetherOn(database(), scene, job, terms);
      const bound = boundOf(answers, workers);
      const asked = Math.max(...scene.visits.map(({ end }) => end)) - scene.visits[0].start;
      line({
        workers,
        run,
        seconds: ms / 1000,
        visits,
        overlaps,
        bound: bound / 1000,
        overBound: asked / bound,
      });
      await scene.close();
    }
  }
}

try {
  await (what === 'fast' ? fast(Number(wanted ?? 1)) : hold(Number(wanted ?? 20)));
} finally {
  server.stop();
  rmSync(folder, { recursive: true, force: true });
}
