import { Command } from 'commander';
import { type CommonOptions, examples, withCommonOptions } from './common.js';

/** `followsuit status`: where every audit of a database stands. */
export function statusCommand(): Command {
  return examples(
    withCommonOptions(
      new Command('status').description(
        'Show the audits of a database, what they still wait for, and until when',
      ),
    ),
    'status',
    'status --db postgres://user@host/db --json',
  ).action(async (options: CommonOptions) => {
    const { showStatus } = await import('./show-status.js');
    await showStatus(options);
  });
}
