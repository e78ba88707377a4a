// One process that audits or helps, as its standard input says: a job of scene.mjs.
import { text } from 'node:stream/consumers';
import { readerHere } from '../../../dist/audit/reading/reader.js';
import { runAudit } from '../../../dist/audit/run-audit.js';
import { auditTogether } from '../../../dist/audit/together/audit-together.js';
import { patientlyUntil } from '../../../dist/audit/together/patiently.js';
import { openTogether } from '../../../dist/audit/together/together.js';
import { workTogether } from '../../../dist/audit/together/worker.js';
import { systemClock } from '../../../dist/fetching/clock.js';
import { openGate } from '../../../dist/fetching/gate.js';
import { openStore } from '../../../dist/store/database.js';

const job = JSON.parse(await text(process.stdin));
const stop = new AbortController();
process.on('SIGTERM', () => stop.abort());

const isShared = job.database.startsWith('postgres');
const opening = () => openStore(job.database);
const store = await (isShared ? patientlyUntil(stop.signal, 10_000)(opening) : opening());
const shared = { store, database: job.database, signal: stop.signal, leaseMs: job.leaseMs };
const together = isShared ? await openTogether(shared) : undefined;
const clock = together?.clock ?? systemClock;
const gate = openGate({
  contact: 'test@acme.example',
  ...(together && { book: together.hosts, turns: together.hosts, drawn: together.drawn, graceMs: 3_000 }),
  clock,
  signal: stop.signal,
  siteGapMs: job.gapMs,
  allowHosts: job.hosts,
  limits: { connectTimeoutMs: 3_000, totalTimeoutMs: 4_000 },
});
/** Blogs are asked over TLS, which the hosts do not speak. */
function plain(ask) {
  return async (request) => {
    const result = await ask({ ...request, url: request.url.replace(/^https:/, 'http:') });
    return { ...result, url: request.url };
  };
}

const work = {
  askFor: (scope) => plain(gate.askFor(scope)),
  means: { browser: false, hasToken: () => false },
  reader: readerHere,
  clock,
  signal: stop.signal,
  discovery: { protocols: false, maxPages: 3 },
  width: job.lanes,
};
const who = { machine: 'here', pid: process.pid, version: '0.0.0', lanes: job.lanes };
if (job.kind === 'audit') {
  const { competitors, asOf } = job;
  const about = { list: 'list.csv', version: '0.0.0', conditions: [], keepBodies: 'all' };
  const order = { store, competitors, asOf, ...about, work };
  const end = await (together ? auditTogether(order, { together, who }) : runAudit(order));
  process.exitCode = end.state === 'finished' ? 0 : 3;
} else {
  await workTogether({ ...work, store, together, who, conditions: [], once: true });
}
await together?.close();
await gate.close();
await store.destroy();
