import { ZodError, type z } from 'zod';
import { analyseStream } from '../analysis/analyse.js';
import { parseBenchmarks } from '../analysis/benchmarks/benchmarks.js';
import type { ReportModel } from '../analysis/model/report-model.js';
import { mustNotFall, type Settings, type SettingsInput, settingsFrom } from '../analysis/settings.js';
import { packageText } from '../package-root.js';
import type { Earlier } from '../store/audit-data.js';
import { auditStream } from '../store/audit-stream.js';
import type { Store } from '../store/database.js';
import type { Config } from './config.js';
import { UsageError } from './failure.js';
import { schemaSpeech } from './schema-speech.js';
import { valueWords } from './value-words.js';

/** Thresholds and cost inputs: the configuration's `settings`, and the flags that are settings too. */
export function settingsOf(config: Config, flags: { includeProbable?: boolean | undefined }): Settings {
  const input = {
    ...config.settings,
    ...(config.industry !== undefined && { industry: config.industry }),
    ...(flags.includeProbable && { includeProbable: true }),
  };
  try {
    return settingsFrom(input as SettingsInput, schemaSpeech());
  } catch (error) {
    if (!(error instanceof ZodError)) throw error;
    const lines = error.issues.map((i) => `  settings.${i.path.join('.')}: ${issueText(i)}`);
    throw new UsageError(`${valueWords().settings}\n${lines.join('\n')}`);
  }
}

function issueText(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'custom' || issue.message !== mustNotFall) return issue.message;
  const keys: unknown = issue.params?.['keys'];
  return valueWords().mustNotFall(Array.isArray(keys) ? keys.map(String) : []);
}

/** The report model of one audit: a pure function of the database and the settings. */
export async function reportModelOf(
  store: Store,
  auditId: number,
  settings: Settings,
  { earlier = settings.historyAudits }: Earlier = {},
): Promise<ReportModel> {
  return analyseStream(
    await auditStream(store, auditId, { earlier }),
    settings,
    parseBenchmarks(packageText('data/benchmarks.csv')),
  );
}

/** The same for a comparison: of the audits before it, only what the last of them knew of each account is looked at. */
export function comparedModelOf(store: Store, auditId: number, settings: Settings): Promise<ReportModel> {
  return reportModelOf(store, auditId, settings, { earlier: 1 });
}
