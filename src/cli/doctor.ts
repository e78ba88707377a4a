import { Command } from 'commander';
import { type CommonOptions, withCommonOptions } from './common.js';
import { type FetchOptions, withFetchOptions } from './fetch-options.js';

/** `followsuit doctor`: is everything at hand, and what would open more doors? */
export function doctorCommand(): Command {
  const command = new Command('doctor')
    .description(
      'Check what is at hand: tokens, browser, database, clock, and what each network says to robots',
    )
    .option('--offline', 'ask nobody: only what can be checked on this machine');
  withFetchOptions(command);
  return withCommonOptions(command).action(
    async (options: CommonOptions & FetchOptions & { offline?: boolean }) => {
      const { runDoctor } = await import('./run-doctor.js');
      process.exitCode = await runDoctor(options);
    },
  );
}
