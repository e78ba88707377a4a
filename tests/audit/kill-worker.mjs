// One run of an audit over made-up companies, to be killed at any moment. Arguments: database, log of questions, delay in ms.
import { appendFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { runAudit } from '../../dist/audit/run-audit.js';
import { askRecording } from '../../dist/fetching/recording/recording.js';
import { requestKey } from '../../dist/fetching/request-key.js';
import { openStore } from '../../dist/store/database.js';

const [database, log, delay] = process.argv.slice(2);
const COMPANIES = 14;
const at = Date.UTC(2026, 10, 1, 12);

function json(url, body) {
  return exchange(url, JSON.stringify(body), 'application/json');
}

function exchange(url, body, type = 'text/html') {
  return { method: 'GET', url, status: 200, headers: { 'content-type': type }, body, at, elapsedMs: 1 };
}

function post(did, i, k) {
  const createdAt = new Date(at - (i + 1) * k * 86_400_000).toISOString();
  const uri = `at://${did}/app.bsky.feed.post/${i}-${k}`;
  return {
    post: {
      uri,
      author: { did },
      record: { createdAt, text: `Post ${k}` },
      likeCount: k,
      indexedAt: createdAt,
    },
  };
}

function company(i) {
  const handle = `c${i}.example`;
  const did = `did:plc:${String(i).padStart(24, 'a')}`;
  const api = 'https://public.api.bsky.app/xrpc';
  return [
    exchange(
      `https://${handle}/`,
      `<footer><a href="https://bsky.app/profile/${handle}">b</a><a href="/contact">Contact</a></footer>`,
    ),
    exchange(
      `https://${handle}/contact`,
      `<footer><a href="https://bsky.app/profile/${handle}">b</a></footer>`,
    ),
    json(`${api}/app.bsky.actor.getProfile?actor=${handle}`, {
      did,
      handle,
      displayName: handle,
      followersCount: i,
      postsCount: 3,
    }),
    json(`${api}/app.bsky.feed.getAuthorFeed?actor=${handle}&limit=100&includePins=true`, {
      feed: [1, 2, 3].map((k) => post(did, i, k)),
    }),
  ];
}

const companies = Array.from({ length: COMPANIES }, (_, i) => i + 1);
const replay = askRecording({ at, exchanges: companies.flatMap(company) });
const ask = async (request) => {
  appendFileSync(log, `${requestKey(request)}\n`);
  await sleep(Number(delay));
  return replay(request);
};

const store = await openStore(database);
const end = await runAudit({
  store,
  list: 'list.csv',
  competitors: companies.map((i) => ({ name: `C${i}`, website: `https://c${i}.example/`, accounts: [] })),
  version: '0.0.0',
  conditions: [],
  asOf: at,
  keepBodies: 'all',
  work: {
    askFor: () => ask,
    means: { browser: false, hasToken: () => false },
    clock: { now: () => at, sleep: async () => {} },
    signal: new AbortController().signal,
    discovery: {},
    width: 4,
  },
});
await store.destroy();
process.exitCode = end.state === 'finished' ? 0 : 3;
