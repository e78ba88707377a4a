import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { sql } from 'kysely';
import { putAnswer } from '../dist/store/answers.js';
import { beginAudit, finishAudit } from '../dist/store/audits.js';
import { putControl } from '../dist/store/controls.js';
import { openStore } from '../dist/store/database.js';
import { putDeclared, putSite } from '../dist/store/declarations.js';
import { putObservation } from '../dist/store/observations.js';

const DAY = 86_400_000;
const MONTH = 30 * DAY;
const first = Date.UTC(2025, 10, 1);
const network = 'bluesky';
const digestOf = (text) => createHash('sha256').update(text).digest('hex');

/** Fills a database with monthly audits of one list as an audit would, and gives its bytes after each of them. */
export async function fillDatabase(path, { companies, audits, posts }) {
  const store = await openStore(path);
  const sizes = [];
  try {
    for (let month = 0; month < audits; month++) {
      await fillAudit(store, { companies, posts, month });
      await sql`pragma wal_checkpoint(truncate)`.execute(store);
      sizes.push(statSync(path).size);
    }
  } finally {
    await store.destroy();
  }
  return sizes;
}

async function fillAudit(store, { companies, posts, month }) {
  const asOf = first + month * MONTH;
  const list = Array.from({ length: companies }, (_, c) => ({
    key: `c${c}.example`,
    competitor: { name: `Company ${c}`, website: `https://c${c}.example/`, accounts: [] },
  }));
  const order = { list: 'list.csv', asOf, startedAt: asOf, version: '0', conditions: [] };
  const { auditId, competitors } = await store.transaction().execute((trx) => beginAudit(trx, order, list));
  for (const [c, { id: competitorId }] of competitors.entries()) {
    const account = { network, handle: `c${c}.example`, url: `https://bsky.app/profile/c${c}.example` };
    const site = `https://c${c}.example/`;
    const seen = [];
    for (const url of [site, account.url]) {
      const body = page(url);
      const digest = digestOf(body);
      const answer = {
        kind: 'answer',
        url,
        finalUrl: url,
        redirects: [],
        status: 200,
        headers: {},
        body,
        digest,
      };
      const place = { auditId, taskId: null, key: `GET ${url}`, keepBodies: 'all' };
      await putAnswer(store, place, { url }, { ...answer, at: asOf, elapsedMs: 20, source: 'network' });
      seen.push({ url, at: asOf, status: 200, way: 'page', digest });
    }
    await store.transaction().execute(async (trx) => {
      const found = { state: 'alive', evidence: [seen[0]], pagesRead: [site] };
      await putSite(trx, auditId, competitorId, { site: found, placeholders: [], rejected: [] });
      const sources = [{ source: 'page-frame', page: site, weight: 4 }];
      const declared = { competitorId, account, sources, weight: 4, certainty: 'accepted' };
      const accountId = await putDeclared(trx, auditId, declared);
      await putObservation(
        trx,
        auditId,
        accountId,
        observationOf(account, seen[1], { asOf, posts, month, c }),
      );
    });
  }
  const healthy = { network, certain: 'present', impossible: 'absent', healthy: true };
  await putControl(store, auditId, healthy);
  await finishAudit(store, auditId, asOf + DAY);
}

/** One post a month: the newest is new, the others were there before. */
function observationOf(account, evidence, { asOf, posts, month, c }) {
  const list = Array.from({ length: posts }, (_, i) => {
    const number = month - i;
    const at = first + number * MONTH - (c % 20) * DAY;
    return {
      id: `p${c}-${number}`,
      at: { from: at, to: at, source: 'stated' },
      kind: 'original',
      text: `Post ${number} of company ${c}: news from the workshop`,
      likes: { value: (c * 7 + number * 13 + 900) % 90, exact: true },
    };
  });
  const last = { from: list[0].at.from, to: list[0].at.to };
  return {
    account,
    at: asOf,
    outcome: { kind: 'present' },
    profile: {
      handle: account.handle,
      displayName: `Company ${c}`,
      followers: { value: 500 + c + month, exact: true },
    },
    timeline: { order: 'newest-first', complete: false, hidden: false, lowerBound: false, posts: list },
    lastActivity: last,
    lastOriginal: last,
    lowerBound: false,
    ways: [{ way: 'page', outcome: { kind: 'present' }, evidence: [evidence] }],
  };
}

/** 20 KB that no compression makes much smaller, the same each month. */
function page(url) {
  let text = '';
  for (let i = 0; text.length < 20_000; i++)
    text += createHash('sha512').update(`${url}${i}`).digest('base64');
  return text;
}
