import { Command } from 'commander';
import { somebody } from '../model/somebody.js';
import { auditOption, examples, whoOption, withCommonOptions } from './common.js';
import type { AssistOptions } from './run-assist.js';

/** `followsuit assist`: a person looks where the program was not let in. */
export function assistCommand(): Command {
  return examples(
    withCommonOptions(
      new Command('assist')
        .description(
          'Open a browser window on each account that could not be checked; you look, press a key, and what you see is read',
        )
        .argument('[audit]', 'which audit (default: the newest)', auditOption)
        .option('--by <name>', 'who is looking: initials or a name', whoOption, somebody)
        .option('--browser <path>', 'the Chromium to use (default: the first one found)')
        .option(
          '--profile <folder>',
          'keep a browser profile of your own in this folder, so that you stay signed in from run to run (default: nothing is kept)',
        ),
    ),
    'assist --by AB',
    'assist --profile ~/followsuit-browser',
  ).action(async (audit: number | undefined, options: AssistOptions) => {
    const { runAssist } = await import('./run-assist.js');
    process.exitCode = await runAssist(audit, options);
  });
}
