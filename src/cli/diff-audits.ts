import { diff } from '../analysis/history/diff.js';
import { version } from '../package-root.js';
import { renderDiff } from '../report/index.js';
import type { Store } from '../store/database.js';
import type { AuditRow } from '../store/schema.js';
import type { CommonOptions } from './common.js';
import { UsageError } from './failure.js';
import { comparedModelOf, settingsOf } from './make-report.js';
import { auditBefore } from './notify.js';
import { jsonText } from './print.js';
import { storeWords } from './store-words.js';
import { chosenAudit, withStore } from './stored-audits.js';
import { terminalWidth } from './table.js';

export interface DiffOptions extends CommonOptions {
  tag?: string[];
}

export async function diffAudits(
  before: string | undefined,
  after: string | undefined,
  options: DiffOptions,
): Promise<string> {
  return withStore(options, async (store, config) => {
    const later = await chosenAudit(store, idOf(after), options.tag);
    const earlier =
      before === undefined
        ? await previousOf(store, later)
        : await chosenAudit(store, idOf(before), options.tag);
    const settings = settingsOf(config, {});
    const result = diff(
      await comparedModelOf(store, earlier.id, settings),
      await comparedModelOf(store, later.id, settings),
      version,
    );
    if (options.json) return jsonText(result);
    return renderDiff(result, { lang: config.lang ?? 'en', columns: terminalWidth() });
  });
}

function idOf(raw: string | undefined): number | undefined {
  if (raw === undefined) return undefined;
  if (/^\d+$/.test(raw)) return Number(raw);
  throw new UsageError(storeWords().notANumber(raw));
}

async function previousOf(store: Store, later: AuditRow): Promise<AuditRow> {
  const earlier = await auditBefore(store, later);
  if (earlier) return earlier;
  throw new UsageError(storeWords().firstOfItsList(later.id));
}
