import { Command } from 'commander';
import { auditOption, examples, withCommonOptions } from './common.js';
import { withOutputOptions } from './output-options.js';
import type { ReportOptions } from './stored-audits.js';
import { tagOption } from './tag-option.js';

/** `followsuit report`: the report again, from the database, in another language or with other thresholds. */
export function reportCommand(): Command {
  const command = new Command('report')
    .description(
      'Write the report again from the database: other language, thresholds, formats. Asks nobody.',
    )
    .option('--audit <id>', 'which audit (default: the newest)', auditOption)
    .addOption(tagOption('the newest of the audits with this tag (repeatable: with all of them)'))
    .option('--include-probable', 'count accounts that are only probably theirs')
    .option('--industry <name>', 'the trade of the list, for benchmarks')
    .option('--fail-on <conditions>', 'exit with 1 when met, e.g. abandoned>0,own:dormant');
  withOutputOptions(command);
  examples(command, 'report --lang fr', 'report --format json --output - > report.json');
  return withCommonOptions(command).action(async (options: ReportOptions) => {
    const { writeAgain } = await import('./stored-audits.js');
    process.exitCode = await writeAgain(options);
  });
}
