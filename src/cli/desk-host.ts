import { costsOf } from '../audit/paid-keys.js';
import { openReader } from '../audit/reading/reader.js';
import { runAudit } from '../audit/run-audit.js';
import { openLive } from '../audit/source.js';
import type { DeskAudit, DeskAuditEnd, DeskHost } from '../desk/host.js';
import { openStore } from '../store/database.js';
import { auditOrder } from './audit-order.js';
import { costSentence } from './before-run-words.js';
import type { CommonOptions } from './common.js';
import { type Config, tokenFrom } from './config.js';
import { UsageError } from './failure.js';
import type { FetchOptions } from './fetch-options.js';
import { importProblem } from './import-words.js';
import { intakeMessages, mergedMessage } from './intake-messages.js';
import { liveOptions } from './live-options.js';
import { reportModelOf, settingsOf } from './make-report.js';
import { refuseOffline } from './offline.js';
import { withOutput } from './output-options.js';
import { reportLook, reportPictures } from './print-outcome.js';
import { databaseTrouble, naming, openLocked } from './store.js';
import { checkOutput, pageOf, writeReport } from './write-report.js';

export interface DeskOptions extends CommonOptions, FetchOptions {
  port?: number;
  open: boolean;
  watch?: string;
  by: string;
}

export interface HostTerms {
  config: Config;
  options: DeskOptions;
  database: string;
  auditId: number | undefined;
  watch: string | undefined;
}

/** The desk's hands: what the commands `audit`, `report`, `note`, `read` and `import` call. */
export function deskHost({ config, options, database, auditId, watch }: HostTerms): DeskHost {
  const settings = settingsOf(config, {});
  const modelOf: DeskHost['modelOf'] = (store, id) => reportModelOf(store, id, settings);
  const lookOf = async (...[store, id, lang]: Parameters<DeskHost['reportPage']>) => {
    const model = await modelOf(store, id);
    return {
      model,
      look: withOutput(
        { ...reportLook(config), lang, config, screenshots: await reportPictures(store, model) },
        config,
      ),
    };
  };
  return {
    database,
    settings,
    auditId,
    lang: config.lang ?? 'en',
    contact: config.contact,
    by: options.by,
    watch,
    openStore: () => naming(database, () => openStore(database)),
    modelOf,
    async reportPage(store, id, lang) {
      const { model, look } = await lookOf(store, id, lang);
      return pageOf(model, look);
    },
    async writeReport(store, id, lang) {
      const { model, look } = await lookOf(store, id, lang);
      await checkOutput(look, config, [database]);
      const [path = ''] = await writeReport(model, look);
      return path;
    },
    listSentences: (problems, merged, lang) => [
      ...intakeMessages(problems, lang),
      ...merged.map((one) => mergedMessage(one, lang)),
    ],
    importSentence: importProblem,
    costSentence(competitors, lang) {
      const tokenOf = tokenFrom(config, process.env);
      const paid = costsOf(competitors, (name) => tokenOf(name) !== undefined);
      return paid.length === 0 ? undefined : `${costSentence(paid, lang)}.`;
    },
    runAudit: (order) => deskAudit(order, { config, options, database }),
    now: () => Date.now(),
  };
}

/** An audit as the command runs it, but for where its progress is told. */
async function deskAudit(
  { list, competitors, contact, lang, signal, onEvent }: DeskAudit,
  { config, options, database }: Pick<HostTerms, 'config' | 'options' | 'database'>,
): Promise<DeskAuditEnd> {
  const asked = { ...config, ...(contact !== undefined && { contact }) };
  try {
    const { store, release } = await openLocked(database);
    const live = liveOptions(options, asked, signal);
    const source = await openLive(live, store);
    const reader = openReader();
    try {
      const either = AbortSignal.any([signal, source.lost]);
      const asOf = Date.now();
      const parts = {
        store,
        list,
        competitors,
        asOf,
        askFor: source.askFor,
        means: source.means,
        reader,
        live,
        replay: undefined,
        signal: either,
        onEvent,
      };
      const wishes = { keepBodies: 'all' as const, wikidata: true };
      const { state } = await naming(database, () => runAudit(auditOrder(parts, wishes, asked)));
      refuseOffline(source, lang);
      return { kind: state };
    } finally {
      reader.close();
      await source.close();
      await store.destroy();
      await release();
    }
  } catch (error) {
    const told = error instanceof UsageError ? error : databaseTrouble(database, error);
    if (told === undefined) throw error;
    return { kind: 'failed', sentence: told.message };
  }
}
