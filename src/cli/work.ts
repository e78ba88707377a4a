import { Command } from 'commander';
import { examples, numberOption, withCommonOptions } from './common.js';
import { withFetchOptions } from './fetch-options.js';
import type { WorkOptions } from './run-work.js';

/** `followsuit work`: one more machine for the audits of a database on a server. */
export function workCommand(): Command {
  const command = new Command('work')
    .description('Help with the audits that are open on a server (--db postgres://…), from this machine too')
    .option('--lanes <n>', 'tasks underway at once (default: 64)', numberOption('--lanes', 1, 1000))
    .option('--once', 'end when no audit is open any more, instead of waiting for the next one');
  withFetchOptions(command);
  examples(
    command,
    'work --db postgres://user@host/db --contact you@acme.example',
    'work --db postgres://user@host/db --lanes 16 --once',
  );
  return withCommonOptions(command).action(async (options: WorkOptions) => {
    const { runWork } = await import('./run-work.js');
    process.exitCode = await runWork(options);
  });
}
