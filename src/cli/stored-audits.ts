import { auditsIn } from '../store/audits.js';
import type { Store } from '../store/database.js';
import type { AuditRow } from '../store/schema.js';
import { type CommonOptions, configOf, defaultDatabase } from './common.js';
import type { Config } from './config.js';
import { UsageError } from './failure.js';
import type { OutputOptions } from './output-options.js';
import { conditionsOf, printOutcome, reportLook } from './print-outcome.js';
import { naming, openExisting } from './store.js';
import { checkOutput } from './write-report.js';

export interface ReportOptions extends CommonOptions, OutputOptions {
  audit?: number;
  includeProbable?: boolean;
  industry?: string;
  failOn?: string;
}

/** Opens the database of a command that reads audits, and closes it whatever happens. */
export async function withStore<T>(
  options: CommonOptions,
  use: (store: Store, config: Config) => Promise<T>,
  flags: Config = {},
): Promise<T> {
  const config = configOf(options, flags);
  const path = config.db ?? defaultDatabase;
  const store = await openExisting(path);
  try {
    return await naming(path, () => use(store, config));
  } finally {
    await store.destroy();
  }
}

/** The audit asked for, or the newest. */
export async function chosenAudit(store: Store, id: number | undefined): Promise<AuditRow> {
  const audits = await auditsIn(store);
  const audit = id === undefined ? audits[0] : audits.find((a) => a.id === id);
  if (audit) return audit;
  const known = audits.map((a) => a.id).join(', ');
  throw new UsageError(
    id === undefined
      ? 'there is no audit in this database yet. Run: followsuit audit competitors.csv'
      : `there is no audit ${id} in this database${known === '' ? '' : `; it has ${known}`}.`,
  );
}

export async function writeAgain(options: ReportOptions): Promise<number> {
  const flags: Config = options.industry === undefined ? {} : { industry: options.industry };
  return withStore(
    options,
    async (store, config) => {
      conditionsOf(options.failOn);
      await checkOutput({ ...reportLook(config), ...options }, config, [config.db ?? defaultDatabase]);
      const audit = await chosenAudit(store, options.audit);
      return printOutcome(store, audit.id, { options, config });
    },
    flags,
  );
}
