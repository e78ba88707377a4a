import { Command } from 'commander';
import { somebody } from '../model/somebody.js';
import { auditOption, examples, numberOption, whoOption, withCommonOptions } from './common.js';
import type { DeskOptions } from './desk-host.js';
import { withFetchOptions } from './fetch-options.js';

/** `followsuit desk`: the page on this machine where a person looks at what the program was not shown. */
export function deskCommand(): Command {
  return examples(
    withCommonOptions(
      withFetchOptions(
        new Command('desk')
          .description(
            'Open a page on this machine where you look at what could not be seen: save pages, or click what you saw',
          )
          .argument('[audit]', 'which audit (default: the newest)', auditOption)
          .option(
            '--port <n>',
            'port on 127.0.0.1 (default: any that is free)',
            numberOption('--port', 0, 65_535),
          )
          .option('--no-open', 'do not open it in your browser')
          .option('--watch <folder>', 'read pages that are saved into this folder (default: Downloads)')
          .option('--by <name>', 'who is looking: initials or a name', whoOption, somebody),
      ),
    ),
    'desk',
    'desk --watch ~/Desktop --by AB',
  ).action(async (audit: number | undefined, options: DeskOptions) => {
    const { runDesk } = await import('./run-desk.js');
    process.exitCode = await runDesk(audit, options);
  });
}
