// The whole loop of an audit without pace: gate, classifier and store here, the parser in the threads of the pool, as in an audit. Arguments: database, concurrency; urls on standard input.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ReadingPool } from '../dist/audit/reading/pool.js';
import { threadsHere } from '../dist/audit/reading/reader.js';
import { AnswerBook } from '../dist/audit/stored-ask.js';
import { openGate } from '../dist/fetching/gate.js';
import { beginAudit } from '../dist/store/audits.js';
import { openStore } from '../dist/store/database.js';
import { report } from './child-report.mjs';

const [database, concurrency] = process.argv.slice(2);
const urls = readFileSync(0, 'utf8').trim().split('\n');
const started = performance.now();
const store = await openStore(database);
const { auditId } = await beginAudit(
  store,
  { list: 'bench', asOf: 0, startedAt: 0, version: '0', conditions: [] },
  [],
);
const book = await AnswerBook.open(store, auditId, { keepBodies: 'all' });
const gate = openGate({
  contact: 'bench@followsuit.example',
  concurrency: Number(concurrency),
  policyOf: (url) => ({ key: url.host, gapMs: 0 }),
  allowHosts: [...new Set(urls.map((u) => new URL(u).host))],
});
const { ask } = book.forTask({ taskId: null, takePostponed: true }, gate.askFor({ kind: 'site' }));
const pool = new ReadingPool({
  deadlineMs: 5_000,
  memoryMb: 512,
  threads: threadsHere(),
  worker: fileURLToPath(new URL('crawl-worker.mjs', import.meta.url)),
});
const byHost = Map.groupBy ? Map.groupBy(urls, (u) => new URL(u).host) : groupBy(urls);
const read = await Promise.all(
  [...byHost.values()].map((queue) => pool.perform({ kind: 'crawl', urls: queue }, { ask })),
);
const links = read.reduce((sum, count) => sum + count, 0);
pool.close();
await gate.close();
await store.destroy();
report({ started, pages: urls.length, links });

function groupBy(all) {
  const groups = new Map();
  for (const u of all) groups.set(new URL(u).host, [...(groups.get(new URL(u).host) ?? []), u]);
  return groups;
}
