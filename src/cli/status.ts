import { Command } from 'commander';
import { examples, withCommonOptions } from './common.js';
import type { StatusOptions } from './show-status.js';
import { tagOption } from './tag-option.js';

/** `followsuit status`: where every audit of a database stands. */
export function statusCommand(): Command {
  return examples(
    withCommonOptions(
      new Command('status')
        .description('Show the audits of a database, what they still wait for, and until when')
        .addOption(tagOption('only the audits with this tag (repeatable: with all of them)')),
    ),
    'status',
    'status --db postgres://user@host/db --json',
  ).action(async (options: StatusOptions) => {
    const { showStatus } = await import('./show-status.js');
    await showStatus(options);
  });
}
