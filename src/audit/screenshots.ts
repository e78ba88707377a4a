import { digestOf } from '../fetching/digest.js';
import type { Ask } from '../model/answer.js';
import { because, type Reason } from '../model/reason.js';
import { type AuditedAccount, accountsOf } from '../store/accounts.js';
import { bodyOf, putBody } from '../store/answers.js';
import type { Store } from '../store/database.js';
import { putObservation } from '../store/observations.js';

/** The way under which pictures stand in the evidence. */
const WAY = 'screenshot';

/**
 * Takes a picture of the page of each of these accounts, through the same gate as every other request, and keeps it
 * with the account's evidence. What refuses to be looked at has no picture.
 */
export async function takeScreenshots(
  store: Store,
  auditId: number,
  urls: ReadonlySet<string>,
  ask: Ask,
): Promise<Pictures> {
  const accounts = (await accountsOf(store, auditId)).filter(({ account }) => urls.has(account.url));
  const pictures: Pictures = { taken: 0, without: [] };
  for (const account of accounts) {
    const result = await takeOne(store, auditId, account, ask);
    if (result === 'taken') pictures.taken++;
    else if (result !== 'there') pictures.without.push({ url: account.account.url, reason: result });
  }
  return pictures;
}

export interface Pictures {
  taken: number;
  /** Accounts that have no picture, and why. */
  without: { url: string; reason: Reason }[];
}

async function takeOne(
  store: Store,
  auditId: number,
  known: AuditedAccount,
  ask: Ask,
): Promise<'taken' | 'there' | Reason> {
  const { account, accountId, observation } = known;
  if (observation === undefined) return because('not-asked');
  if (observation.ways.some((w) => w.way === WAY)) return 'there';
  const result = await ask({ url: account.url, render: { screenshot: true } });
  // A picture of a wall would say nothing about the account.
  if (result.kind === 'refusal') return result.reason;
  const picture = result.screenshot;
  if (picture === undefined) return because('no-picture');
  const digest = digestOf(picture);
  const evidence = {
    url: account.url,
    at: result.at,
    way: WAY,
    screenshot: digest,
    source: 'browser' as const,
  };
  await store.transaction().execute(async (trx) => {
    await putBody(trx, digest, picture);
    const ways = [...observation.ways, { way: WAY, outcome: observation.outcome, evidence: [evidence] }];
    await putObservation(trx, auditId, accountId, { ...observation, ways });
  });
  return 'taken';
}

/** The pictures the evidence names, as data uris, as many as fit into the budget; the newest names first come first. */
export async function picturesFor(
  store: Store,
  names: readonly string[],
  budgetBytes: number,
): Promise<Map<string, string>> {
  const pictures = new Map<string, string>();
  let left = budgetBytes;
  for (const name of names) {
    const base64 = await bodyOf(store, name);
    if (base64 === undefined || base64.length > left) continue;
    left -= base64.length;
    pictures.set(name, `data:image/jpeg;base64,${base64}`);
  }
  return pictures;
}
