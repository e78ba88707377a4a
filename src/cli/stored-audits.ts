import { existsSync } from 'node:fs';
import { auditsIn } from '../store/audits.js';
import { openStore, type Store } from '../store/database.js';
import { openToRead } from '../store/read-only.js';
import type { AuditRow } from '../store/schema.js';
import { carries, tagsByAudit } from '../store/tags.js';
import { type CommonOptions, defaultDatabase, demoDatabase } from './common.js';
import type { Config } from './config.js';
import { configOf } from './config-of.js';
import { UsageError } from './failure.js';
import { outcomeWords } from './outcome-words.js';
import { type OutputOptions, withOutput } from './output-options.js';
import { warn } from './print.js';
import { conditionsOf, printOutcome, reportLook } from './print-outcome.js';
import { naming, openExisting } from './store.js';
import { storeWords } from './store-words.js';
import { checkOutput } from './write-report.js';

export interface ReportOptions extends CommonOptions, OutputOptions {
  audit?: number;
  tag?: string[];
  includeProbable?: boolean;
  industry?: string;
  failOn?: string;
}

type Use<T> = (store: Store, config: Config) => Promise<T>;

/** Opens the database of a command that only reads audits, one that cannot be written too, and closes it whatever happens. */
export function withStore<T>(options: CommonOptions, use: Use<T>, flags: Config = {}): Promise<T> {
  return withOpened(options, use, flags, openToRead);
}

/** The same for a command that writes into it. */
export function withStoreToWrite<T>(options: CommonOptions, use: Use<T>): Promise<T> {
  return withOpened(options, use, {}, openStore);
}

async function withOpened<T>(
  options: CommonOptions,
  use: Use<T>,
  flags: Config,
  open: (path: string) => Promise<Store>,
): Promise<T> {
  const config = configOf(options, flags);
  const path = config.db ?? databaseHere(options.quiet ?? false);
  const store = await openExisting(path, open);
  try {
    return await naming(path, () => use(store, config));
  } finally {
    await store.destroy();
  }
}

/** After `demo` and before the first audit of one's own, the demo's database is meant. */
function databaseHere(quiet: boolean): string {
  if (existsSync(defaultDatabase) || !existsSync(demoDatabase)) return defaultDatabase;
  if (!quiet) warn(`followsuit: ${outcomeWords().demo(demoDatabase)}\n`);
  return demoDatabase;
}

/** Audits that carry all of these tags, newest first. */
async function taggedAudits(store: Store, tags: readonly string[]): Promise<AuditRow[]> {
  const audits = await auditsIn(store);
  if (tags.length === 0) return audits;
  const byAudit = await tagsByAudit(store);
  return audits.filter(({ id }) => carries(byAudit, id, tags));
}

/** The audit asked for, or the newest; of those with these tags. */
export async function chosenAudit(
  store: Store,
  id: number | undefined,
  tags: readonly string[] = [],
): Promise<AuditRow> {
  const audits = await taggedAudits(store, tags);
  const audit = id === undefined ? audits[0] : audits.find((a) => a.id === id);
  if (audit) return audit;
  const known = audits.map((a) => a.id).join(', ');
  if (tags.length > 0) throw new UsageError(outcomeWords().noTagged(tags.join(' '), id, known));
  throw new UsageError(id === undefined ? storeWords().noAudit : storeWords().noSuchAudit(id, known));
}

export async function writeAgain(given: ReportOptions): Promise<number> {
  const flags: Config = given.industry === undefined ? {} : { industry: given.industry };
  return withStore(
    given,
    async (store, config) => {
      const options = withOutput(given, config);
      conditionsOf(options.failOn);
      await checkOutput({ ...reportLook(config), ...options }, config, [config.db ?? defaultDatabase]);
      const audit = await chosenAudit(store, options.audit, options.tag);
      return printOutcome(store, audit.id, { options, config });
    },
    flags,
  );
}
