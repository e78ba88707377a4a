import { existsSync, statSync } from 'node:fs';
import { basename, dirname, extname, resolve } from 'node:path';
import type { ReportModel } from '../analysis/model/report-model.js';
import type { CsvDialect } from '../report/csv-dialect.js';
import type { HtmlOptions } from '../report/render-html.js';
import type { Config, Language } from './config.js';
import { UsageError } from './failure.js';
import { logoData } from './logo.js';
import { type OutputOptions, type ReportFormat, reportFormats } from './output-options.js';
import { outputWords } from './output-words.js';
import { checkOverwrites } from './overwrites.js';
import type { PrinterOptions } from './printer.js';
import { holdsPages, pagesFolder, writePages } from './write-pages.js';
import { writeWhole } from './write-whole.js';

/** Of the files of a report the page for a person, where there is one, else the first. */
export function pageAmong(paths: readonly string[]): string | undefined {
  return paths.find((path) => /\.(?:html?|pdf)$/i.test(path)) ?? paths[0];
}

/** The file of one format: the path as given when its ending fits, else the name with the format's own ending. */
export function outputPath(output: string, format: ReportFormat, part?: string): string {
  const ending = extname(output);
  const known = ['.html', '.htm', '.json', '.csv', '.md', '.xlsx', '.pdf'].includes(ending.toLowerCase());
  const base = known ? output.slice(0, -ending.length) : output;
  if (part !== undefined) return `${base}-${part}.${format}`;
  return known && (ending === `.${format}` || (ending === '.htm' && format === 'html'))
    ? output
    : `${base}.${format}`;
}

/** Says before the work, not after it, that the report has nowhere to go, or nothing that prints it. */
export async function checkOutput(
  options: OutputOptions & PrinterOptions,
  config: Config,
  kept: readonly string[],
): Promise<void> {
  const { output, logo } = options;
  const words = outputWords();
  const formats = formatsOf(options);
  if (output === '-' && (formats.length !== 1 || formats.some((format) => !isText(format))))
    throw new UsageError(words.oneText);
  if (output !== undefined && isFolder(output)) throw new UsageError(words.isFolder(`--output ${output}`));
  if (output !== undefined && output !== '-' && !existsSync(dirname(resolve(output))))
    throw new UsageError(words.noFolder(`--output ${output}`, dirname(resolve(output))));
  if (output !== '-')
    for (const format of formats.filter((f) => f !== 'csv'))
      checkOverwrites({ '--output': outputPath(output ?? DEFAULT_OUTPUT, format) }, kept);
  if (logo !== undefined) logoData(logo);
  if (options.board && !formats.some(isPage)) throw new UsageError(words.board);
  if (formats.includes('pdf')) await (await import('./printer.js')).printerFor(options, config);
}

function isText(format: ReportFormat): boolean {
  return format === 'html' || format === 'json' || format === 'md';
}

function isPage(format: ReportFormat): boolean {
  return format === 'html' || format === 'pdf';
}

/** A folder, by its look or because there is one. */
function isFolder(output: string): boolean {
  if (output === '-') return false;
  if (/(^|[\\/])\.{0,2}$/.test(output)) return true;
  const isDirectory = statSync(output, { throwIfNoEntry: false })?.isDirectory() === true;
  // Pages of a long report stand in a folder of its own name.
  return isDirectory && !holdsPages(output);
}

const DEFAULT_OUTPUT = 'followsuit-report';

export interface WriteOptions extends OutputOptions, PrinterOptions {
  lang: Language;
  config: Config;
  /** Data uris of pictures, by the names the evidence gives them. */
  screenshots?: ReadonlyMap<string, string>;
}

/** Writes the report in every format asked for; returns the absolute paths, or nothing when it went to standard output. */
export async function writeReport(model: ReportModel, options: WriteOptions): Promise<string[]> {
  const formats = formatsOf(options);
  const output = options.output ?? DEFAULT_OUTPUT;
  const parts = [];
  for (const format of formats) parts.push(...(await rendered(model, format, options)));
  if (output === '-') {
    process.stdout.write(parts[0]?.content ?? '');
    return [];
  }
  const paths: string[] = [];
  for (const { format, part, content } of parts) {
    const path = outputPath(output, format, part);
    await writeWhole(path, content);
    paths.push(resolve(path));
  }
  const page = await longPage(model, options);
  if (page === undefined) return paths;
  const shown = options.anonymise ? (await import('../report/index.js')).anonymise(model) : model;
  return [...paths, await writePages(shown, page, lookOf(options))];
}

/** Those asked for, else what the name of the file says, else a page: on paper for a board. */
function formatsOf({ format, output, board }: OutputOptions): ReportFormat[] {
  if (format !== undefined) return format;
  const ending = output === undefined ? '' : extname(output).slice(1).toLowerCase();
  const named = reportFormats.find((known) => known === ending || (known === 'html' && ending === 'htm'));
  return [named ?? (board ? 'pdf' : 'html')];
}

interface Rendered {
  format: ReportFormat;
  part?: string;
  /** Text, or the bytes of a workbook. */
  content: string | Uint8Array;
}

async function rendered(
  model: ReportModel,
  format: ReportFormat,
  options: WriteOptions,
): Promise<Rendered[]> {
  const report = await import('../report/index.js');
  const shown = options.anonymise ? report.anonymise(model) : model;
  switch (format) {
    case 'html':
      return [{ format, content: await pageOf(shown, options, await longPage(model, options)) }];
    case 'pdf': {
      const { printPdf } = await import('../fetching/browser/print-pdf.js');
      const { printerFor } = await import('./printer.js');
      const printer = await printerFor(options, options.config);
      return [{ format, content: await printPdf(await pageOf(shown, options), printer) }];
    }
    case 'json':
      return [{ format, content: report.renderJson(shown) }];
    case 'md':
      return [{ format, content: report.renderMarkdown(shown, { lang: options.lang }) }];
    case 'csv':
      return Object.entries(report.renderCsv(shown, csvDialect(options))).map(([part, content]) => ({
        format,
        part,
        content,
      }));
    case 'xlsx':
      return [{ format, content: await report.renderXlsx(shown) }];
  }
}

/** The path of the page of a long list, whose companies stand in full on pages in a folder beside it. */
async function longPage(model: ReportModel, options: WriteOptions): Promise<string | undefined> {
  const { output = DEFAULT_OUTPUT, board } = options;
  if (board || output === '-' || !formatsOf(options).includes('html')) return undefined;
  const { isLong } = await import('../report/index.js');
  return isLong(model) ? outputPath(output, 'html') : undefined;
}

/** The report as one page. */
export async function pageOf(shown: ReportModel, options: WriteOptions, beside?: string): Promise<string> {
  const { renderBoard, renderHtml } = await import('../report/index.js');
  const look = lookOf(options);
  if (options.board) return renderBoard(shown, look);
  const pages = beside === undefined ? {} : { pages: basename(pagesFolder(beside)) };
  return renderHtml(shown, { ...look, ...pages });
}

function lookOf({ lang, title, logo, screenshots, brandColour }: WriteOptions): HtmlOptions {
  return {
    lang,
    ...(title !== undefined && { title }),
    ...(logo !== undefined && { logo: logoData(logo) }),
    ...(screenshots && { screenshots }),
    ...(brandColour !== undefined && { brandColour }),
  };
}

/** A French reader's spreadsheet wants semicolons and decimal commas; programs want neither. */
export function csvDialect({ csvFor, lang }: WriteOptions): CsvDialect {
  return csvFor ?? (lang === 'fr' ? 'excel-fr' : 'standard');
}
