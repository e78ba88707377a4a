import { Command } from 'commander';
import { type CommonOptions, withCommonOptions } from './common.js';
import { type FetchOptions, withFetchOptions } from './fetch-options.js';

/** `followsuit selfcheck`: do the readers still read? For a scheduled job. */
export function selfcheckCommand(): Command {
  const command = new Command('selfcheck')
    .description(
      'Ask each way, live, about an account that certainly exists and one that cannot; exit code 1 when a network has changed',
    )
    .argument('[network...]', 'only these');
  withFetchOptions(command);
  return withCommonOptions(command).action(async (names: string[], options: CommonOptions & FetchOptions) => {
    const { runSelfcheck } = await import('./run-selfcheck.js');
    process.exitCode = await runSelfcheck(names, options);
  });
}
