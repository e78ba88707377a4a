import { Command } from 'commander';
import { examples, withCommonOptions } from './common.js';
import type { CopyOptions } from './copy-database.js';

/** `followsuit copy`: all audits from one database into another. */
export function copyCommand(): Command {
  return examples(
    withCommonOptions(
      new Command('copy')
        .description('Copy all audits into another database, from a file to a server or back, and compare')
        .requiredOption('--from <file or url>', 'the database to copy')
        .requiredOption(
          '--to <file or url>',
          'where to: a new database, or one that a copy was cut short in',
        ),
    ),
    'copy --from followsuit.db --to postgres://user@host/db',
    'copy --from "postgres://user@host/db?schema=acme" --to acme.db',
  ).action(async (options: CopyOptions) => {
    const { copyCommandRun } = await import('./copy-database.js');
    process.exitCode = await copyCommandRun(options);
  });
}
