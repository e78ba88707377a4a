import { type Condition, conditionsMet, parseConditions } from '../analysis/conditions.js';
import type { Store } from '../store/database.js';
import type { CommonOptions } from './common.js';
import type { Config } from './config.js';
import { exitCodes, UsageError } from './failure.js';
import { reportModelOf, settingsOf } from './make-report.js';
import type { OutputOptions } from './output-options.js';
import { terminalWidth } from './table.js';
import { writeReport } from './write-report.js';

export interface OutcomeContext {
  options: CommonOptions & OutputOptions & { includeProbable?: boolean; failOn?: string };
  config: Config;
}

/** Analyses the audit, writes the report, prints the summary; returns the exit code. */
export async function printOutcome(store: Store, auditId: number, context: OutcomeContext): Promise<number> {
  const { options, config } = context;
  const lang = config.lang ?? 'en';
  const conditions = conditionsOf(options.failOn);
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

/** The conditions of `--fail-on`. */
export function conditionsOf(failOn: string | undefined): Condition[] {
  if (failOn === undefined) return [];
  const parsed = parseConditions(failOn);
  if (parsed.ok) return parsed.conditions;
  throw new UsageError(
    `--fail-on: "${parsed.text}" is not understood. Write e.g. abandoned>0,own:dormant. Known: ${parsed.known.join(', ')}`,
  );
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
