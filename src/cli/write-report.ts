import { existsSync, statSync, writeFileSync } from 'node:fs';
import { dirname, extname, resolve } from 'node:path';
import type { ReportModel } from '../analysis/model/report-model.js';
import type { CsvDialect } from '../report/csv-dialect.js';
import type { Language } from './config.js';
import { UsageError } from './failure.js';
import { logoData } from './logo.js';
import type { OutputOptions, ReportFormat } from './output-options.js';
import { checkOverwrites } from './overwrites.js';

/** The file of one format: the path as given when its ending fits, else the name with the format's own ending. */
export function outputPath(output: string, format: ReportFormat, part?: string): string {
  const ending = extname(output);
  const known = ['.html', '.htm', '.json', '.csv', '.md', '.xlsx'].includes(ending.toLowerCase());
  const base = known ? output.slice(0, -ending.length) : output;
  if (part !== undefined) return `${base}-${part}.${format}`;
  return known && (ending === `.${format}` || (ending === '.htm' && format === 'html'))
    ? output
    : `${base}.${format}`;
}

/** Says before the work, not after it, that the report has nowhere to go. */
export function checkOutput(options: OutputOptions, kept: readonly string[]): void {
  const { output, logo } = options;
  const formats = options.format ?? formatsOf(output);
  if (output === '-' && (formats.length !== 1 || formats[0] === 'csv' || formats[0] === 'xlsx'))
    throw new UsageError('--output - takes one format that is one text: html, json or md.');
  if (output !== undefined && isFolder(output))
    throw new UsageError(`--output ${output}: this is a folder. Give the name of a file in it.`);
  if (output !== undefined && output !== '-' && !existsSync(dirname(resolve(output)))) {
    throw new UsageError(
      `--output ${output}: there is no folder ${dirname(resolve(output))}. Make it first.`,
    );
  }
  if (output !== '-')
    for (const format of formats.filter((f) => f !== 'csv'))
      checkOverwrites({ '--output': outputPath(output ?? DEFAULT_OUTPUT, format) }, kept);
  if (logo !== undefined) logoData(logo);
}

/** A folder, by its look or because there is one. */
function isFolder(output: string): boolean {
  if (output === '-') return false;
  return (
    /(^|[\\/])\.{0,2}$/.test(output) || statSync(output, { throwIfNoEntry: false })?.isDirectory() === true
  );
}

const DEFAULT_OUTPUT = 'followsuit-report';

export interface WriteOptions extends OutputOptions {
  lang: Language;
  /** Data uris of pictures, by the names the evidence gives them. */
  screenshots?: ReadonlyMap<string, string>;
}

/** Writes the report in every format asked for; returns the absolute paths, or nothing when it went to standard output. */
export async function writeReport(model: ReportModel, options: WriteOptions): Promise<string[]> {
  const formats = options.format ?? formatsOf(options.output);
  const output = options.output ?? DEFAULT_OUTPUT;
  const parts = [];
  for (const format of formats) parts.push(...(await rendered(model, format, options)));
  if (output === '-') {
    process.stdout.write(parts[0]?.content ?? '');
    return [];
  }
  return parts.map(({ format, part, content }) => {
    const path = outputPath(output, format, part);
    writeFileSync(path, content);
    return resolve(path);
  });
}

function formatsOf(output: string | undefined): ReportFormat[] {
  const ending = output === undefined ? '' : extname(output).slice(1).toLowerCase();
  return ending === 'json' || ending === 'csv' || ending === 'md' || ending === 'xlsx' ? [ending] : ['html'];
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
    case 'html': {
      const html = report.renderHtml(shown, {
        lang: options.lang,
        ...(options.title !== undefined && { title: options.title }),
        ...(options.logo !== undefined && { logo: logoData(options.logo) }),
        ...(options.screenshots && { screenshots: options.screenshots }),
        ...(options.brandColour !== undefined && { brandColour: options.brandColour }),
      });
      return [{ format, content: html }];
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

/** A French reader's spreadsheet wants semicolons and decimal commas; programs want neither. */
export function csvDialect({ csvFor, lang }: WriteOptions): CsvDialect {
  return csvFor ?? (lang === 'fr' ? 'excel-fr' : 'standard');
}
