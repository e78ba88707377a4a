import type { ImportedAccount } from '../imports/account-tally.js';
import type { ImportedFile } from '../imports/read-import.js';
import type { AccountRef, Observation } from '../model/reading.js';
import type { Instant } from '../model/time.js';
import { type AuditedAccount, accountsOf } from '../store/accounts.js';
import type { Store } from '../store/database.js';
import { putObservation } from '../store/observations.js';
import { type ConfirmedNames, matchImported } from './match-import.js';
import { isKnown, observationWithImport } from './observation-with-import.js';

export interface ImportOrder {
  file: ImportedFile;
  /** The audit it is taken into; undefined: there is none, so only what the file holds is said. */
  auditId: number | undefined;
  confirmed: ConfirmedNames;
  /** When the tool looked, as the person says; used where the file does not say. */
  seenOn?: Instant;
  /** Say what would be done, and do nothing. */
  dryRun: boolean;
  /** Keeps what is known from now on; default: as the audit keeps it. */
  put?(account: AuditedAccount, observation: Observation): Promise<void>;
}

/** What became of a file: accounts of the audit, of nobody on the list, and those that wait for a word of the person. */
export interface ImportResult {
  file: ImportedFile;
  matched: AuditedAccount[];
  kept: AuditedAccount[];
  /** Taken in before, by the same file. */
  known: AuditedAccount[];
  /** The network has said since that these are gone. */
  outdated: AuditedAccount[];
  /** Nothing of them was kept: neither the file nor the person says when the tool looked. */
  timeless: AuditedAccount[];
  strangers: AccountRef[];
  names: string[];
  ambiguous: string[];
}

/** Takes what a file shows into an audit. Importing twice changes nothing. */
export async function importFile(store: Store | undefined, order: ImportOrder): Promise<ImportResult> {
  const { file, auditId } = order;
  const known = store === undefined || auditId === undefined ? [] : await accountsOf(store, auditId);
  const result: ImportResult = {
    file,
    matched: [],
    kept: [],
    known: [],
    outdated: [],
    timeless: [],
    strangers: [],
    names: [],
    ambiguous: [],
  };
  for (const account of file.accounts) {
    const match = matchImported(account, known, order.confirmed);
    if (match.kind === 'stranger') result.strangers.push(match.account);
    else if (match.kind === 'name-only') result.names.push(match.name);
    else if (match.kind === 'ambiguous') result.ambiguous.push(match.name);
    else {
      result.matched.push(match.account);
      result[await keep(store, order, match.account, account)].push(match.account);
    }
  }
  return result;
}

type Fate = 'kept' | 'known' | 'outdated' | 'timeless';

async function keep(
  store: Store | undefined,
  { file, auditId, seenOn, dryRun, put }: ImportOrder,
  audited: AuditedAccount,
  imported: ImportedAccount,
): Promise<Fate> {
  const { account, accountId, observation: before } = audited;
  const seenAt = imported.seenAt ?? seenOn;
  if (seenAt === undefined) return 'timeless';
  if (isKnown(before, file)) return 'known';
  const observation = observationWithImport(account, { file, account: imported, seenAt }, before);
  if (observation === before) return 'outdated';
  if (dryRun) return 'kept';
  if (put !== undefined) await put(audited, observation);
  else if (store !== undefined && auditId !== undefined)
    await putObservation(store, auditId, accountId, observation);
  return 'kept';
}
