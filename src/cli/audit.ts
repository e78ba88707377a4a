import { Command, InvalidArgumentError, Option } from 'commander';
import type { OutcomeKind } from '../model/reading.js';
import { collect, durationOption, examples, numberOption, pauseOption, withCommonOptions } from './common.js';
import { archiveOption, withFetchOptions } from './fetch-options.js';
import { withOutputOptions } from './output-options.js';
import type { AuditOptions } from './run-audit-command.js';
import { tagOption } from './tag-option.js';
import { valueWords } from './value-words.js';

/** `followsuit audit`: the whole job, from a list to a report. */
export function auditCommand(): Command {
  const command = new Command('audit')
    .description('Audit a list of competitors: find their accounts, look at each, and write the report')
    .argument('[list...]', 'CSV, XLSX, text or JSON files, urls, or - for standard input')
    .option('--sheet <name>', 'sheet of a workbook that holds the list (default: the first)')
    .option('--self <url>', 'your own company: shown beside the others, never counted (repeatable)', collect)
    .option('--industry <name>', 'the trade of the list, for benchmarks')
    .addOption(tagOption('mark the audit, to find it by later: client=acme (repeatable)'))
    .option('--strict', 'stop at a bad row instead of leaving it out')
    .option('--include-probable', 'count accounts that are only probably theirs')
    .option('--fail-on <conditions>', 'exit with 1 when met, e.g. abandoned>0,own:dormant');
  withFetchOptions(command)
    .option('--max-pages <n>', 'pages read per website', numberOption('--max-pages', 1, 50), 5)
    .option('--max-minutes <n>', 'stop asking after so many minutes', numberOption('--max-minutes', 0.1))
    .option('--no-wikidata', 'do not ask Wikidata for accounts')
    .option(
      '--wikidata-query',
      'also ask Wikidata’s query service for the items of the websites: its robots.txt forbids that, so only with --robots ignore',
    )
    .option('--past', 'also look for accounts that the sites once declared, in a web archive (takes longer)')
    .addOption(archiveOption())
    .option('--yes', 'do not ask before a long run (more than 200 companies) or a paid API')
    .optionsGroup('While it runs:')
    .option('--provisional <time>', 'write the report every so often before the end (5m)', pauseOption)
    .option('--verbose', 'say every request, answer, refusal and pause')
    .option('--log <file>', 'the same as JSON lines in a file; never a secret')
    .optionsGroup('When it is done:')
    .option(
      '--notify <target>',
      'send what changed: smtp://user@host:587/to@acme.example, or the url of a webhook (repeatable)',
      collect,
    )
    .option('--always', 'send it even when nothing changed')
    .option('--allow-notify-host <host:port>', 'let notices reach this private host (repeatable)', collect)
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
    'audit competitors.csv --past',
    'audit competitors.csv --format html,csv --fail-on "own:dormant"',
  );
  return withCommonOptions(command).action(async (lists: string[], options: AuditOptions) => {
    const { runAuditCommand } = await import('./run-audit-command.js');
    process.exitCode = await runAuditCommand(lists, options);
  });
}

const retryable: readonly OutcomeKind[] = ['blocked', 'failed', 'hidden', 'absent'];

function outcomes(raw: string): OutcomeKind[] {
  const names = raw.split(',').map((n) => n.trim());
  const unknown = names.find((n) => !retryable.some((kind) => kind === n));
  if (unknown !== undefined) {
    throw new InvalidArgumentError(valueWords().noneOf(unknown, retryable.join(', ')));
  }
  return retryable.filter((kind) => names.includes(kind));
}
