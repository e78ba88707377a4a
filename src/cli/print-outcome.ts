import { accountsMeant, type Condition, conditionsMet, parseConditions } from '../analysis/conditions.js';
import type { ReportModel } from '../analysis/model/report-model.js';
import { type Pictures, picturesFor } from '../audit/screenshots.js';
import type { Lang } from '../report/format.js';
import { reasonClause, textsIn } from '../report/text/texts.js';
import type { Store } from '../store/database.js';
import { type CommonOptions, defaultDatabase } from './common.js';
import type { Config } from './config.js';
import { exitCodes, UsageError } from './failure.js';
import { language } from './language.js';
import { reportModelOf, settingsOf } from './make-report.js';
import { outcomeWords } from './outcome-words.js';
import type { OutputOptions } from './output-options.js';
import { outputWords } from './output-words.js';
import { print, printPath, warn } from './print.js';
import type { PrinterOptions } from './printer.js';
import { terminalWidth } from './table.js';
import { csvDialect, pageAmong, writeReport } from './write-report.js';

export interface OutcomeContext {
  options: CommonOptions & OutputOptions & PrinterOptions & { includeProbable?: boolean; failOn?: string };
  config: Config;
  /** The report is written, at these paths. */
  onWritten?(paths: readonly string[]): Promise<void>;
  /** Takes pictures of the accounts at these urls (`--screenshots`). */
  takePictures?(urls: ReadonlySet<string>): Promise<Pictures>;
}

/** Pictures in the report at most; further ones stay in the database. */
const PICTURE_BUDGET_BYTES = 4_000_000;

/** Analyses the audit, writes the report, prints the summary; returns the exit code. */
export async function printOutcome(store: Store, auditId: number, context: OutcomeContext): Promise<number> {
  const { options, config } = context;
  const lang = config.lang ?? 'en';
  const conditions = conditionsOf(options.failOn);
  const model = await modelWithPictures(store, auditId, context);
  askWhetherPercent(conditions, model);
  const output = { ...reportLook(config), ...options, lang, config };
  const screenshots = await reportPictures(store, model);
  const paths = await writeReport(model, { ...output, screenshots });
  const { renderDoors, renderTerminal, renderJson } = await import('../report/index.js');
  if (options.json) print(renderJson(model));
  else if (options.output !== '-') {
    const colour = options.color !== false && process.stdout.isTTY === true && !process.env['NO_COLOR'];
    const columns = terminalWidth();
    print(renderTerminal(model, { lang, columns, colour }), { coloured: colour });
    const doors = renderDoors(model, { lang, columns });
    if (doors !== '') print(`\n${doors}`);
    for (const path of paths) printPath(path);
    // A program that reads it wants to know which of the two spellings was written.
    if (paths.some((path) => path.endsWith('.csv')) && csvDialect(output) === 'excel-fr')
      print(`${outputWords().excel}\n`);
    print(deskLine(model, config.db, lang));
  }
  await context.onWritten?.(paths);
  if (options.open) await openReport(paths);
  return conditionsMet(model, conditions).length > 0 ? exitCodes.condition : exitCodes.done;
}

async function openReport(paths: readonly string[]): Promise<void> {
  const path = pageAmong(paths);
  if (path === undefined) return;
  const { openFile } = await import('./open-file.js');
  const { opened, program } = await openFile(path);
  if (!opened) warn(`followsuit: ${outcomeWords().notOpened(path, program)}\n`);
}

/** The last line, where something was left unseen: how a person sees it. */
function deskLine({ verdict }: ReportModel, db: string | undefined, lang: Lang): string {
  const { notChecked } = verdict.tally;
  if (notChecked === 0) return '';
  const database = db === undefined || db === defaultDatabase ? '' : ` --db ${shellWord(db)}`;
  return `\n${textsIn(lang).terminal.deskLine(notChecked, `followsuit desk${database}`)}\n`;
}

/** As a shell reads it back, where a name has more in it than letters. */
function shellWord(word: string): string {
  return /^[\w./:@%+,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

async function modelWithPictures(
  store: Store,
  auditId: number,
  { options, config, takePictures }: OutcomeContext,
): Promise<ReportModel> {
  const settings = settingsOf(config, options);
  const model = await reportModelOf(store, auditId, settings);
  if (takePictures === undefined) return model;
  const left = model.companies.flatMap((c) => c.accounts.filter((a) => a.grade === 'left-behind'));
  const taken = await takePictures(new Set(left.map((a) => a.url)));
  warn(picturesSaid(taken));
  return taken.taken === 0 ? model : reportModelOf(store, auditId, settings);
}

/** Which accounts have no picture, and why; nothing where all have one. */
function picturesSaid({ without }: Pictures): string {
  return without
    .map(
      ({ url, reason }) =>
        `followsuit: ${outputWords().noPicture(url, reasonClause(textsIn(language()), reason))}\n`,
    )
    .join('');
}

/** The pictures that the report contains, by the names the evidence gives them. */
export function reportPictures(store: Store, model: ReportModel): Promise<ReadonlyMap<string, string>> {
  return picturesFor(store, pictureNames(model), PICTURE_BUDGET_BYTES);
}

function pictureNames(model: ReportModel): string[] {
  const evidence = model.companies.flatMap((c) => c.accounts.flatMap((a) => a.evidence));
  return evidence.flatMap((e) => e.screenshot ?? []);
}

/** The conditions of `--fail-on`. */
export function conditionsOf(failOn: string | undefined): Condition[] {
  if (failOn === undefined) return [];
  const parsed = parseConditions(failOn);
  if (parsed.ok) return parsed.conditions;
  throw new UsageError(outcomeWords().notUnderstood(parsed.text, parsed.known.join(', ')));
}

/** `abandoned>50` in a list of a dozen accounts can never be met: somebody thought of per cent. */
export function askWhetherPercent(conditions: readonly Condition[], model: ReportModel): void {
  for (const condition of conditions) {
    const { text, operator, limit, percent } = condition;
    const accounts = accountsMeant(model, condition).length;
    const least = operator === '>' ? limit + 1 : limit;
    const isUpwards = operator === '>' || operator === '>=' || operator === '=';
    if (isUpwards && !percent && limit > 0 && limit <= 100 && least > accounts)
      warn(`followsuit: ${outcomeWords().percent(text, accounts)}\n`);
  }
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
