// Asks for pages through the gate, keeps and reads them in the threads of the pool, and says how much memory it has all the while.
// Arguments: database, pages, `drawn` where a browser draws them; origins on standard input. One line of JSON at the end.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ReadingPool } from '../dist/audit/reading/pool.js';
import { threadsHere } from '../dist/audit/reading/reader.js';
import { AnswerBook } from '../dist/audit/stored-ask.js';
import { findBrowser } from '../dist/fetching/browser/find.js';
import { BrowserSession } from '../dist/fetching/browser/session.js';
import { openGate } from '../dist/fetching/gate.js';
import { beginAudit } from '../dist/store/audits.js';
import { openStore } from '../dist/store/database.js';

const [database, pages, how] = process.argv.slice(2);
const origins = JSON.parse(readFileSync(0, 'utf8'));
const isDrawn = how === 'drawn';
const found = isDrawn ? await findBrowser() : undefined;
if (isDrawn && found === undefined) throw new Error('no browser found');
const session = found && new BrowserSession({ found, now: () => Date.now() });
const store = await openStore(database);
const order = { list: 'soak', asOf: 0, startedAt: 0, version: '0', conditions: [] };
const { auditId } = await store.transaction().execute((trx) => beginAudit(trx, order, []));
const book = await AnswerBook.open(store, auditId, { keepBodies: 'all' });
const gate = openGate({
  contact: 'bench@followsuit.example',
  concurrency: 16,
  policyOf: (url) => ({ key: url.host, gapMs: 0 }),
  allowHosts: origins.map((origin) => new URL(origin).host),
  ...(session && { browser: session.fetch }),
});
const { ask } = book.forTask({ taskId: null, takePostponed: true }, gate.askFor({ kind: 'site' }));
const worker = fileURLToPath(new URL('crawl-worker.mjs', import.meta.url));
const pool = new ReadingPool({ deadlineMs: 30_000, memoryMb: 512, threads: threadsHere(), worker });

/** Memory after each page, in MB. */
const memory = [];
const drawn = isDrawn ? { render: {} } : {};
const counted = async (request) => {
  const answer = await ask({ ...request, ...drawn });
  memory.push(process.memoryUsage.rss() / 1024 / 1024);
  return answer;
};
/** Jobs of a few pages, as an audit has them; of every host one at a time. */
const ofEach = Math.ceil(Number(pages) / origins.length);
let links = 0;
await Promise.all(
  origins.map(async (origin) => {
    for (let first = 0; first < ofEach; first += 5) {
      const urls = Array.from({ length: Math.min(5, ofEach - first) }, (_, i) => `${origin}/p/${first + i}`);
      links += await pool.perform({ kind: 'crawl', urls }, { ask: counted });
    }
  }),
);
pool.close();
await gate.close();
await session?.close();
await store.destroy();
process.stdout.write(`${JSON.stringify({ pages: memory.length, links, memory })}\n`);
