import { type Command, InvalidArgumentError, Option } from 'commander';
import { type CsvDialect, csvDialects } from '../report/csv-dialect.js';
import { valueWords } from './value-words.js';

export const reportFormats = ['html', 'pdf', 'json', 'csv', 'xlsx', 'md'] as const;
export type ReportFormat = (typeof reportFormats)[number];

export interface OutputOptions {
  format?: ReportFormat[];
  output?: string;
  /** Two pages instead of the whole. */
  board?: boolean;
  csvFor?: CsvDialect;
  title?: string;
  logo?: string;
  brandColour?: string;
  anonymise?: boolean;
  open?: boolean;
}

/** How the report is written: shared by audit, report and demo. */
export function withOutputOptions(command: Command): Command {
  return command
    .optionsGroup('Report:')
    .option(
      '--format <formats>',
      'html, pdf, json, csv, xlsx, md; several with commas (default: html)',
      formats,
    )
    .option(
      '--output <path>',
      'where: a file; with several formats its name without ending; - for standard output (default: followsuit-report)',
    )
    .option('--open', 'open the report when it is written')
    .option('--board', 'two pages for a board instead of the whole report (pdf, or html with --format html)')
    .addOption(
      new Option(
        '--csv-for <program>',
        'excel-fr: semicolons and decimal commas (default with --lang fr); standard: commas and points',
      ).choices(csvDialects),
    )
    .option('--title <text>', 'title of the report')
    .option('--logo <file>', 'picture on the first page (png, jpg, svg, webp)')
    .option('--brand-colour <#rrggbb>', 'your colour', colour)
    .option('--anonymise', 'call the competitors A, B, C');
}

/** The place of the report: the flag's, else the configuration's. */
export function withOutput<T extends OutputOptions>(
  options: T,
  { output }: { output?: string | undefined },
): T {
  return options.output === undefined && output !== undefined ? { ...options, output } : options;
}

function formats(raw: string): ReportFormat[] {
  const names = raw.split(',').map((n) => n.trim().toLowerCase());
  const unknown = names.find((n) => !reportFormats.some((f) => f === n));
  if (unknown !== undefined)
    throw new InvalidArgumentError(valueWords().noneOf(unknown, reportFormats.join(', ')));
  return reportFormats.filter((f) => names.includes(f));
}

function colour(raw: string): string {
  if (!/^#[0-9a-f]{6}$/i.test(raw)) throw new InvalidArgumentError(valueWords().colour);
  return raw;
}
