import { Command } from 'commander';
import { type CommonOptions, examples, withCommonOptions } from './common.js';
import type { WatchOptions } from './run-watch.js';

/** `followsuit watch`: what makes the audit of a list run every month. */
export function watchCommand(): Command {
  const command = new Command('watch')
    .description('Print what runs the audit every month: cron, systemd timer, GitHub Actions')
    .argument('[list...]', 'the list (default: that of the configuration)')
    .option('--write', 'write them as files into this folder');
  examples(command, 'watch competitors.csv', 'watch competitors.csv --write');
  return withCommonOptions(command).action(async (lists: string[], options: CommonOptions & WatchOptions) => {
    const { runWatch } = await import('./run-watch.js');
    process.exitCode = await runWatch(lists, options);
  });
}
