import { Command } from 'commander';
import { examples, numberOption, withCommonOptions } from './common.js';
import type { PruneOptions } from './prune-database.js';

/** `followsuit prune`: older audits keep facts and digests, and lose their pages. */
export function pruneCommand(): Command {
  return examples(
    withCommonOptions(
      new Command('prune')
        .description('Take the kept pages from older audits; their facts, answers and digests stay')
        .option(
          '--keep <audits>',
          'how many finished audits of each list keep their pages',
          numberOption('--keep', 1),
          1,
        )
        .option('--dry-run', 'only say what would be taken away'),
    ),
    'prune --dry-run',
    'prune --keep 3 --db postgres://user@host/db',
  ).action(async (options: PruneOptions) => {
    const { pruneDatabase } = await import('./prune-database.js');
    await pruneDatabase(options);
  });
}
