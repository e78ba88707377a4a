import type { Observation } from '../model/reading.js';
import { isPositive } from '../networks/conclude.js';
import { newestAuditOf } from '../store/accounts.js';
import { putObservation } from '../store/observations.js';
import { databaseName } from '../store/postgres-url.js';
import { accountWords } from './account-words.js';
import { UsageError } from './failure.js';
import { warn } from './print.js';
import { readWords } from './read-words.js';
import { naming, openExisting } from './store.js';

/** Keeps what saved pages showed in the newest audit that knows each account, marked as captured by a person. `undated`: the files of those of which nobody said when they were seen. */
export async function keep(
  observations: readonly Observation[],
  database: string,
  by: string,
  undated: ReadonlyMap<Observation, string> = new Map(),
): Promise<void> {
  const store = await openExisting(database);
  try {
    for (const observation of observations) {
      const { url } = observation.account;
      // A wall or an unreadable page says nothing that was not known.
      if (!isPositive(observation.outcome)) {
        throw new UsageError(readWords().notRead(url));
      }
      const known = await newestAuditOf(store, observation.account);
      if (known === undefined) {
        throw new UsageError(accountWords().notAudited(url, databaseName(database)));
      }
      const file = undated.get(observation);
      if (file !== undefined) {
        throw new UsageError(readWords().sayWhen(file));
      }
      await naming(database, () =>
        putObservation(store, known.auditId, known.accountId, { ...observation, seenBy: by }),
      );
      warn(`followsuit: ${readWords().kept(url, known.auditId)}\n`);
    }
  } finally {
    await store.destroy();
  }
}
