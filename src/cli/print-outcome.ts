import { conditionsMet, parseConditions } from '../analysis/conditions.js';
import type { Source } from '../audit/source.js';
import type { Store } from '../store/database.js';
import type { AuditOptions } from './audit.js';
import type { Config } from './config.js';
import { exitCodes } from './failure.js';
import { reportModelOf, settingsOf } from './make-report.js';
import { terminalWidth } from './table.js';
import { writeReport } from './write-report.js';

export interface OutcomeContext {
  options: AuditOptions;
  config: Config;
  /** Where pictures can be taken; missing in a replay. */
  source: Source | undefined;
}

/** Analyses the audit, writes the report, prints the summary; returns the exit code. */
export async function printOutcome(store: Store, auditId: number, context: OutcomeContext): Promise<number> {
  const { options, config } = context;
  const lang = config.lang ?? 'en';
  const conditions = options.failOn === undefined ? [] : parseConditions(options.failOn);
  const model = await reportModelOf(store, auditId, settingsOf(config, options));
  const output = { ...reportLook(config), ...options, lang };
  const paths = await writeReport(model, output);
  const { renderTerminal, renderJson } = await import('../report/index.js');
  if (options.json) process.stdout.write(renderJson(model));
  else if (options.output !== '-') {
    const colour = options.color !== false && process.stdout.isTTY === true && !process.env['NO_COLOR'];
    process.stdout.write(renderTerminal(model, { lang, columns: terminalWidth(), colour }));
    for (const path of paths) process.stdout.write(`\n${path}\n`);
  }
  return conditionsMet(model, conditions).length > 0 ? exitCodes.condition : exitCodes.done;
}

/** How the report looks, as the configuration says it. */
export function reportLook(config: Config): { title?: string; logo?: string; brandColour?: string } {
  const { title, logo, brandColour } = config;
  return {
    ...(title !== undefined && { title }),
    ...(logo !== undefined && { logo }),
    ...(brandColour !== undefined && { brandColour }),
  };
}
