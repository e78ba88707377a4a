// One audit of the scene by several processes, some of which are killed, beside the same by one process on SQLite.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { analyse } from '../../../dist/analysis/analyse.js';
import { parseBenchmarks } from '../../../dist/analysis/benchmarks/benchmarks.js';
import { settingsFrom } from '../../../dist/analysis/settings.js';
import { renderHtml } from '../../../dist/report/index.js';
import { auditData } from '../../../dist/store/audit-data.js';
import { openStore } from '../../../dist/store/database.js';
import { askedTimes, mannersOf, startWorker } from './scene.mjs';

const asOf = Date.UTC(2026, 10, 10);
const benchmarks = parseBenchmarks(
  readFileSync(new URL('../../../data/benchmarks.csv', import.meta.url), 'utf8'),
);

/**
 * The report as a page and what it was made of, with all that was asked at the moment of the audit: two runs never ask in the same
 * millisecond.
 */
async function reportOf(database, auditId) {
  const store = await openStore(database);
  const data = JSON.stringify(await auditData(store, auditId));
  await store.destroy();
  const timeless = data.replace(/"(at|startedAt|finishedAt)":\d{13}/g, `"$1":${asOf}`);
  const known = JSON.parse(timeless);
  const report = renderHtml(analyse(known, settingsFrom({}), benchmarks), { lang: 'en' });
  return { report, facts: JSON.stringify(known, null, 1) };
}

/** @typedef {{ hosts: string[], competitors: object[], gapMs: number, lanes: number, leaseMs?: number }} Job */

/** The report that one process on SQLite comes to. */
export async function aloneOn(scene, job) {
  const folder = mkdtempSync(join(tmpdir(), 'followsuit-alone-'));
  const database = join(folder, 'alone.db');
  const begun = performance.now();
  const code = await startWorker({ ...job, asOf, kind: 'audit', database }).ended;
  const ms = performance.now() - begun;
  const ended = `ended with ${code}`;
  const made = code === 0 ? await reportOf(database, 1) : { report: ended, facts: ended };
  rmSync(folder, { recursive: true, force: true });
  return { ...made, ms, visits: scene.visits.splice(0) };
}

/**
 * The same by several processes on a server: one begins, the others help, so many are killed while they work (and none of them
 * is replaced but the first); `meanwhile` may disturb the server.
 */
export async function togetherOn(database, scene, job, terms) {
  const { workers, kills, meanwhile, nodeOptionsOf = () => [] } = terms;
  const { visits } = scene;
  visits.splice(0);
  const shared = { ...job, asOf, database };
  const first = startWorker({ ...shared, kind: 'audit' }, nodeOptionsOf(0));
  await until(() => visits.length > 0 || first.child.exitCode !== null);
  const begun = performance.now();
  const others = Array.from({ length: workers - 1 }, (_, i) =>
    startWorker({ ...shared, kind: 'work' }, nodeOptionsOf(i + 1)),
  );
  const all = [first, ...others];
  // Those that die are at work: the first one is, from the first visit on.
  const doomed = kills === 0 ? [] : [first, ...others.slice(0, kills - 1)];
  const killing = doomed.map(async ({ child }, i) => {
    await until(() => visits.length > 4 + i * 6);
    await sleep(Math.random() * 150);
    return child.kill('SIGKILL');
  });
  const disturbed = meanwhile === undefined ? undefined : until(() => visits.length > 20).then(meanwhile);
  const ends = await Promise.all(all.map(({ ended }) => ended));
  await Promise.all([...killing, disturbed]);
  const ms = performance.now() - begun;
  const store = await openStore(database);
  const audit = await store.selectFrom('audits').selectAll().orderBy('id', 'desc').executeTakeFirst();
  const tasks = await store.selectFrom('tasks').selectAll().where('audit_id', '=', audit.id).execute();
  const held = await store.selectFrom('leases').selectAll().where('owner', 'is not', null).execute();
  const known = await store.selectFrom('workers').selectAll().execute();
  const answers = await store
    .selectFrom('answers')
    .select(['url', 'elapsed_ms as elapsedMs'])
    .where('audit_id', '=', audit.id)
    .execute();
  await store.destroy();
  const times = [...askedTimes(visits).values()];
  return {
    ...mannersOf(visits),
    ms,
    visits: visits.length,
    /** How long whoever asked has waited. */
    answers,
    killed: ends.filter((end) => end === 'SIGKILL').length,
    failed: ends.filter((end) => end !== 0 && end !== 'SIGKILL').length,
    tasks: tasks.length,
    tasksOpen: tasks.filter(({ state }) => state !== 'done').length,
    /** Questions put again. */
    again: times.reduce((sum, n) => sum + n - 1, 0),
    /** What workers that ended by themselves have left behind. */
    leftBehind: held.filter(({ owner }) => !known.some(({ id }) => id === owner)).length,
    finished: audit.finished_at !== null,
    ...(await reportOf(database, audit.id)),
  };
}

async function until(isSo) {
  while (!isSo()) await sleep(20);
}
