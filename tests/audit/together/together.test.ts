import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postgresPrograms, startPostgres } from '../../store/postgres-server.mjs';
import { aloneOn, togetherOn } from './experiment.mjs';
import { openHosts, type Scene } from './scene.mjs';

const named = process.env['FOLLOWSUIT_TEST_POSTGRES'];
const canRun = named !== undefined || postgresPrograms() !== undefined;

let server: Awaited<ReturnType<typeof startPostgres>>;
let scene: Scene;
beforeAll(async () => {
  if (named === undefined) server = await startPostgres();
  scene = await openHosts(6, 10);
}, 120_000);
afterAll(async () => {
  await scene?.close();
  server?.stop();
});

/** A schema of its own for each run. */
function database(): string {
  const url = new URL(named ?? server?.url ?? '');
  url.searchParams.set('schema', `followsuit_${randomUUID().slice(0, 8)}`);
  return url.href;
}

// bench/workers.mjs does it with more of everything, and with a server that goes away.
describe.skipIf(!canRun)(
  'workers on one PostgreSQL (needs Debian’s, or FOLLOWSUIT_TEST_POSTGRES=postgres://…)',
  () => {
    it('never ask a host at the same time or too soon, lose nothing when one is killed, and find what one process finds', async () => {
      const { hosts, competitors } = scene;
      const job = { hosts, competitors, gapMs: 30, lanes: 16, leaseMs: 2_000 };
      const alone = await aloneOn(scene, job);
      const {
        report,
        facts: _facts,
        answers: _answers,
        ms: _ms,
        visits,
        smallestGapMs,
        again,
        ...figures
      } = await togetherOn(database(), scene, job, { workers: 3, kills: 1 });
      expect(figures).toEqual({
        overlaps: 0,
        killed: 1,
        failed: 0,
        tasks: expect.any(Number),
        tasksOpen: 0,
        leftBehind: 0,
        finished: true,
      });
      expect(figures.tasks).toBeGreaterThan(20);
      expect(smallestGapMs).toBeGreaterThanOrEqual(job.gapMs);
      // What was in flight when it died, one question for each host at most.
      expect(again).toBeLessThanOrEqual(hosts.length);
      expect(visits).toBe(alone.visits.length + again);
      expect(report).toBe(alone.report);
    }, 120_000);
  },
);
