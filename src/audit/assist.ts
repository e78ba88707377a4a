import type { Exchange } from '../fetching/recording/recording.js';
import { isBelieved } from '../model/control.js';
import type { Observation } from '../model/reading.js';
import type { Instant } from '../model/time.js';
import { isPositive } from '../networks/conclude.js';
import { networkById } from '../networks/index.js';
import { observeRecording } from '../networks/observe-recording.js';
import { type AuditedAccount, accountsOf } from '../store/accounts.js';
import { controlRecords } from '../store/controls.js';
import type { Store } from '../store/database.js';
import { putObservation } from '../store/observations.js';
import type { Reader } from './reading/reader.js';

export const assistKeys = ['read', 'skip', 'back', 'quit'] as const;
export type AssistKey = (typeof assistKeys)[number];

/** The window a person looks at: a real browser, or a scripted one in tests. */
export interface AssistWindow {
  show(url: string): Promise<void>;
  /** What the person sees now: the page's DOM and the JSON it loaded. */
  capture(): Promise<Exchange[]>;
}

export type AssistEvent =
  | { kind: 'showing'; account: AuditedAccount; position: number; total: number }
  | { kind: 'read'; account: AuditedAccount; observation: Observation; stored: boolean }
  | { kind: 'no-window'; account: AuditedAccount; message: string };

export interface AssistOrder {
  store: Store;
  auditId: number;
  window: AssistWindow;
  nextKey(): Promise<AssistKey>;
  onEvent(event: AssistEvent): void;
  /** Networks whose absences need no control (the settings' `controlExempt`). */
  controlExempt?: readonly string[];
  /** Account ids in the order in which they settle the verdict; what is not among them comes last. */
  order?: readonly number[];
  /** Who is looking. */
  by: string;
  now(): Instant;
  /** Where pages are read. Default: in this thread. */
  reader?: Reader;
}

/**
 * Accounts an audit could not check: what a person may want to look at. An absence without a healthy control is one of
 * them (rule 2 of DESIGN 2), until a person has looked.
 */
export async function uncheckedAccounts(
  store: Store,
  auditId: number,
  controlExempt: readonly string[] = [],
): Promise<AuditedAccount[]> {
  const controls = new Map((await controlRecords(store, auditId)).map((c) => [c.network, c]));
  const accounts = await accountsOf(store, auditId);
  return accounts.filter(({ account, observation }) => {
    if (observation?.seenBy !== undefined) return false;
    if (observation === undefined || !isPositive(observation.outcome)) return true;
    if (observation.outcome.kind !== 'absent') return false;
    if (controlExempt.includes(account.network)) return false;
    const control = controls.get(account.network);
    return control === undefined || !isBelieved(observation, control);
  });
}

/**
 * Shows a person each account that could not be checked, one after another, reads what the person sees when told to,
 * and stores what was understood as captured by a person. What is read is out of the queue: quitting and coming back
 * goes on with the rest.
 */
export async function assist(order: AssistOrder): Promise<{ read: number; skipped: number; left: number }> {
  const accounts = inOrder(
    await uncheckedAccounts(order.store, order.auditId, order.controlExempt),
    order.order ?? [],
  );
  const done = new Set<number>();
  const skipped = new Set<number>();
  let i = 0;
  while (i < accounts.length) {
    const account = accounts[i];
    if (account === undefined) break;
    const key = await ask(order, account, i, accounts.length);
    if (key === 'quit') break;
    if (key === 'back') {
      i = Math.max(0, i - 1);
      continue;
    }
    if (key === 'skip') skipped.add(i);
    else if (await readNow(order, account)) done.add(i);
    else continue;
    i++;
  }
  return { read: done.size, skipped: skipped.size, left: accounts.length - done.size };
}

function inOrder(accounts: readonly AuditedAccount[], ids: readonly number[]): AuditedAccount[] {
  const place = new Map(ids.map((id, i) => [id, i]));
  const placeOf = ({ accountId }: AuditedAccount) => place.get(accountId) ?? ids.length;
  return [...accounts].sort((a, b) => placeOf(a) - placeOf(b));
}

async function ask(
  order: AssistOrder,
  account: AuditedAccount,
  position: number,
  total: number,
): Promise<AssistKey> {
  order.onEvent({ kind: 'showing', account, position: position + 1, total });
  try {
    await order.window.show(account.account.url);
  } catch (error) {
    order.onEvent({
      kind: 'no-window',
      account,
      message: error instanceof Error ? error.message : String(error),
    });
  }
  return order.nextKey();
}

/** True when the page was understood and stored; otherwise the person may scroll, sign in, and try again. */
async function readNow(
  order: AssistOrder,
  { account, accountId, ...rest }: AuditedAccount,
): Promise<boolean> {
  const network = networkById(account.network);
  if (network === undefined) return true;
  const at = order.now();
  const exchanges = await order.window.capture();
  const recording = { at, exchanges: [...exchanges, ...underAccountUrl(exchanges, account.url)] };
  const means = { browser: true, hasToken: () => false };
  const read = await observeRecording(
    network,
    account,
    recording,
    { ...means, source: 'person' },
    order.reader?.account,
  );
  const observation = { ...read, at, seenBy: order.by };
  const stored = isPositive(observation.outcome);
  if (stored) await putObservation(order.store, order.auditId, accountId, observation);
  order.onEvent({ kind: 'read', account: { account, accountId, ...rest }, observation, stored });
  return stored;
}

/**
 * The account's own address led to the page the person ended on. Where that is a log-in or a consent page after all, its
 * url says so, as it would on the way there.
 */
function underAccountUrl(exchanges: readonly Exchange[], url: string): Exchange[] {
  const page = exchanges.find((e) => /html/.test(e.headers['content-type'] ?? ''));
  if (page === undefined || page.url === url) return [];
  return [{ ...page, url, status: 302, headers: { location: page.url }, body: '' }];
}
