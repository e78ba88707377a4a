import { Command } from 'commander';
import { type CommonOptions, withCommonOptions } from './common.js';
import { type OutputOptions, withOutputOptions } from './output-options.js';

/** `followsuit demo`: the main job on made-up companies, offline. */
export function demoCommand(): Command {
  const command = new Command('demo').description(
    'Audit twelve made-up companies from answers that ship with followsuit: offline, in seconds',
  );
  withOutputOptions(command);
  return withCommonOptions(command).action(async (options: CommonOptions & OutputOptions) => {
    const { runDemo } = await import('./run-demo.js');
    process.exitCode = await runDemo(options);
  });
}
