import type { Store } from '../store/database.js';
import type { Config } from './config.js';
import { reportModelOf, settingsOf } from './make-report.js';
import type { OutputOptions } from './output-options.js';
import { warn } from './print.js';
import { reportLook } from './print-outcome.js';
import type { PrinterOptions } from './printer.js';
import { progressWords } from './progress-words.js';
import { writeReport } from './write-report.js';

export interface ProvisionalReports {
  begin(auditId: number): void;
  /** Resolves when none is being written any more. */
  stop(): Promise<void>;
}

/** Writes the report again and again while an audit runs; the report itself says what is still to be done. */
export function provisionalReports(
  store: Store,
  everyMs: number | undefined,
  options: OutputOptions & PrinterOptions & { includeProbable?: boolean; quiet?: boolean },
  config: Config,
): ProvisionalReports {
  let timer: NodeJS.Timeout | undefined;
  let writing = Promise.resolve();
  const write = async (auditId: number) => {
    const model = await reportModelOf(store, auditId, settingsOf(config, options));
    const look = { ...reportLook(config), ...options, lang: config.lang ?? 'en', config };
    const paths = await writeReport(model, look);
    if (!options.quiet) for (const path of paths) warn(`followsuit: ${progressWords().provisional(path)}\n`);
  };
  return {
    begin(auditId) {
      if (everyMs === undefined) return;
      timer = setInterval(() => {
        // One that cannot be written is no reason to end the audit; the last one will say why.
        writing = writing.then(() => write(auditId)).catch(() => {});
      }, everyMs);
    },
    stop() {
      clearInterval(timer);
      return writing;
    },
  };
}
