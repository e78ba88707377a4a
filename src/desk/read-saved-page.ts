import type { Exchange, Recording } from '../fetching/recording/recording.js';
import type { AccountRef, Observation } from '../model/reading.js';
import type { Reason } from '../model/reason.js';
import { isPositive } from '../networks/conclude.js';
import { accountFromUrl, networkById } from '../networks/index.js';
import type { Observe } from '../networks/observe.js';
import { accountsIn, recordingReader } from '../networks/read-recording.js';
import type { QueueItem } from './queue.js';

/** What one saved page, or one answer of a session, shows of one account. */
export type PageRead =
  | { kind: 'read'; item: QueueItem; observation: Observation }
  /** It is theirs, and nothing could be understood of it. */
  | { kind: 'not-read'; item: QueueItem; reason: Reason | undefined }
  /** The page of somebody who is not on the list. */
  | { kind: 'stranger'; account: AccountRef };

/**
 * Whose pages a recording holds, and what they show. An account is read by its own address; what a browser loaded without
 * one (a session of data alone) is offered to the accounts that are still waited for, and believed only where the network's
 * reader finds that very account in it.
 */
export async function readSavedPages(
  plain: Recording,
  known: readonly QueueItem[],
  waiting: readonly QueueItem[],
  observes: Observe,
): Promise<PageRead[]> {
  const named = accountsIn(plain);
  const reader = recordingReader(
    withOwnAddresses(plain, named),
    { browser: true, hasToken: () => true, source: 'person' },
    observes,
  );
  const read = async (item: QueueItem): Promise<PageRead> => {
    const network = networkById(item.account.network);
    if (network === undefined) return { kind: 'not-read', item, reason: undefined };
    const observation = await reader.read(network, item.account);
    return isPositive(observation.outcome)
      ? { kind: 'read', item, observation }
      : { kind: 'not-read', item, reason: observation.outcome.reason };
  };
  const results: PageRead[] = [];
  const own = new Set<number>();
  for (const account of named) {
    const item = known.find((one) => isSame(one.account, account));
    if (item === undefined) results.push({ kind: 'stranger', account });
    else if (!own.has(item.accountId)) {
      own.add(item.accountId);
      results.push(await read(item));
    }
  }
  for (const item of waiting) {
    if (own.has(item.accountId) || !reader.hasLoaded(item.account.network)) continue;
    const result = await read(item);
    if (result.kind === 'read' && result.observation.outcome.kind === 'present') results.push(result);
  }
  return results;
}

function isSame(a: AccountRef, b: AccountRef): boolean {
  return a.network === b.network && a.handle.toLowerCase() === b.handle.toLowerCase();
}

/** A page saved under another spelling of the account's address answers for the canonical one as well. */
function withOwnAddresses(recording: Recording, accounts: readonly AccountRef[]): Recording {
  const urls = new Set(recording.exchanges.map(({ url }) => url));
  const added = accounts.flatMap((account): Exchange[] => {
    if (urls.has(account.url)) return [];
    const page = recording.exchanges.find(
      ({ url, status, headers }) =>
        status === 200 &&
        /html/.test(headers['content-type'] ?? '') &&
        accountFromUrl(url)?.url === account.url,
    );
    return page === undefined
      ? []
      : [{ ...page, url: account.url, status: 302, headers: { location: page.url }, body: '' }];
  });
  return added.length === 0 ? recording : { ...recording, exchanges: [...recording.exchanges, ...added] };
}
