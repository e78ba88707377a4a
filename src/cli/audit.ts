import { existsSync } from 'node:fs';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { OutcomeKind } from '../model/reading.js';
import {
  type CommonOptions,
  collect,
  durationOption,
  examples,
  numberOption,
  withCommonOptions,
} from './common.js';
import { type OutputOptions, withOutputOptions } from './output-options.js';

export interface FetchOptions {
  robots?: 'obey' | 'ignore';
  concurrency?: number;
  gap?: number;
  timeout?: number;
  proxy?: string;
  insecure?: boolean;
  allowHost?: string[];
  /** A path, or false with --no-browser. */
  browser?: string | boolean;
  browserEndpoint?: string;
}

export interface AuditOptions extends CommonOptions, FetchOptions, OutputOptions {
  strict?: boolean;
  replay?: string;
  retry?: OutcomeKind[];
  refreshAfter?: number;
  keepBodies: 'all' | 'none';
  maxMinutes?: number;
  maxPages: number;
  wikidata: boolean;
  includeProbable?: boolean;
  screenshots?: boolean;
  industry?: string;
  self?: string[];
  failOn?: string;
}

/** `followsuit audit`: the whole job, from a list to a report. */
export function auditCommand(): Command {
  const command = new Command('audit')
    .description('Audit a list of competitors: find their accounts, look at each, and write the report')
    .argument('[list...]', 'CSV, text or JSON files, urls, or - for standard input')
    .option('--self <url>', 'your own company: shown beside the others, never counted (repeatable)', collect)
    .option('--industry <name>', 'the trade of the list, for benchmarks')
    .option('--strict', 'stop at a bad row instead of leaving it out')
    .option('--include-probable', 'count accounts that are only probably theirs')
    .option('--fail-on <conditions>', 'exit with 1 when met, e.g. abandoned>0,own:dormant');
  withFetchOptions(command)
    .option('--max-pages <n>', 'pages read per website', numberOption('--max-pages', 1, 50), 5)
    .option('--max-minutes <n>', 'stop asking after so many minutes', numberOption('--max-minutes', 0.1))
    .option('--no-wikidata', 'do not ask Wikidata for accounts')
    .optionsGroup('Evidence and earlier audits:')
    .option('--screenshots', 'keep pictures of the accounts left behind, dead ones too')
    .option(
      '--retry <outcomes>',
      'ask again about accounts of the last audit that ended so (blocked,failed,hidden)',
      outcomes,
    )
    .option(
      '--refresh-after <time>',
      'use answers of earlier audits younger than this (7d, 12h)',
      durationOption,
    )
    .addOption(
      new Option('--keep-bodies <which>', 'keep what was answered as evidence')
        .choices(['all', 'none'])
        .default('all'),
    )
    .option('--replay <source>', 'ask nobody: answer from a database, a HAR file or a folder');
  withOutputOptions(command);
  examples(
    command,
    'audit competitors.csv --contact you@acme.example',
    'audit acme.example beta.example --lang fr',
    'audit competitors.csv --format html,csv --fail-on "own:dormant"',
  );
  return withCommonOptions(command).action(async (lists: string[], options: AuditOptions) => {
    const { runAuditCommand } = await import('./run-audit-command.js');
    process.exitCode = await runAuditCommand(lists, options);
  });
}

/** How the outside is asked: shared by audit, discover, check, doctor and selfcheck. */
export function withFetchOptions(command: Command): Command {
  return command
    .optionsGroup('Asking:')
    .addOption(
      new Option('--robots <mode>', 'ignore: only where you have the right to; the report says so').choices([
        'obey',
        'ignore',
      ]),
    )
    .option(
      '--concurrency <n>',
      'requests in flight over all hosts (default: 8)',
      numberOption('--concurrency', 1, 64),
    )
    .option(
      '--gap <seconds>',
      'least time between two requests to a company site (default: 1)',
      numberOption('--gap', 0.2, 120),
    )
    .option(
      '--timeout <seconds>',
      'longest wait for a whole answer (default: 30)',
      numberOption('--timeout', 1, 300),
    )
    .option('--proxy <url>', 'HTTP proxy (also: HTTPS_PROXY, HTTP_PROXY)', proxyUrl)
    .option('--insecure', 'accept certificates that cannot be verified; the report says so')
    .option(
      '--allow-host <host:port>',
      'let requests reach this private host (repeatable); the report says so',
      hostAndPort,
    )
    .option('--browser <path>', 'the Chromium to use (default: the first one found)', programPath)
    .option('--no-browser', 'never open a browser')
    .option('--browser-endpoint <url>', 'use a remote browser (Playwright server or DevTools endpoint)');
}

function proxyUrl(raw: string): string {
  if (/^https?:\/\//i.test(raw) && URL.canParse(raw)) return raw;
  throw new InvalidArgumentError('write it like http://proxy.example:3128.');
}

function hostAndPort(raw: string, before?: string[]): string[] {
  if (!/^[^\s/]+:\d+$/.test(raw)) throw new InvalidArgumentError('write host:port, e.g. 192.168.1.5:8080.');
  return collect(raw, before);
}

function programPath(raw: string): string {
  if (!existsSync(raw)) throw new InvalidArgumentError('there is no such file.');
  return raw;
}

const retryable: readonly OutcomeKind[] = ['blocked', 'failed', 'hidden', 'absent'];

function outcomes(raw: string): OutcomeKind[] {
  const names = raw.split(',').map((n) => n.trim());
  const unknown = names.find((n) => !retryable.some((kind) => kind === n));
  if (unknown !== undefined) {
    throw new InvalidArgumentError(`"${unknown}" is none of ${retryable.join(', ')}.`);
  }
  return retryable.filter((kind) => names.includes(kind));
}
